package nl.zorgspoor.core.leerling;

import static nl.zorgspoor.core.gedeeld.Rol.*;
import static nl.zorgspoor.core.leerling.Levensloop.*;

import java.time.LocalDate;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Stroomproef;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.SchrijfLeerlingIn;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.*;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.BewaartermijnGestart;
import nl.zorgspoor.core.leerling.mentoraat.MentoraatCommand.LegMentorgesprekVast;
import nl.zorgspoor.core.leerling.mentoraat.MentoraatEvent.MentorgesprekVastgelegd;
import nl.zorgspoor.core.termijn.TermijnCommand.BewaakTermijnen;
import org.junit.jupiter.api.Test;

/** What is recorded ahead does its work in all areas on its own day, and nothing before. */
class VooruitFixtureTest {

    private static Context op(String dag, nl.zorgspoor.core.gedeeld.Rol rol, String id) {
        return Proef.context("COE", rol, id, dag, "Proef");
    }

    private static Context wacht(String dag) {
        return op(dag, SYSTEEM, "SYSTEEM");
    }

    private static Stroomproef vertrekt() {
        return ingeschreven()
                .na(
                        als(ADMINISTRATIE, "ADM"),
                        new SchrijfLeerlingUit(
                                L, LocalDate.parse("2026-10-16"), RedenUitschrijving.VERHUIZING, "KLA", null, "KLA-9"));
    }

    private static LegMentorgesprekVast gesprek() {
        return new LegMentorgesprekVast(L, null, "goed", "goed");
    }

    @Test
    void de_bewaartermijn_begint_op_de_dag_van_vertrek_en_niet_bij_het_vastleggen() {
        ingeschreven()
                .opdracht(
                        als(ADMINISTRATIE, "ADM"),
                        new SchrijfLeerlingUit(
                                L, LocalDate.parse("2026-10-16"), RedenUitschrijving.VERHUIZING, "KLA", null, "KLA-9"))
                .geeft(LeerlingUitgeschreven.class);
        vertrekt().opdracht(wacht("2026-10-15"), new BewaakTermijnen(L)).geeft();
        vertrekt()
                .opdracht(wacht("2026-10-16"), new BewaakTermijnen(L))
                .geeft(UitschrijvingIngegaan.class, BewaartermijnGestart.class);
        vertrekt()
                .na(wacht("2026-10-16"), new BewaakTermijnen(L))
                .opdracht(wacht("2026-10-17"), new BewaakTermijnen(L))
                .geeft();
    }

    @Test
    void tot_de_dag_van_vertrek_gaat_de_mentor_door_en_een_ingetrokken_vertrek_gaat_niet_in() {
        vertrekt().opdracht(op("2026-10-15", MENTOR, "M1"), gesprek()).geeft(MentorgesprekVastgelegd.class);
        vertrekt()
                .na(op("2026-10-01", ADMINISTRATIE, "ADM"), new TrekUitschrijvingIn(L, "blijft"))
                .opdracht(wacht("2026-10-16"), new BewaakTermijnen(L))
                .geeft();
    }

    @Test
    void R3_een_nieuwe_mentor_handelt_vanaf_zijn_dag_en_de_vorige_tot_die_dag() {
        var wisselt = ingeschreven()
                .na(als(AFDELINGSLEIDER, "AL"), new WijsMentorToe(L, "M2", LocalDate.parse("2026-09-21")));
        wisselt.opdracht(op("2026-09-20", MENTOR, "M1"), gesprek()).geeft(MentorgesprekVastgelegd.class);
        wisselt.opdracht(op("2026-09-20", MENTOR, "M2"), gesprek()).weigert("ROL_NIET_BEVOEGD", Regel.ROL);
        wisselt.opdracht(op("2026-09-21", MENTOR, "M2"), gesprek()).geeft(MentorgesprekVastgelegd.class);
        wisselt.opdracht(op("2026-09-21", MENTOR, "M1"), gesprek()).weigert("ROL_NIET_BEVOEGD", Regel.ROL);
    }

    @Test
    void wie_vooruit_is_ingeschreven_wordt_niet_nog_eens_ingeschreven() {
        toegelaten()
                .na(
                        als(ADMINISTRATIE, "ADM"),
                        new SchrijfLeerlingIn(L, null, null, null, LocalDate.parse("2026-10-12")))
                .opdracht(als(ADMINISTRATIE, "ADM"), schrijfIn())
                .weigert("STATUS_ONJUIST", null);
    }
}
