package nl.zorgspoor.core.leerling.verwijzing;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.leerling.verwijzing.Verwijzingsproef.LEERLING;
import static nl.zorgspoor.core.leerling.verwijzing.Verwijzingsproef.als;
import static nl.zorgspoor.core.leerling.verwijzing.Verwijzingsproef.antwoord;
import static nl.zorgspoor.core.leerling.verwijzing.Verwijzingsproef.beantwoord;
import static nl.zorgspoor.core.leerling.verwijzing.Verwijzingsproef.coordinator;
import static nl.zorgspoor.core.leerling.verwijzing.Verwijzingsproef.na;
import static nl.zorgspoor.core.leerling.verwijzing.Verwijzingsproef.verzonden;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.BeoordeelPartnerbericht;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Beoordeling;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.KeurPartnerberichtAf;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Terugmelding;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.TrekVerwijzingIn;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.VerwerkTerugmelding;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.PartnerberichtBeoordeeld;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingGeweigerdDoorPartner;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VoortgangDoorPartnerGemeld;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a partner said that did not fit, and what the school makes of it; and what a partner gives back. */
class AfgekeurdTest {

    private static final Context COE = coordinator("COE", "2026-10-01");

    private static Verwijzingen smw() {
        return verzonden("V1", PartnerType.SMW, ToestemmingDoel.SMW, COE);
    }

    private static Verwijzingen afgekeurd(Verwijzingen v, Terugmelding soort, int nummer) {
        VerwerkTerugmelding antwoord = new VerwerkTerugmelding(
                LEERLING, "V1", "B" + nummer, nummer, soort, LocalDate.parse("2026-09-30"), "gaat goed");
        return na(
                v,
                v.decide(
                        new KeurPartnerberichtAf(LEERLING, "V1", "B" + nummer, "BERICHT_PAST_NIET").met(antwoord),
                        COE));
    }

    private static List<LeerlingGebeurtenis> beoordeel(
            Verwijzingen v, int nummer, Beoordeling beoordeling, @Nullable String toelichting) {
        return v.decide(new BeoordeelPartnerbericht(LEERLING, "V1", "B" + nummer, beoordeling, toelichting), COE);
    }

    @Test
    void R375_een_afgekeurd_bericht_wordt_alsnog_aanvaard_met_wat_erin_stond_alsof_de_stappen_ervoor_waren_gezet() {
        Verwijzingen v = afgekeurd(smw(), Terugmelding.VOORTGANG, 4);
        List<LeerlingGebeurtenis> events = beoordeel(v, 4, Beoordeling.AANVAARD, "gebeld, zij zijn begonnen");
        assertThat(events)
                .containsExactly(
                        new PartnerberichtBeoordeeld(
                                LEERLING,
                                "V1",
                                PartnerType.SMW,
                                "B4",
                                Terugmelding.VOORTGANG,
                                Beoordeling.AANVAARD,
                                "gebeld, zij zijn begonnen",
                                COE.vandaag()),
                        new VoortgangDoorPartnerGemeld(
                                LEERLING, "V1", PartnerType.SMW, "B4", 4, LocalDate.parse("2026-09-30"), "gaat goed"));
        Verwijzingen daarna = na(v, events);
        assertThat(daarna.verwijzing("V1").orElseThrow().getStatus()).isEqualTo("GESTART");
        assertThat(daarna.decide(antwoord("V1", 4, Terugmelding.VOORTGANG), COE))
                .as("een herhaling van de partner")
                .isEmpty();
        weigert(() -> beoordeel(daarna, 4, Beoordeling.AANVAARD, "nog eens"), "STATUS_ONJUIST", null);
    }

    @Test
    void R375_wat_er_later_van_de_partner_kwam_houdt_zijn_plaats_in_de_telling() {
        Verwijzingen v = beantwoord(
                afgekeurd(smw(), Terugmelding.VOORTGANG, 1),
                "V1",
                COE,
                Terugmelding.ONTVANGEN,
                Terugmelding.GEACCEPTEERD);
        int voor = v.verwijzing("V1").orElseThrow().volgnummer();
        Verwijzingen daarna = na(v, beoordeel(v, 1, Beoordeling.AANVAARD, "alsnog"));
        assertThat(daarna.verwijzing("V1").orElseThrow().volgnummer()).isEqualTo(voor);
    }

