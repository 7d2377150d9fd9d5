package nl.zorgspoor.projections.leerling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.projections.leerling.Taken.Soort;
import nl.zorgspoor.projections.opslag.Feit;
import org.jspecify.annotations.Nullable;

/** Tasks as they are written down: what puts one there, and what takes it off. */
final class Taaklijst {

    private final List<Taak> taken = new ArrayList<>();
    private final List<Sluiting> sluitingen = new ArrayList<>();

    List<Taak> taken() {
        return taken;
    }

    List<Sluiting> sluitingen() {
        return sluitingen;
    }

    Bouwer taak(String opent, String sleutel, Soort soort, String actie, @Nullable Rol eigenaar) {
        return new Bouwer(new Taak(soort, opent, f -> true, sleutel, actie, f -> eigenaar, null, f -> null, "", null));
    }

    /** A task that no command records. */
    Bouwer taak(String opent, String sleutel, Soort soort, @Nullable Rol eigenaar) {
        return new Bouwer(new Taak(soort, opent, f -> true, sleutel, null, f -> eigenaar, null, f -> null, "", null));
    }

    /** An event that takes tasks off: which items of the board, by their id. */
    record Sluiting(String gebeurtenis, Taak taak, BiPredicate<String, Feit> welke) {

        boolean sluit(String item, Feit f) {
            return gebeurtenis.equals(f.naam()) && item.startsWith(taak.begin()) && welke.test(item, f);
        }
    }

    /** A task in the making; it is in the list once it says what closes it. */
    final class Bouwer {

        private final Taak taak;

        private Bouwer(Taak taak) {
            this.taak = taak;
        }

        Bouwer als(Predicate<Feit> voorwaarde) {
            return new Bouwer(taak.als(voorwaarde));
        }

        Bouwer naast(String wat) {
            return new Bouwer(taak.naast(wat));
        }

        Bouwer voor(String component) {
            return new Bouwer(taak.voor(component));
        }

        Bouwer zonderOpdracht(String code) {
            return new Bouwer(taak.zonderOpdracht(code));
        }

        Bouwer vanDePartner() {
            return new Bouwer(taak.vanDePartner());
        }

        Bouwer volgens(Regel regel) {
            return new Bouwer(taak.volgens(regel));
        }

        void sluit(String... gebeurtenissen) {
            sluitAls(f -> true, gebeurtenissen);
        }

        void sluitAls(Predicate<Feit> voorwaarde, String... gebeurtenissen) {
            Bekend.gebeurtenis(taak.opent());
            if (taak.actie() != null) {
                Bekend.opdracht(taak.actie());
            }
            taken.add(taak);
            sluit((item, f) -> voorwaarde.test(f) && taak.id(f).equals(item), gebeurtenissen);
        }

        /** Beside what closes one of them: what closes all of this kind that a condition chooses by its key. */
        Bouwer ookAlle(BiPredicate<String, Feit> welke, String... gebeurtenissen) {
            sluit((item, f) -> welke.test(item.substring(taak.begin().length()), f), gebeurtenissen);
            return this;
        }

        private void sluit(BiPredicate<String, Feit> welke, String... gebeurtenissen) {
            for (String g : gebeurtenissen) {
                sluitingen.add(new Sluiting(Bekend.gebeurtenis(g), taak, welke));
            }
        }
    }
}
