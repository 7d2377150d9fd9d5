package nl.zorgspoor.core.gedeeld;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import nl.zorgspoor.core.Vocabulaire;
import org.junit.jupiter.api.Test;

class TermijnregelsTest {

    private static final Pattern TERMIJN = Pattern.compile(
            ".*(Nadert|Verstreken|Uitgebleven|Gemist|TeLaat|Verlopen|VerlooptBinnenkort|MaximumduurBereikt|DuurOverschreden"
                    + "|NietGehaald|EvaluatieGevraagd|VernieuwenGevraagd|drempelBereikt)");

    private static List<String> namen() {
        return Vocabulaire.namen().alle().keySet().stream()
                .map(n -> n.substring(n.lastIndexOf('.') + 1))
                .toList();
    }

    @Test
    void elke_gebeurtenis_van_een_termijn_noemt_haar_regel() {
        List<String> termijnen =
                namen().stream().filter(n -> TERMIJN.matcher(n).matches()).toList();
        assertThat(termijnen)
                .hasSizeGreaterThan(20)
                .allSatisfy(n -> assertThat(Termijnregels.van(n)).as(n).isPresent());
        assertThat(Termijnregels.van("FlexZatGepland")).isEmpty();
    }

    @Test
    void een_aandachtspunt_noemt_zijn_eigen_regel() {
        assertThat(Termijnregels.van(new AandachtspuntGesignaleerd(
                        "L-COE-101",
                        Regel.FZ_VOORBEREIDING,
                        "VOORBEREIDING_ONVOLLEDIG",
                        Ernst.AANDACHT,
                        "HoudFlexZat")))
                .contains(Regel.FZ_VOORBEREIDING);
    }
}
