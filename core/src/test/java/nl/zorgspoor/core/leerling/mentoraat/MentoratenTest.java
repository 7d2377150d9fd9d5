package nl.zorgspoor.core.leerling.mentoraat;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Ondersteuningsniveau;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingIngeschreven;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.Klastype;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.LeerlingInKlasGeplaatst;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.UitschrijvingIngegaan;
import nl.zorgspoor.core.leerling.casus.CasusEvent.BesprekingVastgelegd;
import nl.zorgspoor.core.leerling.mentoraat.MentoraatCommand.*;
import nl.zorgspoor.core.leerling.mentoraat.MentoraatEvent.*;
import org.junit.jupiter.api.Test;

class MentoratenTest {

    private static final String ID = "L-COE-101";

    private static Context x(String schoolId, String dag) {
        return Proef.context(schoolId, Rol.MENTOR, "M1", dag, "opdracht");
    }

    private static List<String> namen(List<? extends Gebeurtenis> events) {
        return events.stream().map(Gebeurtenis::naam).toList();
    }

    private static Mentoraten ingeschreven() {
        return Mentoraten.LEEG.evolve(Mentoraten.verwacht(ID, LocalDate.parse("2026-08-31"), x("COE", "2026-08-31")));
    }

    private static LegMentorgesprekVast gesprek() {
        return new LegMentorgesprekVast(ID, null, "goed", "goed");
    }

    private static Mentoraten met(Mentoraten staat, String dag) {
        return staat.evolve(
                (MentorgesprekVastgelegd) staat.decide(gesprek(), x("COE", dag)).get(0));
    }

    @Test
    void R75_de_gesprekken_worden_voor_het_eind_van_het_schooljaar_verwacht() {
        Termijn t = ingeschreven().termijnen().get(0);
        assertThat(t.eind()).isEqualTo(LocalDate.parse("2027-07-16"));
        MentorgesprekkenVerwacht e = Mentoraten.verwacht(ID, LocalDate.parse("2026-08-31"), x("COE", "2026-08-31"));
        assertThat(e.norm()).isEqualTo(2);
        assertThat(e.halverwege()).isEqualTo(LocalDate.parse("2027-02-06"));
        assertThat(e.driekwart()).isAfter(e.halverwege()).isBefore(e.uiterlijk());
    }

    private static BespreekMetAfdelingsleider besproken(String dag) {
        return new BespreekMetAfdelingsleider(ID, LocalDate.parse(dag), "gaat achteruit", List.of("ouders bellen"));
    }

    private static BesprekingVastgelegd bespreking(OverlegvormCode vorm, String dag) {
        return new BesprekingVastgelegd(
                ID, "O1", vorm, LocalDate.parse(dag), "cijfers", "prognose", Rol.MENTOR, List.of(), List.of());
    }

    @Test
    void R272_de_mentor_bespreekt_een_leerling_met_de_afdelingsleider() {
        assertThat(Mentoraten.LEEG.decide(besproken("2026-11-02"), x("COE", "2026-11-03")))
                .containsExactly(new BesprokenMetAfdelingsleider(
                        ID, LocalDate.parse("2026-11-02"), "gaat achteruit", List.of("ouders bellen")));
        weigert(
                () -> Mentoraten.LEEG.decide(
                        new BespreekMetAfdelingsleider(ID, null, " ", List.of(" ")), x("COE", "2026-11-03")),
                "INHOUD_ONTBREEKT",
                "R272");
    }

