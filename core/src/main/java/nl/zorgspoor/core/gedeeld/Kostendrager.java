package nl.zorgspoor.core.gedeeld;

/** For what a line of costs can be (R252): something of a student, called by its id. */
public enum Kostendrager {
    /** An arrangement, with OOV, lwoo, PrO and a fixed place in the Trajectgroep. */
    ARRANGEMENT("Arrangement"),
    /** An intervention, with JOS and what else has a way of its own; a training of a group is one, of all who take part. */
    INTERVENTIE("Interventie");

    private final String noemer;

    Kostendrager(String noemer) {
        this.noemer = noemer;
    }

    /** How it is called in a refusal. */
    public String noemer() {
        return noemer;
    }
}
