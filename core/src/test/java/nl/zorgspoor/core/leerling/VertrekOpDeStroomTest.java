package nl.zorgspoor.core.leerling;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.eventstore.Antwoord;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.*;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.VraagInzage;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.Aanleiding;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.SignaleerZorg;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.BereidVerwijzingVoor;
import nl.zorgspoor.core.poort.Verzoek;
import nl.zorgspoor.core.verzuim.VerzuimCommand.LegVerzuimgesprekVast;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R327 through the door, in the student's own stream and beside it. */
class VertrekOpDeStroomTest {

    private static final String L = "L-HEI-361";
    private static final LocalDate WEG = LocalDate.parse("2026-09-28");

    private final Proefopstelling opstelling = new Proefopstelling();

    @BeforeEach
    void schrijfIn() {
        opstelling.op("2026-08-31");
        opstelling.richtIn("HEI");
        doe(aanmelding("A1", "2026-08-31"));
        doe(new LegIntakegesprekVast(L, null, null, List.of(), "geen", "basis", true, true));
        doe(new BesluitOverToelating(
                L, null, BesluitToelating.TOELATEN, List.of(), null, List.of(), "past", null, null));
        doe(new SchrijfLeerlingIn(L, null, 5, null, null));
    }

    @AfterEach
    void sluit() {
        opstelling.close();
    }

    private static MeldLeerlingAan aanmelding(String id, String dag) {
        return new MeldLeerlingAan(
                L,
                id,
                new Persoonsgegevens("Voorbeeld", LocalDate.parse("2016-03-01")),
                LocalDate.parse(dag),
                Instroomtype.REGULIER_PO_VO,
                null,
                false,
                false,
                List.of(new Ouder("O1", true)),
                null,
                5,
                null);
    }

    private Antwoord doe(Opdracht c) {
        return doe(c, UUID.randomUUID());
    }

    private Antwoord doe(Opdracht c, UUID sleutel) {
        Rol rol = Proef.school("HEI").bevoegdheden().get(c.opdrachtnaam()).rollen().stream()
                .filter(r -> !r.isExtern() && r != Rol.SYSTEEM && r != Rol.LEERLING)
                .sorted()
                .findFirst()
                .orElseThrow();
        return opstelling
                .poort()
                .verstuur(Verzoek.van(
                        sleutel,
                        c,
                        new Actor(rol == Rol.OUDER ? "O1" : rol.name(), rol, "HEI", rol == Rol.OUDER ? L : null)));
    }

    private void schrijfUit() {
        opstelling.zet(WEG.atTime(10, 0));
        doe(new SchrijfLeerlingUit(L, null, RedenUitschrijving.VERHUIZING, "PO-X", null, "PB-1"));
    }

    private static SignaleerZorg signaal(String id) {
        return new SignaleerZorg(L, id, null, List.of(), List.of("maakt geen huiswerk"), Aanleiding.CYCLISCH, null);
    }

    @Test
    void R327_na_vertrek_begint_er_niets_meer_en_blijft_het_dossier_open() {
        UUID sleutel = UUID.randomUUID();
        opstelling.op("2026-09-14");
        Antwoord eerder = doe(signaal("T1"), sleutel);
        schrijfUit();
        opstelling.op("2026-12-01");
        weigert(() -> doe(signaal("T2")), "LEERLING_UITGESCHREVEN", "R327");
        weigert(
                () -> doe(new BereidVerwijzingVoor(
                        L, "V1", PartnerType.SMW, null, "hulp", null, List.of(Gegevenssoort.BASIS), null)),
                "LEERLING_UITGESCHREVEN",
                "R327");
        assertThat(doe(signaal("T1"), sleutel)).isEqualTo(eerder);
        assertThat(doe(new VraagInzage(L, "IV1", List.of(), null)).gebeurtenissen())
                .extracting(Antwoord.Opgeslagen::type)
                .containsExactly("leerling.InzageGevraagd");
    }

    @Test
    void R327_ook_in_de_stroom_van_het_verzuim_telt_de_dag_van_vertrek() {
        schrijfUit();
        opstelling.op("2026-12-01");
        weigert(
                () -> doe(new LegVerzuimgesprekVast(L, WEG.plusDays(1), List.of(Rol.OUDER), List.of("x"))),
                "LEERLING_UITGESCHREVEN",
                "R327");
        assertThat(doe(new LegVerzuimgesprekVast(L, WEG.minusDays(3), List.of(Rol.OUDER), List.of("x")))
                        .gebeurtenissen())
                .extracting(Antwoord.Opgeslagen::type)
                .containsExactly("verzuim.VerzuimgesprekGevoerd");
    }

    @Test
    void R327_wie_opnieuw_is_aangemeld_is_niet_meer_vertrokken() {
        schrijfUit();
        opstelling.op("2026-12-01");
        doe(aanmelding("A2", "2026-12-01"));
        assertThat(doe(signaal("T2")).gebeurtenissen())
                .extracting(Antwoord.Opgeslagen::type)
                .contains("leerling.ZorgGesignaleerd");
    }

    @Test
    void R327_een_toestemming_van_eerder_kan_nog_worden_ingetrokken() {
        doe(new VerleenToestemming(
                L,
                "TS-1",
                ToestemmingDoel.SMW,
                PartnerType.SMW,
                List.of(Gegevenssoort.BASIS),
                List.of(),
                null,
                null,
                null,
                null));
        schrijfUit();
        opstelling.op("2026-12-01");
        assertThat(doe(new TrekToestemmingIn(L, "TS-1", List.of(), null)).gebeurtenissen())
                .extracting(Antwoord.Opgeslagen::type)
                .containsExactly("leerling.ToestemmingIngetrokken");
    }
}
