package nl.zorgspoor.projections.opslag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.GegevenGecorrigeerd;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Vorm;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingIngetrokken;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingVerleend;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.NotitieGeregistreerd;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.projections.ProefMongo;
import nl.zorgspoor.projections.Proefschrift;
import nl.zorgspoor.projections.tijdlijn.DossierTijdlijn;
import nl.zorgspoor.projections.toestemmingen.Toestemmingsregister;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** R8: views show the right value, and the same after a rebuild. */
class CorrectiesTest {

    private final ProefMongo mongo = new ProefMongo();
    private final List<Vastgelegd> alles = new ArrayList<>();

    @AfterEach
    void sluit() {
        mongo.close();
    }

    private Weergaveschrijver schrijver(Weergave weergave, String collectie) {
        return new Weergaveschrijver(
                weergave,
                collectie,
                mongo.database(),
                new Standen(mongo.database()),
                (leerling, totEnMet) -> alles.stream()
                        .filter(v -> v.schoolId().equals(totEnMet.schoolId())
                                && v.leerlingId().orElse("").equals(leerling))
                        .filter(v -> v.plaats().compareTo(totEnMet.plaats()) <= 0)
                        .toList(),
                new Weergavengezelschap(new Standen(mongo.database()), () -> {}),
                Proefschrift.SCHRIFT);
    }

    private Vastgelegd gebeurt(LeerlingGebeurtenis g) {
        long positie = alles.size() + 1;
        Vastgelegd v = new Vastgelegd(
                positie,
                "g" + positie,
                Vocabulaire.namen().type(g.getClass()).orElseThrow().getName(),
                g.leerlingId(),
                positie,
                Instant.EPOCH,
                Map.of(Metadata.SCHOOL_ID, "COE", Metadata.OP, "2026-09-%02dT10:00".formatted(positie)),
                g);
        alles.add(v);
        return v;
    }

    private static ToestemmingVerleend verleend(String leerling, String id, String tot) {
        return new ToestemmingVerleend(
                leerling,
                id,
                ToestemmingDoel.FLEXZAT,
                null,
                Set.of(),
                List.of("O1"),
                Vorm.DIGITAAL,
                LocalDate.parse("2026-09-01"),
                LocalDate.parse(tot),
                null,
                null);
    }

    private static GegevenGecorrigeerd correctie(String gebeurtenisId, String veld, String waarde) {
        return new GegevenGecorrigeerd(
                "L1",
                gebeurtenisId,
                "leerling.ToestemmingVerleend",
                1,
                1,
                veld,
                waarde,
                "verkeerd overgenomen",
                LocalDate.parse("2026-09-10"),
                Bewaarklasse.DOSSIER,
                Vertrouwelijkheid.NORMAAL,
                Gegevenssoort.BASIS,
                null,
                null);
    }

    private static void bundel(Weergaveschrijver s, Vastgelegd... gebeurtenissen) {
        s.begin();
        List.of(gebeurtenissen).forEach(s::verwerk);
        s.klaar(List.of(gebeurtenissen).stream()
                .mapToLong(Vastgelegd::positie)
                .max()
                .orElse(-1));
    }

    private List<Document> documenten(String collectie) {
        return mongo.database().getCollection(collectie).find(new Document()).into(new ArrayList<>()).stream()
                .sorted((a, b) -> a.getString("_id").compareTo(b.getString("_id")))
                .toList();
    }

    private Document document(String collectie, String id) {
        return mongo.database()
                .getCollection(collectie)
                .find(new Document("_id", Documentnaam.van("COE", id)))
                .first();
    }

    private Document toestemming(String toestemmingId) {
        return mongo.database()
                .getCollection("register")
                .find(new Document("toestemmingId", toestemmingId))
                .first();
    }

    @Test
    void R8_het_juiste_gegeven_staat_er_en_wat_erna_kwam_ook() {
        Weergaveschrijver s = schrijver(Toestemmingsregister.WEERGAVE, "register");
        bundel(s, gebeurt(verleend("L1", "TS1", "2026-12-31")), gebeurt(verleend("L2", "TS2", "2026-12-31")));
        bundel(
                s,
                gebeurt(correctie("g1", "geldigTot", "2027-01-31")),
                gebeurt(new ToestemmingIngetrokken(
                        "L1", "TS1", ToestemmingDoel.FLEXZAT, null, List.of("O1"), LocalDate.parse("2026-09-04"))));
        assertThat(toestemming("TS1"))
                .containsEntry("geldigTot", "2027-01-31")
                .containsEntry("_tot", "2027-01-31")
                .containsEntry("status", "INGETROKKEN");
        assertThat(Correcties.notitie(toestemming("TS1"), c -> true))
                .containsExactly(new Document("gebeurtenis", "ToestemmingVerleend")
                        .append("veld", "geldigTot")
                        .append("datum", "2026-09-03"));
        assertThat(toestemming("TS2")).containsEntry("geldigTot", "2026-12-31");
        assertThat(Correcties.van(toestemming("TS2"))).isEmpty();
    }

