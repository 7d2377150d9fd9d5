package nl.zorgspoor.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.bevoegdheid.Openstelling;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingAangemeld;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingIngeschreven;
import nl.zorgspoor.projections.lezen.Lezer;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Weergaven;
import nl.zorgspoor.projections.opslag.Weergave;
import nl.zorgspoor.projections.opslag.Weergavebeheer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every view, read at every school by those whose reading differs: without students, with one, with two who only just came, and with
 * one for every event filled and empty; what differs in one fact or choice only is divided over the schools. A view may refuse a
 * reader; it may not fail.
 */
class WeergavenloopTest {

    private static final LocalDate VANDAAG = LocalDate.parse("2026-10-01");

    private static final List<Rol> LEZERS = List.of(
            Rol.MENTOR,
            Rol.OUDER,
            Rol.LEERLING,
            Rol.DIRECTEUR,
            Rol.VERTROUWENSPERSOON,
            Rol.LEERPLICHTAMBTENAAR,
            Rol.AUDITOR);

    private static final List<String> SCHOLEN = List.of("COE", "DIA", "KLA", "HEI", "CHR");

    /** How many students are there at the same time. */
    private static final int KLAS = 50;

    private static ProefMongo mongo;
    private static Weergavebeheer beheer;
    private static Weergaven weergaven;

    @BeforeAll
    static void begin() {
        mongo = new ProefMongo();
        beheer = mongo.zonderVerwerking();
        weergaven = new Weergaven(beheer, ProjectionsConfiguratie.LIJSTEN, (school, leerling) -> true);
    }

