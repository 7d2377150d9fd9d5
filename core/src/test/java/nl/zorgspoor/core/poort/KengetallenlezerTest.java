package nl.zorgspoor.core.poort;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.Schoolkant;
import nl.zorgspoor.core.gedeeld.Kengetal;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.jaarcyclus.JaarplanCommand.StelJaarplanVast;
import nl.zorgspoor.core.jaarcyclus.KengetallenCommand.LegKengetallenVast;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingIngeschreven;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;
import nl.zorgspoor.core.overleg.OverlegCommand.JesSoort;
import nl.zorgspoor.core.overleg.OverlegCommand.PlanJES;
import nl.zorgspoor.core.overleg.OverlegCommand.SluitJESAf;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.core.verzuim.VerzuimCommand.MeldVerzuimBijLeerplicht;
import org.junit.jupiter.api.Test;

/** Key figures out of the store itself: of one school, as it should have read (R8, R9, R243). */
class KengetallenlezerTest {

    private static int totaal(Proefopstelling opstelling, String school, String dag) {
        return opstelling
                .naslag(school)
                .kengetallen(school, LocalDate.parse(dag))
                .aantallen()
                .get(Kengetal.TOTAAL_LEERLINGEN);
    }

    @Test
    void R243_geteld_wordt_uit_de_gebeurtenissen_van_de_school_met_wat_is_rechtgezet() {
        try (Proefopstelling opstelling = new Proefopstelling()) {
            opstelling.op("2026-09-14");
            opstelling.richtIn("COE");
            opstelling.richtIn("DIA");
            Schoolkant coe = new Schoolkant(opstelling, "COE");
            coe.schrijfIn("L-1");
            coe.schrijfIn("L-2");
            new Schoolkant(opstelling, "DIA").schrijfIn("L-1");
            assertThat(totaal(opstelling, "COE", "2026-10-01")).isEqualTo(2);
            assertThat(totaal(opstelling, "DIA", "2026-10-01")).isEqualTo(1);

            opstelling.op("2026-10-02");
            LegKengetallenVast vast = new LegKengetallenVast("COE", "2026-2027", null);
            assertThat(opstelling
                            .stuur(Rol.ONDERSTEUNINGSCOORDINATOR, "OC", "COE", vast)
                            .gebeurtenissen())
                    .hasSize(1);
            weigert(
                    () -> opstelling.stuur(Rol.ONDERSTEUNINGSCOORDINATOR, "OC", "COE", vast),
                    "KENGETALLEN_ONGEWIJZIGD",
                    "R243");
            Vastgelegd in = coe.geschiedenis("L-2").stream()
                    .filter(v -> v.inhoud() instanceof LeerlingIngeschreven)
                    .findFirst()
                    .orElseThrow();
            opstelling.stuur(
                    Rol.ONDERSTEUNINGSCOORDINATOR,
                    "OC",
                    "COE",
                    new CorrigeerGegeven("L-2", in.gebeurtenisId(), "ingangsdatum", "2026-10-02", "kwam later"));
            assertThat(totaal(opstelling, "COE", "2026-10-01")).isEqualTo(1);
            assertThat(opstelling
                            .stuur(Rol.ONDERSTEUNINGSCOORDINATOR, "OC", "COE", vast)
                            .gebeurtenissen())
                    .hasSize(1);
        }
    }

    @Test
    void R243_ook_wat_in_een_andere_stroom_van_de_school_staat_wordt_geteld() {
        try (Proefopstelling opstelling = new Proefopstelling()) {
            opstelling.op("2026-09-14");
            opstelling.richtIn("COE");
            opstelling.richtIn("DIA");
            new Schoolkant(opstelling, "DIA").schrijfIn("L-1");
            opstelling.op("2026-10-29");
            opstelling.stuur(
                    Rol.ONDERSTEUNINGSCOORDINATOR,
                    "OC",
                    "DIA",
                    new PlanJES("JK-1", JesSoort.KLEIN, LocalDateTime.parse("2026-10-29T14:00")));
            opstelling.stuur(
                    Rol.ONDERSTEUNINGSCOORDINATOR,
                    "OC",
                    "DIA",
                    new SluitJESAf("JK-1", List.of(Rol.ONDERSTEUNINGSCOORDINATOR), null));
            opstelling.stuur(
                    Rol.VERZUIMCOORDINATOR,
                    "VC",
                    "DIA",
                    new MeldVerzuimBijLeerplicht(
                            "L-1",
                            "OVERIG",
                            LocalDate.parse("2026-10-05"),
                            LocalDate.parse("2026-10-16"),
                            null,
                            "zorgen",
                            List.of("ouders gebeld"),
                            "LPA-1",
                            true));
            for (String teldatum : List.of("2026-10-30", "2027-10-01", "2028-10-01")) {
                int aantal = teldatum.equals("2027-10-01") ? 1 : 0;
                assertThat(opstelling
                                .naslag("DIA")
                                .kengetallen("DIA", LocalDate.parse(teldatum))
                                .aantallen())
                        .as(teldatum)
                        .containsEntry(Kengetal.JES, aantal)
                        .containsEntry(Kengetal.VERZUIMMELDINGEN, aantal);
            }
            assertThat(opstelling
                            .naslag("COE")
                            .kengetallen("COE", LocalDate.parse("2027-10-01"))
                            .aantallen())
                    .containsEntry(Kengetal.JES, 0)
                    .containsEntry(Kengetal.VERZUIMMELDINGEN, 0);
        }
    }

    @Test
    void R9_het_jaar_van_een_andere_school_is_van_een_ander_en_R1_vraagt_een_ingerichte_school() {
        try (Proefopstelling opstelling = new Proefopstelling()) {
            opstelling.op("2026-09-14");
            opstelling.richtIn("DIA");
            StelJaarplanVast plan = new StelJaarplanVast("DIA", "2026-2027", "JP-1", null);
            weigert(() -> opstelling.stuur(Rol.ONDERSTEUNINGSCOORDINATOR, "OC", "COE", plan), "ANDERE_SCHOOL", "R9");
            weigert(
                    () -> opstelling.stuur(
                            Rol.BEHEERDER, "B", "COE", new StelJaarplanVast("COE", "2026-2027", "JP-1", null)),
                    "SCHOOL_NIET_INGERICHT",
                    "R1");
            assertThat(opstelling
                            .stuur(Rol.ONDERSTEUNINGSCOORDINATOR, "OC", "DIA", plan)
                            .gebeurtenissen())
                    .hasSize(1);
            assertThat(opstelling
                            .eventstore()
                            .gebeurtenissen()
                            .readEvents(opstelling.naam("DIA", "jaar:DIA"))
                            .asStream())
                    .hasSize(1);
        }
    }
}
