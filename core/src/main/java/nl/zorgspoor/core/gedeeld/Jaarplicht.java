package nl.zorgspoor.core.gedeeld;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a school owes every school year: what it is called, which command shows that it was done, whose it is, and by when. Which of
 * them a school owes, its settings say.
 */
public enum Jaarplicht {
    JAARPLAN(Regel.JAARPLAN, "StelJaarplanVast", null, Tijd.OKTOBER, als(Instelling.JAARPLAN)),
    /** One for each to whom the school accounts. */
    VERANTWOORDING(
            Regel.JAARPLAN,
            "LegVerantwoordingAf",
            null,
            Tijd.ERNA,
            (school, dag) -> school.lijst(Instelling.VERANTWOORDING_AAN, dag)),
    SOP_HERZIENING(Regel.SOP_JAAR, "HerzieSOP", null, Tijd.OKTOBER, als(Instelling.AANBOD_IN_SCHOOLGIDS)),
    SCHOOLGIDSAANBOD(
            Regel.SCHOOLGIDS,
            "StelSchoolgidsaanbodVast",
            Rol.DIRECTEUR,
            Tijd.OKTOBER,
            als(Instelling.AANBOD_IN_SCHOOLGIDS)),
    ARRANGEMENTEN(Regel.ARR_JAAR, "EvalueerArrangementenJaarlijks", null, Tijd.JUNI, (school, dag) -> List.of("")),
    KENGETALLEN(Regel.KENGETALLEN, "LegKengetallenVast", null, Tijd.EINDE, (school, dag) -> List.of("")),
    HGW_ZELFBEOORDELING(
            Regel.HGW_SCAN,
            "LegZelfbeoordelingHGWVast",
            Rol.DIRECTEUR,
            Tijd.EINDE,
            als(Instelling.HGW_ZELFBEOORDELING)),
    /** At every school (R317). */
    VEILIGHEIDSMONITOR(
            Regel.PESTCOORDINATOR,
            "LegVeiligheidsmonitorVast",
            Rol.ANTIPESTCOORDINATOR,
            Tijd.EINDE,
            (school, dag) -> List.of("")),
    /** As long as a school that registers its staff names nobody (R317). */
    ANTIPESTCOORDINATOR(
            Regel.PESTCOORDINATOR,
            "RegistreerMedewerker",
            Rol.BEHEERDER,
            Tijd.OKTOBER,
            (school, dag) -> zonder(Rol.ANTIPESTCOORDINATOR, school, dag)),
    /** The same, once the law asks it of every school (R316). */
    VERTROUWENSPERSOON(
            Regel.VRIJ_EN_VEILIG,
            "RegistreerMedewerker",
            Rol.BEHEERDER,
            Tijd.OKTOBER,
            (school, dag) -> school.is(Instelling.WET_VRIJ_EN_VEILIG, dag)
                    ? zonder(Rol.VERTROUWENSPERSOON, school, dag)
                    : List.of()),
    AFSTEMMING_VERTROUWENSPERSONEN(
            Regel.AFSTEMMING_VERTROUWEN,
            "LegAfstemmingVertrouwenspersonenVast",
            null,
            Tijd.EINDE,
            als(Instelling.AFSTEMMING_VERTROUWENSPERSONEN)),
    SCHOLINGSPLAN(Regel.SCHOLING, "StelScholingsplanVast", null, Tijd.OKTOBER, als(Instelling.SCHOLINGSPLAN)),
    /** One for each training that the school starts every year (R139, R283). */
    TRAINING(
            Regel.TRAINING_COORDINATOR,
            "StartTraining",
            null,
            Tijd.EINDE,
            (school, dag) -> school.lijst(Instelling.TRAININGEN_PER_JAAR, dag)),
    /** One for each network. */
    NETWERK(
            Regel.NETWERK,
            "RegistreerNetwerkbijeenkomst",
            null,
            Tijd.EINDE,
            (school, dag) -> school.lijst(Instelling.NETWERKEN, dag)),
    /** One for each protocol of the catalogue. */
    PROTOCOL(
            Regel.PROTOCOL,
            "StelProtocolVast",
            Rol.DIRECTEUR,
            Tijd.EINDE,
            (school, dag) -> codes(school, CatalogusItem.Catalogus.PROTOCOL, dag)),
    /** One for each document of the catalogue, and the policy on absence where the law asks it (R315). */
    DOCUMENT(Regel.DOCUMENT, "StelDocumentVast", Rol.DIRECTEUR, Tijd.EINDE, (school, dag) -> Stream.concat(
                    codes(school, CatalogusItem.Catalogus.DOCUMENT, dag).stream(),
                    school.is(Instelling.WET_SCHOOLVERZUIM, dag) ? Stream.of("VERZUIMBELEID") : Stream.empty())
            .distinct()
            .toList()),
    KWALITEITSKALENDER(
            Regel.KWALITEITSKALENDER,
            "StelKwaliteitskalenderVast",
            null,
            Tijd.OKTOBER,
            als(Instelling.KWALITEITSKALENDER)),
    /** One for each kind of visit or talk. */
    DIRECTIEACTIVITEIT(
            Regel.KLASBEZOEK,
            "LegKlasbezoekVast",
            Rol.DIRECTEUR,
            Tijd.EINDE,
            (school, dag) -> school.lijst(Instelling.DIRECTIEACTIVITEITEN, dag)),
    /** One for each goal of the catalogue. */
    ONTWIKKELDOEL(
            Regel.ONTWIKKELDOEL,
            "WerkOntwikkeldoelBij",
            Rol.DIRECTEUR,
            Tijd.EINDE,
            (school, dag) -> codes(school, CatalogusItem.Catalogus.ONTWIKKELDOEL, dag)),
    /** One for each mentor that is registered. */
    NORMJAARTAAK(
            Regel.NORMJAARTAAK,
            "StelNormjaartaakVast",
            Rol.DIRECTEUR,
            Tijd.OKTOBER,
            (school, dag) -> school.is(Instelling.NORMJAARTAAK, dag)
                    ? school.medewerkersOp(dag).stream()
                            .filter(m -> m.rollen().contains(Rol.MENTOR))
                            .map(Schoolprofiel.Medewerker::medewerkerId)
                            .sorted()
                            .toList()
                    : List.of()),
    /** One for each source of money. */
    BUDGET(
            Regel.BUDGET,
            "StelBudgetVast",
            Rol.DIRECTEUR,
            Tijd.OKTOBER,
            (school, dag) -> school.lijst(Instelling.BUDGETBRONNEN, dag));

