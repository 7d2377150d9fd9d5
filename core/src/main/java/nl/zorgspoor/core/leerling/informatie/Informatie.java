package nl.zorgspoor.core.leerling.informatie;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.aanmelding.Tekendatum;
import nl.zorgspoor.core.leerling.aanmelding.Tekendatum.Aanleiding;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.*;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.*;

/**
 * What is open about access to this student's file, and how long its personal data is kept.
 *
 * @param verzoeken requests for access that wait for an answer, by id
 * @param grensGeraakt whether a refusal to cooperate touched a limit of the school (R56)
 * @param zienswijze whether parents or student gave their view on the file that goes to another school (R61)
 */
@RecordBuilder
public record Informatie(
        Map<String, Inzageverzoek> verzoeken, boolean grensGeraakt, boolean zienswijze, Bewaring bewaring)
        implements InformatieBuilder.With {

    public static final Informatie LEEG = new Informatie(Map.of(), false, false, Bewaring.GEEN);

    /** What parents and student may see at any time, where the school's matrix says so (R57). */
    private static final List<Gegevenssoort> ALTIJD = List.of(Gegevenssoort.RESULTATEN, Gegevenssoort.AANWEZIGHEID);

    /**
     * A request for access.
     *
     * @param gesignaleerd whether it was signalled that the term has passed
     */
    @RecordBuilder
    public record Inzageverzoek(
            String verzoekId,
            String aanvrager,
            Set<Gegevenssoort> omvang,
            LocalDate datum,
            LocalDate uiterlijkOp,
            Rol eigenaar,
            boolean gesignaleerd)
            implements InformatieInzageverzoekBuilder.With {}

    /** What a route may know: a limit that refused cooperation touches is a limit that was named. */
    public boolean vervuld(Regel regel) {
        return regel == Regel.C_GRENS && grensGeraakt;
    }

    List<InformatieEvent> decide(VraagInzage c, Context x, Aanmeldingen aanmelding) {
        if (verzoeken.containsKey(c.verzoekId())) {
            throw CommandGeweigerd.statusOnjuist("Inzageverzoek %s loopt al.".formatted(c.verzoekId()));
        }
        String aanvrager = wie(c.leerlingId(), x);
        eisRechthebbende(aanvrager, x, aanmelding);
        LocalDate datum = Tekendatum.eis(Regel.INZAGE, c.datum(), x, aanmelding);
        return List.of(new InzageGevraagd(
                c.leerlingId(),
                c.verzoekId(),
                aanvrager,
                omvang(c.omvang(), aanvrager, x, aanmelding),
                datum,
                datum.plusMonths(x.school().getal(Instelling.INZAGE_MAANDEN, x.vandaag())),
                x.school().coordinator(x.vandaag())));
    }

    List<LeerlingGebeurtenis> decide(VerleenInzage c, Context x, Aanmeldingen aanmelding) {
        eisRechthebbende(c.aan(), x, aanmelding);
        Optional<Inzageverzoek> verzoek = verzoeken.values().stream()
                .filter(v -> v.aanvrager().equals(c.aan()))
                .findFirst();
        LocalDate datum = Tekendatum.eis(
                Regel.INZAGE,
                c.datum(),
                x,
                aanmelding,
                new Aanleiding("het verzoek", verzoek.map(Inzageverzoek::datum).orElse(null)));
        Collection<Gegevenssoort> gevraagd =
                c.omvang().isEmpty() ? verzoek.map(Inzageverzoek::omvang).orElse(Set.of()) : c.omvang();
        Set<Gegevenssoort> omvang = omvang(gevraagd, c.aan(), x, aanmelding);
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new InzageVerleend(
                c.leerlingId(), c.aan(), verzoek.map(Inzageverzoek::verzoekId).orElse(null), omvang, datum));
        if (verzoek.filter(v -> datum.isAfter(v.uiterlijkOp())).isPresent()) {
            events.add(x.aandacht(c.leerlingId(), Regel.INZAGE, "INZAGE_TE_LAAT"));
        }
        if (verzoek.filter(v -> !omvang.containsAll(v.omvang())).isPresent()) {
            events.add(x.aandacht(c.leerlingId(), Regel.INZAGE, "INZAGE_NIET_VOLLEDIG"));
        }
        return events;
    }

    /** R61: whoever may see the file may say something of it. */
    List<InformatieEvent> decide(GeefZienswijzeOpOverdracht c, Context x, Aanmeldingen aanmelding) {
        String door = wie(c.leerlingId(), x);
        eisRechthebbende(door, x, aanmelding);
        LocalDate datum = Tekendatum.eis(Regel.OVERDRACHT_OUDERS, c.datum(), x, aanmelding);
        return List.of(new ZienswijzeOpOverdrachtGegeven(c.leerlingId(), door, c.zienswijze(), datum));
    }

    private static String wie(String leerlingId, Context x) {
        return x.rol() == Rol.LEERLING ? leerlingId : x.actor().id();
    }

    /** R57: a parent with authority until the student is of age, the student from 16; as they are today, whatever day is named. */
    private static void eisRechthebbende(String wie, Context x, Aanmeldingen aanmelding) {
        LocalDate vandaag = x.vandaag();
        boolean leerling = wie.equals(aanmelding.leerlingId());
        int zelf = x.school().getal(Instelling.LEEFTIJD_ZELF_TOESTEMMEN, vandaag);
        boolean mag = leerling
                ? aanmelding.leeftijdOp(vandaag) >= zelf
                : aanmelding.heeftGezag(wie, x.school().getal(Instelling.LEEFTIJD_MEERDERJARIG, vandaag), vandaag);
        if (!mag) {
            throw Regel.INZAGE
                    .verbiedt(
                            "ROL_NIET_BEVOEGD",
                            "Inzage is er voor een ouder met gezag zolang de leerling minderjarig is, en voor de leerling"
                                    + " zelf vanaf %d jaar.",
                            zelf)
                    .ontbreekt(leerling ? "leeftijd" : "OUDER met gezag");
        }
    }

    /** R57: what is confidential stays out; what parents and student may see at any time is part of it. */
    private static Set<Gegevenssoort> omvang(
            Collection<Gegevenssoort> gevraagd, String aan, Context x, Aanmeldingen aanmelding) {
        List<String> uitgesloten = gevraagd.stream()
                .filter(s -> !s.magNaarOuders())
                .map(Gegevenssoort::name)
                .sorted()
                .toList();
        if (!uitgesloten.isEmpty()) {
            throw Regel.INZAGE
                    .weigert(
                            "OMVANG_VERTROUWELIJK",
                            "Vertrouwelijke delen en delen van de meldcode vallen buiten de inzage.")
                    .ontbreekt("omvang zonder " + String.join(", ", uitgesloten));
        }
        Set<Gegevenssoort> omvang = gevraagd.isEmpty() ? alles() : EnumSet.copyOf(gevraagd);
        Rol rol = aan.equals(aanmelding.leerlingId()) ? Rol.LEERLING : Rol.OUDER;
        ALTIJD.stream()
                .filter(s ->
                        x.school().zichtbaarheid().getOrDefault(s, Map.of()).get(rol) == Leesrecht.VOLLEDIG)
                .forEach(omvang::add);
        return Collections.unmodifiableSet(omvang);
    }

    private static Set<Gegevenssoort> alles() {
        return Arrays.stream(Gegevenssoort.values())
                .filter(Gegevenssoort::magNaarOuders)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Gegevenssoort.class)));
    }

    /** A request that was not answered in time is signalled once; what is no longer to be kept is destroyed. */
    public List<InformatieEvent> verstreken(String leerlingId, Context x, Aanmeldingen aanmelding) {
        List<InformatieEvent> events = new ArrayList<>();
        for (Inzageverzoek v : verzoeken.values()) {
            if (!v.gesignaleerd() && x.vandaag().isAfter(v.uiterlijkOp())) {
                events.add(new InzageTermijnVerstreken(leerlingId, v.verzoekId(), v.uiterlijkOp()));
            }
        }
        events.addAll(Vernietigen.verstreken(bewaring, leerlingId, x, aanmelding, verzoeken.keySet()));
        return events;
    }

    public List<Termijn> termijnen() {
        List<Termijn> termijnen = new ArrayList<>();
        for (Inzageverzoek v : verzoeken.values()) {
            if (!v.gesignaleerd()) {
                termijnen.add(Termijn.tot(
                        "inzage:" + v.verzoekId(),
                        "INZAGE",
                        v.datum(),
                        v.uiterlijkOp(),
                        Regel.INZAGE,
                        "InzageGevraagd",
                        "VerleenInzage",
                        v.eigenaar()));
            }
        }
        if (verzoeken.isEmpty()) {
            termijnen.addAll(bewaring.termijnen());
        }
        return termijnen;
    }

    Informatie evolve(GeenMedewerkingVastgelegd e) {
        return withGrensGeraakt(grensGeraakt || e.grenscode() != null);
    }

    Informatie evolve(InformatieMetMentorGedeeld e) {
        return this;
    }

    Informatie evolve(GegevensGedeeldZonderToestemming e) {
        return this;
    }

    Informatie evolve(KlasIngelicht e) {
        return this;
    }

    Informatie evolve(InzageGevraagd e) {
        Inzageverzoek nieuw = new Inzageverzoek(
                e.verzoekId(), e.aanvrager(), e.omvang(), e.datum(), e.uiterlijkOp(), e.eigenaar(), false);
        return withVerzoeken(Kopie.met(verzoeken, e.verzoekId(), nieuw));
    }

    Informatie evolve(InzageTermijnVerstreken e) {
        return withVerzoeken(Kopie.anders(verzoeken, e.verzoekId(), v -> v.withGesignaleerd(true)));
    }

    Informatie evolve(InzageVerleend e) {
        return e.verzoekId() == null ? this : withVerzoeken(Kopie.zonder(verzoeken, e.verzoekId()));
    }

    Informatie evolve(ZienswijzeOpOverdrachtGegeven e) {
        return withZienswijze(true);
    }

    Informatie evolve(GegevenGecorrigeerd e) {
        return this;
    }

    Informatie evolve(TermijnHerzien e) {
        return this;
    }
}
