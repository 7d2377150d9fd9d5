package nl.zorgspoor.core.invoer;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.gedeeld.Grens.NaarBuiten;
import nl.zorgspoor.core.gedeeld.Grens.SindsAanmelding;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Verblijf;
import nl.zorgspoor.core.leerling.interventie.InterventieCommand.LegInterventiesessieVast;
import nl.zorgspoor.core.leerling.mentoraat.MentoraatCommand.LegMentorgesprekVast;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.BereidVerwijzingVoor;
import nl.zorgspoor.core.verzuim.VerzuimCommand.LegVerzuimgesprekVast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every day in a command about a student says beside itself since when it can be: since the registration, since the enrolment, or, as
 * listed here with why, at any day of the student's life.
 */
class DagbetekenisTest {

    private static final String KOMT_BINNEN = "hoort bij het binnenkomen en kan aan de aanmelding op papier voorafgaan";
    private static final String STUK = "de dag van een stuk of woord van een ander, dat van eerder kan zijn";
    private static final String PAPIER = "de dag van een handtekening; wordt gehouden aan waarop zij antwoordt (R49)";
    private static final String EIGEN = "heeft een eigen regel, die strenger is";
    private static final String WETTELIJK = "wat de wet vraagt, vraagt zij ook van voor de eerste schooldag";
    private static final String VOORUIT = "een dag die nog komt, na de andere dagen van hetzelfde";

