package nl.zorgspoor.core.gebied;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Registraties;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import org.junit.jupiter.api.Test;

/** An area of two commands and two events: what it needs is its room and a registration, and what is missing is named. */
class ProefgebiedTest {

    sealed interface FietsCommand extends Opdracht {
        record LeenFiets(String stroom, LocalDate terugOp) implements FietsCommand {}

        record BrengFietsTerug(String stroom) implements FietsCommand {}
    }

    sealed interface FietsEvent extends Gebeurtenis {
        record FietsGeleend(LocalDate terugOp) implements FietsEvent {}

        record FietsTeruggebracht() implements FietsEvent {}
    }

    record BewaakFietsen(String stroom) implements Opdracht {}

    /** What another area gives. */
    record Sleutelkast(boolean open) {}

    record Fietsen(boolean weg) {

        List<FietsEvent> decide(FietsCommand.LeenFiets c, Context x, Sleutelkast kast) {
            if (weg || !kast.open()) {
                throw CommandGeweigerd.statusOnjuist("Er is geen fiets.");
            }
            return List.of(new FietsEvent.FietsGeleend(c.terugOp()));
        }

        List<FietsEvent> decide(FietsCommand.BrengFietsTerug c) {
            return List.of(new FietsEvent.FietsTeruggebracht());
        }

        Fietsen evolve(FietsEvent.FietsGeleend e) {
            return new Fietsen(true);
        }

        Fietsen evolve(FietsEvent.FietsTeruggebracht e) {
            return new Fietsen(false);
        }
    }

    private static Gebied.Bouwer<Fietsen> fietsen() {
        return Gebied.bouw("fietsen", new Fietsen(false)).woorden(FietsCommand.class, FietsEvent.class);
    }

    private static Stroomsoort soort(boolean kastOpen) {
        return Stroomsoort.bouw("fiets", "Fiets")
                .gebieden(fietsen()
                        .bewaakt(
                                f -> f.weg() ? List.of(termijn()) : List.of(),
                                (f, stroom, x) -> f.weg() ? List.of(new FietsEvent.FietsTeruggebracht()) : List.of())
                        .vervult((f, regel) -> regel == Regel.ROL && f.weg())
                        .klaar())
                .geeft(Sleutelkast.class, (stroom, x) -> new Sleutelkast(kastOpen))
                .begintMet(FietsCommand.LeenFiets.class::isInstance)
                .bewaakt(BewaakFietsen.class, BewaakFietsen::new)
                .noemer("Fiets")
                .klaar();
    }

    /** As registrations stand beside an area; nobody has named these. */
    static final class FietsGebied {
        static final Gebied<Fietsen> GEBIED = fietsen().klaar();
        static final Stroomsoort SOORT = soort(true);

        private FietsGebied() {}
    }

    private static Termijn termijn() {
        LocalDate dag = LocalDate.parse("2026-09-21");
        return Termijn.tot("fiets", "FIETS", dag, dag, Regel.ROL, "FietsGeleend", "BrengFietsTerug", Rol.MENTOR);
    }

    private static Context x() {
        return Proef.context("COE", Rol.MENTOR, "M1", "2026-09-14", "Proef");
    }

    private static FietsCommand.LeenFiets leen() {
        return new FietsCommand.LeenFiets("F1", LocalDate.parse("2026-09-21"));
    }

    @Test
    void woorden_regels_termijnen_en_vereisten_volgen_uit_de_registratie() {
        Stroom stroom = Stroom.van(soort(true));
        assertThat(stroom.begonnen()).isFalse();
        assertThat(Proef.doe(stroom, leen(), x())).hasSize(1);
        assertThat(stroom.begonnen()).isTrue();
        assertThat(stroom.termijnen(x())).containsExactly(termijn());
        assertThat(stroom.vervuld(Regel.ROL)).isTrue();
        assertThat(stroom.gebieden()).isEqualTo(Map.of("fietsen", new Fietsen(true)));
        assertThat(Proef.doe(stroom, new BewaakFietsen("F1"), x())).hasSize(1);
        assertThat(stroom.termijnen(x())).isEmpty();
        assertThat(soort(true).opdrachten()).containsExactly(BewaakFietsen.class, FietsCommand.class);
        assertThat(soort(true).gebeurtenissen()).containsExactly(FietsEvent.class);
    }

