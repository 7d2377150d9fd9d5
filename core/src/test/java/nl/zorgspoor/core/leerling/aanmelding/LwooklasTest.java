package nl.zorgspoor.core.leerling.aanmelding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Medewerker;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.Klastype;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.PlaatsInKlas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LwooklasTest {

    private static final LocalDate DAG = LocalDate.parse("2026-09-14");

    private static Context x(Schoolprofiel school, int anderen) {
        return Proef.metNaslag(
                Proef.context(school, Rol.AFDELINGSLEIDER, "AL", DAG.toString(), "PlaatsInKlas"), new Naslag() {
                    @Override
                    public int lwooKlas(String schoolId, String klas, LocalDate op, String zonderLeerling) {
                        return klas.equals("1l") && op.equals(DAG) && zonderLeerling.equals("L-1") ? anderen : 0;
                    }
                });
    }

    private static List<String> punten(int leerjaar, Context x) {
        return Lwooklas.aandacht(new PlaatsInKlas("L-1", "1l", Klastype.LWOO, DAG, leerjaar), leerjaar, DAG, x).stream()
                .map(AandachtspuntGesignaleerd.class::cast)
                .peek(p -> assertThat(p.regel()).isEqualTo(Regel.LWOO_KLAS))
                .map(AandachtspuntGesignaleerd::code)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"16, false", "17, false", "18, true", "25, true"})
    void R179_een_lwoo_klas_telt_ongeveer_achttien_leerlingen(int anderen, boolean vol) {
        assertThat(punten(1, x(Proef.school("COE"), anderen))).isEqualTo(vol ? List.of("LWOO_KLAS_VOL") : List.of());
    }

    @Test
    void R179_vanaf_leerjaar_3_is_lwoo_individueel() {
        assertThat(punten(2, x(Proef.school("COE"), 3))).isEmpty();
        assertThat(punten(3, x(Proef.school("COE"), 3))).containsExactly("LWOO_INDIVIDUEEL");
    }

    @Test
    void R179_een_lwoo_klas_heeft_een_onderwijsassistent() {
        Schoolprofiel ander = Proef.school("COE")
                .withMedewerkers(java.util.Map.of(
                        "OA1",
                        new java.util.TreeMap<>(java.util.Map.of(
                                LocalDate.parse("2026-08-01"),
                                new Medewerker(
                                        "OA1",
                                        Set.of(Rol.ONDERWIJSASSISTENT),
                                        Set.of("2l"),
                                        LocalDate.parse("2026-08-01"),
                                        Set.of())))));
        assertThat(punten(1, x(ander, 3))).containsExactly("ONDERWIJSASSISTENT_ONTBREEKT");
        Schoolprofiel overal = Proef.metMedewerker(Proef.school("COE"), "OA1", Rol.ONDERWIJSASSISTENT);
        assertThat(punten(1, x(overal, 3))).isEmpty();
    }

    @Test
    void R179_waar_geen_lwoo_klas_is_zegt_niemand_er_iets_van() {
        assertThat(punten(1, x(Proef.school("DIA"), 40))).isEmpty();
    }
}
