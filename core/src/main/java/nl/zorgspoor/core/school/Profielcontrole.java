package nl.zorgspoor.core.school;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Routekaart;
import nl.zorgspoor.core.gedeeld.Routekaart.Fase;
import nl.zorgspoor.core.gedeeld.Routekaart.Overgang;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.gedeeld.Schoolkalender.Periode;
import nl.zorgspoor.core.school.SchoolCommand.*;

/** What can be wrong with the set-up of a school; every check gives all its errors, in Dutch. */
public final class Profielcontrole {

    private Profielcontrole() {}

    /** All errors of a whole profile. */
    public static List<String> fouten(Profiel profiel) {
        List<String> fouten = new ArrayList<>();
        Set<Class<?>> soorten = new HashSet<>();
        for (SchoolCommand opdracht : profiel.opdrachten()) {
            soorten.add(opdracht.getClass());
            fouten.addAll(fouten(opdracht));
        }
        for (Class<?> nodig : List.of(
                RegistreerSchool.class,
                StelRoutekaartVast.class,
                StelBevoegdhedenVast.class,
                StelSchooljaarkalenderVast.class)) {
            if (!soorten.contains(nodig)) {
                fouten.add("het profiel heeft geen " + nodig.getSimpleName());
            }
        }
        if (profiel.opdrachten().stream()
                .noneMatch(o -> o instanceof WijzigSchoolinstelling w
                        && w.sleutel().equals(Instelling.COORDINATOR_ROL.sleutel()))) {
            fouten.add("het profiel noemt geen coordinatorRol");
        }
        return fouten;
    }

    static List<String> fouten(SchoolCommand opdracht) {
        if (opdracht instanceof WijzigSchoolinstelling c) {
            return fouten(c);
        } else if (opdracht instanceof StelRoutekaartVast c) {
            return fouten(c);
        } else if (opdracht instanceof StelOverlegvormVast c) {
            return fouten(c);
        } else if (opdracht instanceof StelSchooljaarkalenderVast c) {
            return fouten(c);
        } else if (opdracht instanceof StelBevoegdhedenVast c) {
            return fouten(c);
        }
        return List.of();
    }

    static List<String> fouten(WijzigSchoolinstelling c) {
        return Instelling.van(c.sleutel())
                .map(i -> i.fout(c.waarde()).map(List::of).orElse(List.of()))
                .orElseGet(() -> List.of("instelling '%s' bestaat niet; bedoelde u %s?"
                        .formatted(c.sleutel(), dichtstbij(c.sleutel()))));
    }

    private static String dichtstbij(String sleutel) {
        return Arrays.stream(Instelling.values())
                .map(Instelling::sleutel)
                .min(Comparator.comparingInt(k -> afstand(k.toLowerCase(), sleutel.toLowerCase())))
                .orElseThrow();
    }

    private static int afstand(String a, String b) {
        int[] vorige = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            vorige[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] nu = new int[b.length() + 1];
            nu[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int vervang = vorige[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                nu[j] = Math.min(vervang, Math.min(vorige[j], nu[j - 1]) + 1);
            }
            vorige = nu;
        }
        return vorige[b.length()];
    }

    static Routekaart routekaart(StelRoutekaartVast c) {
        String eerste =
                c.fasen().isEmpty() ? Routekaart.AFGESLOTEN : c.fasen().get(0).code();
        return new Routekaart(
                c.versie(),
                c.naam() == null ? c.schoolId() : c.naam(),
                c.startBijAanmelding(),
                c.startBijInschrijving(),
                c.startBijSignaal() == null ? eerste : c.startBijSignaal(),
                c.fasen(),
                c.overgangen());
    }

