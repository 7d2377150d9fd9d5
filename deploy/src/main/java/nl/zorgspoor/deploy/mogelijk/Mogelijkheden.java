package nl.zorgspoor.deploy.mogelijk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.eventstore.Antwoord;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Schrijfwijze;
import nl.zorgspoor.core.gedeeld.Weigering;
import nl.zorgspoor.core.invoer.Veld;
import nl.zorgspoor.core.invoer.Veldtype;
import nl.zorgspoor.core.poort.Proefpoort;
import nl.zorgspoor.deploy.api.Ingang;
import nl.zorgspoor.deploy.api.Stappen;
import nl.zorgspoor.deploy.mogelijk.Mogelijkheid.Invulveld;
import nl.zorgspoor.deploy.mogelijk.Mogelijkheid.Keuze;
import nl.zorgspoor.deploy.mogelijk.Mogelijkheid.Reden;
import nl.zorgspoor.deploy.mogelijk.Verkenner.Uitkomst;

/** Which commands of a collection somebody could give about one of it now. For one thread. */
final class Mogelijkheden {

    private final Proefpoort.Zitting zitting;
    private final Context x;
    private final Kandidaten kandidaten;
    private final Verkenner verkenner;
    private final Stappen stappen;
    private final String id;

    Mogelijkheden(Proefpoort.Zitting zitting, Waarden waarden, Stappen stappen, String id) {
        this.zitting = zitting;
        this.x = zitting.context();
        this.kandidaten = new Kandidaten(waarden, x.nu());
        this.verkenner = new Verkenner(zitting, kandidaten);
        this.stappen = stappen;
        this.id = id;
    }

    Mogelijkheid van(Ingang ingang) {
        String opdracht = ingang.opdracht().getSimpleName();
        Uitkomst uitkomst;
        try {
            zitting.eisRol(ingang.opdracht(), ingang.collectie().equals("scholen") ? id : null);
            uitkomst = verkenner.verken(ingang, id);
        } catch (CommandGeweigerd geweigerd) {
            uitkomst = new Uitkomst(null, Antwoord.NIETS, List.of(geweigerd.weigering()), true);
        }
        return new Mogelijkheid(
                opdracht,
                Schrijfwijze.zin(opdracht),
                "POST",
                ingang.pad().replace("{id}", id),
                uitkomst.voorbeeld() != null,
                uitkomst.oordeel(),
                Stappen.rollen(opdracht, x.school(), x.vandaag()),
                velden(ingang),
                uitkomst.voorbeeld(),
                uitkomst.antwoord().gebeurtenissen().stream()
                        .map(Antwoord.Opgeslagen::type)
                        .toList(),
                uitkomst.antwoord().aandachtspunten(),
                uitkomst.weigeringen().stream().map(w -> reden(w, ingang)).toList());
    }

    private List<Invulveld> velden(Ingang ingang) {
        return Veld.van(ingang.opdracht()).stream()
                .filter(v -> !v.naam().equals(ingang.idVeld()))
                .map(v -> new Invulveld(
                        v.naam(),
                        Schrijfwijze.zin(Schrijfwijze.hoofdletter(v.naam())),
                        soort(v),
                        !Veldtype.magWeg(v.component()),
                        keuzes(v)))
                .toList();
    }

    private List<Keuze> keuzes(Veld veld) {
        boolean id = Waarden.isId(veld.naam());
        return kandidaten.keuzes(veld).stream()
                .map(w -> new Keuze(w, id ? w : Schrijfwijze.hoofdletter(Schrijfwijze.code(w))))
                .toList();
    }

    private static String soort(Veld veld) {
        Class<?> soort = veld.component().getType();
        boolean lijst = soort == List.class || soort == Set.class;
        Class<?> deel = lijst ? Veldtype.klasse(Veldtype.deel(veld.component().getGenericType(), 0)) : soort;
        return (deel.isEnum()
                        ? "KEUZE"
                        : deel.isRecord() || deel == Map.class
                                ? "OBJECT"
                                : Waarden.isId(veld.naam())
                                        ? "ID"
                                        : EENVOUDIG.getOrDefault(deel.getSimpleName(), "TEKST"))
                + (lijst ? "[]" : "");
    }

    private static final Map<String, String> EENVOUDIG = Map.of(
            "LocalDate", "DAG",
            "LocalDateTime", "MOMENT",
            "Integer", "GEHEEL",
            "int", "GEHEEL",
            "long", "GEHEEL",
            "BigDecimal", "GETAL",
            "boolean", "JA_NEE",
            "Boolean", "JA_NEE");

    private Reden reden(Weigering w, Ingang ingang) {
        Regel regel = w.regel();
        String herstel = w.herstelactie();
        return new Reden(
                w.aard().status(),
                w.code(),
                regel == null ? null : regel.nummer(),
                regel == null ? null : regel.zin(),
                w.melding(),
                w.ontbreekt(),
                herstel == null ? null : stappen.van(herstel, x.school(), x.vandaag(), Map.of(ingang.idVeld(), id)),
                w.overruleMogelijk());
    }

    /** The names that are meant by a filter, whatever their capitals. */
    static boolean heet(Ingang ingang, String naam) {
        return Arrays.asList(ingang.opdracht().getSimpleName(), ingang.woord()).stream()
                .anyMatch(n -> n.toLowerCase(Locale.ROOT).equals(naam.toLowerCase(Locale.ROOT)));
    }
}
