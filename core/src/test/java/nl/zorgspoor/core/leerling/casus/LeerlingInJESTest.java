package nl.zorgspoor.core.leerling.casus;

import static nl.zorgspoor.core.Proef.moment;
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
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Instroomtype;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.MeldLeerlingAan;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Ouder;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Persoonsgegevens;
import nl.zorgspoor.core.leerling.casus.CasusCommand.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.TrekToestemmingIn;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.VerleenToestemming;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.overleg.OverlegCommand.*;
import nl.zorgspoor.core.poort.Verzoek;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One student through a klein-JES and a groot-JES at DIA, over the whole of core. */
class LeerlingInJESTest {

    private static final String L = "L-DIA-303";
    private static Proefopstelling opstelling;

    @BeforeAll
    static void start() {
        opstelling = new Proefopstelling();
        opstelling.richtIn("DIA");
        opstelling.op("2026-09-14");
        opstelling.stuur(
                Rol.ADMINISTRATIE,
                "ADM",
                "DIA",
                new MeldLeerlingAan(
                        L,
                        "A1",
                        new Persoonsgegevens("Proef", LocalDate.parse("2012-05-01")),
                        LocalDate.parse("2026-09-01"),
                        Instroomtype.REGULIER_PO_VO,
                        null,
                        false,
                        false,
                        List.of(new Ouder("O1", true)),
                        null,
                        2,
                        "VMBO_KL"));
    }

    @AfterAll
    static void stop() {
        opstelling.close();
    }

    private static Antwoord oc(Opdracht opdracht) {
        return opstelling.stuur(Rol.ONDERSTEUNINGSCOORDINATOR, "OC", "DIA", opdracht);
    }

    private static Antwoord ouder(Opdracht opdracht) {
        return opstelling
                .poort()
                .verstuur(Verzoek.van(UUID.randomUUID(), opdracht, new Actor("O1", Rol.OUDER, "DIA", L)));
    }

    private static Antwoord verleen(String toestemmingId) {
        return ouder(new VerleenToestemming(
                L, toestemmingId, ToestemmingDoel.GROOT_JES, null, null, List.of(), null, null, null, null));
    }

    private static List<String> namen(Antwoord antwoord) {
        return antwoord.gebeurtenissen().stream().map(Opgeslagen::type).toList();
    }

    private static LegJESBesprekingVast besluit(String jesId) {
        return new LegJESBesprekingVast(L, jesId, "rust in de klas", List.of(new Afspraak("MENTOR", "gesprek", null)));
    }

    private static BrengLeerlingInJES breng(String jesId) {
        return new BrengLeerlingInJES(L, jesId, "wat heeft deze leerling nodig?", null);
    }

    @Test
    void van_klein_naar_groot_met_toestemming_die_komt_en_gaat() {
        opstelling.op("2026-10-26");
        oc(new PlanJES("JK1", JesSoort.KLEIN, moment("2026-10-29")));
        weigert(
                () -> oc(new NodigDeelnemerUit("JK1", null, Rol.LEERPLICHTAMBTENAAR, null, null, null)),
                "EXTERN_IN_KLEIN_JES",
                "R105");
        assertThat(namen(oc(breng("JK1")))).containsExactly("leerling.LeerlingInJESIngebracht");
        opstelling.op("2026-10-29");
        oc(besluit("JK1"));
        assertThat(namen(oc(new SluitJESAf("JK1", List.of(Rol.ONDERSTEUNINGSCOORDINATOR), null))))
                .containsExactly("overleg.JESGehouden");

        opstelling.op("2026-11-02");
        oc(new PlanJES("JG1", JesSoort.GROOT, moment("2026-11-19")));
        weigert(() -> oc(breng("JG1")), "TOESTEMMING_ONTBREEKT", "R46");
        opstelling.op("2026-11-05");
        verleen("T1");
        oc(breng("JG1"));
        assertThat(opstelling.naslag("DIA").agenda("JG1")).containsExactly(L);
        assertThat(namen(oc(new NodigDeelnemerUit("JG1", null, Rol.GGZ_BEHANDELAAR, null, null, "T1"))))
                .containsExactly("overleg.DeelnemerUitgenodigd");

        opstelling.op("2026-11-17");
        assertThat(namen(ouder(new TrekToestemmingIn(L, "T1", List.of(), null))))
                .containsExactly("leerling.ToestemmingIngetrokken", "leerling.LeerlingVanAgendaGehaald");
        assertThat(opstelling.naslag("DIA").agenda("JG1")).isEmpty();
        weigert(() -> oc(besluit("JG1")), "STATUS_ONJUIST", null);
        opstelling.op("2026-11-18");
        verleen("T2");
        oc(breng("JG1"));
        opstelling.op("2026-11-19");
        assertThat(namen(oc(besluit("JG1")))).containsExactly("leerling.JESBesprekingVastgelegd");
        assertThat(namen(oc(new SluitJESAf("JG1", List.of(Rol.ONDERSTEUNINGSCOORDINATOR), null))))
                .containsExactly("overleg.JESGehouden");
        assertThat(opstelling
                        .alsApp()
                        .queryForList(
                                "select convert_from(inhoud, 'UTF8') from gebeurtenis where stroom = ?",
                                String.class,
                                opstelling.naam("DIA", L)))
                .as("wat over de leerling is gezegd, staat er niet leesbaar")
                .noneMatch(inhoud -> inhoud.contains("rust in de klas") || inhoud.contains("nodig?"));
    }
}
