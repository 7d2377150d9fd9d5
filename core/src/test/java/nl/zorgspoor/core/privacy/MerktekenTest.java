package nl.zorgspoor.core.privacy;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgspoor.core.Merkteken;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Overrule;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Versleuteld;
import nl.zorgspoor.core.groepsplan.GroepsplanEvent;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.leerling.casus.CasusEvent.LeerlingOpAgendaGezet;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.*;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.PersoonsgegevensVernietigd;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.TrainingtekstVernietigd;
import nl.zorgspoor.core.leerling.plan.PlanEvent.GroepsplantekstVernietigd;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.InformeerOuders;
import nl.zorgspoor.core.overleg.OverlegCommand.AnnuleerOverleg;
import nl.zorgspoor.core.overleg.OverlegCommand.PlanOverleg;
import nl.zorgspoor.core.overleg.OverlegEvent;
import nl.zorgspoor.core.poort.Transactie;
import nl.zorgspoor.core.poort.Verzoek;
import nl.zorgspoor.core.training.TrainingEvent;
import nl.zorgspoor.core.verwerking.Leerlinggeschiedenis;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * R60: a mark put in every text that people write is nowhere to be found once the keys are destroyed: in no table, in clear or
 * readable with what is left.
 */
class MerktekenTest {

    private static final String L = "L-COE-101";
    private static final String OVERLEG = Merkteken.OVERLEG;

    private static final Map<String, String> BIJ = Map.of("schoolId", "COE", "op", "2026-09-01T10:00", "rol", "MENTOR");

    private final Proefopstelling eerste = new Proefopstelling();
    private Proefopstelling opstelling = eerste;
    private Sleutelbos sleutels = opstelling.bean(Sleutelbos.class);

    @BeforeEach
    void richtIn() {
        opstelling.op("2026-09-01");
        opstelling.richtIn("COE");
    }

    @AfterEach
    void sluit() {
        if (opstelling != eerste) {
            opstelling.close();
        }
        eerste.close();
    }

    /** Every table, row by row as text; bytes as the text they hold. */
    private Map<String, String> tabellen() {
        Map<String, String> tabellen = new LinkedHashMap<>();
        for (String tabel : opstelling
                .alsBeheer()
                .queryForList("select tablename from pg_tables where schemaname = 'public'", String.class)) {
            StringBuilder inhoud = new StringBuilder();
            opstelling.alsBeheer().queryForList("select * from " + tabel).forEach(rij -> rij.values()
                    .forEach(w -> inhoud.append(
                                    w instanceof byte[] b ? new String(b, StandardCharsets.UTF_8) : String.valueOf(w))
                            .append('\n')));
            tabellen.put(tabel, inhoud.toString());
        }
        return tabellen;
    }

    private void nergens() {
        tabellen().forEach((tabel, inhoud) -> assertThat(inhoud).as(tabel).doesNotContain(Merkteken.MERK));
    }

    private List<Gebeurtenis> gelezen(String stroom) {
        return opstelling.bean(Transactie.class).lees(() -> opstelling
                .eventstore()
                .gebeurtenissen()
                .readEvents(stroom)
                .asStream()
                .map(e -> (Gebeurtenis) e.getPayload())
                .toList());
    }

