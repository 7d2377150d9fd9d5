package nl.zorgspoor.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.bevoegdheid.Leesrechten;
import nl.zorgspoor.core.bevoegdheid.Leesrechten.Zicht;
import nl.zorgspoor.core.bevoegdheid.Openstelling;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
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
 * What does not exist for a reader does not exist in any view: every kind of event, every role, every school. The timeline has a row
 * for exactly what the reading rights give, and what is confidential changes nothing in any view of whom it is not there for.
 */
class ZichtTest {

    private static final LocalDate VANDAAG = LocalDate.parse("2026-10-01");

    private static final List<Rol> ANDEREN = List.of(
            Rol.OUDER, Rol.LEERLING, Rol.SMW, Rol.JOS_MEDEWERKER, Rol.LEERPLICHTAMBTENAAR, Rol.VERTROUWENSPERSOON);

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

    private static List<Gebeurtenis> begin(String leerlingId) {
        return new ArrayList<>(List.of(
                Varianten.voor(leerlingId, Voorbeeld.van(LeerlingAangemeld.class)),
                Varianten.voor(leerlingId, Voorbeeld.van(LeerlingIngeschreven.class))));
    }

    /** Every event of a student, in every kind of data and confidentiality that it can have. */
    private static List<LeerlingGebeurtenis> alle(String leerlingId) {
        Map<String, LeerlingGebeurtenis> alle = new LinkedHashMap<>();
        for (Class<?> soort : Vocabulaire.namen().alle().values()) {
            for (Object variant : Varianten.van(soort, true)) {
                if (voorAllen(Varianten.voor(leerlingId, variant)) instanceof LeerlingGebeurtenis g
                        && (g.gegevenssoort() == Gegevenssoort.VERTROUWELIJK_VP)
                                == (g.vertrouwelijkheid() == Vertrouwelijkheid.VERTROUWELIJK_VP)) {
                    // One for every way in which it can be read.
                    alle.putIfAbsent(soort + "|" + g.gegevenssoort() + "|" + g.vertrouwelijkheid(), g);
                }
            }
        }
        return List.copyOf(alle.values());
    }

    /** Only what lies with the vertrouwenspersoon is for one person. */
    private static Object voorAllen(Object record) {
        RecordComponent[] componenten = record.getClass().getRecordComponents();
        for (int i = 0; i < componenten.length; i++) {
            if (componenten[i].getName().equals("alleenVoor")) {
                return Varianten.met(record, i, null);
            }
        }
        return record;
    }

    private static boolean isVertrouwelijk(LeerlingGebeurtenis g) {
        return g.vertrouwelijkheid() != Vertrouwelijkheid.NORMAAL;
    }

    private static void vul(String school, List<? extends Gebeurtenis> feiten) {
        for (Weergave w : ProjectionsConfiguratie.alleWeergaven()) {
            beheer.documenten(w.naam()).deleteMany(new Document());
            Vouwer vouwer = new Vouwer(w.projector());
            for (Gebeurtenis g : feiten) {
                try {
                    vouwer.met(Metadata.SCHOOL_ID, school).na(g);
                } catch (IllegalArgumentException | NullPointerException e) {
                    // An example that no command makes: it is not what is looked at here.
                    continue;
                }
            }
            List<Document> documenten = new ArrayList<>();
            vouwer.documenten().forEach((id, d) -> documenten.add(d.append("_id", id)));
            if (!documenten.isEmpty()) {
                beheer.documenten(w.naam()).insertMany(documenten);
            }
        }
    }

    private static Lezer lezer(String school, Rol rol, Schoolprofiel profiel, String leerling) {
        return new Lezer(new Actor("x", rol, school, rol.isPartij() ? leerling : null), profiel, Openstelling.ALLES);
    }

