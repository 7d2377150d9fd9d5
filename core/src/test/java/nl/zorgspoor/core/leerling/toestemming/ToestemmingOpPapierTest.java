package nl.zorgspoor.core.leerling.toestemming;

import static nl.zorgspoor.core.Proef.context;
import static nl.zorgspoor.core.Proef.voor;
import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.aanmelding.Leerlingproef;
import nl.zorgspoor.core.leerling.toestemming.Toestemming.Status;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.*;
import org.junit.jupiter.api.Test;

/** A consent on paper, recorded by the school: a fact of its own that who is said to have signed can deny. */
class ToestemmingOpPapierTest {

    private static final String L = "L-COE-101";
    private static final LocalDate VANDAAG = LocalDate.parse("2026-09-28");
    private static final LocalDate GETEKEND = LocalDate.parse("2026-09-24");
    private static final Aanmeldingen DERTIEN = Leerlingproef.leerling(L, LocalDate.parse("2013-03-01"));

    private static Context school() {
        return context("COE", Rol.ADMINISTRATIE, "ADM", VANDAAG.toString(), "LegToestemmingOpPapierVast");
    }

    private static Context coordinator() {
        return context("COE", Rol.ONDERSTEUNINGSCOORDINATOR, "OC", VANDAAG.toString(), "HandelBetwistingAf");
    }

    private static Context ouder(String id) {
        return voor(context("COE", Rol.OUDER, id, VANDAAG.toString(), "BetwistToestemming"), L);
    }

    private static LegToestemmingOpPapierVast papier(ToestemmingDoel doel, LocalDate datum, String... doorWie) {
        return new LegToestemmingOpPapierVast(
                L, "T1", doel, null, null, List.of(doorWie), datum, "scan-17", null, null);
    }

    private static Toestemmingen vastgelegd() {
        return Vouw.na(
                Toestemmingen.LEEG,
                Toestemmingen.LEEG.decide(papier(JOS_BEGELEIDING, GETEKEND, "O1"), school(), DERTIEN));
    }

    private static Toestemmingen betwist() {
        return Vouw.na(
                vastgelegd(),
                vastgelegd().decide(new BetwistToestemming(L, "T1", "niet getekend"), ouder("O1"), DERTIEN));
    }

    private static HandelBetwistingAf af(Betwistingsuitkomst uitkomst, String motivering) {
        return new HandelBetwistingAf(L, "T1", uitkomst, motivering);
    }

    @Test
    void R48_de_school_legt_een_getekend_formulier_vast_en_noemt_wie_dat_deed() {
        List<ToestemmingEvent> events =
                Toestemmingen.LEEG.decide(papier(JOS_BEGELEIDING, GETEKEND, "O1"), school(), DERTIEN);
        assertThat(events).hasSize(2).first().isInstanceOfSatisfying(ToestemmingVerleend.class, e -> {
            assertThat(e.vorm()).isEqualTo(Vorm.HANDTEKENING);
            assertThat(e.datum()).isEqualTo(GETEKEND);
            assertThat(e.doorWie()).containsExactly("O1");
        });
        assertThat(events.get(1))
                .isEqualTo(new ToestemmingOpPapierVastgelegd(
                        L, "T1", List.of("O1"), "scan-17", GETEKEND, "ADM", Rol.ADMINISTRATIE));
        assertThat(vastgelegd().geldig(JOS_BEGELEIDING, PartnerType.JOS, VANDAAG))
                .isPresent();
    }

