package nl.zorgspoor.core.school;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Routekaart;
import nl.zorgspoor.core.gedeeld.Routekaart.Fase;
import nl.zorgspoor.core.gedeeld.Routekaart.Overgang;
import nl.zorgspoor.core.invoer.Woorden;
import nl.zorgspoor.core.school.Profielcontrole.Fout;
import nl.zorgspoor.core.school.SchoolCommand.*;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a route map: a student must be able to reach every phase and to come out of it again. */
final class Routecontrole {

    private Routecontrole() {}

    /** The route map that a command lays down, with what it leaves out taken from the version before. */
    static Routekaart routekaart(StelRoutekaartVast c, @Nullable Routekaart vorige) {
        Set<String> codes = new HashSet<>();
        c.fasen().forEach(f -> codes.add(f.code()));
        String signaal = of(c.startBijSignaal(), codes, vorige, Routekaart::startBijSignaal);
        return new Routekaart(
                c.versie(),
                c.naam() != null ? c.naam() : vorige == null ? c.schoolId() : vorige.naam(),
                of(c.startBijAanmelding(), codes, vorige, Routekaart::startBijAanmelding),
                of(c.startBijInschrijving(), codes, vorige, Routekaart::startBijInschrijving),
                signaal != null
                        ? signaal
                        : c.fasen().isEmpty()
                                ? Routekaart.AFGESLOTEN
                                : c.fasen().get(0).code(),
                c.fasen(),
                c.overgangen().stream().map(s -> overgang(s, vorige)).toList());
    }

    private static @Nullable String of(
            @Nullable String waarde,
            Set<String> codes,
            @Nullable Routekaart vorige,
            Function<Routekaart, @Nullable String> start) {
        if (waarde != null || vorige == null) {
            return waarde;
        }
        String eerder = start.apply(vorige);
        return codes.contains(Objects.requireNonNullElse(eerder, "")) ? eerder : null;
    }

    private static Overgang overgang(Routestap s, @Nullable Routekaart vorige) {
        Overgang eerder =
                vorige == null ? null : vorige.overgang(s.van(), s.naar()).orElse(null);
        List<Regel> aandacht = s.aandacht() != null ? s.aandacht() : eerder == null ? List.of() : eerder.aandacht();
        List<String> aanleidingen =
                s.aanleidingen() != null ? s.aanleidingen() : eerder == null ? List.of() : eerder.aanleidingen();
        return new Overgang(s.van(), s.naar(), s.vereisten(), aandacht, aanleidingen);
    }

    static List<Fout> controleer(StelRoutekaartVast c) {
        if (c.fasen().isEmpty()) {
            return List.of(Fout.van(c, "fasen", "de routekaart heeft geen fasen"));
        }
        List<Fout> fouten = new ArrayList<>();
        if (c.versie() < 1) {
            fouten.add(Fout.van(c, "versie", "de versie van een routekaart is 1 of hoger"));
        }
        Routekaart kaart = routekaart(c, null);
        Set<String> codes = new LinkedHashSet<>();
        for (Fase fase : kaart.fasen()) {
            if (!codes.add(fase.code())) {
                fouten.add(Fout.van(c, "fasen", "fase %s staat twee keer in de routekaart", fase.code()));
            }
        }
        if (!codes.contains(Routekaart.AFGESLOTEN)) {
            fouten.add(Fout.van(c, "fasen", "de fase %s ontbreekt: daarin eindigt elke route", Routekaart.AFGESLOTEN));
        }
        fouten.addAll(overgangen(c, kaart, codes));
        Set<String> starts = new TreeSet<>();
        for (String start :
                Arrays.asList(kaart.startBijAanmelding(), kaart.startBijInschrijving(), kaart.startBijSignaal())) {
            if (start != null && starts.add(start) && !codes.contains(start)) {
                fouten.add(Fout.van(
                        c,
                        "",
                        "startfase %s staat niet onder fasen; de fasen zijn %s.%s",
                        start,
                        String.join(", ", codes),
                        Woorden.bedoeld(start, codes)));
            }
        }
        fouten.addAll(wegen(c, kaart, codes, starts));
        return fouten;
    }

