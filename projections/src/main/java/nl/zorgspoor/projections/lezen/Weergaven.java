package nl.zorgspoor.projections.lezen;

import com.mongodb.MongoException;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.core.verwerking.Wachtrij.Wachtend;
import nl.zorgspoor.projections.leerling.Leerlingkaart;
import nl.zorgspoor.projections.lezen.Parameter.Soort;
import nl.zorgspoor.projections.opslag.Weergavebeheer;
import nl.zorgspoor.projections.opslag.WeergavenNietBereikbaar;
import org.jspecify.annotations.Nullable;

/** All views, as the API asks them. Safe to call from any thread. */
public final class Weergaven {

    /** How long {@code minimaalPositie} waits, in milliseconds. */
    public static final long WACHTTIJD = 10_000;

    /** How often who waits asks. */
    public static final long STAP_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    /** The most rows on a page, of whatever list. */
    public static final int MEESTE_RIJEN = 1_000;

    static final String TOTAAL = "totaal";

    /** The filters that every view has. */
    public static final List<Parameter> ALGEMEEN = List.of(
            Parameter.tekst("schoolId", "De school; altijd die van de aanmelding"),
            Parameter.tekst("leerlingId", "Een leerling"),
            Parameter.tekst("klas", "Een klas"),
            new Parameter(
                    "mijnLeerlingen",
                    Soort.JA_NEE,
                    List.of(),
                    "Alleen leerlingen van wie de lezer mentor is",
                    w -> Filters.empty(),
                    (r, w) -> true),
            new Parameter(
                    TOTAAL,
                    Soort.JA_NEE,
                    List.of(),
                    "true telt ook waar daarvoor alle rijen gemaakt moeten worden",
                    w -> Filters.empty(),
                    (r, w) -> true));

    /**
     * @param laatstePositie the highest position the view had seen when the rows were read
     * @param totaal how many rows there are for this reader, on all pages together; null where nobody asked to count them and the page
     *     was made without looking at all
     * @param volgende the number of the next page; null when this is the last
     * @param rijen column names in camelCase; values are text, numbers, booleans, lists and maps
     */
    public record Antwoord(
            long laatstePositie,
            @Nullable Long totaal,
            @Nullable Integer volgende,
            List<Map<String, Object>> rijen) {}

    /** A view for the API's description. */
    public record Beschrijving(
            String naam,
            String beschrijving,
            @Nullable Gegevenssoort soort,
            List<Parameter> parameters,
            List<Kolom> kolommen) {}

    private final Weergavebeheer beheer;
    private final BiPredicate<String, String> kentLeerling;
    private final Function<String, List<Wachtend>> opzijgezet;
    private final Map<String, Lijst> lijsten = new LinkedHashMap<>();
    private final Map<String, Lijst> opNaam = new HashMap<>();
    private final Map<String, List<Kolom>> kolommen = new HashMap<>();
    private final Merkmaker merken = new Merkmaker();

    /** @param kentLeerling whether a school has a student, whatever the views know of it yet or still */
    public Weergaven(Weergavebeheer beheer, List<Lijst> lijsten, BiPredicate<String, String> kentLeerling) {
        this(beheer, lijsten, kentLeerling, school -> List.of());
    }

    /**
     * @param kentLeerling whether a school has a student, whatever the views know of it yet or still
     * @param opzijgezet what could not be handled about a school, for its board
     */
    public Weergaven(
            Weergavebeheer beheer,
            List<Lijst> lijsten,
            BiPredicate<String, String> kentLeerling,
            Function<String, List<Wachtend>> opzijgezet) {
        this.beheer = beheer;
        this.kentLeerling = kentLeerling;
        this.opzijgezet = opzijgezet;
        lijsten.forEach(l -> {
            this.lijsten.put(l.weergave().naam(), l);
            kolommen.put(l.weergave().naam(), Kolommen.van(l.weergave().naam()));
            opNaam.put(genormaliseerd(l.weergave().naam()), l);
            l.kop().bijnamen().forEach(n -> opNaam.put(genormaliseerd(n), l));
        });
    }

    /** A name is found however it is written: {@code overlegkalender}, {@code overleg_kalender}. */
    private static String genormaliseerd(String naam) {
        return naam.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
    }

    public List<Beschrijving> beschrijvingen() {
        return lijsten.values().stream()
                .map(l -> new Beschrijving(
                        l.weergave().naam(),
                        l.kop().beschrijving(),
                        l.kop().soort(),
                        parameters(l),
                        Objects.requireNonNull(kolommen.get(l.weergave().naam()))))
                .toList();
    }