    /** By when. */
    private enum Tijd {
        OKTOBER,
        JUNI,
        EINDE,
        /** The first of October after the year. */
        ERNA
    }

    private final Regel regel;
    private final String opdracht;
    private final @Nullable Rol eigenaar;
    private final Tijd tijd;
    private final BiFunction<Schoolprofiel, LocalDate, List<String>> delen;

    Jaarplicht(
            Regel regel,
            String opdracht,
            @Nullable Rol eigenaar,
            Tijd tijd,
            BiFunction<Schoolprofiel, LocalDate, List<String>> delen) {
        this.regel = regel;
        this.opdracht = opdracht;
        this.eigenaar = eigenaar;
        this.tijd = tijd;
        this.delen = delen;
    }

    private static BiFunction<Schoolprofiel, LocalDate, List<String>> als(Instelling instelling) {
        return (school, dag) -> school.is(instelling, dag) ? List.of("") : List.of();
    }

    private static List<String> zonder(Rol rol, Schoolprofiel school, LocalDate dag) {
        List<Schoolprofiel.Medewerker> medewerkers = school.medewerkersOp(dag);
        return medewerkers.isEmpty()
                        || medewerkers.stream().anyMatch(m -> m.rollen().contains(rol))
                ? List.of()
                : List.of("");
    }

    private static List<String> codes(Schoolprofiel school, CatalogusItem.Catalogus catalogus, LocalDate dag) {
        return school.catalogusItems(catalogus, dag).stream()
                .map(CatalogusItem::itemCode)
                .toList();
    }

    public Regel regel() {
        return regel;
    }

    /** The name of the command by which it is done. */
    public String opdracht() {
        return opdracht;
    }

    /** Whose it is in general; null for the coordinator's. */
    public @Nullable Rol eigenaar() {
        return eigenaar;
    }

    /** What there is of it at a school on a day, by code; one that is empty where there is one of it. */
    public List<String> delen(Schoolprofiel school, LocalDate dag) {
        return delen.apply(school, dag);
    }

    /** The last day for it (proposed, where the text names none). */
    public LocalDate uiterlijk(String schooljaar) {
        LocalDate begin = Schooljaar.begin(schooljaar);
        return switch (tijd) {
            case OKTOBER -> LocalDate.of(begin.getYear(), Month.OCTOBER, 1);
            case JUNI -> LocalDate.of(begin.getYear() + 1, Month.JUNE, 30);
            case EINDE -> begin.plusYears(1).minusDays(1);
            case ERNA -> LocalDate.of(begin.getYear() + 1, Month.OCTOBER, 1);
        };
    }
}
