package nl.zorgspoor.deploy.mogelijk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Routekaart;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Medewerker;

/** What a school's profile gives to choose from. */
final class Schoolwaarden {

    /** Fields that hold a code of the school's own, and so a choice; other text people write themselves. */
    static final Set<String> CODES = Set.of(
            "klas",
            "niveau",
            "naarFase",
            "vanFase",
            "itemCode",
            "categorie",
            "grenscodes",
            "schooljaar",
            "sleutel",
            "interventies",
            "voorziening",
            "protocol",
            "doorWie");

    private Schoolwaarden() {}

    /** Who works there and which classes there are: for who works there too. */
    static void zetBinnen(Schoolprofiel school, LocalDate vandaag, Waarden waarden) {
        List<Medewerker> medewerkers = school.medewerkersOp(vandaag);
        List<String> ids =
                medewerkers.stream().map(Medewerker::medewerkerId).sorted().toList();
        for (String veld : List.of("medewerkerId", "mentorId", "begeleiderId", "voorzitterId", "inbrengerId")) {
            waarden.voegToe(veld, ids);
        }
        waarden.voegToe(
                "klas",
                medewerkers.stream()
                        .flatMap(m -> m.scopeKlassen().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** What anybody may know who does something there. */
    static void zet(Schoolprofiel school, LocalDate vandaag, Waarden waarden) {
        waarden.voegToe(
                "partnerId", school.partners().keySet().stream().sorted().toList());
        waarden.voegToe("schoolId", List.of(school.schoolId()));
        waarden.voegToe("voorkeurschoolId", List.of(school.schoolId()));
        waarden.voegToe(
                "schooljaar",
                List.of(
                        Schooljaar.van(vandaag),
                        Schooljaar.van(vandaag.plusYears(1)),
                        Schooljaar.van(vandaag.minusYears(1))));
        waarden.voegToe("periode", List.of(vandaag.getYear() + "-" + (vandaag.getYear() + 4)));
        waarden.voegToe(
                "sleutel",
                Arrays.stream(Instelling.values()).map(Instelling::sleutel).toList());
        waarden.voegToe("waarde", List.of("ja", "nee", "1"));
        if (!school.routekaarten().isEmpty()) {
            List<String> fasen = school.routekaart().fasen().stream()
                    .map(Routekaart.Fase::code)
                    .toList();
            waarden.voegToe("naarFase", fasen);
            waarden.voegToe("vanFase", fasen);
        }
        catalogus(school, vandaag, waarden);
    }

    private static void catalogus(Schoolprofiel school, LocalDate vandaag, Waarden waarden) {
        List<String> alle = new ArrayList<>();
        school.catalogi().forEach((catalogus, items) -> {
            List<String> codes = items.keySet().stream()
                    .filter(code ->
                            school.catalogusItem(catalogus, code, vandaag).isPresent())
                    .sorted()
                    .toList();
            alle.addAll(codes);
            velden(catalogus).forEach(veld -> waarden.voegToe(veld, codes));
        });
        Stream.of("itemCode", "categorie", "code").forEach(veld -> waarden.voegToe(veld, alle));
    }

    private static List<String> velden(Catalogus catalogus) {
        return Map.of(
                        Catalogus.GRENS, List.of("grenscodes"),
                        Catalogus.INTERVENTIE, List.of("interventies", "itemCode", "soort"),
                        Catalogus.VOORZIENING, List.of("voorziening", "itemCode"),
                        Catalogus.PROTOCOL, List.of("protocol"),
                        Catalogus.ONTWIKKELDOEL, List.of("doelId"),
                        Catalogus.ARRANGEMENT, List.of("itemCode"))
                .getOrDefault(catalogus, List.of());
    }
}
