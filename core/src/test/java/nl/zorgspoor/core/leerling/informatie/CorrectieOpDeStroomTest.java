package nl.zorgspoor.core.leerling.informatie;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.Leerling;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Instroomtype;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.MeldLeerlingAan;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Ouder;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Persoonsgegevens;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.ZorgplichtTermijnVerstreken;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.TermijnHerzien;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.InformeerOuders;
import nl.zorgspoor.core.poort.Transactie;
import nl.zorgspoor.core.termijn.Termijnwacht;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A correction over a real store: what stands in the state, what is watched, what is decided afterwards (R8). */
class CorrectieOpDeStroomTest {

    private static final String L = "L-COE-711";

    private final Proefopstelling opstelling = new Proefopstelling();

    @BeforeEach
    void begin() {
        opstelling.op("2026-09-14");
        opstelling.richtIn("COE");
        opstelling.bean(Termijnwacht.class).start();
        doe(
                Rol.ADMINISTRATIE,
                new MeldLeerlingAan(
                        L,
                        "A1",
                        new Persoonsgegevens("Leerling 711", LocalDate.parse("2013-03-01")),
                        LocalDate.parse("2026-09-14"),
                        Instroomtype.REGULIER_PO_VO,
                        null,
                        true,
                        false,
                        List.of(new Ouder("O1", true)),
                        null,
                        1,
                        "HAVO"));
    }

    @AfterEach
    void stop() {
        opstelling.close();
    }

    private void doe(Rol rol, Opdracht c) {
        opstelling.stuur(rol, rol.name(), "COE", c);
    }

    private void corrigeer(String naam, String veld, String waarde) {
        String id = Objects.requireNonNull(opstelling
                .alsApp()
                .queryForObject(
                        "select gebeurtenis_id from gebeurtenis where naam = ? and stroom like ? order by positie limit 1",
                        String.class,
                        naam,
                        "%" + L));
        doe(Rol.ONDERSTEUNINGSCOORDINATOR, new CorrigeerGegeven(L, id, veld, waarde, "verkeerd overgenomen"));
    }

    private <T extends Gebeurtenis> List<T> vastgelegd(Class<T> soort) {
        return opstelling.bean(nl.zorgspoor.core.verwerking.Leerlinggeschiedenis.class).van("COE", L).stream()
                .map(v -> v.inhoud())
                .filter(soort::isInstance)
                .map(soort::cast)
                .toList();
    }

    private Aanmeldingen staat() {
        return opstelling.bean(Transactie.class).lees(() -> opstelling
                .eventstore()
                .stromen()
                .lees(Leerling.SOORT, opstelling.naam("COE", L))
                .staat(Aanmeldingen.class));
    }

    private LocalDate bewaaktTot() {
        opstelling.bean(Termijnwacht.class).bewaak();
        return Objects.requireNonNull(opstelling
                .alsApp()
                .queryForObject("select max(eind) from termijn where soort = 'ZORGPLICHT'", LocalDate.class));
    }

    @Test
    void R8_een_gecorrigeerde_aanmelddatum_verschuift_de_lopende_zorgplichttermijn_met_een_gebeurtenis_die_dat_zegt() {
        assertThat(bewaaktTot()).isEqualTo(LocalDate.parse("2026-10-26"));
        corrigeer("leerling.LeerlingAangemeld", "aanmelddatum", "2026-09-07");
        assertThat(vastgelegd(TermijnHerzien.class))
                .extracting(TermijnHerzien::veld, TermijnHerzien::was, TermijnHerzien::juisteWaarde)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("begindatum", "2026-09-14", "2026-09-07"),
                        org.assertj.core.groups.Tuple.tuple("einddatum", "2026-10-26", "2026-10-19"));
        assertThat(bewaaktTot()).isEqualTo(LocalDate.parse("2026-10-19"));
        assertThat(staat().laatste().orElseThrow().zorgvraag().zorgplicht().eind())
                .isEqualTo(LocalDate.parse("2026-10-19"));
        opstelling.op("2026-10-20");
        opstelling.bean(Termijnwacht.class).bewaak();
        assertThat(vastgelegd(ZorgplichtTermijnVerstreken.class))
                .extracting(ZorgplichtTermijnVerstreken::einddatum)
                .containsExactly(LocalDate.parse("2026-10-19"));
    }

    @Test
    void R8_een_termijn_die_door_een_verkeerde_dag_voorbij_was_loopt_weer() {
        opstelling.op("2026-10-27");
        opstelling.bean(Termijnwacht.class).bewaak();
        assertThat(vastgelegd(ZorgplichtTermijnVerstreken.class)).hasSize(1);
        corrigeer("leerling.LeerlingAangemeld", "aanmelddatum", "2026-09-28");
        var zorgplicht = staat().laatste().orElseThrow().zorgvraag().zorgplicht();
        assertThat(zorgplicht.eind()).isEqualTo(LocalDate.parse("2026-11-09"));
        assertThat(zorgplicht.verstreken()).isFalse();
        assertThat(bewaaktTot()).isEqualTo(LocalDate.parse("2026-11-09"));
        opstelling.op("2026-11-10");
        opstelling.bean(Termijnwacht.class).bewaak();
        assertThat(vastgelegd(ZorgplichtTermijnVerstreken.class))
                .extracting(ZorgplichtTermijnVerstreken::einddatum)
                .containsExactly(LocalDate.parse("2026-10-26"), LocalDate.parse("2026-11-09"));
    }

    @ParameterizedTest
    @CsvSource({
        "LeerlingAangemeld, aanmelddatum, 2010-01-01",
        "LeerlingAangemeld, persoonsgegevens.geboortedatum, 2026-09-15",
        "LeerlingAangemeld, persoonsgegevens.geboortedatum, 2030-01-01",
        "OudersGeinformeerd, datum, 2026-09-01",
        "OudersGeinformeerd, datum, 2010-01-01"
    })
    void R8_een_dag_die_wordt_verbeterd_past_in_het_leven_van_de_leerling(String naam, String veld, String dag) {
        doe(Rol.ONDERSTEUNINGSCOORDINATOR, new InformeerOuders(L, "plan", null, "BRIEF", null));
        weigert(() -> corrigeer("leerling." + naam, veld, dag), "STATUS_ONJUIST", null);
        assertThat(vastgelegd(InformatieEvent.GegevenGecorrigeerd.class)).isEmpty();
    }

    @Test
    void R8_een_correctie_telt_bij_een_knoop_die_de_stroom_nog_niet_kende_en_een_tweede_correctie_wint() {
        corrigeer("leerling.LeerlingAangemeld", "persoonsgegevens.geboortedatum", "2012-01-01");
        corrigeer("leerling.LeerlingAangemeld", "persoonsgegevens.geboortedatum", "2011-02-02");
        assertThat(staat().geboortedatum()).isEqualTo(LocalDate.parse("2011-02-02"));
        try (Proefopstelling ander = opstelling.tweedeKnoop()) {
            assertThat(ander.naslag("COE").identiteit(L).orElseThrow().geboortedatum())
                    .isEqualTo(LocalDate.parse("2011-02-02"));
        }
    }
}