    /** The rows without what differs by where an event happened to stand; or that the view is refused. */
    private static String rijen(Lijst lijst, Lezer lezer, String leerling) {
        Map<String, String> filters = lezer.actor().rol() == Rol.AUDITOR ? Map.of("leerlingId", leerling) : Map.of();
        try {
            return weergaven
                    .zoek(lijst.weergave().naam(), filters, lezer, null, 1, 500, VANDAAG)
                    .rijen()
                    .toString();
        } catch (CommandGeweigerd geweigerd) {
            return "geweigerd: " + geweigerd.getMessage();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"COE", "DIA", "KLA", "HEI", "CHR"})
    void de_tijdlijn_heeft_precies_de_regels_die_er_voor_een_rol_zijn(String school) {
        String leerling = school + "-1";
        Schoolprofiel profiel = Proef.school(school);
        Lijst tijdlijn = ProjectionsConfiguratie.LIJSTEN.stream()
                .filter(l -> l.weergave().naam().equals("dossier-tijdlijn"))
                .findFirst()
                .orElseThrow();
        List<LeerlingGebeurtenis> alle = alle(leerling);
        Map<String, LeerlingGebeurtenis> opId = new HashMap<>();
        List<Document> regels = new ArrayList<>();
        for (LeerlingGebeurtenis g : alle) {
            Vouwer een = new Vouwer(tijdlijn.weergave().projector());
            try {
                een.met(Metadata.SCHOOL_ID, school).na(g);
            } catch (RuntimeException geenVoorbeeld) {
                continue;
            }
            een.documenten().values().forEach(d -> {
                String id = "G" + opId.size();
                opId.put(id, g);
                regels.add(d.append("_id", id).append("gebeurtenisId", id).append("positie", (long) opId.size()));
            });
        }
        assertThat(opId).hasSizeGreaterThan(180);
        vul(school, begin(leerling));
        var documenten = beheer.documenten("dossier-tijdlijn");
        documenten.deleteMany(new Document());
        documenten.insertMany(regels);
        for (Rol rol : Rol.values()) {
            Lezer lezer = lezer(school, rol, profiel, leerling);
            Map<String, String> filters = rol == Rol.AUDITOR ? Map.of("leerlingId", leerling) : Map.of();
            List<Map<String, Object>> rijen;
            try {
                rijen = weergaven
                        .zoek("dossier-tijdlijn", filters, lezer, null, 1, 500, VANDAAG)
                        .rijen();
            } catch (CommandGeweigerd geweigerd) {
                continue;
            }
            if (rijen.isEmpty()) {
                // Nobody in reach: a partner without a ground, a mentor of others.
                continue;
            }
            Set<String> gezien = new HashSet<>();
            for (Map<String, Object> rij : rijen) {
                String id = String.valueOf(rij.get("gebeurtenisId"));
                gezien.add(id);
                Zicht zicht = zicht(profiel, lezer, opId.get(id));
                assertThat("BEPERKT".equals(rij.get("soort")))
                        .as("%s ziet %s", rol, opId.get(id))
                        .isEqualTo(zicht == Zicht.DICHT);
                if (zicht != Zicht.INHOUD) {
                    assertThat(rij.get("feiten"))
                            .as("%s ziet %s", rol, opId.get(id))
                            .isNull();
                }
            }
            opId.forEach((id, g) -> assertThat(gezien.contains(id))
                    .as("%s bij %s: %s", rol, school, g)
                    .isEqualTo(zicht(profiel, lezer, g) != Zicht.NIETS));
        }
    }

    private static Zicht zicht(Schoolprofiel school, Lezer lezer, LeerlingGebeurtenis g) {
        return Leesrechten.zicht(school, lezer.actor(), lezer.openstelling(), g);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COE", "DIA", "KLA", "HEI", "CHR"})
    void wat_er_voor_een_lezer_niet_is_verandert_in_geen_weergave_iets(String school) {
        String leerling = school + "-1";
        Schoolprofiel profiel = Proef.school(school);
        List<Gebeurtenis> zonder = begin(leerling);
        vul(school, zonder);
        Map<String, String> verwacht = new HashMap<>();
        for (Lijst lijst : ProjectionsConfiguratie.LIJSTEN) {
            for (Rol rol : ANDEREN) {
                verwacht.put(
                        lijst.weergave().naam() + rol, rijen(lijst, lezer(school, rol, profiel, leerling), leerling));
            }
        }
        List<LeerlingGebeurtenis> vertrouwelijk =
                alle(leerling).stream().filter(ZichtTest::isVertrouwelijk).toList();
        assertThat(vertrouwelijk).hasSizeGreaterThan(10);
        int gekeken = 0;
        for (LeerlingGebeurtenis g : vertrouwelijk) {
            List<Gebeurtenis> met = new ArrayList<>(zonder);
            met.add(g);
            vul(school, met);
            for (Rol rol : ANDEREN) {
                Lezer lezer = lezer(school, rol, profiel, leerling);
                if (zicht(profiel, lezer, g) != Zicht.NIETS) {
                    continue;
                }
                for (Lijst lijst : ProjectionsConfiguratie.LIJSTEN) {
                    assertThat(rijen(lijst, lezer, leerling))
                            .as(
                                    "%s bij %s in %s na %s",
                                    rol, school, lijst.weergave().naam(), g)
                            .isEqualTo(verwacht.get(lijst.weergave().naam() + rol));
                    gekeken++;
                }
            }
        }
        assertThat(gekeken).isGreaterThan(500);
    }
}
