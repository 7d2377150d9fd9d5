package nl.zorgspoor.core.verzuim;

import static nl.zorgspoor.core.verzuim.Verzuimproef.LEERLING;
import static nl.zorgspoor.core.verzuim.Verzuimproef.naslag;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.Kalender;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.Onderwijssector;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolkalender;
import nl.zorgspoor.core.gedeeld.Schoolkalender.Periode;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Kenmerken;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;
import nl.zorgspoor.core.verzuim.VerzuimCommand.*;
import nl.zorgspoor.core.verzuim.VerzuimEvent.AfwezigheidGeregistreerd;
import nl.zorgspoor.core.verzuim.Verzuimdossier.Afwezigheid;
import nl.zorgspoor.core.verzuim.Verzuimdossier.Drempel;
import nl.zorgspoor.core.verzuim.Verzuimdossier.Thuiszitten;
import nl.zorgspoor.core.verzuim.Verzuimdossier.Ziektesignaal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is registered, given another kind, corrected and reported, in whichever order: what a dossier says after each step is what
 * somebody counts who walks over all days of all years, one by one, and knows nothing of streams, steps or what was said before.
 */
class VerzuimvensterTest {

    private static final LocalDate VANDAAG = LocalDate.parse("2028-03-01");
    private static final int STAPPEN = 45;

    static IntStream lopen() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("lopen")
    void R210_R213_R217_wat_is_geteld_klopt_met_dag_voor_dag_tellen(int loop) {
        Random toeval = new Random(loop);
        Schoolprofiel school = school(toeval, loop % 2 == 0 ? Onderwijssector.VO : Onderwijssector.PO);
        Trage model = new Trage(school.kalender());
        Loop l = new Loop(school, toeval, model.lesdagen());
        for (int stap = 0; stap < STAPPEN; stap++) {
            l.stap();
            model.controleer(l.dossier, "loop %d, stap %d".formatted(loop, stap));
        }
    }

