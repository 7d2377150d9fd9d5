package nl.zorgspoor.core.leerling.toestemming;

import java.util.List;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;

/**
 * Who decides about a consent (R49): under 16 a parent with authority, from 16 the student, youth help from 12 to 15 both. Age and
 * authority are those of today, the day on which it is recorded, whatever day the command names.
 */
record Gezag(Aanmeldingen aanmelding, Context x) {

    /** Who acts: those the command names, else the parent or student who sends it. */
    List<String> wie(List<String> genoemd) {
        if (!genoemd.isEmpty()) {
            return genoemd;
        }
        return switch (x.rol()) {
            case LEERLING -> {
                String leerlingId = x.actor().leerlingId();
                yield leerlingId == null ? List.of() : List.of(leerlingId);
            }
            case OUDER -> List.of(x.actor().id());
            default -> List.of();
        };
    }

    /** To give consent. */
    void eisBevoegd(ToestemmingDoel doel, List<String> doorWie) {
        boolean ouder = doorWie.stream().anyMatch(this::heeftGezag);
        boolean leerling = doorWie.stream().anyMatch(this::isLeerling);
        List<String> gevers = gevers(doel);
        boolean goed = doel.isSamen()
                ? leerling || ouder && !isVan(Instelling.LEEFTIJD_MEERDERJARIG)
                : (ouder || !gevers.contains("OUDER")) && (leerling || !gevers.contains("LEERLING"));
        boolean bekend = doorWie.stream().allMatch(this::beslist);
        if (!goed || !bekend || !voorZichzelf(doorWie)) {
            throw nietBevoegd("Deze toestemming wordt gegeven door %s."
                            .formatted(
                                    gevers.equals(List.of("LEERLING"))
                                            ? "de leerling zelf"
                                            : gevers.size() > 1
                                                    ? "een ouder met gezag en de leerling"
                                                    : "een ouder met gezag"))
                    .ontbreekt(gevers)
                    .herstel("VerleenToestemming");
        }
    }

    /**
     * To refuse or withdraw: one who has a say is enough, and nobody speaks for another. Who gave it and has no say any more,
     * since the child has turned 16, does not take from it what it may now keep itself.
     */
    void eisEenBevoegd(ToestemmingDoel doel, List<String> doorWie, String wat) {
        eisEenBevoegd(doel, doorWie, List.of(), wat);
    }

    /** @param ook who may as well, whoever decides today: whose signature it is said to be, can say that it is not */
    void eisEenBevoegd(ToestemmingDoel doel, List<String> doorWie, List<String> ook, String wat) {
        boolean mag = doorWie.stream().allMatch(w -> beslistMee(w, doel) || ook.contains(w) && beslist(w));
        if (doorWie.isEmpty() || !mag || !voorZichzelf(doorWie)) {
            List<String> wie = beslissers(doel);
            throw nietBevoegd("%s kan %s."
                            .formatted(
                                    wat,
                                    wie.equals(List.of("LEERLING"))
                                            ? "alleen de leerling zelf"
                                            : wie.size() > 1
                                                    ? "een ouder met gezag of de leerling, ieder voor zich"
                                                    : "een ouder met gezag, voor zichzelf"))
                    .ontbreekt(wie);
        }
    }

    /** R49: whether this person has a say about this purpose: may refuse it, and blocks by doing so. */
    boolean beslistMee(String id, ToestemmingDoel doel) {
        List<String> wie = beslissers(doel);
        return isLeerling(id) ? wie.contains("LEERLING") : heeftGezag(id) && wie.contains("OUDER");
    }

    /** Who has a say: who gives it, and of what student and parents each agree to, both until the student is of age. */
    private List<String> beslissers(ToestemmingDoel doel) {
        if (!doel.isSamen()) {
            return gevers(doel);
        }
        return isVan(Instelling.LEEFTIJD_MEERDERJARIG) ? List.of("LEERLING") : List.of("OUDER", "LEERLING");
    }

    /** R49: who gives a consent, by age. */
    private List<String> gevers(ToestemmingDoel doel) {
        if (isVan(Instelling.LEEFTIJD_ZELF_TOESTEMMEN)) {
            return List.of("LEERLING");
        }
        return doel.isJeugdhulp() && isVan(Instelling.LEEFTIJD_JEUGDHULP_BEIDEN)
                ? List.of("OUDER", "LEERLING")
                : List.of("OUDER");
    }

    private boolean isVan(Instelling leeftijd) {
        return aanmelding.leeftijdOp(x.vandaag()) >= x.school().getal(leeftijd, x.vandaag());
    }

    static CommandGeweigerd nietBevoegd(String melding) {
        return Regel.TOEST_LEEFTIJD.weigert("NIET_BEVOEGD_TOT_TOESTEMMING", melding);
    }

    /** A parent or student who sends it, is one of those who give it. */
    private boolean voorZichzelf(List<String> doorWie) {
        return !x.rol().isPartij()
                || doorWie.contains(
                        x.rol() == Rol.LEERLING
                                ? aanmelding.leerlingId()
                                : x.actor().id());
    }

    private boolean beslist(String id) {
        return heeftGezag(id) || isLeerling(id);
    }

    private boolean heeftGezag(String id) {
        return aanmelding.ouders().heeftGezag(id, x.vandaag());
    }

    private boolean isLeerling(String id) {
        return id.equals(aanmelding.leerlingId());
    }
}
