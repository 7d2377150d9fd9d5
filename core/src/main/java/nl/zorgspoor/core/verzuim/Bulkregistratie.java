package nl.zorgspoor.core.verzuim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.verzuim.VerzuimCommand.*;
import nl.zorgspoor.core.verzuim.VerzuimEvent.*;
import nl.zorgspoor.core.verzuim.Verzuimdossier.Afwezigheid;

/**
 * Many absences of one student at once. Each is judged as if it came alone; what follows from all of them (thresholds, rows, signals)
 * is counted once.
 */
public record Bulkregistratie(Verzuimdossier dossier, Context x) {

    /** What became of a line. */
    public enum Uitkomst {
        GOED,
        HERHAALD,
        FOUT
    }

    /** @param reden why it is wrong; empty otherwise */
    public record Oordeel(Uitkomst uitkomst, String code, String reden) {

        static final Oordeel GOED = new Oordeel(Uitkomst.GOED, "", "");
        static final Oordeel HERHAALD = new Oordeel(Uitkomst.HERHAALD, "", "");
    }

    /** The same context, that asks about a student once. */
    public static Context met(Context x) {
        return new Context(
                x.commandId(), x.opdracht(), x.actor(), x.nu(), x.school(), x.overrule(), new Onthouden(x.naslag()));
    }

    private record Onthouden(
            Naslag naslag,
            Map<String, Optional<Naslag.Leerlingfeiten>> leerlingen,
            Map<String, Optional<Naslag.Identiteit>> identiteiten)
            implements Naslag {

        Onthouden(Naslag naslag) {
            this(naslag, new HashMap<>(), new HashMap<>());
        }

        @Override
        public Optional<Leerlingfeiten> leerling(String leerlingId) {
            return leerlingen.computeIfAbsent(leerlingId, naslag::leerling);
        }

        @Override
        public Optional<Identiteit> identiteit(String leerlingId) {
            return identiteiten.computeIfAbsent(leerlingId, naslag::identiteit);
        }
    }

    /** Whether each line can be recorded, in their order; nothing is stored. */
    public List<Oordeel> beoordeel(String leerlingId, List<Verzuimregel> regels) {
        List<Oordeel> oordelen = new ArrayList<>();
        Map<LocalDate, Halven> uren = new HashMap<>();
        Map<String, Verzuimregel> gehad = new HashMap<>();
        for (Verzuimregel r : regels) {
            Verzuimregel eerder = gehad.putIfAbsent(r.regelId(), r);
            Oordeel oordeel;
            if (eerder != null) {
                oordeel = eerder.equals(r)
                        ? Oordeel.HERHAALD
                        : new Oordeel(
                                Uitkomst.FOUT,
                                "SLEUTEL_HERGEBRUIKT",
                                "deze regelsleutel staat twee keer in het bestand");
            } else {
                oordeel = oordeel(leerlingId, r, uren);
            }
            if (oordeel.uitkomst() == Uitkomst.GOED) {
                uren.merge(r.datum(), r.lesuren(), Halven::plus);
            }
            oordelen.add(oordeel);
        }
        return oordelen;
    }

    private Oordeel oordeel(String leerlingId, Verzuimregel r, Map<LocalDate, Halven> uren) {
        Afwezigheid bekend = dossier.afwezigheden().get(r.afwezigheidId());
        if (bekend != null) {
            // Its kind may have been given anew since; day and hours say whether it is the same line.
            return bekend.datum().equals(r.datum()) && bekend.lesuren().equals(r.lesuren())
                    ? Oordeel.HERHAALD
                    : new Oordeel(
                            Uitkomst.FOUT,
                            "SLEUTEL_HERGEBRUIKT",
                            "onder deze regelsleutel is ander verzuim vastgelegd op %s".formatted(bekend.datum()));
        }
        try {
            eis(leerlingId, r, uren.getOrDefault(r.datum(), Halven.NUL));
            return Oordeel.GOED;
        } catch (CommandGeweigerd e) {
            return new Oordeel(
                    Uitkomst.FOUT, e.weigering().code(), e.weigering().melding());
        }
    }

    private void eis(String leerlingId, Verzuimregel r, Halven erbij) {
        VerzuimSoort soort = Objects.requireNonNullElse(r.soort(), VerzuimSoort.ONGEMELD);
        Registratieregels.eisUren(r.lesuren(), r.datum(), x);
        Registratieregels.eisDag(leerlingId, r.datum(), soort, x);
        Registratieregels.eisDagtotaal(dossier.dagtotaal(r.datum()).plus(erbij).plus(r.lesuren()), r.datum(), x);
    }

    /** All that is new of it. */
    List<VerzuimEvent> leg(RegistreerAfwezigheden c) {
        List<Oordeel> oordelen = beoordeel(c.leerlingId(), c.regels());
        List<String> fouten = IntStream.range(0, oordelen.size())
                .filter(i -> oordelen.get(i).uitkomst() == Uitkomst.FOUT)
                .mapToObj(i -> "%s: %s"
                        .formatted(c.regels().get(i).regelId(), oordelen.get(i).reden()))
                .limit(20)
                .toList();
        if (!fouten.isEmpty()) {
            throw CommandGeweigerd.statusOnjuist("Niet elke regel klopt; er is niets vastgelegd.")
                    .ontbreekt(fouten);
        }
        List<VerzuimEvent> events = new ArrayList<>();
        Set<LocalDate> dagen = new HashSet<>();
        Set<VerzuimSoort> soorten = new HashSet<>();
        for (int i = 0; i < oordelen.size(); i++) {
            if (oordelen.get(i).uitkomst() == Uitkomst.GOED) {
                Verzuimregel r = c.regels().get(i);
                VerzuimSoort soort = Objects.requireNonNullElse(r.soort(), VerzuimSoort.ONGEMELD);
                events.add(new AfwezigheidGeregistreerd(
                        c.leerlingId(),
                        c.stroom(),
                        r.afwezigheidId(),
                        r.datum(),
                        r.lesuren(),
                        soort,
                        r.reden(),
                        null,
                        Verzuimtermijnen.opvolgenVoor(soort, r.datum(), x)));
                dagen.add(r.datum());
                soorten.add(soort);
            }
        }
        if (!events.isEmpty()) {
            Verzuimdossier na = VerzuimGebied.GEBIED.na(dossier, events);
            events.addAll(new Verzuimtelling(x, null).gevolgen(na, dagen, soorten));
        }
        return events;
    }
}
