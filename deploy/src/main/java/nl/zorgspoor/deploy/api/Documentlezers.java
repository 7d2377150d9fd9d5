package nl.zorgspoor.deploy.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.bevoegdheid.Documentrechten;
import nl.zorgspoor.core.bevoegdheid.Openstelling;
import nl.zorgspoor.core.document.Documentenkast;
import nl.zorgspoor.core.document.Documentversie;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.Naslag.Documentfeiten;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;

/** Who may do what with the documents of a student (R368). */
final class Documentlezers {

    private final Documentenkast kast;
    private final Lezers lezers;

    Documentlezers(Documentenkast kast, Lezers lezers) {
        this.kast = kast;
        this.lezers = lezers;
    }

    /** @param op in the school's own time */
    record Versie(int versie, String naam, String type, long grootte, String sha256, String actor, Rol rol, String op) {

        static Versie van(Documentversie v) {
            return new Versie(
                    v.versie(),
                    v.naam(),
                    v.type(),
                    v.grootte(),
                    v.sha256(),
                    v.actorId(),
                    v.rol(),
                    v.op().withNano(0).toString());
        }
    }

    /**
     * Somebody before the documents of a student.
     *
     * @throws CommandGeweigerd 404 when the school has no such student (R330), 403 when the student is not within reach or the role
     *     reads nothing of a student
     */
    Lezing van(Actor actor, String leerlingId) {
        Schoolprofiel school = lezers.school(actor);
        LocalDate vandaag = lezers.vandaag();
        Naslag naslag = lezers.naslag(actor);
        Bevoegdheden.eisHeeftRol(actor, school, vandaag);
        Openstelling openstelling = Openstelling.voor(actor, school, naslag, vandaag);
        if (Arrays.stream(Gegevenssoort.values())
                .noneMatch(soort -> Documentrechten.leestSoort(school, actor.rol(), openstelling, soort))) {
            throw Regel.DOCUMENTRECHT.verbiedt(
                    "ROL_NIET_BEVOEGD", "De rol %s leest geen documenten van leerlingen.", actor.rol());
        }
        Bevoegdheden.eisBereik(
                actor,
                school,
                naslag.leerling(leerlingId).orElseThrow(() -> CommandGeweigerd.nietGevonden("Leerling", leerlingId)),
                vandaag);
        return new Lezing(actor, leerlingId, school, openstelling);
    }

    final class Lezing {

        private final Actor actor;
        private final String leerlingId;
        private final Schoolprofiel school;
        private final Openstelling openstelling;

        private Lezing(Actor actor, String leerlingId, Schoolprofiel school, Openstelling openstelling) {
            this.actor = actor;
            this.leerlingId = leerlingId;
            this.school = school;
            this.openstelling = openstelling;
        }

        private boolean leest(Documentversie eerste) {
            return leest(feiten(eerste));
        }

        boolean leest(Documentfeiten document) {
            return Documentrechten.leest(school, actor, openstelling, document);
        }

        private Documentfeiten feiten(Documentversie eerste) {
            return new Documentfeiten(eerste.soort(), eerste.actorId(), eerste.rol());
        }

        /** The documents that are there for the reader, each with its versions. */
        List<List<Documentversie>> alle() {
            Map<String, List<Documentversie>> perDocument = kast.van(actor.schoolId(), leerlingId).stream()
                    .collect(
                            Collectors.groupingBy(Documentversie::documentId, LinkedHashMap::new, Collectors.toList()));
            return perDocument.values().stream()
                    .filter(versies -> leest(versies.get(0)))
                    .toList();
        }

        /** The versions of one document, at least one; what is not there for the reader is as what nobody has. */
        List<Documentversie> versies(String documentId) {
            List<Documentversie> versies = kast.versies(actor.schoolId(), leerlingId, documentId);
            if (versies.isEmpty() || !leest(versies.get(0))) {
                throw CommandGeweigerd.nietGevonden("Document", documentId);
            }
            return versies;
        }

        void eisBrengen(Gegevenssoort soort) {
            if (!Documentrechten.brengt(school, actor, openstelling, soort)) {
                throw verboden(soort);
            }
        }

        void eisVervangen(Documentversie eerste) {
            eisBrengen(eerste.soort());
            if (!Documentrechten.vervangt(actor, feiten(eerste))) {
                throw verboden(eerste.soort());
            }
        }

        private CommandGeweigerd verboden(Gegevenssoort soort) {
            return Regel.DOCUMENTRECHT.verbiedt(
                    "ROL_NIET_BEVOEGD", "De rol %s mag dit document van de soort %s niet brengen.", actor.rol(), soort);
        }
    }
}
