package nl.zorgspoor.core.leerling.psycholoog;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.RedenUitschrijving;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.UitschrijvingIngegaan;
import nl.zorgspoor.core.leerling.psycholoog.PsycholoogCommand.*;
import nl.zorgspoor.core.leerling.psycholoog.PsycholoogEvent.*;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Urgentie;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingVoorbereid;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzingen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PsychologentrajectenTest {

    private static final String L = "L-CHR-1";

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }

    private static Context x(Rol rol, String dag) {
        return Proef.context("CHR", rol, "PSY", dag, "proef");
    }

    private static Context psy(String dag) {
        return x(Rol.SCHOOLPSYCHOLOOG, dag);
    }

    private static StartPsychologentraject start(String id, @Nullable String vraag) {
        return new StartPsychologentraject(L, id, vraag, null);
    }

    private static Psychologentrajecten begonnen() {
        return Vouw.na(
                Psychologentrajecten.LEEG,
                Psychologentrajecten.LEEG.decide(start("P1", "Slaapt slecht"), psy("2026-11-02")));
    }

    private static Psychologentrajecten met(int gesprekken) {
        Psychologentrajecten p = begonnen();
        for (int i = 0; i < gesprekken; i++) {
            p = Vouw.na(
                    p,
                    p.decide(
                            new LegPsychologengesprekVast(L, "P1", i + 1, null),
                            psy(dag("2026-11-02").plusWeeks(i).toString())));
        }
        return p;
    }

    private static Psychologentrajecten gesloten() {
        Psychologentrajecten p = met(2);
        return Vouw.na(p, p.decide(sluit(Uitkomst.BEHAPBAAR, null), psy("2026-12-01"), Verwijzingen.LEEG));
    }

    private static SluitPsychologentrajectAf sluit(Uitkomst uitkomst, @Nullable String verwijzingId) {
        return new SluitPsychologentrajectAf(L, "P1", uitkomst, verwijzingId, null);
    }

    private static Verwijzingen naar(PartnerType type) {
        return Vouw.na(
                Verwijzingen.LEEG,
                new VerwijzingVoorbereid(L, "V1", type, "partner", "hulp", Urgentie.NORMAAL, Set.of(), false, null));
    }

    private static List<String> namen(List<? extends Gebeurtenis> events) {
        return events.stream().map(Gebeurtenis::naam).toList();
    }

    @Test
    void R157_vijf_gesprekken_en_geen_zesde() {
        Psychologentrajecten p = met(5);
        assertThat(weigert(
                                () -> p.decide(new LegPsychologengesprekVast(L, "P1", null, null), psy("2027-01-25")),
                                "MAXIMUM_GESPREKKEN_BEREIKT",
                                "R157")
                        .herstelactie())
                .isEqualTo("SluitPsychologentrajectAf");
        assertThat(met(4).decide(new LegPsychologengesprekVast(L, "P1", null, null), psy("2027-01-25")))
                .containsExactly(new PsychologengesprekVastgelegd(L, "P1", 5, true, dag("2027-01-25")));
    }

    @Test
    void R157_hoeveel_gesprekken_is_van_de_school_bij_het_begin() {
        Context x = Proef.context(
                Proef.met(Proef.school("CHR"), Instelling.PSYCHOLOOG_MAX_GESPREKKEN, "1"),
                Rol.SCHOOLPSYCHOLOOG,
                "PSY",
                "2026-11-02",
                "proef");
        Psychologentrajecten p =
                Vouw.na(Psychologentrajecten.LEEG, Psychologentrajecten.LEEG.decide(start("P1", "Slaapt slecht"), x));
        Psychologentrajecten een = Vouw.na(p, p.decide(new LegPsychologengesprekVast(L, "P1", 1, null), x));
        weigert(
                () -> een.decide(new LegPsychologengesprekVast(L, "P1", 2, null), x),
                "MAXIMUM_GESPREKKEN_BEREIKT",
                "R157");
    }

    @Test
    void R157_gesprekken_tellen_op_volgorde_en_vallen_niet_voor_het_begin() {
        assertThat(weigert(
                                () -> met(1).decide(new LegPsychologengesprekVast(L, "P1", 3, null), psy("2026-12-01")),
                                "STATUS_ONJUIST",
                                null)
                        .ontbreekt())
                .containsExactly("nummer (2)");
        weigert(
                () -> begonnen()
                        .decide(new LegPsychologengesprekVast(L, "P1", 1, dag("2026-11-01")), psy("2026-12-01")),
                "STATUS_ONJUIST",
                null);
        weigert(
                () -> begonnen().decide(new LegPsychologengesprekVast(L, "P9", 1, null), psy("2026-12-01")),
                "NIET_GEVONDEN",
                null);
    }

    @ParameterizedTest
    @CsvSource({"GGZ,true", "JEUGDHULP,true", "SMW,true", "SWV,false", "LEERPLICHT,false"})
    void R158_was_het_niet_genoeg_dan_is_er_een_verwijzing_naar_hulp_buiten_school(PartnerType type, boolean hulp) {
        Psychologentrajecten p = met(5);
        if (hulp) {
            assertThat(p.decide(sluit(Uitkomst.ONVOLDOENDE, null), psy("2027-01-26"), naar(type)))
                    .containsExactly(
                            new PsychologentrajectAfgesloten(L, "P1", Uitkomst.ONVOLDOENDE, "V1", dag("2027-01-26")));
        } else {
            weigert(
                    () -> p.decide(sluit(Uitkomst.ONVOLDOENDE, null), psy("2027-01-26"), naar(type)),
                    "VERWIJZING_ONTBREEKT",
                    "R158");
        }
    }

    @Test
    void R158_een_verwijzing_die_er_niet_is_telt_niet_en_behapbaar_vraagt_er_geen() {
        assertThat(weigert(
                                () -> met(5).decide(
                                                sluit(Uitkomst.ONVOLDOENDE, "V9"),
                                                psy("2027-01-26"),
                                                naar(PartnerType.GGZ)),
                                "VERWIJZING_ONTBREEKT",
                                "R158")
                        .herstelactie())
                .isEqualTo("BereidVerwijzingVoor");
        assertThat(gesloten().openstaand()).isEmpty();
        assertThat(begonnen().openstaand()).containsExactly("SCHOOLPSYCHOLOOG");
        weigert(
                () -> gesloten().decide(sluit(Uitkomst.BEHAPBAAR, null), psy("2026-12-02"), Verwijzingen.LEEG),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void R159_dezelfde_vraag_binnen_een_jaar_vraagt_een_besluit_van_de_coordinator() {
        var zelfde = start("P2", " slaapt  SLECHT");
        assertThat(weigert(() -> gesloten().decide(zelfde, psy("2027-11-30")), "NIEUW_TRAJECT_ZONDER_BESLUIT", "R159")
                        .overruleMogelijk())
                .isTrue();
        weigert(
                () -> gesloten().decide(zelfde, Proef.metOverrule(psy("2027-11-30"), "nodig")),
                "NIEUW_TRAJECT_ZONDER_BESLUIT",
                "R159");
        assertThat(gesloten()
                        .decide(zelfde, Proef.metOverrule(x(Rol.ONDERSTEUNINGSCOORDINATOR, "2027-11-30"), "nodig")))
                .hasSize(1);
        assertThat(namen(gesloten().decide(zelfde, psy("2027-12-01")))).containsExactly("PsychologentrajectGestart");
        assertThat(namen(gesloten().decide(start("P2", "ruzie thuis"), psy("2027-11-30"))))
                .containsExactly("PsychologentrajectGestart", "AandachtspuntGesignaleerd");
    }

    @Test
    void er_loopt_een_traject_tegelijk_en_het_heeft_een_vraag() {
        assertThat(weigert(() -> begonnen().decide(start("P2", "anders"), psy("2026-11-03")), "STATUS_ONJUIST", null)
                        .herstelactie())
                .isEqualTo("SluitPsychologentrajectAf");
        weigert(() -> begonnen().decide(start("P1", "anders"), psy("2026-11-03")), "STATUS_ONJUIST", null);
        weigert(() -> Psychologentrajecten.LEEG.decide(start("P1", " "), psy("2026-11-02")), "INHOUD_ONTBREEKT", null);
    }

    @Test
    void R327_wie_vertrokken_is_heeft_geen_gesprekken_meer() {
        Psychologentrajecten weg =
                begonnen().evolve(new UitschrijvingIngegaan(L, dag("2027-01-01"), RedenUitschrijving.OVERIG));
        assertThat(weg.openstaand()).isEmpty();
    }
}
