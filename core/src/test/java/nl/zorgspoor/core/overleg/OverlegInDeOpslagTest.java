package nl.zorgspoor.core.overleg;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.eventstore.Antwoord;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.Naslag.Overlegfeiten.Status;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.casus.CasusEvent.LeerlingInJESIngebracht;
import nl.zorgspoor.core.leerling.casus.CasusEvent.LeerlingVanAgendaGehaald;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Vorm;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingVerleend;
import nl.zorgspoor.core.overleg.OverlegCommand.*;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Meetings on the real store: the stream, what others read of it, and the derived agenda. */
class OverlegInDeOpslagTest {

    private static final String DAG = "2026-11-19";
    private static Proefopstelling opstelling;

    private final String jesId = "JES-" + UUID.randomUUID();
    private final String leerlingId = "L-" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        opstelling = new Proefopstelling();
        opstelling.richtIn("DIA");
        opstelling.richtIn("COE");
    }

    @AfterAll
    static void stop() {
        opstelling.close();
    }

    @BeforeEach
    void plan() {
        opstelling.op("2026-11-02");
        Antwoord antwoord = stuur(new PlanJES(jesId, JesSoort.GROOT, Proef.moment(DAG)));
        assertThat(antwoord.gebeurtenissen())
                .extracting(Antwoord.Opgeslagen::type)
                .containsExactly("overleg.JESGepland");
    }

    private static Antwoord stuur(Opdracht opdracht) {
        return opstelling.stuur(Rol.ONDERSTEUNINGSCOORDINATOR, "OC", "DIA", opdracht);
    }

    private static Naslag naslag() {
        return opstelling.naslag("DIA");
    }

    private static void legVast(long volgnummer, LeerlingGebeurtenis... events) {
        opstelling.eventstore().transacties().executeInTransaction(() -> {
            long n = volgnummer;
            for (LeerlingGebeurtenis e : events) {
                opstelling.eventstore().gebeurtenissen().publish(bericht(n++, e));
            }
        });
    }

    private static GenericDomainEventMessage<LeerlingGebeurtenis> bericht(long volgnummer, LeerlingGebeurtenis e) {
        return new GenericDomainEventMessage<>(
                "Leerling", opstelling.naam("DIA", e.leerlingId()), volgnummer, e, Map.of(Metadata.SCHOOL_ID, "DIA"));
    }

    private ToestemmingVerleend toestemming(@Nullable PartnerType partner, String tot) {
        return new ToestemmingVerleend(
                leerlingId,
                "T1",
                ToestemmingDoel.GROOT_JES,
                partner,
                Set.of(),
                List.of("O1"),
                Vorm.DIGITAAL,
                LocalDate.parse("2026-11-02"),
                LocalDate.parse(tot),
                null,
                null);
    }

    private LeerlingInJESIngebracht ingebracht() {
        return new LeerlingInJESIngebracht(
                leerlingId,
                jesId,
                OverlegvormCode.GROOT_JES,
                Proef.moment(DAG),
                Rol.ONDERSTEUNINGSCOORDINATOR,
                "wat is er nodig?",
                List.of("T1"),
                LocalDate.parse("2026-11-02"));
    }

    private NodigDeelnemerUit nodig(Rol rol) {
        return new NodigDeelnemerUit(jesId, null, rol, null, null, null);
    }

    @Test
    void een_overleg_is_van_buiten_te_lezen() {
        stuur(nodig(Rol.MENTOR));

        assertThat(naslag().overleg(jesId)).hasValueSatisfying(o -> {
            assertThat(o.schoolId()).isEqualTo("DIA");
            assertThat(o.status()).isEqualTo(Status.GEPLAND);
            assertThat(o.genodigden()).containsExactlyInAnyOrder(Rol.ONDERSTEUNINGSCOORDINATOR, Rol.MENTOR);
        });
        assertThat(naslag().overleg("JES-onbekend")).isEmpty();
        assertThat(naslag().overleg(leerlingId)).isEmpty();
    }

    @Test
    void een_onbekend_overleg_is_niet_gevonden_en_een_tweede_keer_plannen_kan_niet() {
        weigert(() -> stuur(new AnnuleerJES("JES-onbekend", null)), "NIET_GEVONDEN", null);
        weigert(() -> stuur(new PlanJES(jesId, JesSoort.KLEIN, Proef.moment(DAG))), "STATUS_ONJUIST", null);
        weigert(
                () -> opstelling.stuur(Rol.ONDERSTEUNINGSCOORDINATOR, "OC", "COE", new AnnuleerOverleg(jesId, null)),
                "NIET_GEVONDEN",
                null);
    }

    @Test
    void de_agenda_volgt_de_gebeurtenissen_in_dezelfde_transactie() {
        legVast(0, ingebracht());
        assertThat(naslag().agenda(jesId)).containsExactly(leerlingId);
        legVast(1, new LeerlingVanAgendaGehaald(leerlingId, jesId, OverlegvormCode.GROOT_JES, "reden"));
        assertThat(naslag().agenda(jesId)).isEmpty();

        assertThatThrownBy(() -> opstelling.eventstore().transacties().executeInTransaction(() -> {
                    opstelling.eventstore().gebeurtenissen().publish(bericht(2, ingebracht()));
                    throw new IllegalStateException("mislukt");
                }))
                .hasMessageContaining("mislukt");
        assertThat(naslag().agenda(jesId)).isEmpty();
    }

    @Test
    void R45_een_externe_komt_alleen_met_toestemming_van_wie_op_de_agenda_staat() {
        legVast(0, toestemming(PartnerType.LEERPLICHT, DAG), ingebracht());

        assertThat(stuur(nodig(Rol.LEERPLICHTAMBTENAAR)).gebeurtenissen()).hasSize(1);
        weigert(() -> stuur(nodig(Rol.GGZ_BEHANDELAAR)), "TOESTEMMING_ONTBREEKT", "R45");
    }

    @Test
    void R46_R88_afsluiten_kijkt_naar_toestemming_en_noemt_een_afwezige_vaste_rol_in_het_antwoord() {
        legVast(0, toestemming(null, "2026-11-18"), ingebracht());
        opstelling.op(DAG);

        weigert(() -> stuur(new SluitJESAf(jesId, List.of(Rol.MENTOR), null)), "TOESTEMMING_ONTBREEKT", "R46");
        legVast(2, new LeerlingVanAgendaGehaald(leerlingId, jesId, OverlegvormCode.GROOT_JES, "reden"));
        Antwoord antwoord = stuur(new SluitJESAf(jesId, List.of(Rol.MENTOR), null));
        assertThat(antwoord.gebeurtenissen())
                .extracting(Antwoord.Opgeslagen::type)
                .containsExactly("overleg.JESGehouden", "overleg.AandachtspuntGesignaleerd");
        assertThat(antwoord.aandachtspunten()).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo("VASTE_ROL_AFWEZIG");
            assertThat(a.regel()).isEqualTo("R88");
        });
    }

    @Test
    void een_overleg_komt_niet_terecht_in_de_stroom_van_een_leerling() {
        legVast(0, ingebracht());

        weigert(() -> stuur(new PlanJES(leerlingId, JesSoort.KLEIN, Proef.moment(DAG))), "NIET_GEVONDEN", null);
        weigert(() -> stuur(new AnnuleerJES(leerlingId, null)), "NIET_GEVONDEN", null);
    }

    private static int overleggen(String vandaag) {
        return naslag().overleggen("DIA", OverlegvormCode.ONDERSTEUNINGSTEAM, "2026-2027", LocalDate.parse(vandaag));
    }

    @Test
    void R107_de_telling_volgt_plannen_houden_en_annuleren_en_een_bijgewerkte_opslag_telt_hetzelfde()
            throws java.io.IOException {
        String gehouden = "OT-" + UUID.randomUUID();
        String weg = "OT-" + UUID.randomUUID();
        String komt = "OT-" + UUID.randomUUID();
        int al = overleggen("2026-11-02");
        for (String id : List.of(gehouden, weg, komt)) {
            stuur(new PlanOverleg(id, OverlegvormCode.ONDERSTEUNINGSTEAM, Proef.moment(DAG), null));
        }
        assertThat(overleggen("2026-11-02")).isEqualTo(al + 3);
        stuur(new AnnuleerOverleg(weg, null));
        opstelling.op(DAG);
        stuur(new SluitOverlegAf(gehouden, List.of(Rol.MENTOR), null));
        assertThat(overleggen(DAG)).as("gehouden en vandaag gepland").isEqualTo(al + 2);
        assertThat(overleggen("2026-11-20")).as("wat niet doorging telt niet").isEqualTo(1);

        var beheer = opstelling.alsBeheer();
        var zoals = beheer.queryForList("select * from overlegdag order by overleg_id");
        String migratie;
        try (var bestand = getClass().getResourceAsStream("/db/migration/V4__overlegdag.sql")) {
            migratie = new String(bestand.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        beheer.update("delete from overlegdag");
        // The filling ran when streams had bare names.
        beheer.execute(migratie.substring(migratie.indexOf("insert into"), migratie.indexOf("do $$"))
                .replace("select g.stroom", "select replace(g.stroom, 'DIA/', '')"));
        assertThat(beheer.queryForList("select * from overlegdag order by overleg_id"))
                .isEqualTo(zoals);
    }
}
