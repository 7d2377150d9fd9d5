package nl.zorgspoor.core.verzuim;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.eventstore.Antwoord;
import nl.zorgspoor.core.eventstore.Antwoord.Opgeslagen;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
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
        stuur(
                Rol.ADMINISTRATIE,
                new MeldLeerlingAan(
                        L,
                        "A1",
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

    private static void schrijfIn() {
        stuur(Rol.AFDELINGSLEIDER, new LegIntakegesprekVast(L, null, null, List.of(), "geen", "gewoon", true, true));
        stuur(
                Rol.RECTOR,
                new BesluitOverToelating(
                        L, null, BesluitToelating.TOELATEN, List.of(), null, List.of(), "past", null, null));
        stuur(Rol.ADMINISTRATIE, new SchrijfLeerlingIn(L, null, null, null, null));
    }

    @Test
    void verzuim_van_registratie_tot_antwoord_van_leerplicht() {
        weigert(() -> stuur(Rol.VERZUIMCOORDINATOR, afwezig("2026-09-14", 8)), "STATUS_ONJUIST", null);
        schrijfIn();
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
}