    /** Every event there is with a key, one after the other in one stream, with a mark in every text. */
    @Test
    void R60_een_merkteken_in_elke_tekst_van_elke_gebeurtenis_staat_na_vernietiging_nergens() {
        List<GenericDomainEventMessage<?>> berichten = new ArrayList<>();
        int gemerkt = 0;
        for (Class<?> soort : Vocabulaire.namen().alle().values()) {
            // The events that themselves destroy; they have no text.
            if (Versleuteld.class.isAssignableFrom(soort)
                    && soort != PersoonsgegevensVernietigd.class
                    && soort != GroepsplantekstVernietigd.class
                    && soort != TrainingtekstVernietigd.class) {
                Object g = Merkteken.in(soort);
                gemerkt += g.toString().contains(Merkteken.MERK) ? 1 : 0;
                berichten.add(new GenericDomainEventMessage<>("Leerling", "COE/proefstroom", berichten.size(), g, BIJ));
            }
        }
        assertThat(gemerkt).isGreaterThan(100);
        opstelling.eventstore().transacties().executeInTransaction(() -> opstelling
                .eventstore()
                .gebeurtenissen()
                .publish(berichten));
        nergens();
        assertThat(gelezen("COE/proefstroom").toString()).contains(Merkteken.MERK);
        for (Bewaarklasse klasse : Bewaarklasse.values()) {
            sleutels.vernietig("COE/" + L, klasse);
        }
        sleutels.vernietig(OverlegEvent.sleutelhouder("COE/" + Merkteken.OVERLEG), Bewaarklasse.DOSSIER);
        sleutels.vernietig(GroepsplanEvent.sleutelhouder("COE/" + Merkteken.GROEPSPLAN), Bewaarklasse.DOSSIER);
        sleutels.vernietig(TrainingEvent.sleutelhouder("COE/" + Merkteken.TRAINING), Bewaarklasse.DOSSIER);
        nergens();
        assertThat(gelezen("COE/proefstroom").toString())
                .contains("(vernietigd)")
                .doesNotContain(Merkteken.MERK);
    }

    private void doe(Rol rol, Opdracht c, String motivering) {
        opstelling
                .poort()
                .verstuur(new Verzoek(
                        UUID.randomUUID(),
                        c,
                        new Actor(rol.name(), rol, "COE", null),
                        motivering == null ? null : new Overrule(motivering),
                        null));
    }

    private void meldAan() {
        doe(
                Rol.ADMINISTRATIE,
                new MeldLeerlingAan(
                        L,
                        "A1",
                        new Persoonsgegevens(Merkteken.MERK, LocalDate.parse("2013-03-01")),
                        LocalDate.parse("2026-09-01"),
                        Instroomtype.REGULIER_PO_VO,
                        null,
                        false,
                        false,
                        List.of(new Ouder("O1", true)),
                        Merkteken.MERK,
                        2,
                        Merkteken.MERK),
                Merkteken.MERK);
    }

    private List<Vastgelegd> geschiedenis() {
        return opstelling.bean(Leerlinggeschiedenis.class).van("COE", L);
    }

    private String motivering(Vastgelegd g) {
        return opstelling
                .eventstore()
                .serializer()
                .motivering(g.inhoud(), g.metadata().get("overrule"));
    }

    @Test
    void R60_de_reden_van_een_uitzondering_is_versleuteld_ook_waar_de_stroom_ermee_begint() {
        meldAan();
        doe(Rol.MENTOR, new InformeerOuders(L, "x", null, Merkteken.MERK, null), Merkteken.MERK);
        nergens();
        assertThat(geschiedenis()).hasSizeGreaterThan(1).allSatisfy(g -> assertThat(motivering(g))
                .isEqualTo(Merkteken.MERK));
        doe(Rol.ADMINISTRATIE, new TrekAanmeldingIn(L, null, null, null), null);
        vernietig();
        nergens();
        assertThat(geschiedenis().toString()).doesNotContain(Merkteken.MERK);
        assertThat(geschiedenis().stream().map(this::motivering))
                .doesNotContain(Merkteken.MERK)
                .contains("(vernietigd)");
    }

    private void vernietig() {
        doe(Rol.ADMINISTRATIE, new VernietigPersoonsgegevens(L, Vernietigingsgrond.VERZOEK, null), null);
        doe(Rol.ONDERSTEUNINGSCOORDINATOR, new GeefVernietigingVrij(L), null);
        doe(Rol.ADMINISTRATIE, new VernietigPersoonsgegevens(L, Vernietigingsgrond.VERZOEK, null), null);
    }

