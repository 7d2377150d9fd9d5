package nl.zorgspoor.core.leerling.lwoo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grens.SindsAanmelding;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Volgt;
import nl.zorgspoor.core.gedeeld.Voorbij;
import nl.zorgspoor.core.leerling.lwoo.LWOOCommand.Leerdomein;
import nl.zorgspoor.core.leerling.lwoo.LWOOCommand.Meting;
import org.jspecify.annotations.Nullable;

/** What happened around lwoo and PrO. */
public sealed interface LWOOEvent extends LeerlingGebeurtenis {

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.OPP;
    }

    String arrangementId();

    /** @param binnenCriteria whether what was measured is within the national criteria (R177) */
    record LWOOAangevraagd(
            String leerlingId,
            String arrangementId,
            @Persoonlijk @Nullable Integer iq,
            @Persoonlijk @Nullable String iqTest,
            @Persoonlijk @Nullable Map<Leerdomein, BigDecimal> leerachterstanden,
            boolean sociaalEmotioneel,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) boolean binnenCriteria,
            LocalDate datum)
            implements LWOOEvent {

        @Override
        public Gegevenssoort gegevenssoort() {
            return Gegevenssoort.ONDERZOEKSVERSLAG;
        }
    }

    /**
     * @param vanaf first day on which it holds, or would have
     * @param geldigTot last day on which it holds; null for the whole time in vmbo and PrO (R178)
     */
    record LWOOBeschikt(
            String leerlingId,
            String arrangementId,
            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) boolean toegekend,
            @Persoonlijk @Nullable String kenmerk,
            LocalDate vanaf,

            @Volgt(value = "vanaf", maat = Volgt.Maat.MAANDEN) @Nullable
            LocalDate geldigTot)
            implements LWOOEvent {}

    record PrOAangevraagd(
            String leerlingId,
            String arrangementId,
            @Persoonlijk String onderbouwing,
            @Persoonlijk @Nullable Meting gegevens,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) boolean binnenCriteria,
            LocalDate datum)
            implements LWOOEvent {

        @Override
        public Gegevenssoort gegevenssoort() {
            return Gegevenssoort.ONDERZOEKSVERSLAG;
        }
    }

    /**
     * A plan is owed (R129).
     *
     * @param opstellenVoor last day on which it is expected
     * @param opsteller who makes it
     */
    record LWOOPlanVerwacht(
            String leerlingId,
            String arrangementId,
            LocalDate vanaf,

            @Volgt(value = "vanaf", maat = Volgt.Maat.SCHOOLDAGEN)
            LocalDate opstellenVoor,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) Rol opsteller)
            implements LWOOEvent {}

    /** The plan did not come within its term (R129). */
    record LWOOPlanUitgebleven(
            String leerlingId,
            String arrangementId,
            @Voorbij("LWOOPlanVerwacht.opstellenVoor") LocalDate opstellenVoor) implements LWOOEvent {}

    /**
     * Somebody talks with the student and the parents (R277).
     *
     * @param vanaf since when lwoo counts here
     * @param door whose talk it is
     */
    record LWOOGesprekVerwacht(
            String leerlingId,
            String arrangementId,
            LocalDate vanaf,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) Rol door)
            implements LWOOEvent {

        @Override
        public Gegevenssoort gegevenssoort() {
            return Gegevenssoort.LOGBOEK;
        }
    }

    /** The talk with the student and the parents was held. */
    record LWOOGesprekGevoerd(
            String leerlingId,
            String arrangementId,
            @SindsAanmelding LocalDate datum,
            @Persoonlijk String verslag) implements LWOOEvent {

        @Override
        public Gegevenssoort gegevenssoort() {
            return Gegevenssoort.LOGBOEK;
        }
    }

    /** Lwoo is expected of somebody who comes from a primary school: its own guide is talked with (R286). */
    record LWOOOverdrachtVerwacht(String leerlingId, String arrangementId, LocalDate datum) implements LWOOEvent {

        @Override
        public Gegevenssoort gegevenssoort() {
            return Gegevenssoort.LOGBOEK;
        }
    }
}
