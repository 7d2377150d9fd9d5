package nl.zorgspoor.projections.leerling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Partners;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.projections.leerling.Taken.Soort;
import nl.zorgspoor.projections.opslag.Feit;
import nl.zorgspoor.projections.opslag.Sleutel;
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

    <E extends Gebeurtenis> Bouwer<E> taak(
            Class<E> opent, Soort soort, Class<? extends Opdracht> actie, @Nullable Rol eigenaar) {
        return new Bouwer<>(opent, soort, actie, eigenaar);
    }

    /** A task that no command records. */
    <E extends Gebeurtenis> Bouwer<E> taak(Class<E> opent, Soort soort, @Nullable Rol eigenaar) {
        return new Bouwer<>(opent, soort, null, eigenaar);
    }

    /** An event that takes tasks off: which items of the board, by their id. */
    record Sluiting(Class<? extends Gebeurtenis> gebeurtenis, Taak taak, BiPredicate<String, Gebeurtenis> welke) {

        boolean sluit(String item, Gebeurtenis e) {
            return gebeurtenis.isInstance(e) && item.startsWith(taak.begin()) && welke.test(item, e);
        }
    }

    /** A task in the making; it is in the list once it says what closes it. */
    final class Bouwer<E extends Gebeurtenis> {

        private final Class<E> opent;
        private final Soort soort;
        private final @Nullable Class<? extends Opdracht> actie;
        private Predicate<Feit> als = f -> true;
        private @Nullable Sleutel sleutel;
        private Function<Feit, @Nullable Rol> eigenaar;
        private @Nullable Regel regel;
        private Function<Feit, @Nullable LocalDate> vervaldag = f -> null;
        private String naast = "";
        private @Nullable String wat;
        private final List<Function<Taak, Sluiting>> ook = new ArrayList<>();

        private Bouwer(Class<E> opent, Soort soort, @Nullable Class<? extends Opdracht> actie, @Nullable Rol eigenaar) {
            this.opent = opent;
            this.soort = soort;
            this.actie = actie;
            this.eigenaar = f -> eigenaar;
        }

        Bouwer<E> als(Predicate<? super E> voorwaarde) {
            return als((e, f) -> voorwaarde.test(e));
        }

        Bouwer<E> als(BiPredicate<? super E, Feit> voorwaarde) {
            als = f -> voorwaarde.test(opent.cast(f.inhoud()), f);
            return this;
        }

        /** A student may have several of them; this tells them apart. */
        Bouwer<E> per(Sleutel id) {
            sleutel = id;
            return this;
        }

        Bouwer<E> naast(String bij) {
            naast = "+" + bij;
            return this;
        }

        Bouwer<E> voor(Function<? super E, @Nullable LocalDate> dag) {
            vervaldag = f -> dag.apply(opent.cast(f.inhoud()));
            return this;
        }

        /** No command records it; the code says what it is. */
        Bouwer<E> zonderOpdracht(String code) {
            wat = code;
            return this;
        }

        /** It is up to the partner that the event is about. */
        Bouwer<E> vanDePartner(Function<? super E, PartnerType> partner) {
            eigenaar = f -> Partners.rol(partner.apply(opent.cast(f.inhoud())));
            return this;
        }

        /** It is of whom the event says. */
        Bouwer<E> aan(Function<? super E, Rol> wie) {
            eigenaar = f -> wie.apply(opent.cast(f.inhoud()));
            return this;
        }

        Bouwer<E> volgens(Regel r) {
            regel = r;
            return this;
        }

        /** Beside what closes it always: an event that closes it under a condition. */
        <S extends Gebeurtenis> Bouwer<E> ook(Class<S> gebeurtenis, Predicate<? super S> voorwaarde) {
            ook.add(taak -> sluiting(taak, gebeurtenis, voorwaarde));
            return this;
        }

        /** Beside what closes it: each of these. */
        Bouwer<E> ook(Collection<Class<? extends Gebeurtenis>> gebeurtenissen) {
            gebeurtenissen.forEach(g -> ook(g, e -> true));
            return this;
        }

        /** Beside what closes one of them: what closes all of this kind that a condition chooses by its key. */
        <S extends Gebeurtenis> Bouwer<E> ookAlle(Class<S> gebeurtenis, BiPredicate<String, ? super S> welke) {
            ook.add(taak -> new Sluiting(
                    gebeurtenis,
                    taak,
                    (item, e) -> welke.test(item.substring(taak.begin().length()), gebeurtenis.cast(e))));
            return this;
        }

        <S extends Gebeurtenis> void sluitAls(Class<S> gebeurtenis, Predicate<? super S> voorwaarde) {
            ook(gebeurtenis, voorwaarde).sluit();
        }

        @SafeVarargs
        final void sluit(Class<? extends Gebeurtenis>... gebeurtenissen) {
            ook(List.of(gebeurtenissen));
            Taak taak = new Taak(soort, opent, als, sleutel, actie, eigenaar, regel, vervaldag, naast, wat);
            taken.add(taak);
            ook.forEach(s -> sluitingen.add(s.apply(taak)));
        }

        private static <S extends Gebeurtenis> Sluiting sluiting(
                Taak taak, Class<S> gebeurtenis, Predicate<? super S> voorwaarde) {
            Function<Gebeurtenis, String> id = taak.id(gebeurtenis);
            return new Sluiting(
                    gebeurtenis, taak, (item, e) -> id.apply(e).equals(item) && voorwaarde.test(gebeurtenis.cast(e)));
        }
    }
}