    @Test
    void wat_nergens_is_geregistreerd_wordt_genoemd_met_de_plaats_waar_het_hoort() {
        List<String> vergeten = Registraties.vergeten(new ClassFileImporter()
                .importClasses(FietsGebied.class, FietsCommand.LeenFiets.class, FietsEvent.FietsGeleend.class));
        assertThat(vergeten).hasSize(4);
        assertThat(vergeten).anyMatch(v -> v.startsWith("FietsGebied.GEBIED") && v.contains("SOORT van Leerling"));
        assertThat(vergeten).anyMatch(v -> v.startsWith("FietsGebied.SOORT") && v.contains("Vocabulaire"));
        assertThat(vergeten).anyMatch(v -> v.startsWith("LeenFiets") && v.contains("woorden(...)"));
        assertThat(vergeten).anyMatch(v -> v.startsWith("FietsGeleend") && v.contains("woorden(...)"));
    }

    @Test
    void een_weigering_van_een_regel_komt_naar_buiten_zoals_zij_is() {
        assertThatThrownBy(() -> Proef.doe(Stroom.van(soort(false)), leen(), x()))
                .isInstanceOf(CommandGeweigerd.class);
        assertThatThrownBy(() -> Proef.doe(Stroom.van(soort(true)), new BewaakFietsen("F1"), x()))
                .isInstanceOf(CommandGeweigerd.class)
                .hasMessageContaining("Fiets");
    }

    @Test
    void wat_een_regel_vraagt_en_niemand_geeft_is_een_fout_bij_het_laden() {
        assertThatThrownBy(() -> Stroomsoort.bouw("fiets", "Fiets")
                        .gebieden(fietsen().klaar())
                        .klaar())
                .hasMessageContaining("vraagt Sleutelkast");
    }

    record Vergeten(int n) {

        List<FietsEvent> decide(FietsCommand.LeenFiets c) {
            return List.of();
        }

        Vergeten evolve(FietsEvent e) {
            return this;
        }
    }

    @Test
    void een_opdracht_zonder_regel_is_een_fout_bij_het_laden() {
        assertThatThrownBy(() -> Gebied.bouw("vergeten", new Vergeten(0))
                        .woorden(FietsCommand.class, FietsEvent.class)
                        .klaar())
                .hasMessageContaining("BrengFietsTerug");
    }

    record Doof(int n) {

        List<FietsEvent> decide(FietsCommand c) {
            return List.of();
        }

        Doof evolve(Gebeurtenis e) {
            return this;
        }
    }

    @Test
    void een_eigen_gebeurtenis_die_alleen_in_het_algemeen_wordt_gehoord_is_een_fout_bij_het_laden() {
        assertThatThrownBy(() -> Gebied.bouw("doof", new Doof(0))
                        .woorden(FietsCommand.class, FietsEvent.class)
                        .klaar())
                .hasMessageContaining("FietsGeleend");
    }

    static final class Dubbelbeleid {

        private Dubbelbeleid() {}

        static List<FietsEvent> decide(FietsCommand.LeenFiets c, Context x) {
            return List.of();
        }
    }

    @Test
    void twee_regels_voor_een_opdracht_zijn_een_fout_bij_het_laden() {
        assertThatThrownBy(() -> fietsen().beleid(Dubbelbeleid.class).klaar())
                .hasMessageContaining("LeenFiets")
                .hasMessageContaining("meer dan eens");
    }

    @Test
    void twee_gebieden_met_dezelfde_woorden_zijn_een_fout_bij_het_laden() {
        Gebied<Fietsen> een = fietsen().klaar();
        assertThatThrownBy(() -> Stroomsoort.bouw("fiets", "Fiets")
                        .gebieden(een, een)
                        .geeft(Sleutelkast.class, (stroom, x) -> new Sleutelkast(true))
                        .klaar())
                .isInstanceOf(IllegalStateException.class);
    }
}
