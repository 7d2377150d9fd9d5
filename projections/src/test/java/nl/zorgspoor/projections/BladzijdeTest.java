package nl.zorgspoor.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.bevoegdheid.Leesrechten;
import nl.zorgspoor.core.bevoegdheid.Openstelling;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingAangemeld;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingIngeschreven;
import nl.zorgspoor.projections.leerling.Leerlingkaart;
import nl.zorgspoor.projections.lezen.Lezer;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Weergaven;
import nl.zorgspoor.projections.lezen.Weergaven.Antwoord;
import nl.zorgspoor.projections.opslag.Documentnaam;
import nl.zorgspoor.projections.opslag.Weergave;
import nl.zorgspoor.projections.opslag.Weergavebeheer;
import nl.zorgspoor.projections.portaal.Portaal;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page that is made of some of the documents is that part of what all of them give. */
class BladzijdeTest {

    private static final String SCHOOL = "COE";
    private static final LocalDate VANDAAG = LocalDate.parse("2026-10-01");
    private static final int LEERLINGEN = 120;

    /** For a test of every view; a page of some is made of all that there is. */
    private static final int WEINIG = 12;

    private static final Pattern DAG = Pattern.compile("\"(\\d{4}-\\d{2}-\\d{2})(?=[T\"])");

    private static ProefMongo mongo;
    /** A position stays a long number. */
    private static final JsonWriterSettings MET_SOORTEN =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

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

    static List<Lijst> geordend() {
        return ProjectionsConfiguratie.LIJSTEN.stream()
                .filter(l -> l.weergave().eerste() != null)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("geordend")
    void bladzijden_geven_samen_wat_alle_documenten_geven(Lijst lijst) {
        Random toeval = new Random(7);
        vul(Leerlingkaart.WEERGAVE, toeval, false, LEERLINGEN);
        vul(lijst.weergave(), toeval, true, LEERLINGEN);
        List<Map<String, Object>> inDelen = alles(lijst, 7);
        beheer.documenten(lijst.weergave().naam())
                .updateMany(new Document(), new Document("$unset", new Document(Weergave.ORDE, "")));
        List<Map<String, Object>> alle = alles(lijst, 1_000);
        assertThat(alle).hasSizeGreaterThan(20);
        assertThat(inDelen).isEqualTo(alle);
    }

    /** The portal is of parents and students, who are about one student each. */
    static List<Lijst> alleLijsten() {
        return ProjectionsConfiguratie.LIJSTEN.stream()
                .filter(l -> l.weergave() != Portaal.WEERGAVE)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("alleLijsten")
    void wie_telt_krijgt_het_aantal_van_alle_bladzijden_en_wie_niet_telt_geen_ander(Lijst lijst) {
        Random toeval = new Random(7);
        vul(Leerlingkaart.WEERGAVE, toeval, false, WEINIG);
        if (lijst.weergave() != Leerlingkaart.WEERGAVE) {
            vul(lijst.weergave(), toeval, true, WEINIG);
        }
        List<Map<String, Object>> alle = alles(lijst, 1_000);
        int aantal = Math.min(1_000, Math.max(3, alle.size() / 7));
        Antwoord geteld = lees(lijst, 1, aantal, Map.of("totaal", "true"));
        assertThat(geteld.totaal()).isEqualTo(alle.size());
        assertThat(geteld.rijen()).isEqualTo(alle.subList(0, Math.min(aantal, alle.size())));
        int gezien = 0;
        Integer pagina = 1;
        while (pagina != null) {
            Antwoord antwoord = lees(lijst, pagina, aantal, Map.of());
            gezien += antwoord.rijen().size();
            assertThat(antwoord.totaal()).isIn(null, (long) alle.size());
            assertThat(antwoord.volgende()).isEqualTo(gezien < alle.size() ? pagina + 1 : null);
            pagina = antwoord.volgende();
        }
        assertThat(gezien).isEqualTo(alle.size());
        Antwoord erna = lees(lijst, 1_000, aantal, Map.of());
        assertThat(erna.rijen()).isEmpty();
        assertThat(erna.volgende()).isNull();
        assertThat(erna.totaal()).isIn(null, (long) alle.size());
    }

    private static List<Map<String, Object>> alles(Lijst lijst, int aantal) {
        List<Map<String, Object>> rijen = new ArrayList<>();
        Integer pagina = 1;
        while (pagina != null) {
            Antwoord antwoord = lees(lijst, pagina, aantal, Map.of());
            rijen.addAll(antwoord.rijen());
            pagina = antwoord.volgende();
        }
        return rijen;
    }

    private static Antwoord lees(Lijst lijst, int pagina, int aantal, Map<String, String> filters) {
        Schoolprofiel school = Proef.school(SCHOOL);
        Gegevenssoort soort = lijst.kop().soort();
        Rol rol = Stream.of(Rol.ONDERSTEUNINGSCOORDINATOR, Rol.VERTROUWENSPERSOON, Rol.RECTOR)
                .filter(r -> soort == null || Leesrechten.recht(school, r, soort) != Leesrecht.GEEN)
                .findFirst()
                .orElseThrow();
        Lezer lezer = new Lezer(new Actor("x", rol, SCHOOL, null), school, Openstelling.ALLES);
        return weergaven.zoek(lijst.weergave().naam(), filters, lezer, null, pagina, aantal, VANDAAG);
    }

    /** Some of what can happen to each of many students, on days that differ. */
    private static void vul(Weergave weergave, Random toeval, boolean anders, int leerlingen) {
        List<Document> documenten = new ArrayList<>();
        for (int i = 0; i < leerlingen; i++) {
            String leerling = "L-" + i;
            Vouwer vouwer = new Vouwer(weergave.projector());
            vouwer.met(Metadata.SCHOOL_ID, SCHOOL).na(Varianten.voor(leerling, Voorbeeld.van(LeerlingAangemeld.class)));
            vouwer.met(Metadata.SCHOOL_ID, SCHOOL)
                    .na(Varianten.voor(leerling, Voorbeeld.van(LeerlingIngeschreven.class)));
            for (Class<?> soort : Vocabulaire.namen().alle().values()) {
                if (anders
                        && toeval.nextInt(3) == 0
                        && Varianten.voor(leerling, Voorbeeld.van(soort)) instanceof LeerlingGebeurtenis g) {
                    try {
                        vouwer.met(Metadata.SCHOOL_ID, SCHOOL).na(g);
                    } catch (IllegalArgumentException | NullPointerException geenVoorbeeld) {
                        continue;
                    }
                }
            }
            for (Map.Entry<String, Document> d : new HashMap<>(vouwer.documenten()).entrySet()) {
                Document verschoven = anders ? verschoven(d.getValue(), toeval.nextInt(90) - 45) : d.getValue();
                // Some views name a document by its event, and those are counted anew for every student here.
                String naam = d.getKey().contains(leerling) ? d.getKey() : leerling + "|" + d.getKey();
                verschoven.append("_id", Documentnaam.van(SCHOOL, naam));
                if (weergave.eerste() != null) {
                    weergave.zetOrde(verschoven);
                }
                documenten.add(verschoven);
            }
        }
        beheer.documenten(weergave.naam()).deleteMany(new Document());
        if (!documenten.isEmpty()) {
            beheer.documenten(weergave.naam()).insertMany(documenten);
        }
    }

    private static Document verschoven(Document document, int dagen) {
        return Document.parse(DAG.matcher(document.toJson(MET_SOORTEN))
                .replaceAll(m -> "\"" + LocalDate.parse(m.group(1)).plusDays(dagen)));
    }
}
