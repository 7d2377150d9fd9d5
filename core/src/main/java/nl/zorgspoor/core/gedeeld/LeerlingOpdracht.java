package nl.zorgspoor.core.gedeeld;

/** A command for one student's stream: {@code POST /v1/leerlingen/{leerlingId}/...}. */
public interface LeerlingOpdracht extends Opdracht {

    String leerlingId();

    @Override
    default String stroom() {
        return leerlingId();
    }
}
