package nl.zorgspoor.core.jaarcyclus;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Kengetal;
import nl.zorgspoor.core.gedeeld.Kengetallen;
import nl.zorgspoor.core.gedeeld.Kengetallen.Klasgrootte;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.gedeeld.Schoolkalender;
import nl.zorgspoor.core.jaarcyclus.KengetallenCommand.LegKengetallenVast;
import nl.zorgspoor.core.jaarcyclus.KengetallenCommand.NeemKengetallenOver;
import nl.zorgspoor.core.jaarcyclus.KengetallenEvent.KengetallenOvergenomen;
import nl.zorgspoor.core.jaarcyclus.KengetallenEvent.KengetallenVastgelegd;

/**
 * The key figures that were frozen (R243): a school year keeps every version.
 *
 * @param jaren the newest version of each school year
 * @param overgenomen school years whose figures came from elsewhere (R304)
 */
public record Kengetaljaren(Map<String, Versie> jaren, Set<String> overgenomen) {

    public static final Kengetaljaren LEEG = new Kengetaljaren(Map.of(), Set.of());

    record Versie(int nummer, int berekening, Map<Kengetal, Integer> aantallen, List<Klasgrootte> klasgrootte) {}

    List<Gebeurtenis> decide(LegKengetallenVast c, Context x) {
        Jaren.eisNietVer(c.schooljaar(), x);
        LocalDate teldatum = teldatum(c.schooljaar(), x);
        if (c.teldatum() != null && !c.teldatum().equals(teldatum)) {
            throw Regel.KENGETALLEN
                    .weigert(
                            "TELDATUM_ONJUIST",
                            "De teldatum van schooljaar %s is %s; een andere dag is te lezen en niet vast te leggen.",
                            c.schooljaar(),
                            teldatum)
                    .ontbreekt("teldatum (%s)".formatted(teldatum));
        }
        if (x.vandaag().isBefore(teldatum)) {
            throw Regel.KENGETALLEN
                    .weigert("TELDATUM_NOG_NIET", "Op %s is de teldatum %s er nog niet.", x.vandaag(), teldatum)
                    .ontbreekt("dag (vanaf %s)".formatted(teldatum));
        }
        Kengetallen nu = x.naslag().kengetallen(x.school().schoolId(), teldatum);
        Versie vorige = jaren.get(c.schooljaar());
        Versie versie = new Versie(
                vorige == null ? 1 : vorige.nummer() + 1, Kengetallen.BEREKENING, nu.aantallen(), nu.klasgrootte());
        if (vorige != null
                && versie.equals(
                        new Versie(versie.nummer(), vorige.berekening(), vorige.aantallen(), vorige.klasgrootte()))) {
            throw Regel.KENGETALLEN.weigert(
                    "KENGETALLEN_ONGEWIJZIGD",
                    "De kengetallen van %s zijn dezelfde als in versie %d.",
                    c.schooljaar(),
                    vorige.nummer());
        }
        return List.of(new KengetallenVastgelegd(
                c.schoolId(),
                c.schooljaar(),
                teldatum,
                nu.stroomjaar(),
                versie.nummer(),
                versie.berekening(),
                versie.aantallen(),
                versie.klasgrootte(),
                nu.nietTeTellen(),
                x.vandaag()));
    }

    /** By the calendar of that school year; without one by the sector (R309). */
    private static LocalDate teldatum(String schooljaar, Context x) {
        return x.school().kalender().jaren().stream()
                .filter(j -> j.schooljaar().equals(schooljaar))
                .map(Schoolkalender::teldatum)
                .findFirst()
                .orElseThrow(() -> Regel.KENGETALLEN
                        .weigert("KALENDER_ONTBREEKT", "Schooljaar %s heeft nog geen kalender.", schooljaar)
                        .ontbreekt("kalender")
                        .herstel("StelSchooljaarkalenderVast"));
    }

    List<Gebeurtenis> decide(NeemKengetallenOver c, Context x) {
        Jaren.eisBegonnen(c.schooljaar(), x.gebeurdOp(c.teldatum()));
        if (!Schooljaar.van(c.teldatum()).equals(c.schooljaar())) {
            throw CommandGeweigerd.dagOnjuist(
                            "Teldatum %s valt niet in schooljaar %s.".formatted(c.teldatum(), c.schooljaar()))
                    .ontbreekt("teldatum");
        }
        if (jaren.containsKey(c.schooljaar()) || overgenomen.contains(c.schooljaar())) {
            throw Regel.KENGETALLEN_EERDER.weigert(
                    "KENGETALLEN_BESTAAN", "Schooljaar %s heeft al kengetallen.", c.schooljaar());
        }
        if (c.aantallen().isEmpty()) {
            throw Regel.KENGETALLEN_EERDER
                    .weigert("INHOUD_ONTBREEKT", "Overnemen zonder een enkel getal telt nergens voor.")
                    .ontbreekt("aantallen");
        }
        return List.of(new KengetallenOvergenomen(
                c.schoolId(), c.schooljaar(), c.teldatum(), c.aantallen(), c.bron(), x.vandaag()));
    }

    Kengetaljaren evolve(KengetallenVastgelegd e) {
        return new Kengetaljaren(
                Kopie.met(
                        jaren, e.schooljaar(), new Versie(e.versie(), e.berekening(), e.aantallen(), e.klasgrootte())),
                overgenomen);
    }

    Kengetaljaren evolve(KengetallenOvergenomen e) {
        return new Kengetaljaren(jaren, Kopie.met(overgenomen, e.schooljaar()));
    }
}
