package nl.zorgspoor.core.leerling.tlv;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.aanmelding.Leerlingproef;
import nl.zorgspoor.core.leerling.flexzat.FlexZats;
import nl.zorgspoor.core.leerling.tlv.TLV.Akkoord;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.BetwistBezwaarTLV;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.Bezwaarbesluit;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.Bezwaarmaker;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.LegBezwaarTLVOpPapierVast;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.LegDoorzendingLBTVast;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.LegZienswijzeOudersVast;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.MaakBezwaarTLV;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.RegistreerOuderakkoordTLV;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.TlvSoort;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.BezwaarTLVBesloten;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.BezwaarTLVBetwist;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.BezwaarTLVDoorgezonden;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.BezwaarTLVIngediend;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.BezwaarTLVOpPapierVastgelegd;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.DoorzendingLBTUitgebleven;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.OuderakkoordTLVGeregistreerd;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.TLVGeweigerd;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.ZienswijzeOudersVastgelegd;
import nl.zorgspoor.core.leerling.traject.Trajecten;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The word of parents and student on a TLV; the dossier was opened on 2026-11-02. */
class OuderbeleidTest {

    private static final String L = Dossiers.LEERLING;
    private static final Context OC = Dossiers.coe("2026-11-16");
    private static final TLVs GESTART = Dossiers.gestart(Dossiers.coe("2026-11-02"));
    private static final Aanmeldingen ACHTTIEN = Leerlingproef.leerling(L, LocalDate.parse("2008-11-16"));

    private static LocalDate dag(String datum) {
        return datum == null ? null : LocalDate.parse(datum);
    }

    private static List<TLVEvent> akkoord(
            TLVs tlvs, Boolean ouder, Boolean leerling, String datum, Aanmeldingen aanmelding) {
        return tlvs.decide(
                new RegistreerOuderakkoordTLV(L, "T1", ouder, leerling, List.of("O1"), dag(datum)),
                OC,
                FlexZats.LEEG,
                Trajecten.LEEG,
                aanmelding);
    }

    private static Context ouder(String id, String op) {
        return Proef.voor(Proef.context("COE", Rol.OUDER, id, op, "x"), L);
    }

    @Test
    void R194_een_handtekening_is_niet_van_voor_het_dossier_of_voor_de_weigering() {
        weigert(() -> akkoord(GESTART, true, true, "2026-11-01", Dossiers.DERTIEN), "DATUM_VOOR_AANLEIDING", "R194");
        TLVs geweigerd = Vouw.na(GESTART, akkoord(GESTART, false, true, "2026-11-10", Dossiers.DERTIEN));
        weigert(() -> akkoord(geweigerd, true, null, "2026-11-09", Dossiers.DERTIEN), "DATUM_VOOR_AANLEIDING", "R194");
        assertThat(akkoord(geweigerd, true, null, "2026-11-10", Dossiers.DERTIEN))
                .hasSize(1);
        weigert(() -> akkoord(GESTART, true, true, "2026-11-17", Dossiers.DERTIEN), "STATUS_ONJUIST", null);
    }

    @Test
    void R194_een_meerderjarige_tekent_alleen_en_de_ouder_niet_meer() {
        weigert(() -> akkoord(GESTART, true, true, "2026-11-10", ACHTTIEN), "NIET_BEVOEGD_TOT_TOESTEMMING", "R194");
        List<TLVEvent> zelf = akkoord(GESTART, null, true, null, ACHTTIEN);
        assertThat(((OuderakkoordTLVGeregistreerd) zelf.get(0)).ontbreekt()).doesNotContain("HANDTEKENINGEN");
        assertThat(Vouw.na(GESTART, zelf)
                        .tlv("T1")
                        .orElseThrow()
                        .dossier()
                        .akkoord()
                        .volledig())
                .isTrue();
        assertThat(Vouw.na(GESTART, akkoord(GESTART, null, true, null, Dossiers.DERTIEN))
                        .tlv("T1")
                        .orElseThrow()
                        .dossier()
                        .akkoord()
                        .volledig())
                .isFalse();
    }

    private static List<TLVEvent> vanWie(TLVs tlvs, boolean akkoord, String... doorWie) {
        return tlvs.decide(
                new RegistreerOuderakkoordTLV(L, "T1", akkoord, null, List.of(doorWie), null),
                OC,
                FlexZats.LEEG,
                Trajecten.LEEG,
                Dossiers.DERTIEN);
    }