    @Test
    void R49_ook_op_papier_beslist_wie_nu_mag_en_is_het_papier_niet_van_voor_de_aanleiding() {
        Aanmeldingen zestien = Leerlingproef.leerling(L, LocalDate.parse("2010-09-15"));
        weigert(
                () -> Toestemmingen.LEEG.decide(papier(SMW, LocalDate.parse("2026-09-14"), "O1"), school(), zestien),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R49");
        weigert(
                () -> Toestemmingen.LEEG.decide(papier(SMW, GETEKEND, "O3"), school(), DERTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R49");
        weigert(
                () -> Toestemmingen.LEEG.decide(papier(GGZ, GETEKEND, "O1"), school(), DERTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R49");
        assertThat(Toestemmingen.LEEG.decide(papier(GGZ, GETEKEND, "O1", L), school(), DERTIEN))
                .as("jeugdhulp, door beiden getekend")
                .hasSize(2);
        weigert(
                () -> Toestemmingen.LEEG.decide(papier(SMW, LocalDate.parse("2026-03-15"), "O1"), school(), DERTIEN),
                "DATUM_VOOR_AANLEIDING",
                "R48");
        weigert(
                () -> Toestemmingen.LEEG.decide(papier(SMW, VANDAAG.plusDays(1), "O1"), school(), DERTIEN),
                "TOESTEMMING_ONBEPAALD",
                "R48");
        weigert(
                () -> Toestemmingen.LEEG.decide(papier(SMW, GETEKEND), school(), DERTIEN),
                "TOESTEMMING_ONBEPAALD",
                "R48");
    }

    @Test
    void R48_zonder_verwijzing_naar_het_formulier_is_er_geen_papier() {
        assertThat(weigert(
                                () -> Toestemmingen.LEEG.decide(
                                        new LegToestemmingOpPapierVast(
                                                L, "T1", SMW, null, null, List.of("O1"), GETEKEND, " ", null, null),
                                        school(),
                                        DERTIEN),
                                "TOESTEMMING_ONBEPAALD",
                                "R48")
                        .ontbreekt())
                .containsExactly("formulierRef");
    }

    @Test
    void R48_een_school_kan_het_uitzetten() {
        Context uit = context(
                Proef.met(Proef.school("COE"), Instelling.TOESTEMMING_OP_PAPIER, "nee"),
                Rol.ADMINISTRATIE,
                "ADM",
                VANDAAG.toString(),
                "LegToestemmingOpPapierVast");
        weigert(
                () -> Toestemmingen.LEEG.decide(papier(SMW, GETEKEND, "O1"), uit, DERTIEN),
                "TOESTEMMING_OP_PAPIER_UIT",
                "R48");
    }

    @Test
    void R49_papier_dat_een_ander_inbrengt_gaat_niet_boven_een_weigering_van_dezelfde_dag() {
        Toestemmingen geweigerd = Vouw.na(
                Toestemmingen.LEEG,
                Toestemmingen.LEEG.decide(
                        new WeigerToestemming(L, "W1", SMW, null, List.of(), GETEKEND, null), ouder("O1"), DERTIEN));
        weigert(() -> geweigerd.decide(papier(SMW, GETEKEND, "O1"), school(), DERTIEN), "DATUM_VOOR_AANLEIDING", "R49");
        assertThat(geweigerd.decide(papier(SMW, GETEKEND.plusDays(1), "O1"), school(), DERTIEN))
                .hasSize(2);
    }

    @Test
    void wat_betwist_is_telt_niet_en_kan_wel_worden_ingetrokken_of_verlopen() {
        Toestemmingen betwist = betwist();
        assertThat(betwist.toestemmingen().get("T1").status()).isEqualTo(Status.BETWIST);
        assertThat(betwist.geldig(JOS_BEGELEIDING, PartnerType.JOS, VANDAAG)).isEmpty();
        assertThat(betwist.geldig("T1", PartnerType.JOS, VANDAAG)).isEmpty();
        assertThat(betwist.decide(new TrekToestemmingIn(L, "T1", List.of(), null), ouder("O1"), DERTIEN))
                .hasExactlyElementsOfTypes(ToestemmingIngetrokken.class);
        assertThat(betwist.decide(
                        new WeigerToestemming(L, "W1", JOS_BEGELEIDING, null, List.of(), null, null),
                        ouder("O2"),
                        DERTIEN))
                .as("een weigering maakt dat zij ook na de betwisting niet terugkomt")
                .hasExactlyElementsOfTypes(ToestemmingIngetrokken.class, ToestemmingGeweigerd.class);
    }

    @Test
    void R51_een_betwiste_toestemming_verloopt_op_haar_dag() {
        LegToestemmingOpPapierVast metEinde = new LegToestemmingOpPapierVast(
                L, "T1", SMW, null, null, List.of("O1"), GETEKEND, "scan-17", VANDAAG.plusDays(3), null);
        Toestemmingen t = Vouw.na(Toestemmingen.LEEG, Toestemmingen.LEEG.decide(metEinde, school(), DERTIEN));
        Toestemmingen betwist =
                Vouw.na(t, t.decide(new BetwistToestemming(L, "T1", "niet getekend"), ouder("O1"), DERTIEN));
        assertThat(betwist.termijnen()).hasSize(1);
        assertThat(betwist.verstreken(L, context("COE", Rol.SYSTEEM, "SYSTEEM", "2026-10-02", "BewaakTermijnen")))
                .hasExactlyElementsOfTypes(ToestemmingVerlopen.class);
    }

    @Test
    void een_afgehandelde_betwisting_laat_haar_tellen_of_eindigen() {
        Toestemmingen betwist = betwist();
        weigert(
                () -> betwist.decide(af(Betwistingsuitkomst.BLIJFT, " "), coordinator()),
                "MOTIVERING_ONTBREEKT",
                "R49");
        Toestemmingen blijft =
                Vouw.na(betwist, betwist.decide(af(Betwistingsuitkomst.BLIJFT, "gezien met ouder"), coordinator()));
        assertThat(blijft.geldig(JOS_BEGELEIDING, PartnerType.JOS, VANDAAG)).isPresent();
        weigert(
                () -> blijft.decide(new BetwistToestemming(L, "T1", "toch niet"), ouder("O1"), DERTIEN),
                "STATUS_ONJUIST",
                null);
        List<ToestemmingEvent> vervalt = betwist.decide(af(Betwistingsuitkomst.VERVALT, "andere hand"), coordinator());
        assertThat(vervalt).hasExactlyElementsOfTypes(BetwistingAfgehandeld.class, ToestemmingIngetrokken.class);
        assertThat(Vouw.na(betwist, vervalt).toestemmingen().get("T1").status()).isEqualTo(Status.INGETROKKEN);
        weigert(() -> vastgelegd().decide(af(Betwistingsuitkomst.BLIJFT, "m"), coordinator()), "STATUS_ONJUIST", null);
    }

    private static LegWeigeringOpPapierVast weigering(ToestemmingDoel doel, LocalDate datum, String... doorWie) {
        return new LegWeigeringOpPapierVast(L, "W1", doel, null, List.of(doorWie), datum, "scan-18", "liever niet");
    }

    private static Toestemmingen geweigerd() {
        return Vouw.na(
                Toestemmingen.LEEG, Toestemmingen.LEEG.decide(weigering(SMW, GETEKEND, "O1"), school(), DERTIEN));
    }

    private static Toestemmingen ingetrokken() {
        return Vouw.na(
                vastgelegd(),
                vastgelegd()
                        .decide(
                                new LegIntrekkingOpPapierVast(L, "T1", List.of("O1"), VANDAAG, "scan-19"),
                                school(),
                                DERTIEN));
    }

    private static BetwistToestemming betwist(String id) {
        return new BetwistToestemming(L, id, "niet getekend");
    }

    private static HandelBetwistingAf af(String id, Betwistingsuitkomst uitkomst) {
        return new HandelBetwistingAf(L, id, uitkomst, "formulier bekeken");
    }

    @Test
    void R49_een_weigering_op_papier_blokkeert_en_noemt_wie_tekende_en_wie_haar_vastlegde() {
        List<ToestemmingEvent> events = Toestemmingen.LEEG.decide(weigering(SMW, GETEKEND, "O1"), school(), DERTIEN);
        assertThat(events)
                .containsExactly(
                        new ToestemmingGeweigerd(L, "W1", SMW, null, List.of("O1"), GETEKEND, "liever niet"),
                        new WeigeringOpPapierVastgelegd(
                                L, "W1", List.of("O1"), "scan-18", GETEKEND, "ADM", Rol.ADMINISTRATIE));
        weigert(
                () -> geweigerd()
                        .decide(
                                new VerleenToestemming(L, "T2", SMW, null, null, List.of(), null, null, null, null),
                                ouder("O2"),
                                DERTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R49");
    }

    @Test
    void R49_wie_op_papier_weigert_of_intrekt_mag_dat_nu_en_het_papier_is_er_en_is_niet_te_oud() {
        Aanmeldingen zestien = Leerlingproef.leerling(L, LocalDate.parse("2010-09-15"));
        weigert(
                () -> Toestemmingen.LEEG.decide(weigering(SMW, GETEKEND, "O1"), school(), zestien),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R49");
        weigert(
                () -> Toestemmingen.LEEG.decide(weigering(SMW, GETEKEND, "O3"), school(), DERTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R49");
        weigert(
                () -> Toestemmingen.LEEG.decide(weigering(SMW, GETEKEND), school(), DERTIEN),
                "TOESTEMMING_ONBEPAALD",
                "R48");
        weigert(
                () -> Toestemmingen.LEEG.decide(weigering(SMW, LocalDate.parse("2026-03-15"), "O1"), school(), DERTIEN),
                "DATUM_VOOR_AANLEIDING",
                "R49");
        weigert(
                () -> vastgelegd()
                        .decide(
                                new LegIntrekkingOpPapierVast(L, "T1", List.of("O1"), GETEKEND.minusDays(1), "scan-19"),
                                school(),
                                DERTIEN),
                "DATUM_VOOR_AANLEIDING",
                "R50");
        weigert(
                () -> vastgelegd()
                        .decide(new LegIntrekkingOpPapierVast(L, "T1", List.of("O1"), VANDAAG, " "), school(), DERTIEN),
                "TOESTEMMING_ONBEPAALD",
                "R48");
    }

    @Test
    void R49_een_weigering_op_papier_gaat_niet_voorbij_aan_een_toestemming_van_daarna() {
        Toestemmingen verleend = Vouw.na(
                Toestemmingen.LEEG,
                Toestemmingen.LEEG.decide(
                        new VerleenToestemming(L, "T1", SMW, null, null, List.of(), null, null, null, null),
                        ouder("O1"),
                        DERTIEN));
        weigert(
                () -> verleend.decide(weigering(SMW, VANDAAG.minusDays(1), "O1"), school(), DERTIEN),
                "DATUM_VOOR_AANLEIDING",
                "R49");
        assertThat(verleend.decide(weigering(SMW, VANDAAG, "O1"), school(), DERTIEN))
                .as("op dezelfde dag telt het nee")
                .hasExactlyElementsOfTypes(
                        ToestemmingIngetrokken.class, ToestemmingGeweigerd.class, WeigeringOpPapierVastgelegd.class);
    }

    @Test
    void R50_een_intrekking_op_papier_telt_en_een_betwiste_blijft_tellen_tot_zij_vervalt() {
        assertThat(ingetrokken().geldig(JOS_BEGELEIDING, PartnerType.JOS, VANDAAG))
                .isEmpty();
        Toestemmingen betwist = Vouw.na(ingetrokken(), ingetrokken().decide(betwist("T1"), ouder("O1"), DERTIEN));
        assertThat(betwist.geldig(JOS_BEGELEIDING, PartnerType.JOS, VANDAAG)).isEmpty();
        weigert(() -> betwist.decide(betwist("T1"), ouder("O1"), DERTIEN), "STATUS_ONJUIST", null);
        Toestemmingen blijft = Vouw.na(betwist, betwist.decide(af("T1", Betwistingsuitkomst.BLIJFT), coordinator()));
        assertThat(blijft.geldig(JOS_BEGELEIDING, PartnerType.JOS, VANDAAG)).isEmpty();
        List<ToestemmingEvent> vervalt = betwist.decide(af("T1", Betwistingsuitkomst.VERVALT), coordinator());
        assertThat(vervalt).hasExactlyElementsOfTypes(BetwistingAfgehandeld.class);
        assertThat(Vouw.na(betwist, vervalt).geldig(JOS_BEGELEIDING, PartnerType.JOS, VANDAAG))
                .as("er is nooit ingetrokken")
                .isPresent();
        weigert(() -> blijft.decide(af("T1", Betwistingsuitkomst.VERVALT), coordinator()), "STATUS_ONJUIST", null);
    }

    @Test
    void R49_een_betwiste_weigering_blokkeert_tot_zij_vervalt_of_wie_weigerde_toestemt() {
        Toestemmingen betwist = Vouw.na(geweigerd(), geweigerd().decide(betwist("W1"), ouder("O1"), DERTIEN));
        VerleenToestemming doorDeAnder =
                new VerleenToestemming(L, "T2", SMW, null, null, List.of(), null, null, null, null);
        weigert(() -> betwist.decide(doorDeAnder, ouder("O2"), DERTIEN), "NIET_BEVOEGD_TOT_TOESTEMMING", "R49");
        Toestemmingen vervallen =
                Vouw.na(betwist, betwist.decide(af("W1", Betwistingsuitkomst.VERVALT), coordinator()));
        assertThat(vervallen.decide(doorDeAnder, ouder("O2"), DERTIEN)).hasSize(1);
        assertThat(betwist.decide(doorDeAnder, ouder("O1"), DERTIEN))
                .as("het nieuwste woord handelt de betwisting af")
                .hasExactlyElementsOfTypes(BetwistingAfgehandeld.class, ToestemmingVerleend.class);
    }

    @Test
    void betwisten_is_voor_wie_erover_gaat_en_alleen_voor_wat_van_papier_is() {
        weigert(
                () -> vastgelegd().decide(new BetwistToestemming(L, "T1", "r"), ouder("O3"), DERTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R49");
        assertThat(vastgelegd().decide(new BetwistToestemming(L, "T1", "r"), ouder("O2"), DERTIEN))
                .as("de andere ouder met gezag")
                .hasSize(1);
        Toestemmingen digitaal = Vouw.na(
                Toestemmingen.LEEG,
                Toestemmingen.LEEG.decide(
                        new VerleenToestemming(L, "T1", SMW, null, null, List.of(), null, null, null, null),
                        ouder("O1"),
                        DERTIEN));
        weigert(
                () -> digitaal.decide(new BetwistToestemming(L, "T1", "r"), ouder("O1"), DERTIEN),
                "STATUS_ONJUIST",
                null);
        weigert(
                () -> digitaal.decide(new BetwistToestemming(L, "T9", "r"), ouder("O1"), DERTIEN),
                "NIET_GEVONDEN",
                null);
    }
}