    /** Any day since birth, and why. */
    private static final Map<String, String> HEEL_HET_LEVEN = Map.ofEntries(
            Map.entry("MeldLeerlingAan.geboortedatum", "zegt de geboorte zelf"),
            Map.entry("MeldLeerlingAan.aanmelddatum", "zegt de aanmelding zelf"),
            Map.entry("NeemLeerlingOver.geboortedatum", "zegt de geboorte zelf"),
            Map.entry("NeemLeerlingOver.aanmelddatum", "zegt de aanmelding zelf"),
            Map.entry("NeemLeerlingOver.ingangsdatum", "zegt de inschrijving zelf"),
            Map.entry("OntvangAanvullendeInformatie.datum", STUK),
            Map.entry("LegIntakegesprekVast.datum", KOMT_BINNEN),
            Map.entry("VoerWarmeOverdrachtUit.datum", KOMT_BINNEN),
            Map.entry("LegGastleerlingcontractVast.einddatum", VOORUIT),
            Map.entry("VraagConsultSchoolartsAan.op", VOORUIT),
            Map.entry("SchrijfLeerlingIn.ingangsdatum", "zegt de inschrijving zelf"),
            Map.entry("PlaatsInKlas.ingangsdatum", EIGEN),
            Map.entry("WijsMentorToe.ingangsdatum", EIGEN),
            Map.entry("BeoordeelNiveau.datum", EIGEN),
            Map.entry("StelNiveauDefinitiefVast.datum", EIGEN),
            Map.entry("LaatLeerlingDoorstromen.datum", EIGEN),
            Map.entry("PlaatsInTaalvoorziening.inNederlandSinds", "van voor de school"),
            Map.entry("PlaatsInTaalvoorziening.ingangsdatum", EIGEN),
            Map.entry("RondTaalvoorzieningAf.datum", EIGEN),
            Map.entry("SchrijfLeerlingUit.datum", EIGEN),
            Map.entry("DraagDossierOver.inzageOudersOp", EIGEN),
            Map.entry("WijzigGezag.ingangsdatum", "de dag van een uitspraak of van het register"),
            Map.entry("Afspraak.voor", VOORUIT),
            Map.entry("PlanFlexZat.datumTijd", VOORUIT),
            Map.entry("VerzetFlexZat.nieuweDatumTijd", VOORUIT),
            Map.entry("LegFlexZatUitkomstVast.evaluatieOp", VOORUIT),
            Map.entry("VernietigPersoonsgegevens.datum", EIGEN),
            Map.entry("ZetInterventieIn.geplandTot", VOORUIT),
            Map.entry("VerlengInterventie.geplandTot", VOORUIT),
            Map.entry("VulJOSAanmeldformulierIn.gewensteStart", VOORUIT),
            Map.entry("OntvangOnderzoeksverslag.datum", EIGEN),
            Map.entry("StelHandelingsplanOp.evaluatieOp", VOORUIT),
            Map.entry("StelHandelingsplanBij.evaluatieOp", VOORUIT),
            Map.entry("StartBegeleidingsplan.tot", VOORUIT),
            Map.entry("StartBegeleidingsplan.oudersGeinformeerdOp", EIGEN),
            Map.entry("VolgGroepsplan.evaluatieOp", VOORUIT),
            Map.entry("StelOPPOp.evaluatieOp", VOORUIT),
            Map.entry("StelOPPBij.evaluatieOp", VOORUIT),
            Map.entry("OndertekenOPP.datum", EIGEN),
            Map.entry("WeigerInstemmingOPP.datum", EIGEN),
            Map.entry("LegOndertekeningOPPOpPapierVast.datum", PAPIER),
            Map.entry("LegWeigeringOPPOpPapierVast.datum", PAPIER),
            Map.entry("VoegTLVStukToe.datum", STUK),
            Map.entry("RegistreerOuderakkoordTLV.datum", PAPIER),
            Map.entry("LegZienswijzeOudersVast.datum", PAPIER),
            Map.entry("OntvangDeskundigheidsverklaringVSO.datum", STUK),
            Map.entry("RegistreerDeskundigenadvies.datum", STUK),
            Map.entry("VerwerkTLVBesluit.geldigVan", STUK),
            Map.entry("VerwerkTLVBesluit.geldigTot", STUK),
            Map.entry("VerwerkTLVBesluit.datum", STUK),
            Map.entry("MaakBezwaarTLV.datum", PAPIER),
            Map.entry("VerwerkBezwaarbesluit.datum", STUK),
            Map.entry("VerleenToestemming.datum", PAPIER),
            Map.entry("VerleenToestemming.geldigTot", VOORUIT),
            Map.entry("LegToestemmingOpPapierVast.datum", PAPIER),
            Map.entry("LegToestemmingOpPapierVast.geldigTot", VOORUIT),
            Map.entry("WeigerToestemming.datum", PAPIER),
            Map.entry("TrekToestemmingIn.datum", PAPIER),
            Map.entry("LaatSignaalMonitoren.herzienOp", VOORUIT),
            Map.entry("StelHandelingsverlegenheidVast.herzienOp", VOORUIT),
            Map.entry("StartNazorg.periodeTot", VOORUIT),
            Map.entry("VerwerkTerugmelding.datum", STUK),
            Map.entry("VerwerkTerugmelding.tot", VOORUIT),
            Map.entry("LegPartnerantwoordVast.tot", VOORUIT),
            Map.entry("KeurPartnerberichtAf.datum", STUK),
            Map.entry("MeldBijVertrouwenspersoon.datum", "wie zich meldt wordt gehoord, ook voor de eerste schooldag"),
            Map.entry("LegVertrouwelijkeNotitieVast.datum", EIGEN),
            Map.entry("LegWeigeringOpPapierVast.datum", PAPIER),
            Map.entry("LegIntrekkingOpPapierVast.datum", PAPIER),
            Map.entry("LegBezwaarTLVOpPapierVast.datum", PAPIER),
            Map.entry("SluitVertrouwenstrajectAf.datum", EIGEN),
            Map.entry("RegistreerAfwezigheid.datum", EIGEN),
            Map.entry("HerkwalificeerAfwezigheid.datum", EIGEN),
            Map.entry("MeldVerzuimBijLeerplicht.periodeTot", VOORUIT),
            Map.entry("VerwerkLeerplichtBericht.datum", STUK),
            Map.entry("NeemLWOOBesluitOver.vanaf", "het besluit is van een andere school, van voor de aanmelding hier"),
            Map.entry("NeemLWOOBesluitOver.geldigTot", VOORUIT),
            Map.entry("VraagArrangementAan.tot", VOORUIT),
            Map.entry("VraagArrangementAan.evaluatieOp", VOORUIT),
            Map.entry("VerwerkArrangementbesluit.datum", EIGEN),
            Map.entry("VerlengArrangement.tot", VOORUIT),
            Map.entry("StartTrajectgroepBegeleiding.geplandTot", VOORUIT),
            Map.entry("ZetVIBIn.verwijderOp", VOORUIT),
            Map.entry("VolgTraining.tot", VOORUIT),
            Map.entry("RegistreerVerklaring.datum", STUK),
            Map.entry("Verzuimregel.datum", EIGEN),
            Map.entry("VerwerkAdviesGGD.datum", STUK),
            Map.entry("StemBehandelurenAf.tot", VOORUIT),
            Map.entry("SchorsLeerling.tot", VOORUIT),
            Map.entry("ZetDirecteActieUit.op", EIGEN),
            Map.entry("StartMeldcode.datum", WETTELIJK),
            Map.entry("LegMeldcodestapVast.datum", EIGEN),
            Map.entry("SluitMeldcodeAf.datum", EIGEN),
            Map.entry("MeldVermoedenZedenmisdrijf.datum", WETTELIJK),
            Map.entry("LegZedenopvolgingVast.datum", EIGEN),
            Map.entry("KenVoorzieningToe.tot", VOORUIT));

    @Test
    void elke_dag_zegt_sinds_wanneer_zij_kan() {
        TreeSet<String> zonder = new TreeSet<>();
        Vocabulaire.opdrachten().values().stream()
                .filter(LeerlingOpdracht.class::isAssignableFrom)
                .forEach(o -> dagen(o, o, zonder));
        assertThat(zonder).isEqualTo(new TreeMap<>(HEEL_HET_LEVEN).keySet());
    }

