package nl.zorgspoor.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd;
import nl.zorgspoor.core.gedeeld.Ernst;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.OverRegel;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.FlexZatGepland;
import org.junit.jupiter.api.Test;

class TermijnregelsTest {

    private static final Pattern TERMIJN = Pattern.compile(
            ".*(Nadert|Verstreken|Uitgebleven|Gemist|TeLaat|Verlopen|VerlooptBinnenkort|MaximumduurBereikt|DuurOverschreden"
                    + "|NietGehaald|EvaluatieGevraagd|VernieuwenGevraagd|drempelBereikt)");

    /** Every event that does not carry its rule itself. */
    private static List<Class<?>> termijnen() {
        return Vocabulaire.namen().alle().values().stream()
                .filter(c -> !OverRegel.class.isAssignableFrom(c))
                .filter(c -> TERMIJN.matcher(c.getSimpleName()).matches())
                .<Class<?>>map(c -> c)
                .toList();
    }

    @Test
    void elke_gebeurtenis_van_een_termijn_noemt_haar_regel() {
        assertThat(termijnen()).hasSizeGreaterThan(20).allSatisfy(c -> assertThat(
                        Vocabulaire.regel((Gebeurtenis) Voorbeeld.van(c)))
                .as(c.getSimpleName())
                .isPresent());
        assertThat(Vocabulaire.regel(Voorbeeld.van(FlexZatGepland.class))).isEmpty();
    }

    @Test
    void een_aandachtspunt_noemt_zijn_eigen_regel() {
        assertThat(Vocabulaire.regel(new AandachtspuntGesignaleerd(
                        "L-COE-101",
                        Regel.FZ_VOORBEREIDING,
                        "VOORBEREIDING_ONVOLLEDIG",
                        Ernst.AANDACHT,
                        "HoudFlexZat")))
                .contains(Regel.FZ_VOORBEREIDING);
    }
}