    @Test
    void R293_de_mentor_volgt_de_cognitieve_en_de_sociaal_emotionele_voortgang() {
        Context x = x("KLA", "2026-11-03");
        LocalDate dag = LocalDate.parse("2026-11-02");
        assertThat(Mentoraten.LEEG.decide(new LegVoortgangVast(ID, dag, "taal gaat vooruit", "heeft vrienden"), x))
                .containsExactly(new VoortgangVastgelegd(ID, dag, "taal gaat vooruit", "heeft vrienden"));
        LegVoortgangVast half = new LegVoortgangVast(ID, dag, " ", "heeft vrienden");
        assertThat(Mentoraten.LEEG.decide(half, x))
                .containsExactly(new VoortgangVastgelegd(ID, dag, " ", "heeft vrienden"));
        weigert(() -> Mentoraten.LEEG.decide(new LegVoortgangVast(ID, dag, " ", null), x), "INHOUD_ONTBREEKT", "R293");
        weigert(
                () -> Mentoraten.LEEG.decide(new LegVoortgangVast(ID, dag.plusDays(2), "a", "b"), x),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void R273_een_rapportvergadering_die_niet_met_de_afdelingsleider_is_voorbereid_valt_op() {
        Context x = x("COE", "2026-11-17");
        BesprekingVastgelegd rapport = bespreking(OverlegvormCode.RAPPORTVERGADERING, "2026-11-16");
        assertThat(Mentoraten.LEEG.volgtOp(rapport, x))
                .containsExactly(x.aandacht(ID, Regel.RAPPORT_VOORBESPREKEN, "NIET_VOORBESPROKEN_MET_AL"));
        Mentoraten kort = Vouw.na(Mentoraten.LEEG, Mentoraten.LEEG.decide(besproken("2026-11-02"), x));
        assertThat(kort.volgtOp(rapport, x)).isEmpty();
        Mentoraten lang = Vouw.na(Mentoraten.LEEG, Mentoraten.LEEG.decide(besproken("2026-09-14"), x));
        assertThat(lang.volgtOp(rapport, x)).hasSize(1);
        Mentoraten erna = Vouw.na(Mentoraten.LEEG, Mentoraten.LEEG.decide(besproken("2026-11-17"), x));
        assertThat(erna.volgtOp(rapport, x)).hasSize(1);
        assertThat(Mentoraten.LEEG.volgtOp(bespreking(OverlegvormCode.LEERLINGBESPREKING, "2026-11-16"), x))
                .isEmpty();
        assertThat(Mentoraten.LEEG.volgtOp(rapport, x("DIA", "2026-11-17"))).isEmpty();
    }

    @Test
    void R75_wie_later_komt_krijgt_zijn_gesprekken_vanaf_zijn_eerste_dag() {
        Mentoraten later =
                Mentoraten.LEEG.evolve(Mentoraten.verwacht(ID, LocalDate.parse("2026-10-12"), x("COE", "2026-10-05")));
        assertThat(later.termijnen().get(0).begin()).isEqualTo(LocalDate.parse("2026-10-12"));
        MentorgesprekkenVerwacht oud =
                new MentorgesprekkenVerwacht(ID, "2026-2027", 2, DAG, DAG, LocalDate.parse("2027-07-16"), null);
        assertThat(Mentoraten.LEEG.evolve(oud).termijnen().get(0).begin()).isEqualTo(LocalDate.parse("2026-08-01"));
    }

    private static final LocalDate DAG = LocalDate.parse("2027-02-06");

    @Test
    void R75_met_een_gesprek_wordt_de_norm_niet_gehaald() {
        Mentoraten staat = met(ingeschreven(), "2026-10-01");
        assertThat(staat.verstreken(ID, x("COE", "2027-07-16"))).isEmpty();
        assertThat(staat.verstreken(ID, x("COE", "2027-07-17")))
                .first()
                .isEqualTo(new MentorgesprekNormNietGehaald(ID, "2026-2027", 1, 2));
    }

    @Test
    void R75_met_twee_gesprekken_wel_en_daarna_telt_het_volgende_schooljaar() {
        Mentoraten staat = met(met(ingeschreven(), "2026-10-01"), "2027-03-01");
        var events = staat.verstreken(ID, x("COE", "2027-07-17"));
        assertThat(namen(events)).containsExactly("MentorgesprekkenVerwacht");
        Mentoraten volgend = staat.evolve((MentorgesprekkenVerwacht) events.get(0));
        assertThat(volgend.verstreken(ID, x("COE", "2027-07-18"))).isEmpty();
        assertThat(volgend.gesprekken("2027-2028")).isZero();
        assertThat(volgend.evolve(Voorbeeld.van(UitschrijvingIngegaan.class)).termijnen())
                .isEmpty();
    }

    @Test
    void R75_een_gesprek_gaat_over_voortgang_en_welbevinden() {
        var half = new LegMentorgesprekVast(ID, null, "goed", " ");
        assertThat(namen(Mentoraten.LEEG.decide(half, x("COE", "2026-10-01"))))
                .containsExactly("MentorgesprekVastgelegd", "AandachtspuntGesignaleerd");
        assertThat(namen(Mentoraten.LEEG.decide(half, x("DIA", "2026-10-01"))))
                .containsExactly("MentorgesprekVastgelegd");
        var morgen = new LegMentorgesprekVast(ID, LocalDate.parse("2026-10-02"), "goed", "goed");
        weigert(() -> Mentoraten.LEEG.decide(morgen, x("COE", "2026-10-01")), "STATUS_ONJUIST", null);
    }

    @Test
    void R76_weektaken_die_langer_dan_twee_schoolweken_openstaan_geven_een_aandachtspunt() {
        var c = new RondWeektaakMentorAf(ID, "2026-W38", List.of(Weektaak.values()));
        var events = Mentoraten.LEEG.decide(c, x("COE", "2026-09-18"));
        assertThat(namen(events)).containsExactly("WeektaakMentorAfgerond");
        Mentoraten staat = Mentoraten.LEEG.evolve((WeektaakMentorAfgerond) events.get(0));
        assertThat(staat.verstreken(ID, x("COE", "2026-10-09"))).isEmpty();
        var later = staat.verstreken(ID, x("COE", "2026-10-10"));
        assertThat(namen(later)).containsExactly("WeektaakMentorUitgebleven", "AandachtspuntGesignaleerd");
        assertThat(staat.evolve((WeektaakMentorUitgebleven) later.get(0)).termijnen())
                .isEmpty();
    }

    @Test
    void R76_een_halve_week_is_een_aandachtspunt() {
        var c = new RondWeektaakMentorAf(ID, "2026-W38", List.of(Weektaak.ZORGVIERKANT));
        assertThat(namen(Mentoraten.LEEG.decide(c, x("COE", "2026-09-18"))))
                .containsExactly("WeektaakMentorAfgerond", "AandachtspuntGesignaleerd");
    }

    @Test
    void R78_een_leerling_van_een_lwoo_klas_krijgt_in_leerjaar_1_een_huisbezoek() {
        Context x = x("COE", "2026-08-31");
        LocalDate op = LocalDate.parse("2026-08-31");
        assertThat(namen(Mentoraten.LEEG.huisbezoekVerwacht(ID, "LWOO", 1, op, x)))
                .containsExactly("HuisbezoekVerwacht");
        assertThat(Mentoraten.LEEG.huisbezoekVerwacht(ID, "LWOO", 2, op, x)).isEmpty();
        assertThat(Mentoraten.LEEG.huisbezoekVerwacht(ID, "DAKPAN", 1, op, x)).isEmpty();
        assertThat(Mentoraten.LEEG.huisbezoekVerwacht(ID, "LWOO", 1, op, x("DIA", "2026-08-31")))
                .isEmpty();
    }

    @Test
    void R78_een_uitgebleven_huisbezoek_is_aan_het_eind_van_het_jaar_een_aandachtspunt() {
        Mentoraten staat = Mentoraten.LEEG.evolve((HuisbezoekVerwacht) Mentoraten.LEEG
                .huisbezoekVerwacht(ID, "LWOO", 1, LocalDate.parse("2026-08-31"), x("COE", "2026-08-31"))
                .get(0));
        assertThat(staat.verstreken(ID, x("COE", "2027-07-16"))).isEmpty();
        assertThat(namen(staat.verstreken(ID, x("COE", "2027-07-17"))))
                .containsExactly("HuisbezoekUitgebleven", "AandachtspuntGesignaleerd");
        Mentoraten bezocht = staat.evolve(
                (HuisbezoekVastgelegd) staat.decide(new LegHuisbezoekVast(ID, null, "prettig"), x("COE", "2026-11-02"))
                        .get(0));
        assertThat(bezocht.termijnen()).isEmpty();
    }

    private static LeerlingIngeschreven inschrijving(String ingangsdatum) {
        return new LeerlingIngeschreven(
                ID, "A1", 1, "HAVO", LocalDate.parse(ingangsdatum), Ondersteuningsniveau.BASIS, "FASE_1", 1);
    }

    @Test
    void R75_bij_inschrijving_worden_de_gesprekken_verwacht_vanaf_de_eerste_dag() {
        assertThat(Mentoraten.LEEG.volgtOp(inschrijving("2026-09-02"), x("COE", "2026-09-01")))
                .containsExactly(Mentoraten.verwacht(ID, LocalDate.parse("2026-09-02"), x("COE", "2026-09-01")));
        assertThat(Mentoraten.LEEG.volgtOp(inschrijving("2026-08-24"), x("COE", "2026-09-01")))
                .containsExactly(Mentoraten.verwacht(ID, LocalDate.parse("2026-09-01"), x("COE", "2026-09-01")));
        assertThat(ingeschreven().volgtOp(inschrijving("2026-09-02"), x("COE", "2026-09-01")))
                .as("wie al gesprekken tegoed heeft, krijgt er geen bij")
                .isEmpty();
        assertThat(Mentoraten.LEEG.volgtOp(inschrijving("2026-09-02"), x("DIA", "2026-09-01")))
                .as("een school zonder norm")
                .isEmpty();
    }

    @Test
    void R78_een_huisbezoek_hoort_bij_het_klastype_en_het_eerste_leerjaar() {
        Context x = x("COE", "2026-09-01");
        String klastype =
                x.school().lijst(Instelling.HUISBEZOEK_BIJ, x.vandaag()).get(0);
        var eerste = new LeerlingInKlasGeplaatst(
                ID, "1h1", Klastype.valueOf(klastype), LocalDate.parse("2026-09-01"), 1, "2026-2027");
        var tweede = new LeerlingInKlasGeplaatst(
                ID, "2h1", Klastype.valueOf(klastype), LocalDate.parse("2026-09-01"), 2, "2026-2027");
        var zonderType = new LeerlingInKlasGeplaatst(ID, "1h1", null, LocalDate.parse("2026-09-01"), 1, "2026-2027");
        assertThat(namen(Mentoraten.LEEG.volgtOp(eerste, x))).containsExactly("HuisbezoekVerwacht");
        assertThat(Mentoraten.LEEG.volgtOp(tweede, x)).isEmpty();
        assertThat(Mentoraten.LEEG.volgtOp(zonderType, x)).isEmpty();
        Mentoraten verwacht = Mentoraten.LEEG.evolve(
                (HuisbezoekVerwacht) Mentoraten.LEEG.volgtOp(eerste, x).get(0));
        assertThat(verwacht.volgtOp(eerste, x)).as("een bezoek per leerling").isEmpty();
        Mentoraten bezocht = verwacht.evolve(new HuisbezoekVastgelegd(ID, LocalDate.parse("2026-11-02"), null));
        assertThat(bezocht.volgtOp(eerste, x))
                .as("ook na een andere klas in hetzelfde jaar")
                .isEmpty();
        assertThat(namen(bezocht.huisbezoekVerwacht(ID, klastype, 1, LocalDate.parse("2027-09-01"), x)))
                .as("wie blijft zitten, wel weer")
                .containsExactly("HuisbezoekVerwacht");
    }

    @Test
    void R75_een_niet_gehaalde_norm_wordt_een_keer_gemeld() {
        Mentoraten staat = ingeschreven();
        var gemeld = (MentorgesprekNormNietGehaald)
                staat.verstreken(ID, x("COE", "2027-07-17")).get(0);
        assertThat(staat.evolve(gemeld).verstreken(ID, x("COE", "2027-07-18"))).isEmpty();
    }
}