    /** Two or three school years with holidays here and there; the last summer may have no calendar after it yet. */
    private static Schoolprofiel school(Random toeval, Onderwijssector sector) {
        List<Schoolkalender> jaren = new ArrayList<>();
        int tot = 2026 + toeval.nextInt(3);
        for (int jaar = 2025; jaar < tot; jaar++) {
            LocalDate begin = Schoolkalender.maandag(LocalDate.of(jaar, 8, 20 + toeval.nextInt(11)));
            LocalDate eind = Schoolkalender.maandag(LocalDate.of(jaar + 1, 7, 6 + toeval.nextInt(10)))
                    .plusDays(toeval.nextInt(5));
            List<Periode> vakanties = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                LocalDate van = begin.plusDays(toeval.nextInt(300));
                vakanties.add(new Periode(van, van.plusDays(toeval.nextInt(16))));
            }
            jaren.add(new Schoolkalender(
                    jaar + "-" + (jaar + 1), List.of(new Periode(begin, eind)), vakanties, begin.plusWeeks(5)));
        }
        Schoolprofiel school = Proef.school("COE");
        Kenmerken k = Objects.requireNonNull(school.kenmerken());
        return school.with(b -> b.kalender(new Kalender(jaren))
                .kenmerken(new Kenmerken(k.naam(), sector, k.bestuur(), k.swvCode(), k.lvs(), k.vestigingen())));
    }

    /** Somebody at the keyboard. */
    private static final class Loop {

        private static final VerzuimSoort[] SOORTEN = {
            VerzuimSoort.ONGEOORLOOFD,
            VerzuimSoort.ONGEOORLOOFD,
            VerzuimSoort.ZIEK,
            VerzuimSoort.ZIEK,
            VerzuimSoort.TE_LAAT,
            VerzuimSoort.VERLOF
        };

        private final Schoolprofiel school;
        private final Random toeval;
        private final List<LocalDate> lesdagen;
        private final int midden;
        private final Map<String, AfwezigheidGeregistreerd> geregistreerd = new LinkedHashMap<>();
        private Verzuimdossier dossier = Verzuimdossier.LEEG;
        private int regel;

        private Loop(Schoolprofiel school, Random toeval, List<LocalDate> lesdagen) {
            this.school = school;
            this.toeval = toeval;
            this.lesdagen = lesdagen;
            this.midden = 40 + toeval.nextInt(lesdagen.size() - 80);
        }

        private void stap() {
            int wat = toeval.nextInt(10);
            try {
                if (wat < 6 || geregistreerd.isEmpty()) {
                    registreer();
                } else if (wat < 8) {
                    herkwalificeer();
                } else if (wat == 8) {
                    corrigeer();
                } else {
                    meld();
                }
            } catch (CommandGeweigerd geweigerd) {
                assertThat(geweigerd.weigering().code())
                        .isIn(
                                "STATUS_ONJUIST",
                                "DAGTOTAAL_OVERSCHREDEN",
                                "GEEN_LESDAG",
                                "MELDSOORT_ONJUIST",
                                "VELD_NIET_CORRIGEERBAAR");
            }
        }

        /** Often a stretch of days, so that rows come to be. */
        private void registreer() {
            VerzuimSoort soort = SOORTEN[toeval.nextInt(SOORTEN.length)];
            int van = Math.max(0, Math.min(lesdagen.size() - 1, midden - 40 + toeval.nextInt(80)));
            int dagen = toeval.nextInt(4) == 0 ? 5 + toeval.nextInt(25) : 1 + toeval.nextInt(3);
            boolean samen = toeval.nextBoolean();
            List<Verzuimregel> regels = new ArrayList<>();
            for (int i = van; i < Math.min(van + dagen, lesdagen.size()); i++) {
                Halven uren = uren();
                LocalDate dag = lesdagen.get(i);
                if (dossier.dagtotaal(dag).plus(uren).compareTo(Halven.heel(24)) > 0) {
                    continue;
                }
                if (samen) {
                    regels.add(new Verzuimregel("R%d".formatted(++regel), dag, uren, soort(soort), null));
                } else {
                    leg(dossier.decide(
                            new RegistreerAfwezigheid(LEERLING, dag, null, uren, soort, null, null), x(null)));
                }
            }
            if (!regels.isEmpty()) {
                leg(dossier.decide(new RegistreerAfwezigheden(LEERLING, regels), x(null)));
            }
        }

        /** A file has all kinds mixed. */
        private VerzuimSoort soort(VerzuimSoort meest) {
            return toeval.nextInt(4) == 0 ? SOORTEN[toeval.nextInt(SOORTEN.length)] : meest;
        }

        /** R311: a primary school counts halves as well. */
        private Halven uren() {
            return school.isSector(Onderwijssector.PO)
                    ? Halven.van((1 + toeval.nextInt(16)) / 2.0)
                    : Halven.heel(1 + toeval.nextInt(8));
        }

        private Afwezigheid een() {
            List<Afwezigheid> alle = List.copyOf(dossier.afwezigheden().values());
            return alle.get(toeval.nextInt(alle.size()));
        }

        private void herkwalificeer() {
            Afwezigheid a = een();
            leg(dossier.decide(
                    new HerkwalificeerAfwezigheid(
                            LEERLING, a.afwezigheidId(), a.datum(), SOORTEN[toeval.nextInt(SOORTEN.length)], null),
                    x(null)));
        }

        private void corrigeer() {
            String[] veld = {"lesuren", "datum", "soort"};
            int welk = toeval.nextInt(3);
            String waarde = welk == 0
                    ? uren().toString()
                    : welk == 1
                            ? lesdagen.get(toeval.nextInt(lesdagen.size())).toString()
                            : SOORTEN[toeval.nextInt(SOORTEN.length)].name();
            leg(dossier.decide(
                    new CorrigeerGegeven(LEERLING, "E", veld[welk], waarde, "fout"),
                    x(geregistreerd.get(een().afwezigheidId()))));
        }

        private void meld() {
            List<Drempel> open =
                    dossier.drempels().stream().filter(d -> !d.gemeld()).toList();
            if (!open.isEmpty()) {
                Drempel d = open.get(toeval.nextInt(open.size()));
                leg(dossier.decide(
                        new MeldVerzuimBijLeerplicht(
                                LEERLING, d.soort(), d.datum(), d.datum(), null, null, List.of(), null, true),
                        x(null)));
            }
        }

        private void leg(List<? extends LeerlingGebeurtenis> events) {
            for (LeerlingGebeurtenis e : events) {
                if (e instanceof AfwezigheidGeregistreerd a) {
                    geregistreerd.put(a.afwezigheidId(), a);
                }
            }
            dossier = nl.zorgspoor.core.Vouw.na(dossier, events);
        }

        private Context x(LeerlingGebeurtenis fout) {
            Naslag naslag = new Naslag() {
                @Override
                public java.util.Optional<Leerlingfeiten> leerling(String leerlingId) {
                    return naslag("COE", true).leerling(leerlingId);
                }

                @Override
                public java.util.Optional<Gebeurtenisfeiten> gebeurtenis(String leerlingId, String gebeurtenisId) {
                    return java.util.Optional.of(
                            new Gebeurtenisfeiten("E", "verzuim:" + LEERLING, "verzuim.x", 0, 1, fout));
                }
            };
            return Proef.metNaslag(
                    Proef.context(school, Rol.VERZUIMCOORDINATOR, "V1", VANDAAG.toString(), "x"), naslag);
        }
    }

    /** The plain way: over all days, each time from the beginning. */
    private static final class Trage {

        private final List<LocalDate> lesdagen = new ArrayList<>();
        private final List<LocalDate> lesweken = new ArrayList<>();

        private Trage(Kalender kalender) {
            List<Schoolkalender> jaren = kalender.jaren();
            LocalDate laatste = jaren.get(jaren.size() - 1).laatsteDag();
            LocalDate naZomer =
                    laatste.minusDays(laatste.getDayOfWeek().getValue() - 1L).plusDays(49);
            for (LocalDate d = jaren.get(0).eersteDag(); d.isBefore(VANDAAG); d = d.plusDays(1)) {
                LocalDate dag = d;
                boolean weekend = d.getDayOfWeek() == DayOfWeek.SATURDAY || d.getDayOfWeek() == DayOfWeek.SUNDAY;
                boolean bekend = jaren.stream()
                        .anyMatch(j -> !dag.isBefore(j.eersteDag())
                                && !dag.isAfter(j.laatsteDag())
                                && j.vakanties().stream()
                                        .noneMatch(v -> !dag.isBefore(v.van()) && !dag.isAfter(v.tot())));
                if (!weekend && (bekend || !d.isBefore(naZomer))) {
                    lesdagen.add(d);
                    LocalDate maandag = d.minusDays(d.getDayOfWeek().getValue() - 1L);
                    if (lesweken.isEmpty() || !lesweken.get(lesweken.size() - 1).equals(maandag)) {
                        lesweken.add(maandag);
                    }
                }
            }
        }

        private List<LocalDate> lesdagen() {
            return lesdagen;
        }

        private LocalDate vensterBegin(LocalDate dag, int weken) {
            int i = lesweken.indexOf(dag.minusDays(dag.getDayOfWeek().getValue() - 1L));
            return lesweken.get(Math.max(0, i - weken + 1));
        }

        private void controleer(Verzuimdossier d, String waar) {
            assertThat(d.drempels().stream()
                            .filter(t -> t.soort().equals("16_UUR") && !t.gemeld())
                            .map(Drempel::datum)
                            .sorted())
                    .as("uren, " + waar)
                    .containsExactlyElementsOf(urendrempels(d));
            thuiszitters(d, waar);
            ziek(d, waar);
        }

        private List<LocalDate> urendrempels(Verzuimdossier d) {
            Map<LocalDate, Double> uren = new TreeMap<>();
            TreeSet<LocalDate> weg = new TreeSet<>();
            for (Afwezigheid a : d.afwezigheden().values()) {
                if (a.soort() == VerzuimSoort.ONGEOORLOOFD || a.soort() == VerzuimSoort.TE_LAAT) {
                    uren.merge(a.datum(), a.lesuren().getal().doubleValue(), Double::sum);
                }
                if (a.soort() == VerzuimSoort.ONGEOORLOOFD) {
                    weg.add(a.datum());
                }
            }
            List<Drempel> gemeld = d.drempels().stream()
                    .filter(t -> t.soort().equals("16_UUR") && t.gemeld())
                    .toList();
            TreeSet<LocalDate> herstart = new TreeSet<>();
            gemeld.forEach(t -> herstart.add(t.datum()));
            List<LocalDate> drempels = new ArrayList<>();
            for (LocalDate tot : lesdagen) {
                boolean besteed = gemeld.stream().anyMatch(t -> !tot.isBefore(t.vanaf()) && !tot.isAfter(t.datum()));
                if (besteed || !uren.containsKey(tot)) {
                    continue;
                }
                LocalDate vorige = herstart.lower(tot);
                LocalDate begin = vensterBegin(tot, 4);
                double som = 0;
                for (LocalDate dag : lesdagen) {
                    boolean telt = !dag.isBefore(begin)
                            && !dag.isAfter(tot)
                            && (vorige == null || dag.isAfter(vorige))
                            && gemeld.stream().noneMatch(t -> !dag.isBefore(t.vanaf()) && !dag.isAfter(t.datum()));
                    som += telt ? uren.getOrDefault(dag, 0.0) : 0;
                }
                boolean aaneen = vorige != null
                        && tot.isBefore(vorige.plusDays(7))
                        && lesdagen.stream()
                                .filter(dag -> dag.isAfter(vorige) && !dag.isAfter(tot))
                                .allMatch(weg::contains);
                if (som >= 16 && !aaneen) {
                    drempels.add(tot);
                    herstart.add(tot);
                }
            }
            return drempels;
        }

        /** The rows of days of a kind: each next to the other in the list of days with lessons. */
        private List<List<LocalDate>> rijen(Verzuimdossier d, VerzuimSoort soort) {
            List<List<LocalDate>> rijen = new ArrayList<>();
            boolean open = false;
            Set<LocalDate> dagen = d.afwezigheden().values().stream()
                    .filter(a -> a.soort() == soort)
                    .map(Afwezigheid::datum)
                    .collect(Collectors.toSet());
            for (LocalDate dag : lesdagen) {
                boolean in = dagen.contains(dag);
                if (in && !open) {
                    rijen.add(new ArrayList<>());
                }
                if (in) {
                    rijen.get(rijen.size() - 1).add(dag);
                }
                open = in;
            }
            return rijen;
        }

        private LocalDate volgende(LocalDate dag) {
            int i = lesdagen.indexOf(dag) + 1;
            return i < lesdagen.size() ? lesdagen.get(i) : VANDAAG;
        }

        private void thuiszitters(Verzuimdossier d, String waar) {
            List<Thuiszitten> gezien = new ArrayList<>();
            for (List<LocalDate> rij : rijen(d, VerzuimSoort.ONGEOORLOOFD)) {
                LocalDate begin = rij.get(0);
                LocalDate einde = volgende(rij.get(rij.size() - 1));
                LocalDate grens = begin.plusDays(28);
                LocalDate teLang = null;
                for (LocalDate dag = grens; dag.isBefore(einde) && teLang == null; dag = dag.plusDays(1)) {
                    LocalDate t = dag;
                    long dagen = rij.stream().filter(r -> !r.isAfter(t)).count();
                    if (dagen >= 5 && (dag.equals(grens) || rij.contains(dag))) {
                        teLang = dag;
                    }
                }
                List<Thuiszitten> in = d.thuiszitten().stream()
                        .filter(t -> !t.datum().isBefore(begin) && t.datum().isBefore(einde))
                        .toList();
                gezien.addAll(in);
                if (teLang == null) {
                    assertThat(in)
                            .as("geen thuiszitter vanaf %s, %s", begin, waar)
                            .allMatch(t -> isGemeld(d, t));
                } else {
                    LocalDate vroegst = teLang;
                    assertThat(in).as("thuiszitter vanaf %s, %s", begin, waar).isNotEmpty();
                    assertThat(in)
                            .as("thuiszitter vanaf %s op %s, %s", begin, teLang, waar)
                            .allMatch(t -> isGemeld(d, t) || !t.datum().isBefore(vroegst));
                }
            }
            assertThat(d.thuiszitten()).as("zonder rij, " + waar).allMatch(t -> gezien.contains(t) || isGemeld(d, t));
            assertThat(d.drempels().stream()
                            .filter(t -> t.soort().equals("LRV"))
                            .map(Drempel::datum)
                            .sorted())
                    .as("drempel bij thuiszitten, " + waar)
                    .containsExactlyElementsOf(d.thuiszitten().stream()
                            .map(Thuiszitten::datum)
                            .sorted()
                            .toList());
        }

        private static boolean isGemeld(Verzuimdossier d, Thuiszitten t) {
            return d.drempels().stream().anyMatch(x -> x.is("LRV", t.datum()) && x.gemeld());
        }

        private void ziek(Verzuimdossier d, String waar) {
            List<List<LocalDate>> rijen = rijen(d, VerzuimSoort.ZIEK);
            List<LocalDate> signalen = signalen(d, "ZIEK_DAGEN");
            int gezien = 0;
            for (List<LocalDate> rij : rijen) {
                int dagen = 0;
                for (LocalDate dag : rij) {
                    dagen++;
                    if (signalen.contains(dag)) {
                        assertThat(dagen).as("dagen tot %s, %s", dag, waar).isGreaterThanOrEqualTo(7);
                        dagen = 0;
                        gezien++;
                    }
                }
                assertThat(dagen)
                        .as("dagen na het signaal in de rij van %s, %s", rij.get(0), waar)
                        .isLessThan(7);
            }
            assertThat(gezien).as("signalen in een rij, " + waar).isEqualTo(signalen.size());
            List<LocalDate> meldingen = rijen.stream().map(r -> r.get(0)).toList();
            LocalDate vorige = null;
            for (LocalDate signaal : signalen(d, "ZIEK_AANTAL")) {
                assertThat(meldingen(meldingen, vorige, signaal))
                        .as("meldingen tot %s, %s", signaal, waar)
                        .isGreaterThanOrEqualTo(4);
                vorige = signaal;
            }
            for (LocalDate melding : meldingen) {
                if (vorige == null || melding.isAfter(vorige)) {
                    assertThat(meldingen(meldingen, vorige, melding))
                            .as("meldingen zonder signaal tot %s, %s", melding, waar)
                            .isLessThan(4);
                }
            }
        }

        private long meldingen(List<LocalDate> meldingen, LocalDate vorige, LocalDate tot) {
            return meldingen.stream()
                    .filter(m -> !m.isAfter(tot) && !m.isBefore(vensterBegin(tot, 12)))
                    .filter(m -> vorige == null || m.isAfter(vorige))
                    .count();
        }

        private static List<LocalDate> signalen(Verzuimdossier d, String drempel) {
            return d.ziektesignalen().stream()
                    .filter(s -> s.drempel().equals(drempel))
                    .map(Ziektesignaal::datum)
                    .sorted()
                    .toList();
        }
    }
}