    static List<String> fouten(StelRoutekaartVast c) {
        List<String> fouten = new ArrayList<>();
        if (c.fasen().isEmpty()) {
            return List.of("de routekaart heeft geen fasen");
        }
        Routekaart kaart = routekaart(c);
        Set<String> codes = new TreeSet<>();
        for (Fase fase : kaart.fasen()) {
            if (!codes.add(fase.code())) {
                fouten.add("fase %s staat twee keer in de routekaart".formatted(fase.code()));
            }
        }
        Set<String> starts = new TreeSet<>();
        for (String start :
                Arrays.asList(kaart.startBijAanmelding(), kaart.startBijInschrijving(), kaart.startBijSignaal())) {
            if (start != null) {
                starts.add(start);
                if (!codes.contains(start)) {
                    fouten.add("startfase %s staat niet onder fasen".formatted(start));
                }
            }
        }
        for (Overgang overgang : kaart.overgangen()) {
            for (String fase : List.of(overgang.van(), overgang.naar())) {
                if (!codes.contains(fase)) {
                    fouten.add("overgang %s -> %s noemt de onbekende fase %s"
                            .formatted(overgang.van(), overgang.naar(), fase));
                }
            }
        }
        Set<String> bereikbaar = bereikbaarVanaf(kaart, starts);
        for (String code : codes) {
            if (!bereikbaar.contains(code)) {
                fouten.add("fase %s is vanaf geen startfase te bereiken".formatted(code));
            }
            if (!code.equals(Routekaart.AFGESLOTEN) && kaart.vanuit(code).isEmpty()) {
                fouten.add("fase %s loopt dood: er is geen overgang uit".formatted(code));
            }
        }
        return fouten;
    }

    private static Set<String> bereikbaarVanaf(Routekaart kaart, Set<String> starts) {
        Set<String> gezien = new HashSet<>(starts);
        Deque<String> rij = new ArrayDeque<>(starts);
        while (!rij.isEmpty()) {
            for (Overgang o : kaart.vanuit(rij.pop())) {
                if (gezien.add(o.naar())) {
                    rij.push(o.naar());
                }
            }
        }
        return gezien;
    }

    static List<String> fouten(StelOverlegvormVast c) {
        List<String> fouten = new ArrayList<>();
        if (c.voorzitterRol() == null) {
            fouten.add("overlegvorm %s heeft geen voorzitterRol".formatted(c.overlegvorm()));
        }
        c.vasteRollen().stream()
                .filter(c.uitgeslotenRollen()::contains)
                .forEach(
                        r -> fouten.add("overlegvorm %s: rol %s is vast en uitgesloten".formatted(c.overlegvorm(), r)));
        return fouten;
    }

    static List<String> fouten(StelSchooljaarkalenderVast c) {
        if (!c.schooljaar().matches("\\d{4}-\\d{4}")) {
            return List.of("schooljaar '%s' is geen schooljaar; verwacht: jjjj-jjjj, zoals 2026-2027"
                    .formatted(c.schooljaar()));
        }
        List<String> fouten = new ArrayList<>();
        if (c.perioden().isEmpty()) {
            fouten.add("kalender %s heeft geen perioden".formatted(c.schooljaar()));
        }
        LocalDate vorige = null;
        for (Periode p : c.perioden()) {
            if (p.tot().isBefore(p.van())) {
                fouten.add("periode %s..%s eindigt voor zij begint".formatted(p.van(), p.tot()));
            }
            if (vorige != null && !p.van().isAfter(vorige)) {
                fouten.add("periode vanaf %s begint voor de vorige is afgelopen".formatted(p.van()));
            }
            if (!Schooljaar.van(p.van()).equals(c.schooljaar())) {
                fouten.add("periode vanaf %s valt buiten schooljaar %s".formatted(p.van(), c.schooljaar()));
            }
            vorige = p.tot();
        }
        for (Periode v : c.vakanties()) {
            if (v.tot().isBefore(v.van())) {
                fouten.add("vakantie %s..%s eindigt voor zij begint".formatted(v.van(), v.tot()));
            }
        }
        return fouten;
    }

    static List<String> fouten(StelBevoegdhedenVast c) {
        List<String> fouten = new ArrayList<>();
        c.bevoegdheden().forEach((opdracht, b) -> {
            if (b.regel() != null
                    && Arrays.stream(Regel.values()).noneMatch(r -> r.name().equals(b.regel()))) {
                fouten.add("bevoegdheid %s noemt de onbekende regel %s".formatted(opdracht, b.regel()));
            }
        });
        return fouten;
    }
}