    @AfterAll
    static void einde() {
        beheer.close();
        mongo.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"COE", "DIA", "KLA", "HEI", "CHR"})
    void elke_weergave_geeft_antwoord_zonder_met_een_en_met_twee_leerlingen(String school) {
        assertThat(loop(school, lezers(school), List.of())).as("geen leerling").isEmpty();
        List<Gebeurtenis> feiten = ingeschreven(school + "-1", false);
        assertThat(loop(school, lezers(school), feiten)).as("een leerling").isEmpty();
        feiten.addAll(ingeschreven(school + "-2", false));
        assertThat(loop(school, lezers(school), feiten))
                .as("twee leerlingen zonder iets")
                .isEmpty();
        feiten.addAll(ingeschreven(school + "-3", true));
        assertThat(loop(school, lezers(school), feiten)).as("en een met alles").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"COE", "DIA", "KLA", "HEI", "CHR"})
    void elke_weergave_geeft_antwoord_met_en_zonder_elk_feit(String school) {
        List<List<Gebeurtenis>> leerlingen = new ArrayList<>();
        int plaats = SCHOLEN.indexOf(school);
        int nummer = 0;
        for (Class<?> soort : Vocabulaire.namen().alle().values()) {
            List<?> varianten = Varianten.van(soort, true);
            for (int i = 0; i < varianten.size(); i++) {
                nummer++;
                if (i >= 2 && nummer % SCHOLEN.size() != plaats) {
                    continue;
                }
                String leerlingId = school + "-" + leerlingen.size();
                List<Gebeurtenis> feiten = ingeschreven(leerlingId, false);
                feiten.add((Gebeurtenis) Varianten.voor(leerlingId, varianten.get(i)));
                leerlingen.add(feiten);
            }
        }
        assertThat(leerlingen).hasSizeGreaterThan(400);
        List<Gebeurtenis> alles = ingeschreven(school + "-alles", true);
        for (int keer = 0; keer < 2; keer++) {
            Vocabulaire.namen()
                    .alle()
                    .values()
                    .forEach(soort -> alles.add((Gebeurtenis) Varianten.voor(school + "-alles", Voorbeeld.van(soort))));
        }
        leerlingen.add(alles);
        Rol coordinator = Proef.school(school).coordinator(VANDAAG);
        List<String> gefaald = new ArrayList<>();
        for (int i = 0; i < leerlingen.size(); i += KLAS) {
            List<Gebeurtenis> feiten = new ArrayList<>();
            leerlingen.subList(i, Math.min(i + KLAS, leerlingen.size())).forEach(feiten::addAll);
            gefaald.addAll(loop(school, List.of(coordinator, Rol.VERTROUWENSPERSOON), feiten));
        }
        assertThat(gefaald).isEmpty();
    }

    private static List<Gebeurtenis> ingeschreven(String leerlingId, boolean vol) {
        LeerlingAangemeld aangemeld = Voorbeeld.van(LeerlingAangemeld.class);
        LeerlingIngeschreven ingeschreven = Voorbeeld.van(LeerlingIngeschreven.class);
        return new ArrayList<>(List.of(
                Varianten.voor(leerlingId, vol ? aangemeld : Varianten.leeg(aangemeld)),
                Varianten.voor(leerlingId, vol ? ingeschreven : Varianten.leeg(ingeschreven))));
    }

    private static List<Rol> lezers(String school) {
        Set<Rol> lezers = new LinkedHashSet<>(LEZERS);
        lezers.add(Proef.school(school).coordinator(VANDAAG));
        return List.copyOf(lezers);
    }

    private static void leeg() {
        ProjectionsConfiguratie.alleWeergaven()
                .forEach(w -> beheer.documenten(w.naam()).deleteMany(new Document()));
    }

    private static void vul(String school, List<Gebeurtenis> feiten) {
        for (Weergave w : ProjectionsConfiguratie.alleWeergaven()) {
            Vouwer vouwer = new Vouwer(w.projector());
            feiten.forEach(g -> vouwer.met(Metadata.SCHOOL_ID, school)
                    .met(Metadata.TERMIJNEN, g instanceof LeerlingGebeurtenis ? TERMIJN : "[]")
                    .na(g));
            List<Document> documenten = new ArrayList<>();
            vouwer.documenten().forEach((id, d) -> documenten.add(d.append("_id", id)));
            if (!documenten.isEmpty()) {
                beheer.documenten(w.naam()).insertMany(documenten);
            }
        }
    }

    private static final String TERMIJN =
            "[{\"id\":\"consultatie:T1\",\"soort\":\"CONSULTATIE\",\"begin\":\"2026-09-14\",\"eind\":\"2026-09-21\",\"wek\":\"2026-09-22\",\"regel\":\"CONSULT_TERMIJN\",\"grondslag\":\"ConsultatieAangevraagd\",\"actie\":\"GeefConsultatieadvies\",\"eigenaar\":\"ONDERSTEUNINGSCOORDINATOR\"}]";

    /** What failed, by view and reader. */
    private static List<String> loop(String school, List<Rol> lezers, List<Gebeurtenis> feiten) {
        leeg();
        vul(school, feiten);
        List<String> gefaald = new ArrayList<>();
        Schoolprofiel profiel = Proef.school(school);
        for (Lijst lijst : ProjectionsConfiguratie.LIJSTEN) {
            for (Rol rol : lezers) {
                String leerling = rol.isPartij() ? school + "-1" : null;
                Lezer lezer = new Lezer(new Actor("x", rol, school, leerling), profiel, Openstelling.ALLES);
                Map<String, String> filters = rol == Rol.AUDITOR ? Map.of("leerlingId", school + "-1") : Map.of();
                try {
                    weergaven
                            .zoek(lijst.weergave().naam(), filters, lezer, null, 1, 500, VANDAAG)
                            .rijen()
                            .forEach(r -> new Document(r).toJson());
                } catch (CommandGeweigerd geweigerd) {
                    // may not read it
                } catch (RuntimeException e) {
                    gefaald.add("%s voor %s: %s".formatted(lijst.weergave().naam(), rol, e));
                }
            }
        }
        return gefaald;
    }
}
