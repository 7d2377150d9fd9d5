package nl.zorgspoor.deploy.scenario;

import java.util.List;
import nl.zorgspoor.deploy.scenario.Buiten.Antwoord;
import nl.zorgspoor.deploy.scenario.Scenario.Opdracht;

/** Looks along while a scenario is played: everything that holds of the API can be held against what really happens. */
interface Meekijker {

    Meekijker NIEMAND = new Meekijker() {};

    /** Several, one after the other. */
    static Meekijker van(Meekijker... kijkers) {
        return new Meekijker() {
            @Override
            public void begin(Scenario scenario, Buiten buiten) {
                List.of(kijkers).forEach(k -> k.begin(scenario, buiten));
            }

            @Override
            public void voor(Opdracht opdracht) {
                List.of(kijkers).forEach(k -> k.voor(opdracht));
            }

            @Override
            public void na(Opdracht opdracht, Antwoord antwoord) {
                List.of(kijkers).forEach(k -> k.na(opdracht, antwoord));
            }

            @Override
            public void einde() {
                List.of(kijkers).forEach(Meekijker::einde);
            }
        };
    }

    /** The students are enrolled and nothing was played yet. */
    default void begin(Scenario scenario, Buiten buiten) {}

    /** Before a command is sent. */
    default void voor(Opdracht opdracht) {}

    /** When it was answered. */
    default void na(Opdracht opdracht, Antwoord antwoord) {}

    /** After the last step. */
    default void einde() {}
}