    private static List<Parameter> parameters(Lijst lijst) {
        List<Parameter> alle = new ArrayList<>(ALGEMEEN);
        alle.addAll(lijst.kop().parameters());
        return alle;
    }

    /**
     * The rows of a view that this reader may see.
     *
     * @param minimaalPositie wait until the view has seen this position, or null
     * @param pagina counts from 1
     * @param aantal rows on a page, at most {@link #MEESTE_RIJEN}
     * @param vandaag the day in the domain
     * @throws CommandGeweigerd for an unknown view, bad filters, a role or school that may not read
     * @throws WeergavenNietBereikbaar when the view store does not answer
     * @throws WeergaveLooptAchter when the position did not come within 10 seconds
     */
    public Antwoord zoek(
            String gevraagd,
            Map<String, String> filters,
            Lezer lezer,
            @Nullable Long minimaalPositie,
            int pagina,
            int aantal,
            LocalDate vandaag) {
        Vraag vraag = vraag(gevraagd, filters, lezer, minimaalPositie, pagina, aantal, vandaag);
        long tot = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WACHTTIJD);
        while (!vraag.isKlaar()) {
            if (System.nanoTime() > tot) {
                throw vraag.loopAchter();
            }
            LockSupport.parkNanos(STAP_NANOS);
        }
        return vraag.lees();
    }

    /** A question that was found good: asked whether it can be read, and then read. */
    public final class Vraag {

        private final String naam;
        private final @Nullable Long minimaalPositie;
        private final List<BooleanSupplier> nog;
        private final Supplier<Antwoord> lezen;
        private final Supplier<String> merk;

        private Vraag(String naam, @Nullable Long minimaalPositie, Supplier<Antwoord> lezen, Supplier<String> merk) {
            this.naam = naam;
            this.minimaalPositie = minimaalPositie;
            this.lezen = lezen;
            this.merk = merk;
            this.nog = minimaalPositie == null
                    ? List.of()
                    : bereikt(() -> List.of(
                            beheer.wachter(Leerlingkaart.NAAM, minimaalPositie),
                            beheer.wachter(naam, minimaalPositie)));
        }

        /** Whether the view has seen the position that was asked for; costs little, and waits for nothing. */
        public boolean isKlaar() {
            return bereikt(() -> nog.stream().allMatch(BooleanSupplier::getAsBoolean));
        }

        public Antwoord lees() {
            return bereikt(lezen);
        }

        /**
         * A mark of what would be answered now, for HTTP's {@code ETag}: of the positions that were seen and of all else on which rows
         * depend. To be asked before reading, so that what is read is never older than its mark.
         */
        public String merk() {
            return bereikt(merk);
        }

        /** What the rows consist of. */
        public List<Kolom> kolommen() {
            return Objects.requireNonNull(kolommen.get(naam));
        }

        public WeergaveLooptAchter loopAchter() {
            return new WeergaveLooptAchter(naam, Objects.requireNonNullElse(minimaalPositie, 0L), beheer.positie(naam));
        }
    }

    private static <T> T bereikt(Supplier<T> vraag) {
        try {
            return vraag.get();
        } catch (MongoException e) {
            throw new WeergavenNietBereikbaar(e);
        }
    }

    /**
     * The same for who waits elsewhere: all is checked, and nothing read yet.
     *
     * @throws CommandGeweigerd as {@link #zoek}
     */
    public Vraag vraag(
            String gevraagd,
            Map<String, String> filters,
            Lezer lezer,
            @Nullable Long minimaalPositie,
            int pagina,
            int aantal,
            LocalDate vandaag) {
        Lijst lijst = opNaam.get(genormaliseerd(gevraagd));
        if (lijst == null) {
            throw CommandGeweigerd.nietGevonden("Weergave", gevraagd);
        }
        String naam = lijst.weergave().naam();
        eisGeldig(lijst, filters, pagina, aantal);
        Bevoegdheden.eisSchool(lezer.actor(), lezer.school().schoolId());
        Bevoegdheden.eisSchool(
                lezer.actor(), filters.getOrDefault("schoolId", lezer.school().schoolId()));
        Bevoegdheden.eisHeeftRol(lezer.actor(), lezer.school(), vandaag);
        Leesrecht recht = eisRecht(lijst, lezer);
        eisFilters(lijst, filters, recht);
        eisBekend(filters.get("leerlingId"), lezer);
        return new Vraag(
                naam,
                minimaalPositie,
                () -> lees(lijst, filters, lezer, recht, pagina, aantal, vandaag),
                () -> merken.van(
                        lijst,
                        lezer,
                        List.of(
                                String.valueOf(beheer.positie(naam)),
                                String.valueOf(beheer.positie(Leerlingkaart.NAAM)),
                                String.valueOf(new TreeMap<>(filters)),
                                pagina + "/" + aantal,
                                vandaag.toString(),
                                lijst.kijktOpzij()
                                        ? String.valueOf(
                                                opzijgezet.apply(lezer.school().schoolId()))
                                        : "")));
    }

    private Antwoord lees(
            Lijst lijst,
            Map<String, String> filters,
            Lezer lezer,
            Leesrecht recht,
            int pagina,
            int aantal,
            LocalDate vandaag) {
        String naam = lijst.weergave().naam();
        long positie = beheer.positie(naam);
        Kaarten kaarten = new Kaarten(
                beheer.documenten(Leerlingkaart.NAAM), lezer.school().schoolId());
        Set<String> bereik = Bereik.van(lezer, filters, vandaag, kaarten);
        Omgeving o = new Omgeving(
                lezer,
                vandaag,
                filters,
                bereik,
                beheer.documenten(naam),
                kaarten,
                beheer.geheimschrift(),
                () -> opzijgezet.apply(lezer.school().schoolId()));
        return new Bladzijde(lijst, o, pagina, aantal).antwoord(positie, recht);
    }

    private static void eisGeldig(Lijst lijst, Map<String, String> filters, int pagina, int aantal) {
        List<String> fouten = new ArrayList<>();
        Map<String, Parameter> bekend = new TreeMap<>();
        parameters(lijst).forEach(p -> bekend.put(p.naam(), p));
        new TreeMap<>(filters).forEach((naam, waarde) -> {
            Parameter p = bekend.get(naam);
            if (p == null) {
                fouten.add(naam + ": onbekend filter; bekend zijn " + String.join(", ", bekend.keySet()));
            } else {
                p.fout(waarde).ifPresent(fouten::add);
            }
        });
        if (pagina < 1) {
            fouten.add("pagina: telt vanaf 1");
        }
        if (aantal < 1 || aantal > MEESTE_RIJEN) {
            fouten.add("aantal: van 1 tot en met " + MEESTE_RIJEN);
        }
        if (!fouten.isEmpty()) {
            throw CommandGeweigerd.ongeldig(fouten);
        }
    }

    /** R330: the same for a student that nobody has and for one of another school. */
    private void eisBekend(@Nullable String leerlingId, Lezer lezer) {
        if (leerlingId != null && !kentLeerling.test(lezer.school().schoolId(), leerlingId)) {
            throw CommandGeweigerd.nietGevonden("Leerling", leerlingId);
        }
    }

    private static Leesrecht eisRecht(Lijst lijst, Lezer lezer) {
        Gegevenssoort soort = lijst.kop().soort();
        boolean gesloten = lezer.openstelling().isBeperkt() && !lijst.kop().naarOpenstelling();
        Leesrecht recht = gesloten ? Leesrecht.GEEN : soort == null ? Leesrecht.VOLLEDIG : lezer.recht(soort);
        if (recht == Leesrecht.GEEN) {
            throw Regel.ROL.verbiedt(
                    "ROL_NIET_BEVOEGD",
                    "De rol %s mag %s op school %s niet lezen.",
                    lezer.actor().rol(),
                    gesloten || soort == null ? lijst.weergave().naam() : soort,
                    lezer.school().schoolId());
        }
        return recht;
    }

    /** To ask for rows by a column is to be told what stands in it. */
    private static void eisFilters(Lijst lijst, Map<String, String> filters, Leesrecht recht) {
        if (recht == Leesrecht.VOLLEDIG) {
            return;
        }
        Set<String> dicht = new TreeSet<>(filters.keySet());
        dicht.retainAll(lijst.kop().alleenVolledig());
        if (!dicht.isEmpty()) {
            throw Regel.ROL.verbiedt(
                    "ROL_NIET_BEVOEGD",
                    "Wie %s beperkt leest kan niet zoeken op %s.",
                    lijst.weergave().naam(),
                    String.join(", ", dicht));
        }
    }
}