    private static void dagen(Class<?> opdracht, Class<?> soort, Set<String> zonder) {
        for (RecordComponent c : soort.getRecordComponents()) {
            for (Class<?> deel : delen(c.getGenericType())) {
                if ((deel == LocalDate.class || deel == LocalDateTime.class)
                        && !c.isAnnotationPresent(SindsAanmelding.class)
                        && !c.isAnnotationPresent(SindsInschrijving.class)) {
                    boolean eigen = soort == opdracht || soort.getSimpleName().equals("Persoonsgegevens");
                    zonder.add((eigen ? opdracht : soort).getSimpleName() + "." + c.getName());
                } else if (deel.isRecord()) {
                    dagen(opdracht, deel, zonder);
                }
            }
        }
    }

    private static List<Class<?>> delen(Type type) {
        Class<?> soort = Veldtype.klasse(type);
        List<Class<?>> delen = new ArrayList<>(List.of(soort));
        if (List.of(List.class, Set.class).contains(soort)) {
            delen.addAll(delen(Veldtype.deel(type, 0)));
        }
        return delen;
    }

    private static final Verblijf HIER = Verblijf.GEEN
            .ingeschreven(LocalDate.parse("2024-08-01"))
            .uitgeschreven(LocalDate.parse("2025-08-01"))
            .ingeschreven(LocalDate.parse("2026-10-01"));

    private static List<String> onmogelijk(LeerlingOpdracht c, Verblijf verblijf, String vandaag) {
        return Hierdagen.onmogelijk(c, verblijf, dag -> false, LocalDate.parse(vandaag));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07-31, false",
        "2024-08-01, true",
        "2025-07-31, true",
        "2025-08-01, false",
        "2026-09-30, false",
        "2026-10-01, true",
        "2026-11-30, true"
    })
    void begeleiding_is_van_een_dag_waarop_de_leerling_hier_was(String dag, boolean kan) {
        LocalDate datum = LocalDate.parse(dag);
        for (LeerlingOpdracht c : List.of(
                new LegMentorgesprekVast("L", datum, "goed", "goed"),
                new LegInterventiesessieVast("L", "I1", datum, null),
                new LegVerzuimgesprekVast("L", datum, List.of(), List.of("op tijd")))) {
            assertThat(onmogelijk(c, HIER, "2026-11-30").isEmpty())
                    .as(c.opdrachtnaam() + " op " + dag)
                    .isEqualTo(kan);
        }
    }

    @Test
    void een_weggelaten_dag_is_vandaag_en_wie_nergens_is_ingeschreven_wordt_daaraan_niet_gehouden() {
        LeerlingOpdracht c = new LegMentorgesprekVast("L", null, "goed", "goed");
        assertThat(onmogelijk(c, HIER, "2026-09-30")).containsExactly("datum (niet voor de inschrijving)");
        assertThat(onmogelijk(c, HIER, "2026-10-01")).isEmpty();
        assertThat(onmogelijk(c, Verblijf.GEEN, "2026-09-30")).isEmpty();
        weigert(() -> Hierdagen.eis(c, HIER, LocalDate.parse("2026-09-30")), "STATUS_ONJUIST", null);
    }

    @ParameterizedTest
    @CsvSource({
        "V-10234, 10234, true",
        "v10234x, 10234, true",
        "V-l-coe-1, L-COE-1, true",
        "V-1, 1, true",
        "V17, 1, false",
        "melding-17, 1, false",
        "V-1023, 10234, false"
    })
    void een_id_dat_naar_buiten_gaat_noemt_de_leerling_niet(String id, String leerling, boolean noemt) {
        assertThat(Buitenid.noemt(id, leerling)).isEqualTo(noemt);
        LeerlingOpdracht c = new BereidVerwijzingVoor(leerling, id, PartnerType.GGZ, null, "v", null, null, null);
        if (noemt) {
            assertThat(weigert(() -> Buitenid.eis(c), "ID_NOEMT_LEERLING", "R330")
                            .ontbreekt())
                    .containsExactly("verwijzingId");
        } else {
            Buitenid.eis(c);
        }
    }

    /** Whoever starts a conversation with a partner gives it its id; the other commands name one that is there. */
    @Test
    void elk_id_waarmee_een_gesprek_met_een_partner_begint_wordt_bekeken() {
        TreeSet<String> bekeken = new TreeSet<>();
        Vocabulaire.opdrachten().values().forEach(o -> {
            for (RecordComponent c : o.getRecordComponents()) {
                if (c.isAnnotationPresent(NaarBuiten.class)) {
                    bekeken.add(o.getSimpleName() + "." + c.getName());
                }
            }
        });
        assertThat(bekeken)
                .containsExactly(
                        "BereidVerwijzingVoor.verwijzingId",
                        "MeldVerzuimBijLeerplicht.verwijzingId",
                        "VerwijsNaarSchoolverpleegkundige.verwijzingId",
                        "VerzendVerwijzing.verwijzingId",
                        "VraagConsultSchoolartsAan.verwijzingId",
                        "VulJOSAanmeldformulierIn.verwijzingId");
    }
}
