package nl.zorgspoor.deploy.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Weigering;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is no success (RFC 9457), always with the same members.
 *
 * @param status HTTP status
 * @param code the symbolic reason
 * @param detail one Dutch sentence without personal data
 * @param regel R-number of the rule that refuses
 */
public record Probleem(
        int status,
        String code,
        String detail,
        @Nullable String regel,
        List<String> ontbreekt,
        @Nullable String herstelactie,
        boolean overruleMogelijk) {

    /** The remedy as something that can be sent, where it is known who asked. */
    static final String HERSTEL = "herstel";

    private static final Map<Integer, String> TITELS = Map.ofEntries(
            Map.entry(400, "De invoer klopt niet"),
            Map.entry(401, "Niet aangemeld"),
            Map.entry(403, "Niet toegestaan"),
            Map.entry(404, "Niet gevonden"),
            Map.entry(405, "Deze handeling bestaat hier niet"),
            Map.entry(406, "Dit antwoordformaat bestaat niet"),
            Map.entry(408, "Het duurde te lang"),
            Map.entry(409, "De opdracht is geweigerd"),
            Map.entry(413, "Het bericht is te groot"),
            Map.entry(415, "Dit berichtformaat wordt niet gelezen"),
            Map.entry(500, "Er ging iets mis"),
            Map.entry(503, "Tijdelijk niet beschikbaar"),
            Map.entry(504, "Nog niet bijgewerkt"));

    public Probleem {
        ontbreekt = List.copyOf(ontbreekt);
    }

    public static Probleem van(Weigering w) {
        return new Probleem(
                w.aard().status(),
                w.code(),
                w.melding(),
                w.regel() == null ? null : w.regel().nummer(),
                w.ontbreekt(),
                w.herstelactie(),
                w.overruleMogelijk());
    }

    public static Probleem van(int status, String code, String detail) {
        return new Probleem(status, code, detail, null, List.of(), null, false);
    }

    /** @param waarom what is wrong with the token; null when there was none */
    public static Probleem nietAangemeld(@Nullable String waarom) {
        return van(
                401,
                "NIET_AANGEMELD",
                (waarom == null ? "" : waarom + ". ") + "Geef een geldig token mee: Authorization: Bearer TOKEN.");
    }

    public static Probleem verboden() {
        return van(403, "ROL_NIET_BEVOEGD", "Uw rol mag dit niet zien of doen.").regel(Regel.ROL);
    }

    /** @param rollen those of the token: who holds it may know them */
    public static Probleem rolKiezen(String kop, List<Rol> rollen) {
        return van(400, "ROL_KIEZEN", "Het token noemt meer dan een rol; kies er een met de kop " + kop + ".")
                .ontbreekt(List.of(
                        kop + ": een van " + rollen.stream().map(Rol::name).collect(Collectors.joining(", "))));
    }

    public static Probleem andereRol(String kop) {
        return van(403, "ROL_NIET_IN_TOKEN", "De rol in de kop " + kop + " staat niet in het token.")
                .regel(Regel.ROL);
    }

    public static Probleem aanmelddienstWeg() {
        return van(
                503,
                "AANMELDDIENST_NIET_BEREIKBAAR",
                "Het token kan nu niet worden nagekeken: de aanmelddienst antwoordt niet. Probeer het straks opnieuw.");
    }

    public static Probleem onleesbaarPad() {
        return van(400, "PAD_ONGELDIG", "Het pad bevat tekens die hier niet mogen.");
    }

    static Probleem onleesbareVraag() {
        return van(
                400,
                "VRAAG_ONLEESBAAR",
                "Wat na het vraagteken staat, is niet te lezen: naam=waarde, in UTF-8, met een &-teken ertussen.");
    }

    static Probleem teGroot() {
        return van(413, "BERICHT_TE_GROOT", "Een opdracht is hooguit 64 kB groot, een document 25 MB.");
    }

    static Probleem onverwacht(String kenmerk) {
        return van(
                500,
                "ONVERWACHTE_FOUT",
                "De opdracht kon niet worden verwerkt. Kenmerk voor de beheerder: " + kenmerk + ".");
    }

    Probleem regel(Regel welke) {
        return new Probleem(status, code, detail, welke.nummer(), ontbreekt, herstelactie, overruleMogelijk);
    }

    Probleem ontbreekt(List<String> wat) {
        return new Probleem(status, code, detail, regel, wat, herstelactie, overruleMogelijk);
    }

    /** The members of the answer, in reading order. */
    Map<String, @Nullable Object> leden() {
        Map<String, @Nullable Object> leden = new LinkedHashMap<>();
        leden.put("type", "urn:zorgspoor:probleem:" + code);
        leden.put("title", TITELS.getOrDefault(status, "Fout"));
        leden.put("status", status);
        leden.put("detail", detail);
        leden.put("code", code);
        leden.put("regel", regel);
        leden.put("ontbreekt", ontbreekt);
        leden.put("herstelactie", herstelactie);
        leden.put(HERSTEL, null);
        leden.put("overruleMogelijk", overruleMogelijk);
        return leden;
    }
}
