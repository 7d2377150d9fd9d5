package nl.zorgspoor.core.leerling.aanmelding;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * A guest period under its contract (R29, R30).
 *
 * @param begin first day of the contract, of the period itself once it has started
 * @param evaluatieOp day on which the evaluation is asked for
 * @param evaluatieGevraagd whether it was
 * @param verstreken whether the passing of the last day was signalled
 * @param advies outcome of the evaluation, or null
 * @param zonderAkkoord who did not agree to the contract (R326)
 */
@RecordBuilder
public record Gastplaatsing(
        LocalDate begin,
        LocalDate eind,
        LocalDate evaluatieOp,
        boolean gestart,
        boolean evaluatieGevraagd,
        boolean verstreken,
        @Nullable Gastuitkomst advies,
        List<Gastakkoord> zonderAkkoord)
        implements GastplaatsingBuilder.With {

    /** R29: a contract beforehand with goals and conditions; R30: no more than the maximum in total. */
    static GastleerlingcontractVastgelegd leg(
            LegGastleerlingcontractVast c, Aanmelding a, Context x, Aanmeldingen leerling) {
        eisGezag(c.ondertekendDoor(), leerling, x);
        Gastplaatsing lopend = a.gast() != null && a.gast().gestart() ? a.gast() : null;
        LocalDate begin = lopend == null ? c.begindatum() : lopend.begin();
        eisDuur(begin, c.einddatum(), x);
        List<String> ontbreekt = new ArrayList<>();
        if (lopend == null && x.vandaag().isAfter(begin)) {
            ontbreekt.add("begindatum (niet voor het sluiten van het contract)");
        }
        if (c.doelen().isEmpty()) {
            ontbreekt.add("doelen");
        }
        if (c.voorwaarden().isEmpty() && !a.besluitvorming().voorwaardenGesteld()) {
            ontbreekt.add("voorwaarden");
        }
        if (!ontbreekt.isEmpty()) {
            throw Regel.GAST_CONTRACT
                    .weigert(
                            "CONTRACT_ONTBREEKT",
                            "Een gastcontract wordt voor het begin gesloten, met doelen en voorwaarden.")
                    .ontbreekt(ontbreekt);
        }
        return new GastleerlingcontractVastgelegd(
                c.leerlingId(),
                a.aanmeldingId(),
                begin,
                c.einddatum(),
                c.doelen(),
                c.voorwaarden(),
                c.ondertekendDoor(),
                c.einddatum().minusDays(x.school().getal(Instelling.GASTLEERLING_EVALUATIE_DAGEN, x.vandaag())),
                zonderAkkoord(c, leerling, x));
    }

    /** R326: the school of origin, and a parent with authority or the student who is of age. */
    private static List<Gastakkoord> zonderAkkoord(LegGastleerlingcontractVast c, Aanmeldingen leerling, Context x) {
        int meerderjarig = x.school().getal(Instelling.LEEFTIJD_MEERDERJARIG, x.vandaag());
        boolean ouders = leerling.leeftijdOp(x.vandaag()) >= meerderjarig
                ? c.ondertekendDoor().contains(c.leerlingId())
                : c.ondertekendDoor().stream().anyMatch(id -> leerling.heeftGezag(id, meerderjarig, x.vandaag()));
        List<Gastakkoord> zonder = new ArrayList<>();
        if (!Boolean.TRUE.equals(c.akkoordSchoolHerkomst())) {
            zonder.add(Gastakkoord.SCHOOL_VAN_HERKOMST);
        }
        if (!ouders) {
            zonder.add(Gastakkoord.OUDERS);
        }
        return zonder;
    }

    /** R49, R328: a parent who signs has authority on the day of recording, and the student is a minor; of age, the student signs. */
    private static void eisGezag(List<String> ondertekendDoor, Aanmeldingen leerling, Context x) {
        int meerderjarig = x.school().getal(Instelling.LEEFTIJD_MEERDERJARIG, x.vandaag());
        List<String> zonder = ondertekendDoor.stream()
                .filter(id ->
                        leerling.ouders().ids().contains(id) && !leerling.heeftGezag(id, meerderjarig, x.vandaag()))
                .toList();
        if (!zonder.isEmpty()) {
            boolean gezag = zonder.stream().allMatch(id -> leerling.ouders().heeftGezag(id, x.vandaag()));
            throw (gezag ? Regel.TOEST_LEEFTIJD : Regel.OUDER_ZONDER_GEZAG)
                    .weigert("NIET_BEVOEGD_TOT_TOESTEMMING", "Een gastcontract tekent een ouder met gezag.")
                    .ontbreekt("OUDER met gezag in de plaats van " + String.join(", ", zonder));
        }
    }

    private static void eisDuur(LocalDate begin, LocalDate eind, Context x) {
        Instelling.Bereik maanden = x.school().bereik(Instelling.GASTLEERLING_MAANDEN, x.vandaag());
        LocalDate vroegst = begin.plusMonths(maanden.minste());
        LocalDate laatst = begin.plusMonths(maanden.meeste());
        if (eind.isBefore(vroegst) || eind.isAfter(laatst)) {
            throw Regel.GAST_CONTRACT
                    .weigert(
                            "DUUR_BUITEN_3_6_MAANDEN",
                            "Een gastplaatsing duurt in totaal ten minste %d en hooguit %d maanden.",
                            maanden.minste(),
                            maanden.meeste())
                    .ontbreekt("einddatum (van %s tot en met %s)".formatted(vroegst, laatst));
        }
    }

    /** R29: it starts under a contract, on or after the contract's first day. */
    static List<LeerlingGebeurtenis> start(StartGastleerlingschap c, Aanmelding a, Context x) {
        Gastplaatsing contract = a.gast();
        if (contract == null) {
            throw Regel.GAST_CONTRACT
                    .weigert("CONTRACT_ONTBREEKT", "Een gastplaatsing begint pas als het contract er ligt.")
                    .ontbreekt("contract")
                    .herstel("LegGastleerlingcontractVast");
        }
        if (contract.gestart()) {
            throw CommandGeweigerd.statusOnjuist("De gastplaatsing is al begonnen.");
        }
        LocalDate begin = Objects.requireNonNullElse(c.begindatum(), contract.begin());
        if (begin.isBefore(contract.begin()) || begin.isAfter(contract.eind())) {
            throw Regel.GAST_CONTRACT
                    .weigert(
                            "CONTRACT_ONTBREEKT",
                            "Op %s geldt het contract (%s tot en met %s) niet.",
                            begin,
                            contract.begin(),
                            contract.eind())
                    .ontbreekt("begindatum")
                    .herstel("LegGastleerlingcontractVast");
        }
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new GastleerlingschapGestart(
                c.leerlingId(), a.aanmeldingId(), begin, contract.eind(), contract.evaluatieOp()));
        if (!contract.zonderAkkoord().isEmpty()) {
            eisAkkoord(contract.zonderAkkoord(), x);
            events.add(x.aandacht(c.leerlingId(), Regel.GAST_AKKOORD, "AKKOORD_GASTPLAATSING_ONTBREEKT"));
        }
        return events;
    }

    /** R326: whether it stands in the way, the school says. */
    private static void eisAkkoord(List<Gastakkoord> zonder, Context x) {
        if (x.school().tekst(Instelling.GASTLEERLING_AKKOORD, x.vandaag()).equals("BLOKKEREND")) {
            throw Regel.GAST_AKKOORD
                    .weigert(
                            "AKKOORD_ONTBREEKT",
                            "De leerling blijft ingeschreven op de school van herkomst; die school en de ouders stemmen in"
                                    + " voor de gastplaatsing begint.")
                    .ontbreekt(zonder.stream().map(Enum::name).toList())
                    .herstel("LegGastleerlingcontractVast");
        }
    }

    GastleerlingschapGeevalueerd evalueer(EvalueerGastleerlingschap c, Aanmelding a, LocalDate datum) {
        eisGestart();
        return new GastleerlingschapGeevalueerd(c.leerlingId(), a.aanmeldingId(), datum, c.doelenBehaald(), c.advies());
    }

    /** R30: definitive placement or return follows from an evaluation against the contract. */
    GastleerlingschapBeeindigd beeindig(BeeindigGastleerlingschap c, Aanmelding a, LocalDate datum) {
        eisGestart();
        if (advies == null) {
            throw Regel.GAST_EINDE
                    .weigert(
                            "EVALUATIE_ONTBREEKT", "Een gastplaatsing eindigt pas na een evaluatie tegen het contract.")
                    .ontbreekt("evaluatie")
                    .herstel("EvalueerGastleerlingschap");
        }
        return new GastleerlingschapBeeindigd(c.leerlingId(), a.aanmeldingId(), c.uitkomst(), datum);
    }

    private void eisGestart() {
        if (!gestart) {
            throw CommandGeweigerd.statusOnjuist("De gastplaatsing is nog niet begonnen.")
                    .herstel("StartGastleerlingschap");
        }
    }

    List<AanmeldingEvent> verstreken(String leerlingId, Aanmelding a, Context x) {
        List<AanmeldingEvent> events = new ArrayList<>();
        if (gestart && advies == null && !evaluatieGevraagd && !x.vandaag().isBefore(evaluatieOp)) {
            events.add(new GastleerlingschapEvaluatieGevraagd(leerlingId, a.aanmeldingId(), eind));
        }
        if (gestart && !verstreken && x.vandaag().isAfter(eind)) {
            events.add(new GastleerlingschapTermijnVerstreken(leerlingId, a.aanmeldingId(), eind));
        }
        return events;
    }

    List<Termijn> termijnen(Aanmelding a) {
        List<Termijn> termijnen = new ArrayList<>();
        if (gestart && advies == null && !evaluatieGevraagd) {
            termijnen.add(Termijn.tot(
                            "gastevaluatie:" + a.aanmeldingId(),
                            "GASTLEERLING_EVALUATIE",
                            begin,
                            evaluatieOp,
                            Regel.GAST_EINDE,
                            "GastleerlingschapGestart",
                            "EvalueerGastleerlingschap",
                            Rol.AFDELINGSLEIDER)
                    .wekOp(evaluatieOp));
        }
        if (gestart && !verstreken) {
            termijnen.add(Termijn.tot(
                    "gastleerling:" + a.aanmeldingId(),
                    "GASTLEERLING",
                    begin,
                    eind,
                    Regel.GAST_EINDE,
                    "GastleerlingschapGestart",
                    advies == null ? "EvalueerGastleerlingschap" : "BeeindigGastleerlingschap",
                    Rol.RECTOR));
        }
        return termijnen;
    }

    static Gastplaatsing na(@Nullable Gastplaatsing vorige, GastleerlingcontractVastgelegd e) {
        return new Gastplaatsing(
                e.begindatum(),
                e.einddatum(),
                e.evaluatieOp(),
                vorige != null && vorige.gestart(),
                false,
                false,
                null,
                Objects.requireNonNullElse(e.zonderAkkoord(), List.of()));
    }

    static Gastplaatsing na(GastleerlingschapGestart e) {
        return new Gastplaatsing(e.begindatum(), e.einddatum(), e.evaluatieOp(), true, false, false, null, List.of());
    }
}