    @Test
    void R375_alsnog_aanvaarden_vraagt_waarom_en_terzijde_leggen_niet() {
        Verwijzingen v = afgekeurd(smw(), Terugmelding.VOORTGANG, 4);
        weigert(() -> beoordeel(v, 4, Beoordeling.AANVAARD, " "), "INHOUD_ONTBREEKT", "R375");
        List<LeerlingGebeurtenis> events = beoordeel(v, 4, Beoordeling.TERZIJDE, null);
        assertThat(events).hasSize(1);
        assertThat(na(v, events).verwijzing("V1").orElseThrow().getStatus()).isEqualTo("VERZONDEN");
    }

    @Test
    void R375_zonder_inhoud_of_na_een_intrekking_telt_een_bericht_niet_alsnog() {
        Verwijzingen leeg =
                na(smw(), smw().decide(new KeurPartnerberichtAf(LEERLING, "V1", "B4", "BERICHT_PAST_NIET"), COE));
        weigert(() -> beoordeel(leeg, 4, Beoordeling.AANVAARD, "alsnog"), "BERICHT_NIET_BEWAARD", "R375");
        Verwijzingen v = afgekeurd(smw(), Terugmelding.VOORTGANG, 4);
        Verwijzingen ingetrokken = na(v, v.decide(new TrekVerwijzingIn(LEERLING, "V1", null), COE));
        weigert(() -> beoordeel(ingetrokken, 4, Beoordeling.AANVAARD, "alsnog"), "STATUS_ONJUIST", null);
        assertThat(beoordeel(ingetrokken, 4, Beoordeling.TERZIJDE, null)).hasSize(1);
        weigert(() -> beoordeel(smw(), 4, Beoordeling.TERZIJDE, null), "NIET_GEVONDEN", null);
    }

    @Test
    void R375_wie_niet_naar_de_partner_verwijst_beoordeelt_zijn_bericht_niet() {
        Verwijzingen v = afgekeurd(smw(), Terugmelding.VOORTGANG, 4);
        Context verzuim = als(Rol.VERZUIMCOORDINATOR, "COE", "2026-10-01");
        weigert(
                () -> v.decide(new BeoordeelPartnerbericht(LEERLING, "V1", "B4", Beoordeling.TERZIJDE, null), verzuim),
                "ROL_NIET_BEVOEGD",
                "R234");
    }

    @Test
    void R375_een_afgesloten_verwijzing_gaat_door_een_aanvaard_bericht_weer_open() {
        Verwijzingen v = beantwoord(smw(), "V1", COE, Terugmelding.GEWEIGERD);
        Verwijzingen toch = afgekeurd(v, Terugmelding.GEACCEPTEERD, 4);
        Verwijzingen daarna = na(toch, beoordeel(toch, 4, Beoordeling.AANVAARD, "er kwam een plaats vrij"));
        assertThat(daarna.verwijzing("V1").orElseThrow().getStatus()).isEqualTo("GEACCEPTEERD");
        assertThat(daarna.openVerwijzingen()).hasSize(1);
    }

    @Test
    void R376_wie_accepteerde_geeft_terug_met_de_reden() {
        for (Terugmelding tot : List.of(Terugmelding.GEACCEPTEERD, Terugmelding.GESTART)) {
            Verwijzingen v = tot == Terugmelding.GESTART
                    ? beantwoord(smw(), "V1", COE, Terugmelding.GEACCEPTEERD, Terugmelding.GESTART)
                    : beantwoord(smw(), "V1", COE, Terugmelding.GEACCEPTEERD);
            assertThat(v.verwijzing("V1").orElseThrow().passend()).contains(Terugmelding.GEWEIGERD);
            weigert(() -> v.decide(antwoord("V1", 9, Terugmelding.GEWEIGERD), COE), "REDEN_ONTBREEKT", "R376");
            List<LeerlingGebeurtenis> events = v.decide(
                    new VerwerkTerugmelding(
                            LEERLING, "V1", "B9", 9, Terugmelding.GEWEIGERD, null, "reden: medewerker ziek"),
                    COE);
            assertThat(events).hasOnlyElementsOfType(VerwijzingGeweigerdDoorPartner.class);
            assertThat(na(v, events).termijnen())
                    .as("R239: de coordinator kiest wat volgt")
                    .hasSize(1);
        }
    }

    @Test
    void R376_wie_nog_niet_accepteerde_hoeft_geen_reden_te_noemen() {
        assertThat(smw().decide(antwoord("V1", 1, Terugmelding.GEWEIGERD), COE)).hasSize(1);
    }
}