    private static List<Fout> overgangen(StelRoutekaartVast c, Routekaart kaart, Collection<String> codes) {
        List<Fout> fouten = new ArrayList<>();
        Set<String> gezien = new HashSet<>();
        Map<String, Overgang> vanzelf = new HashMap<>();
        for (Overgang o : kaart.overgangen()) {
            String naam = Profielcontrole.overgang(o.van(), o.naar());
            for (String fase : List.of(o.van(), o.naar())) {
                if (!codes.contains(fase)) {
                    fouten.add(Fout.van(
                            c, naam, "%s noemt de onbekende fase %s.%s", naam, fase, Woorden.bedoeld(fase, codes)));
                }
            }
            if (!gezien.add(naam)) {
                fouten.add(Fout.van(c, naam, "%s staat er twee keer", naam));
            }
            if (o.van().equals(o.naar())) {
                fouten.add(Fout.van(c, naam, "%s gaat nergens heen", naam));
            }
            List<Regel> eisen = new ArrayList<>(o.vereisten());
            eisen.addAll(o.aandacht());
            List<String> bekend =
                    Routekaart.VEREISTEN.stream().map(Enum::name).sorted().toList();
            eisen.stream()
                    .filter(r -> !Routekaart.VEREISTEN.contains(r))
                    .forEach(r -> fouten.add(Fout.van(
                            c,
                            naam,
                            "%s vraagt om %s, maar dat is geen eis aan een overgang: zij zou nooit vervuld zijn; wel: %s",
                            naam,
                            r,
                            String.join(", ", bekend))));
            for (String aanleiding : o.aanleidingen()) {
                Overgang ander = vanzelf.putIfAbsent(o.van() + " " + aanleiding, o);
                if (ander != null) {
                    fouten.add(Fout.van(
                            c,
                            naam,
                            "%s en %s gaan allebei vanzelf na %s; dan blijft onbeslist welke",
                            naam,
                            Profielcontrole.overgang(ander.van(), ander.naar()),
                            aanleiding));
                }
            }
        }
        return fouten;
    }

    /** Every phase can be reached from a start, and the end can be reached from every phase. */
    private static List<Fout> wegen(
            StelRoutekaartVast c, Routekaart kaart, Collection<String> codes, Collection<String> starts) {
        List<Fout> fouten = new ArrayList<>();
        Set<String> heen = bereik(starts, kaart.overgangen(), Overgang::van, Overgang::naar);
        Set<String> terug = bereik(List.of(Routekaart.AFGESLOTEN), kaart.overgangen(), Overgang::naar, Overgang::van);
        for (String code : codes) {
            if (!heen.contains(code)) {
                fouten.add(Fout.van(
                        c,
                        "fasen." + code,
                        "fase %s is vanaf geen startfase (%s) te bereiken; er ontbreekt een overgang naar %s",
                        code,
                        String.join(", ", starts),
                        code));
            }
            if (!terug.contains(code) && codes.contains(Routekaart.AFGESLOTEN)) {
                fouten.add(Fout.van(
                        c,
                        "fasen." + code,
                        "fase %s loopt dood: %s",
                        code,
                        kaart.vanuit(code).isEmpty()
                                ? "er is geen overgang uit"
                                : "geen weg leidt vandaar naar " + Routekaart.AFGESLOTEN));
            }
        }
        return fouten;
    }

    private static Set<String> bereik(
            Collection<String> vanaf,
            List<Overgang> overgangen,
            Function<Overgang, String> hier,
            Function<Overgang, String> daar) {
        Set<String> gezien = new HashSet<>(vanaf);
        Deque<String> rij = new ArrayDeque<>(vanaf);
        while (!rij.isEmpty()) {
            String fase = rij.pop();
            overgangen.stream()
                    .filter(o -> hier.apply(o).equals(fase))
                    .map(daar)
                    .filter(gezien::add)
                    .forEach(rij::push);
        }
        return gezien;
    }
}
