package nl.zorgspoor.deploy.partner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.school.SchoolCommand.RegistreerPartner;
import nl.zorgspoor.deploy.instantie.Scholen;
import nl.zorgspoor.partners.bericht.Partnerkamer;

/** The scenario files of the examples: a partner's own where its referrals begin in a way of their own, else the ordinary one. */
final class Voorbeelden {

    /** Schools whose coordinator sends referrals, by the size of what they refer. */
    private static final List<String> SCHOLEN = List.of("COE", "KLA", "CHR", "DIA");

    private static final String GEWOON = "/partner/gewoon.yaml";

    private Voorbeelden() {}

    /**
     * A file with ids of its own.
     *
     * @param nr stands in every id
     */
    static String van(Partnerkamer kamer, String nr, LocalDate dag) {
        String eigen = "/partner/" + kamer.naam() + ".yaml";
        return Voorbeelden.class.getResource(eigen) == null
                ? gewoon(kamer.types(), nr, dag)
                : ingevuld(lees(eigen), nr, dag);
    }

    /** Of these kinds of partner the first that a school works with. */
    static String gewoon(Collection<PartnerType> types, String nr, LocalDate dag) {
        for (PartnerType type : types.stream().sorted().toList()) {
            for (String school : SCHOLEN) {
                if (werktMet(school, type)) {
                    return ingevuld(lees(GEWOON), nr, dag)
                            .replace("<school>", school)
                            .replace("<type>", type.name())
                            .replace("<doel>", doel(type).name());
                }
            }
        }
        throw new IllegalStateException("Geen van de scholen %s werkt met %s".formatted(SCHOLEN, types));
    }

    private static boolean werktMet(String school, PartnerType type) {
        return Scholen.lees(school).profiel().opdrachten().stream()
                .anyMatch(o -> o instanceof RegistreerPartner p && p.partnerType() == type);
    }

    /** A partner's own purpose where there is one of that name. */
    private static ToestemmingDoel doel(PartnerType type) {
        return Arrays.stream(ToestemmingDoel.values())
                .filter(d -> d.name().equals(type.name()))
                .findFirst()
                .orElse(ToestemmingDoel.EXTERN_OVERLEG);
    }

    private static String ingevuld(String yaml, String nr, LocalDate dag) {
        return yaml.replace("<nr>", nr).replace("<dag>", dag.toString());
    }

    private static String lees(String bestand) {
        try (InputStream in = Objects.requireNonNull(Voorbeelden.class.getResourceAsStream(bestand))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