    private static Akkoord akkoord(TLVs tlvs) {
        return tlvs.tlv("T1").orElseThrow().dossier().akkoord();
    }

    @Test
    void R194_een_handtekening_zegt_wie_tekende_en_ieder_tekent_voor_zichzelf() {
        assertThat(weigert(() -> vanWie(GESTART, true), "ONDERTEKENAAR_ONTBREEKT", "R194")
                        .ontbreekt())
                .containsExactly("doorWie");
        weigert(() -> vanWie(GESTART, true, "O1", "O3"), "NIET_BEVOEGD_TOT_TOESTEMMING", "R328");
        weigert(() -> vanWie(GESTART, true, "O9"), "NIET_BEVOEGD_TOT_TOESTEMMING", "R194");
        weigert(() -> akkoord(GESTART, null, null, null, Dossiers.DERTIEN), "INHOUD_ONTBREEKT", "R194");
        TLVs een = Vouw.na(GESTART, vanWie(GESTART, true, "O1"));
        assertThat(akkoord(een).ouders().getekendDoor()).containsExactly("O1");
        TLVs verdeeld = Vouw.na(een, vanWie(een, false, "O2"));
        assertThat(akkoord(verdeeld).ouders().getekendDoor()).containsExactly("O1");
        assertThat(akkoord(verdeeld).ouders().geweigerdDoor()).containsExactly("O2");
        assertThat(akkoord(verdeeld).ouders().weigert()).isTrue();
        assertThat(akkoord(verdeeld).ouders().getekend())
                .as("een weigering blokkeert")
                .isFalse();
        TLVs eens = Vouw.na(verdeeld, vanWie(verdeeld, true, "O2"));
        assertThat(akkoord(eens).ouders().getekendDoor()).containsExactly("O1", "O2");
        assertThat(akkoord(eens).ouders().weigert()).isFalse();
        assertThat(akkoord(eens).ouders().getekend()).isTrue();
    }

    @Test
    void R194_wat_zonder_naam_is_vastgelegd_vervangt_het_nieuwste_woord() {
        TLVs oud = Vouw.na(
                GESTART,
                new OuderakkoordTLVGeregistreerd(
                        L, "T1", false, true, true, dag("2026-11-10"), List.of(), false, null, null));
        assertThat(akkoord(oud).ouders().weigert()).isTrue();
        TLVs nieuw = Vouw.na(oud, vanWie(oud, true, "O1"));
        assertThat(akkoord(nieuw).volledig()).isTrue();
        assertThat(akkoord(nieuw).ouders().weigert()).isFalse();
    }

