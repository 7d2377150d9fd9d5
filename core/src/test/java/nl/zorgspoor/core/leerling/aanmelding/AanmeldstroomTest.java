package nl.zorgspoor.core.leerling.aanmelding;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.eventstore.Antwoord;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.VerleenToestemming;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.poort.Verzoek;
import nl.zorgspoor.core.termijn.TermijnCommand.BewaakTermijnen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Mid-term entry as a guest at COE, through the door and over the real store. */
class AanmeldstroomTest {

    private static final String L = "L-COE-606";
    private static Proefopstelling opstelling;

    @BeforeAll
    static void start() {
        opstelling = new Proefopstelling();
        opstelling.op("2027-03-08");
        opstelling.richtIn("COE");
    }

    @AfterAll
    static void stop() {
        opstelling.close();
    }

    private static Antwoord doe(String dag, Rol rol, String wie, LeerlingOpdracht c) {
        opstelling.op(dag);
        Actor actor = new Actor(wie, rol, "COE", rol == Rol.OUDER ? L : null);
        return opstelling.poort().verstuur(Verzoek.van(UUID.randomUUID(), c, actor));
    }

    @Test
    void een_gastleerling_komt_tussentijds_binnen_en_wordt_ingeschreven() {
        MeldLeerlingAan melding = new MeldLeerlingAan(
                L,
                "A1",
                new Persoonsgegevens("Voorbeeld", LocalDate.parse("2013-03-01")),
                LocalDate.parse("2027-03-08"),
                Instroomtype.TUSSENTIJDS,
                RedenInstroom.VERHUIZING,
                true,
                true,
                List.of(new Ouder("O1", true)),
                "CHR",
                2,
                "HAVO");
        doe("2027-03-08", Rol.OUDER, "O1", melding);
        weigert(() -> doe("2027-03-08", Rol.OUDER, "O1", melding), "AL_AANGEMELD", "R11");
        doe("2027-03-10", Rol.AFDELINGSLEIDER, "AL1", new InformeerSchoolVanHerkomst(L, null, null, null));
        doe("2027-03-11", Rol.OUDER, "O1", new GeefVoorkeurschoolOp(L, null, "COE"));
        doe(
                "2027-03-16",
                Rol.LEERLINGBEGELEIDER,
                "LB1",
                new LegIntakegesprekVast(L, null, null, List.of(), "rust", null, true, true));
        BrengPlaatsingsadviesUit advies = new BrengPlaatsingsadviesUit(
                L, null, BesluitToelating.GASTLEERLING, List.of(), null, List.of("AL1", "LB1"));
        weigert(() -> doe("2027-03-16", Rol.AFDELINGSLEIDER, "AL1", advies), "TOESTEMMING_ONTBREEKT", "R23");
        doe(
                "2027-03-16",
                Rol.OUDER,
                "O1",
                new VerleenToestemming(
                        L,
                        "T1",
                        ToestemmingDoel.VOLGEN_SCHOOLZORGTEAM,
                        null,
                        null,
                        List.of("O1"),
                        null,
                        null,
                        null,
                        null));
        weigert(() -> doe("2027-03-17", Rol.AFDELINGSLEIDER, "AL1", advies), "NAVRAAG_ONTBREEKT", "R24");
        doe(
                "2027-03-18",
                Rol.AFDELINGSLEIDER,
                "AL1",
                new RaadpleegSchoolVanHerkomst(L, null, null, "liep vast", List.of()));
        doe("2027-03-25", Rol.AFDELINGSLEIDER, "AL1", advies);
        BesluitOverToelating besluit = new BesluitOverToelating(
                L, null, BesluitToelating.GASTLEERLING, List.of("v"), null, List.of(), null, null, null);
        weigert(() -> doe("2027-04-06", Rol.LEERLINGBEGELEIDER, "LB1", besluit), "ALLEEN_RECTOR", "R26");
        doe("2027-04-06", Rol.RECTOR, "R1", besluit);
        doe("2027-04-08", Rol.AFDELINGSLEIDER, "AL1", new InformeerOudersOverBesluit(L, null, null, null));
        doe(
                "2027-04-12",
                Rol.AFDELINGSLEIDER,
                "AL1",
                new LegGastleerlingcontractVast(
                        L,
                        null,
                        LocalDate.parse("2027-04-12"),
                        LocalDate.parse("2027-07-12"),
                        List.of("doel"),
                        List.of(),
                        List.of(),
                        null));
        doe("2027-04-12", Rol.RECTOR, "R1", new StartGastleerlingschap(L, null, null));
        doe("2027-06-28", Rol.SYSTEEM, "SYSTEEM", new BewaakTermijnen(L));
        doe(
                "2027-07-05",
                Rol.AFDELINGSLEIDER,
                "AL1",
                new EvalueerGastleerlingschap(L, null, null, List.of(true), Gastuitkomst.DEFINITIEF));
        doe("2027-07-12", Rol.RECTOR, "R1", new BeeindigGastleerlingschap(L, null, Gastuitkomst.DEFINITIEF, null));
        doe("2027-07-13", Rol.ADMINISTRATIE, "A", new SchrijfLeerlingIn(L, null, null, null, null));
        assertThat(opstelling
                        .alsApp()
                        .queryForList(
                                "select naam from gebeurtenis where naam like 'leerling.%' order by positie",
                                String.class))
                .startsWith("leerling.LeerlingAangemeld", "leerling.ZorgplichtTermijnGestart")
                .contains("leerling.GastleerlingschapEvaluatieGevraagd")
                .containsSubsequence("leerling.GastleerlingschapBeeindigd", "leerling.LeerlingIngeschreven");
    }
}