    @Test
    void R60_met_het_dossier_gaat_wat_er_bij_een_overleg_over_de_leerling_geschreven_kan_zijn() {
        meldAan();
        doe(
                Rol.ONDERSTEUNINGSCOORDINATOR,
                new PlanOverleg(
                        OVERLEG,
                        OverlegvormCode.LEERLINGBESPREKING,
                        LocalDate.parse("2026-09-14").atTime(15, 0),
                        null),
                null);
        opstelling.eventstore().transacties().executeInTransaction(() -> opstelling
                .eventstore()
                .gebeurtenissen()
                .publish(new GenericDomainEventMessage<>(
                        "Leerling",
                        "COE/" + L,
                        geschiedenis().size(),
                        Merkteken.in(LeerlingOpAgendaGezet.class),
                        BIJ)));
        doe(Rol.ONDERSTEUNINGSCOORDINATOR, new AnnuleerOverleg(OVERLEG, Merkteken.MERK), null);
        nergens();
        assertThat(gelezen("COE/" + OVERLEG).toString()).contains(Merkteken.MERK);
        doe(Rol.ADMINISTRATIE, new TrekAanmeldingIn(L, null, null, null), null);
        vernietig();
        assertThat(gelezen("COE/" + OVERLEG).toString())
                .contains("(vernietigd)")
                .doesNotContain(Merkteken.MERK);
    }

    /** What was stored in clear before it was personal cannot be changed (R8); it is not shown any more. */
    @Test
    void R60_wat_eerder_onversleuteld_werd_opgeslagen_blijft_leesbaar_tot_de_vernietiging() {
        // As it was stored then: under a bare name.
        eerste.alsBeheer().execute("alter table gebeurtenis drop constraint gebeurtenis_stroom_van_een_school");
        eerste.alsBeheer().update("insert into kale_stroom (stroom, school_id) values (?, 'COE')", L);
        opstelling = eerste.tweedeKnoop();
        sleutels = opstelling.bean(Sleutelbos.class);
        opstelling.op("2026-09-01");
        meldAan();
        opstelling
                .alsApp()
                .update(
                        "insert into gebeurtenis (stroom, volgnummer, stroomsoort, gebeurtenis_id, metadata, inhoud, revisie,"
                                + " naam, vastgelegd) values (?, ?, 'Leerling', ?, ?, ?, '1', ?, '2026-09-01T08:00:00Z')",
                        L,
                        geschiedenis().size(),
                        UUID.randomUUID().toString(),
                        "{\"schoolId\":\"COE\",\"op\":\"2026-09-01T10:00\",\"overrule\":\"oude reden\"}"
                                .getBytes(StandardCharsets.UTF_8),
                        "{\"leerlingId\":\"%s\",\"klas\":\"oude klas\",\"klastype\":null,\"ingangsdatum\":\"2026-09-01\",\"leerjaar\":2,\"schooljaar\":\"2026-2027\"}"
                                .formatted(L)
                                .getBytes(StandardCharsets.UTF_8),
                        "leerling.LeerlingInKlasGeplaatst");
        List<Vastgelegd> voor = geschiedenis();
        Vastgelegd oud = voor.get(voor.size() - 1);
        assertThat(oud.inhoud().toString()).contains("oude klas");
        assertThat(motivering(oud)).isEqualTo("oude reden");
        sleutels.vernietig(L, Bewaarklasse.DOSSIER);
        List<Vastgelegd> na = geschiedenis();
        Vastgelegd weg = na.get(na.size() - 1);
        assertThat(weg.inhoud().toString()).contains("(vernietigd)").doesNotContain("oude klas");
        assertThat(motivering(weg)).isEqualTo("(vernietigd)");
        assertThat(((LeerlingGebeurtenis) weg.inhoud()).leerlingId()).isEqualTo(L);
    }

    @Test
    void R60_ook_een_uitzondering_komt_er_na_de_vernietiging_niet_meer_bij() {
        meldAan();
        doe(Rol.ADMINISTRATIE, new TrekAanmeldingIn(L, null, null, null), null);
        vernietig();
        weigert(
                () -> doe(Rol.MENTOR, new InformeerOuders(L, "x", null, null, null), Merkteken.MERK),
                "PERSOONSGEGEVENS_VERNIETIGD",
                "R60");
        nergens();
    }
}
