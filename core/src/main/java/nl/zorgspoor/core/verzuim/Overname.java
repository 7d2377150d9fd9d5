package nl.zorgspoor.core.verzuim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.verzuim.VerzuimEvent.*;
import nl.zorgspoor.core.verzuim.Verzuimdossier.Afwezigheid;
import nl.zorgspoor.core.verzuim.Verzuimdossier.Drempel;
import nl.zorgspoor.core.verzuim.Verzuimdossier.Melding;
import nl.zorgspoor.core.verzuim.Verzuimdossier.Thuiszitten;
import nl.zorgspoor.core.verzuim.Verzuimdossier.Ziektesignaal;

/** The beginning of a student's one stream of absence: what stood in the streams of each school year comes along. */
final class Overname {

    /** Ids of absences were a school year's own; the later one keeps an id that two years used. */
    private static final String JAAR = "~";

    private Overname() {}

    /** @param gebeurtenissen what stands in the streams of school years, oldest first */
    static List<VerzuimEvent> van(
            String leerlingId, String dossierId, List<LeerlingGebeurtenis> gebeurtenissen, LocalDate vandaag) {
        Map<String, List<VerzuimEvent>> perDossier = new LinkedHashMap<>();
        for (LeerlingGebeurtenis g : gebeurtenissen) {
            if (g instanceof VerzuimEvent e) {
                perDossier
                        .computeIfAbsent(e.dossierId(), id -> new ArrayList<>())
                        .add(e);
            }
        }
        if (perDossier.isEmpty()) {
            return List.of();
        }
        List<OvergenomenAfwezigheid> afwezigheden = new ArrayList<>();
        List<OvergenomenDrempel> drempels = new ArrayList<>();
        List<OvergenomenSignaal> signalen = new ArrayList<>();
        List<OvergenomenThuiszitten> thuiszitten = new ArrayList<>();
        List<OvergenomenMelding> meldingen = new ArrayList<>();
        List<VerzuimEvent> vervallen = new ArrayList<>();
        Map<String, String> latere = new LinkedHashMap<>();
        perDossier.forEach((id, events) -> events.forEach(e -> {
            if (e instanceof AfwezigheidGeregistreerd a) {
                latere.put(a.afwezigheidId(), id);
            }
        }));
        perDossier.forEach((id, events) -> {
            Verzuimdossier d = VerzuimGebied.GEBIED.na(Verzuimdossier.LEEG, events);
            for (Afwezigheid a : d.afwezigheden().values()) {
                afwezigheden.add(new OvergenomenAfwezigheid(
                        id.equals(latere.get(a.afwezigheidId())) ? a.afwezigheidId() : eigenId(a.afwezigheidId(), id),
                        a.datum(),
                        a.lesuren(),
                        a.soort(),
                        a.geherkwalificeerd(),
                        a.opvolgenVoor()));
            }
            d.drempels()
                    .forEach(t -> drempels.add(new OvergenomenDrempel(
                            t.soort(), t.vanaf(), t.datum(), t.meldenVoor(), t.melder(), t.gemeld(), t.teLaat())));
            d.ziektesignalen().forEach(s -> signalen.add(new OvergenomenSignaal(s.drempel(), s.datum())));
            d.thuiszitten().forEach(t -> thuiszitten.add(new OvergenomenThuiszitten(t.sinds(), t.datum())));
            d.meldingen()
                    .values()
                    .forEach(m -> meldingen.add(new OvergenomenMelding(
                            m.verwijzingId(), m.datum(), m.reactieVoor(), m.melder(), m.afgesloten(), m.berichten())));
            vervallen.addAll(nogNietGezegd(leerlingId, dossierId, d, events));
        });
        List<VerzuimEvent> begin = new ArrayList<>();
        begin.add(new VerzuimdossierOvergenomen(
                leerlingId,
                dossierId,
                List.copyOf(perDossier.keySet()),
                afwezigheden,
                drempels,
                signalen,
                thuiszitten,
                meldingen,
                vandaag));
        begin.addAll(vervallen);
        return begin;
    }

    /** The id under which an absence of a school year that is past is known, when a later year used it as well. */
    static String eigenId(String afwezigheidId, String dossierId) {
        return afwezigheidId + JAAR + dossierId.substring(dossierId.lastIndexOf(':') + 1);
    }

    /** A threshold that another kind undid was said by that event only; whoever follows thresholds learns it here. */
    private static List<VerzuimEvent> nogNietGezegd(
            String leerlingId, String dossierId, Verzuimdossier d, List<VerzuimEvent> events) {
        return events.stream()
                .filter(AfwezigheidGeherkwalificeerd.class::isInstance)
                .flatMap(e -> ((AfwezigheidGeherkwalificeerd) e).vervallenDrempels().stream())
                .distinct()
                .filter(dag -> d.drempels().stream().noneMatch(t -> t.is(Verzuimtelling.UREN_16, dag)))
                .map(dag ->
                        (VerzuimEvent) new VerzuimdrempelVervallen(leerlingId, dossierId, Verzuimtelling.UREN_16, dag))
                .toList();
    }

    static Verzuimdossier na(VerzuimdossierOvergenomen e) {
        Map<String, Afwezigheid> afwezigheden = new LinkedHashMap<>();
        e.afwezigheden()
                .forEach(a -> afwezigheden.put(
                        a.afwezigheidId(),
                        new Afwezigheid(
                                a.afwezigheidId(),
                                a.datum(),
                                a.lesuren(),
                                a.soort(),
                                a.geherkwalificeerd(),
                                a.opvolgenVoor(),
                                false)));
        Map<String, Melding> meldingen = new LinkedHashMap<>();
        e.meldingen()
                .forEach(m -> meldingen.put(
                        m.verwijzingId(),
                        new Melding(
                                m.verwijzingId(),
                                null,
                                m.datum(),
                                m.reactieVoor(),
                                m.melder(),
                                m.afgesloten(),
                                m.berichten())));
        return new Verzuimdossier(
                e.leerlingId(),
                e.dossierId(),
                afwezigheden,
                e.drempels().stream()
                        .map(t -> new Drempel(
                                t.soort(), t.vanaf(), t.datum(), t.meldenVoor(), t.melder(), t.gemeld(), t.teLaat()))
                        .toList(),
                e.ziektesignalen().stream()
                        .map(s -> new Ziektesignaal(s.drempel(), s.datum()))
                        .toList(),
                e.thuiszitten().stream()
                        .map(t -> new Thuiszitten(t.sinds(), t.datum()))
                        .toList(),
                meldingen);
    }
}
