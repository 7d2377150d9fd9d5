package nl.zorgspoor.core.termijn;

import nl.zorgspoor.core.gedeeld.Grens.Vorm;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import nl.zorgspoor.core.gedeeld.Opdracht;

/** What the term watch says when a date has passed: look again. */
public sealed interface TermijnCommand extends Opdracht {

    /** Looks at all open terms of a student. */
    @NaVertrek(Ruimte.AFRONDING)
    record BewaakTermijnen(
            @Vorm(patroon = STROOM, uitleg = "het id van een stroom")
            String leerlingId) implements TermijnCommand, LeerlingOpdracht {
        @Override
        public String stroom() {
            return leerlingId;
        }
    }

    /** Looks at the open terms of a student's absence. */
    record BewaakVerzuimtermijnen(
            @Vorm(patroon = STROOM, uitleg = "het id van een stroom")
            String dossierId) implements TermijnCommand {
        @Override
        public String stroom() {
            return dossierId;
        }
    }

    /** Looks at the open terms of a student's meldcode. */
    record BewaakMeldcodetermijnen(
            @Vorm(patroon = STROOM, uitleg = "het id van een stroom")
            String dossierId) implements TermijnCommand {
        @Override
        public String stroom() {
            return dossierId;
        }
    }
}