    @Test
    void R202_een_bezwaar_op_papier_noemt_wie_tekende_en_wie_het_vastlegde_en_die_ouder_kan_het_betwisten() {
        TLVs besloten = Vouw.na(
                GESTART, new TLVGeweigerd(L, "T1", TlvSoort.VSO, null, null, dag("2026-11-10"), dag("2026-12-22")));
        weigert(
                () -> besloten.decide(bezwaar(dag("2026-11-09"), "O1"), OC, Dossiers.DERTIEN),
                "DATUM_VOOR_AANLEIDING",
                "R202");
        weigert(
                () -> besloten.decide(bezwaar(dag("2026-11-12"), "O3"), OC, Dossiers.DERTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R328");
        weigert(
                () -> besloten.decide(bezwaar(dag("2026-11-12")), OC, Dossiers.DERTIEN),
                "TOESTEMMING_ONBEPAALD",
                "R48");
        weigert(
                () -> besloten.decide(bezwaar(dag("2026-11-12"), "O1"), OC, ACHTTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R202");
        List<TLVEvent> events = besloten.decide(bezwaar(dag("2026-11-12"), "O1"), OC, Dossiers.DERTIEN);
        assertThat(events)
                .containsExactly(
                        new BezwaarTLVIngediend(
                                L, "T1", Bezwaarmaker.OUDER, dag("2026-11-12"), "niet eens", dag("2026-11-26")),
                        new BezwaarTLVOpPapierVastgelegd(
                                L,
                                "T1",
                                List.of("O1"),
                                "scan-3",
                                dag("2026-11-12"),
                                OC.actor().id(),
                                OC.rol()));
        TLVs bezwaar = Vouw.na(besloten, events);
        BetwistBezwaarTLV betwist = new BetwistBezwaarTLV(L, "T1", "niet getekend");
        weigert(() -> bezwaar.decide(betwist, ouder("O2", "2026-11-17")), "NIET_BEVOEGD_TOT_TOESTEMMING", "R202");
        TLVs daarna = Vouw.na(bezwaar, bezwaar.decide(betwist, ouder("O1", "2026-11-17")));
        assertThat(daarna.tlv("T1").orElseThrow().bezwaar().door()).isEmpty();
        weigert(() -> daarna.decide(betwist, ouder("O1", "2026-11-17")), "STATUS_ONJUIST", null);
        assertThat(daarna.decide(
                        new MaakBezwaarTLV(L, "T1", null, null, "toch wel"),
                        ouder("O1", "2026-11-17"),
                        Dossiers.DERTIEN))
                .hasSize(1);
    }

    private static LegBezwaarTLVOpPapierVast bezwaar(LocalDate datum, String... doorWie) {
        return new LegBezwaarTLVOpPapierVast(L, "T1", List.of(doorWie), datum, "scan-3", "niet eens");
    }

    @Test
    void R195_een_zienswijze_zegt_van_wie_zij_is_als_dat_vaststaat() {
        assertThat(zienswijze(OC, Dossiers.DERTIEN).doorWie()).isEmpty();
        assertThat(zienswijze(OC, Dossiers.DERTIEN, "O2").doorWie()).containsExactly("O2");
        assertThat(zienswijze(ouder("O1", "2026-11-16"), Dossiers.DERTIEN).doorWie())
                .containsExactly("O1");
        assertThat(zienswijze(OC, ACHTTIEN).doorWie()).containsExactly(L);
        weigert(() -> zienswijze(OC, ACHTTIEN, "O1"), "NIET_BEVOEGD_TOT_TOESTEMMING", "R195");
        weigert(() -> zienswijze(OC, Dossiers.DERTIEN, "O3"), "NIET_BEVOEGD_TOT_TOESTEMMING", "R328");
    }

    private static ZienswijzeOudersVastgelegd zienswijze(Context x, Aanmeldingen aanmelding, String... doorWie) {
        return (ZienswijzeOudersVastgelegd) GESTART.decide(
                        new LegZienswijzeOudersVast(L, "T1", "liever hier", null, true, List.of(doorWie)),
                        x,
                        FlexZats.LEEG,
                        Trajecten.LEEG,
                        aanmelding)
                .get(0);
    }

    @Test
    void R194_zonder_ouder_met_gezag_tekent_er_geen() {
        Aanmeldingen geen = Dossiers.zonderGezag();
        weigert(() -> akkoord(GESTART, true, true, null, geen), "NIET_BEVOEGD_TOT_TOESTEMMING", "R194");
    }

    @Test
    void R195_een_zienswijze_komt_van_een_ouder_met_gezag() {
        LegZienswijzeOudersVast c = new LegZienswijzeOudersVast(L, "T1", "liever hier", null, true, List.of());
        weigert(
                () -> GESTART.decide(c, ouder("O3", "2026-11-16"), FlexZats.LEEG, Trajecten.LEEG, Dossiers.DERTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R195");
        weigert(
                () -> GESTART.decide(c, ouder("O1", "2026-11-16"), FlexZats.LEEG, Trajecten.LEEG, ACHTTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R195");
        assertThat(GESTART.decide(c, ouder("O1", "2026-11-16"), FlexZats.LEEG, Trajecten.LEEG, Dossiers.DERTIEN))
                .hasSize(1);
        weigert(
                () -> GESTART.decide(
                        new LegZienswijzeOudersVast(L, "T1", "liever hier", dag("2026-11-01"), true, List.of()),
                        OC,
                        FlexZats.LEEG,
                        Trajecten.LEEG,
                        Dossiers.DERTIEN),
                "DATUM_VOOR_AANLEIDING",
                "R195");
    }

    @Test
    void R202_bezwaar_is_van_wie_nu_gezag_heeft_voor_zichzelf_en_na_het_besluit() {
        TLVs besloten = Vouw.na(
                GESTART, new TLVGeweigerd(L, "T1", TlvSoort.VSO, null, null, dag("2026-11-10"), dag("2026-12-22")));
        MaakBezwaarTLV bezwaar = new MaakBezwaarTLV(L, "T1", null, null, "niet eens");
        weigert(
                () -> besloten.decide(bezwaar, ouder("O3", "2026-11-16"), Dossiers.DERTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R202");
        weigert(
                () -> besloten.decide(
                        new MaakBezwaarTLV(L, "T1", Bezwaarmaker.BESTUUR, null, null),
                        ouder("O1", "2026-11-16"),
                        Dossiers.DERTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R202");
        weigert(
                () -> besloten.decide(
                        new MaakBezwaarTLV(L, "T1", Bezwaarmaker.OUDER, null, null),
                        Proef.context("COE", Rol.RECTOR, "REC", "2026-11-16", "MaakBezwaarTLV"),
                        Dossiers.DERTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R202");
        weigert(
                () -> besloten.decide(
                        new MaakBezwaarTLV(L, "T1", null, dag("2026-11-09"), null),
                        ouder("O1", "2026-11-16"),
                        Dossiers.DERTIEN),
                "DATUM_VOOR_AANLEIDING",
                "R202");
        assertThat(besloten.decide(bezwaar, ouder("O1", "2026-11-16"), Dossiers.DERTIEN))
                .hasSize(1);
    }

    private static TLVs metBezwaar() {
        return Vouw.na(
                GESTART,
                new TLVGeweigerd(L, "T1", TlvSoort.VSO, null, null, dag("2026-11-10"), dag("2026-12-22")),
                new BezwaarTLVIngediend(L, "T1", Bezwaarmaker.OUDER, dag("2026-11-12"), null, dag("2026-11-26")));
    }

    private static Context swv(String op) {
        return Proef.context("COE", Rol.SWV_CONSULENT, "SWV", op, "LegDoorzendingLBTVast");
    }

    private static LegDoorzendingLBTVast doorzending(@Nullable String datum) {
        return new LegDoorzendingLBTVast(L, "T1", datum == null ? null : dag(datum));
    }

    @Test
    void R321_een_bezwaar_dat_niet_binnen_veertien_dagen_naar_de_commissie_gaat_valt_op() {
        TLVs bezwaar = metBezwaar();
        assertThat(bezwaar.termijnen()).singleElement().satisfies(t -> {
            assertThat(t.regel()).isEqualTo(Regel.TLV_LBT);
            assertThat(t.eind()).isEqualTo(dag("2026-11-26"));
        });
        assertThat(bezwaar.verstreken(L, swv("2026-11-26"))).isEmpty();
        List<TLVEvent> laat = bezwaar.verstreken(L, swv("2026-11-27"));
        assertThat(laat).containsExactly(new DoorzendingLBTUitgebleven(L, "T1", dag("2026-11-26")));
        TLVs na = Vouw.na(bezwaar, laat);
        assertThat(na.verstreken(L, swv("2026-11-28"))).isEmpty();
        assertThat(na.termijnen()).isEmpty();
        assertThat(na.decide(doorzending(null), swv("2026-11-30")))
                .as("doorzenden kan ook te laat nog")
                .containsExactly(new BezwaarTLVDoorgezonden(L, "T1", dag("2026-11-30")));
    }

    @Test
    void R321_doorgezonden_wordt_een_bezwaar_dat_er_is_en_een_keer() {
        weigert(() -> metBezwaar().decide(doorzending("2026-11-11"), swv("2026-11-20")), "GEEN_BEZWAAR", "R321");
        TLVs door = Vouw.na(metBezwaar(), metBezwaar().decide(doorzending("2026-11-20"), swv("2026-11-20")));
        assertThat(door.termijnen()).isEmpty();
        assertThat(door.verstreken(L, swv("2026-11-27"))).isEmpty();
        weigert(() -> door.decide(doorzending(null), swv("2026-11-27")), "GEEN_BEZWAAR", "R321");
        TLVs beslist =
                Vouw.na(metBezwaar(), new BezwaarTLVBesloten(L, "T1", Bezwaarbesluit.ONGEGROND, dag("2026-11-20")));
        assertThat(beslist.termijnen()).isEmpty();
        TLVs betwist = Vouw.na(metBezwaar(), new BezwaarTLVBetwist(L, "T1", "O1", "niet getekend", dag("2026-11-17")));
        assertThat(betwist.termijnen()).isEmpty();
    }

    @Test
    void R321_met_een_bezwaar_van_het_bestuur_erbij_blijft_het_lopen() {
        TLVs twee = Vouw.na(
                metBezwaar(),
                new BezwaarTLVIngediend(L, "T1", Bezwaarmaker.BESTUUR, dag("2026-11-16"), null, dag("2026-11-30")),
                new BezwaarTLVBetwist(L, "T1", "O1", "niet getekend", dag("2026-11-17")));
        assertThat(twee.termijnen()).singleElement().satisfies(t -> assertThat(t.eind())
                .isEqualTo(dag("2026-11-26")));
    }
}
