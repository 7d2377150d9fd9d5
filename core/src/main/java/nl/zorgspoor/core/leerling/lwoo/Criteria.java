package nl.zorgspoor.core.leerling.lwoo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.leerling.lwoo.LWOOCommand.Leerdomein;
import nl.zorgspoor.core.leerling.lwoo.LWOOCommand.Meting;
import org.jspecify.annotations.Nullable;

/** The national criteria (R177): only held up to a request, for the samenwerkingsverband decides; some have criteria of their own (R324). */
final class Criteria {

    /** Below this a student is below the frame of lwoo (R180). */
    static final int LWOO_IQ_VANAF = 75;

    private static final int LWOO_IQ_TOT = 90;
    private static final int LWOO_IQ_SOCIAAL_TOT = 120;
    private static final int PRO_IQ_VANAF = 55;
    private static final int PRO_IQ_TOT = 80;

    private static final BigDecimal LWOO_ACHTERSTAND = new BigDecimal("0.25");
    private static final BigDecimal PRO_ACHTERSTAND = new BigDecimal("0.5");

    /** Of the two domains with a delay at least one is one of these. */
    private static final List<Leerdomein> WEGEN_MEE = List.of(Leerdomein.BL, Leerdomein.IR);

    private Criteria() {}

    static boolean gelden(Context x) {
        return x.school().tekst(Instelling.LWOO_CRITERIA, x.vandaag()).equals("LANDELIJK");
    }

    /** IQ 75-90 with a delay of a quarter to a half in two domains, or IQ 91-120 with a social-emotional problem. */
    static boolean voorLwoo(int iq, Map<Leerdomein, BigDecimal> achterstanden, boolean sociaalEmotioneel) {
        boolean cognitief = iq >= LWOO_IQ_VANAF
                && iq <= LWOO_IQ_TOT
                && inTweeDomeinen(
                        achterstanden, d -> d.compareTo(LWOO_ACHTERSTAND) >= 0 && d.compareTo(PRO_ACHTERSTAND) <= 0);
        boolean sociaal = iq > LWOO_IQ_TOT && iq <= LWOO_IQ_SOCIAAL_TOT && sociaalEmotioneel;
        return cognitief || sociaal;
    }

    /** IQ 55-80 with a delay of more than a half in two domains. */
    static boolean voorPro(@Nullable Meting meting) {
        if (meting == null) {
            return false;
        }
        Integer iq = meting.iq();
        return iq != null
                && iq >= PRO_IQ_VANAF
                && iq <= PRO_IQ_TOT
                && inTweeDomeinen(meting.leerachterstanden(), d -> d.compareTo(PRO_ACHTERSTAND) > 0);
    }

    private static boolean inTweeDomeinen(Map<Leerdomein, BigDecimal> achterstanden, Predicate<BigDecimal> telt) {
        List<Leerdomein> domeinen = achterstanden.entrySet().stream()
                .filter(a -> telt.test(a.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return domeinen.size() >= 2 && domeinen.stream().anyMatch(WEGEN_MEE::contains);
    }
}
