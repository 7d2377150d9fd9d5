package nl.zorgspoor.core.verzuim;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.eventstore.Antwoord;
import nl.zorgspoor.core.eventstore.Antwoord.Opgeslagen;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Overrule;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.leerling.oov.OOVCommand.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.InformeerOuders;
import nl.zorgspoor.core.poort.Verzoek;
import nl.zorgspoor.core.termijn.TermijnCommand.BewaakVerzuimtermijnen;
import nl.zorgspoor.core.verzuim.VerzuimCommand.*;
import nl.zorgspoor.core.verzuim.VerzuimEvent.VerzuimGemeldBijLeerplicht;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The absence of one student at COE, over the whole of core. */
class VerzuimStroomTest {

    private static final String L = "L-COE-505";
    private static final String DOSSIER = "verzuim:L-COE-505";
    private static Proefopstelling opstelling;

    @BeforeAll
    static void start() {
        opstelling = new Proefopstelling();
        opstelling.richtIn("COE");
        opstelling.op("2026-09-14");
        meldAan(L, "A1");
    }

    private static void meldAan(String leerlingId, String aanmeldingId) {
        stuur(
                Rol.ADMINISTRATIE,
                new MeldLeerlingAan(
                        leerlingId,
                        aanmeldingId,
                        new Persoonsgegevens("Leerling 505", LocalDate.parse("2012-05-01")),
                        LocalDate.parse("2026-09-01"),
                        Instroomtype.REGULIER_PO_VO,
                        null,
                        false,
                        false,
                        List.of(new Ouder("O1", true)),
                        null,
                        2,
                        "HAVO"));
    }

    @AfterAll
    static void stop() {
        opstelling.close();
    }

    private static Antwoord stuur(Rol rol, Opdracht opdracht) {
        return opstelling.stuur(rol, rol == Rol.SYSTEEM ? "SYSTEEM" : "M-" + rol, "COE", opdracht);
    }

    private static List<String> types(Antwoord antwoord) {
        return antwoord.gebeurtenissen().stream().map(Opgeslagen::type).toList();
    }

    private static RegistreerAfwezigheid afwezig(String dag, int uren) {
        return Verzuimproef.registratie(dag, uren, VerzuimSoort.ONGEOORLOOFD);
    }

    private static void schrijfIn(String leerlingId) {
        stuur(
                Rol.AFDELINGSLEIDER,
                new LegIntakegesprekVast(leerlingId, null, null, List.of(), "geen", "gewoon", true, true));
        stuur(
                Rol.RECTOR,
                new BesluitOverToelating(
                        leerlingId, null, BesluitToelating.TOELATEN, List.of(), null, List.of(), "past", null, null));
        stuur(Rol.ADMINISTRATIE, new SchrijfLeerlingIn(leerlingId, null, null, null, null));
    }

    @Test
    void verzuim_van_registratie_tot_antwoord_van_leerplicht() {
        weigert(() -> stuur(Rol.VERZUIMCOORDINATOR, afwezig("2026-09-14", 8)), "STATUS_ONJUIST", null);
        schrijfIn(L);
        assertThat(types(stuur(Rol.VERZUIMCOORDINATOR, afwezig("2026-09-14", 8))))
                .containsExactly("verzuim.AfwezigheidGeregistreerd");
        opstelling.op("2026-09-15");
        assertThat(types(stuur(Rol.VERZUIMCOORDINATOR, afwezig("2026-09-15", 8))))
                .containsExactly("verzuim.AfwezigheidGeregistreerd", "verzuim.VerzuimdrempelBereikt");
        opstelling.op("2026-09-23");
        assertThat(types(stuur(Rol.SYSTEEM, new BewaakVerzuimtermijnen(DOSSIER))))
                .containsExactly("verzuim.VerzuimmeldingTeLaat");
        assertThat(types(stuur(
                        Rol.VERZUIMCOORDINATOR, Verzuimproef.melding("16_UUR", "2026-09-14", "2026-09-15", null))))
                .containsExactly("verzuim.VerzuimGemeldBijLeerplicht");
        assertThat(types(stuur(
                        Rol.LEERPLICHTAMBTENAAR,
                        new VerwerkLeerplichtBericht(
                                L,
                                "LPA-1",
                                Leerplichtactie.AFSPRAKEN,
                                LocalDate.parse("2026-09-23"),
                                List.of("elke dag op school")))))
                .containsExactly("verzuim.LeerplichtActieOntvangen");
        assertThat(opstelling
                        .alsApp()
                        .queryForList(
                                "select convert_from(inhoud, 'UTF8') from gebeurtenis where stroom = ?",
                                String.class,
                                opstelling.naam("COE", DOSSIER)))
                .hasSize(6)
                .noneMatch(inhoud -> inhoud.contains("elke dag op school")
                        || inhoud.contains("spijbelt")
                        || inhoud.contains("Leerling 505")
                        || inhoud.contains("2012-05-01"));
        assertThat(opstelling
                        .eventstore()
                        .gebeurtenissen()
                        .readEvents(opstelling.naam("COE", DOSSIER))
                        .asStream()
                        .map(e -> e.getPayload())
                        .filter(VerzuimGemeldBijLeerplicht.class::isInstance)
                        .map(VerzuimGemeldBijLeerplicht.class::cast))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.leerlingNaam()).isEqualTo("Leerling 505");
                    assertThat(e.geboortedatum()).isEqualTo(LocalDate.parse("2012-05-01"));
                });
        weigert(
                () -> stuur(Rol.MENTOR, Verzuimproef.melding("OVERIG", "2026-09-14", "2026-09-15", null)),
                "ROL_NIET_BEVOEGD",
                "R3");
    }

    @Test
    void R189_wie_een_OOV_volgt_staat_met_zijn_afwezigheid_bij_de_eigen_school() {
        String leerling = "L-COE-506";
        opstelling.op("2026-10-05");
        meldAan(leerling, "A2");
        schrijfIn(leerling);
        stuur(Rol.MENTOR, new InformeerOuders(leerling, "OOV", null, null, null));
        VraagOOVAan oov = new VraagOOVAan(
                leerling,
                "OO-1",
                OovType.OBSERVATIE_6_WEKEN,
                OovReden.VEILIGHEID,
                List.of(Rol.OUDER, Rol.SWV_CONSULENT, Rol.SOCIAAL_TEAM),
                null);
        opstelling
                .poort()
                .verstuur(new Verzoek(
                        UUID.randomUUID(),
                        oov,
                        new Actor("OC", Rol.ONDERSTEUNINGSCOORDINATOR, "COE", null),
                        new Overrule("besproken met ouders, SWV en Sociaal team"),
                        null));
        stuur(Rol.ONDERSTEUNINGSCOORDINATOR, new StartOOV(leerling, "OO-1", "locatie 1", null));
        opstelling.op("2026-10-06");
        assertThat(types(stuur(
                        Rol.VERZUIMCOORDINATOR,
                        Verzuimproef.registratie(leerling, "2026-10-06", 8, VerzuimSoort.ONGEOORLOOFD))))
                .containsExactly("verzuim.AfwezigheidGeregistreerd");
    }
}