    @Test
    void R8_van_twee_correcties_telt_de_laatste() {
        Weergaveschrijver s = schrijver(Toestemmingsregister.WEERGAVE, "register");
        bundel(s, gebeurt(verleend("L1", "TS1", "2026-12-31")));
        bundel(s, gebeurt(correctie("g1", "geldigTot", "2027-01-31")));
        bundel(s, gebeurt(correctie("g1", "geldigTot", "2027-02-28")));
        assertThat(toestemming("TS1")).containsEntry("geldigTot", "2027-02-28");
        assertThat(Correcties.van(toestemming("TS1")))
                .extracting(c -> c.get("was"))
                .containsExactly("2026-12-31", "2027-01-31");
    }

    @Test
    void R8_zonder_veld_staat_de_tekst_erbij() {
        Weergaveschrijver s = schrijver(Toestemmingsregister.WEERGAVE, "register");
        bundel(s, gebeurt(verleend("L1", "TS1", "2026-12-31")));
        bundel(s, gebeurt(correctie("g1", null, "beide ouders waren het eens")));
        assertThat(toestemming("TS1")).containsEntry("geldigTot", "2026-12-31");
        assertThat(Correcties.notitie(toestemming("TS1"), c -> true))
                .singleElement()
                .satisfies(c -> assertThat(c).containsEntry("juisteWaarde", "beide ouders waren het eens"));
    }

    @Test
    void R8_de_tijdlijn_houdt_wat_er_stond_en_zegt_wat_het_had_moeten_zijn() {
        Weergaveschrijver s = schrijver(DossierTijdlijn.WEERGAVE, "tijdlijn");
        bundel(s, gebeurt(verleend("L1", "TS1", "2026-12-31")));
        bundel(s, gebeurt(correctie("g1", "geldigTot", "2027-01-31")));
        assertThat(Correcties.van(document("tijdlijn", "g1"))).singleElement().satisfies(c -> assertThat(c)
                .containsEntry("was", "2026-12-31")
                .containsEntry("juisteWaarde", "2027-01-31")
                .containsEntry("reden", "verkeerd overgenomen"));
        assertThat(document("tijdlijn", "g2"))
                .containsEntry("soort", "GegevenGecorrigeerd")
                .containsEntry("domein", "TOESTEMMING");
        assertThat(document("tijdlijn", "g2").get("corrigeert", Document.class))
                .containsEntry("gebeurtenisId", "g1")
                .containsEntry("was", "2026-12-31")
                .containsEntry("juisteWaarde", "2027-01-31");
    }

    @Test
    void R8_een_correctie_is_zo_vertrouwelijk_als_waar_zij_nu_over_gaat() {
        Weergaveschrijver s = schrijver(DossierTijdlijn.WEERGAVE, "tijdlijn");
        bundel(
                s,
                gebeurt(new NotitieGeregistreerd(
                        "L1",
                        "T1",
                        LocalDate.parse("2026-09-01"),
                        "gedrag",
                        "was stil",
                        null,
                        Vertrouwelijkheid.NORMAAL)),
                gebeurt(correctie("g1", "tekst", "vertelde over thuis")));
        assertThat(document("tijdlijn", "g2")).containsEntry("vertrouwelijkheid", "NORMAAL");
        bundel(s, gebeurt(correctie("g1", "vertrouwelijkheid", "BEPERKT")));
        assertThat(List.of("g1", "g2", "g3")).allSatisfy(id -> assertThat(document("tijdlijn", id))
                .containsEntry("vertrouwelijkheid", "BEPERKT")
                .containsEntry("domein", "TRAJECT"));
        assertThat(document("tijdlijn", "g2").get("corrigeert", Document.class)).containsEntry("was", "was stil");
    }

    @Test
    void R8_herhaald_of_opnieuw_opgebouwd_geeft_hetzelfde() {
        for (Weergave weergave : List.of(Toestemmingsregister.WEERGAVE, DossierTijdlijn.WEERGAVE)) {
            alles.clear();
            String naam = weergave.naam();
            Weergaveschrijver s = schrijver(weergave, naam);
            bundel(s, gebeurt(verleend("L1", "TS1", "2026-12-31")), gebeurt(verleend("L2", "TS2", "2026-12-31")));
            bundel(s, gebeurt(verleend("L1", "TS3", "2026-12-31")));
            Vastgelegd correctie = gebeurt(correctie("g1", "geldigTot", "2027-01-31"));
            bundel(s, correctie);
            Vastgelegd tweede = gebeurt(correctie("g3", null, "alleen voor dit jaar"));
            bundel(s, tweede);
            Vastgelegd later = gebeurt(new ToestemmingIngetrokken(
                    "L1", "TS1", ToestemmingDoel.FLEXZAT, null, List.of("O1"), LocalDate.parse("2026-09-04")));
            bundel(s, later);
            List<Document> eerst = documenten(naam);
            assertThat(eerst).hasSizeGreaterThan(2);
            // What was not stored as seen comes again, from there on and whole.
            bundel(s, correctie, tweede, later);
            assertThat(documenten(naam)).isEqualTo(eerst);
            Weergaveschrijver opnieuw = schrijver(weergave, naam + "_opnieuw");
            bundel(opnieuw, alles.toArray(Vastgelegd[]::new));
            assertThat(documenten(naam + "_opnieuw"))
                    .extracting(d -> d.toJson())
                    .isEqualTo(eerst.stream().map(d -> d.toJson()).toList());
        }
    }
}
