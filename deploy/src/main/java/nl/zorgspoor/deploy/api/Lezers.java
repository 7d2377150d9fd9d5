package nl.zorgspoor.deploy.api;

import java.time.LocalDate;
import nl.zorgspoor.core.bevoegdheid.Openstelling;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.poort.Naslagen;
import nl.zorgspoor.core.poort.Schoolprofielen;
import nl.zorgspoor.core.termijn.Klok;
import nl.zorgspoor.projections.lezen.Lezer;

/** Who reads, with what is open to that person today. */
final class Lezers {

    private final Schoolprofielen profielen;
    private final Naslagen naslagen;
    private final Klok klok;

    Lezers(Schoolprofielen profielen, Naslagen naslagen, Klok klok) {
        this.profielen = profielen;
        this.naslagen = naslagen;
        this.klok = klok;
    }

    LocalDate vandaag() {
        return klok.nu().toLocalDate();
    }

    Schoolprofiel school(Actor actor) {
        return profielen.van(actor.schoolId());
    }

    Naslag naslag(Actor actor) {
        return naslagen.van(actor.schoolId());
    }

    Lezer lezer(Actor actor) {
        Schoolprofiel school = school(actor);
        return new Lezer(actor, school, Openstelling.voor(actor, school, naslag(actor), vandaag()));
    }
}
