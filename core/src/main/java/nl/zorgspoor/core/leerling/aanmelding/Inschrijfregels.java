package nl.zorgspoor.core.leerling.aanmelding;

import static nl.zorgspoor.core.gedeeld.Tekst.leeg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Ondersteuningsniveau;
import nl.zorgspoor.core.gedeeld.Onderwijssector;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Routekaart;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.gedeeld.Schoolniveau;
import nl.zorgspoor.core.leerling.aanmelding.Aanmelding.Status;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.BesluitToelating;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Instroomtype;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.SchrijfLeerlingIn;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingIngeschreven;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.*;
import org.jspecify.annotations.Nullable;

/** Coming in and going out (R36, R38, R43, R86, R173, R206, R222). */
final class Inschrijfregels {

    private Inschrijfregels() {}

    static LeerlingIngeschreven schrijfIn(SchrijfLeerlingIn c, Aanmelding a, Inschrijving inschrijving, Context x) {
        if (inschrijving.verblijf().isOfKomt(x.vandaag())) {
            throw CommandGeweigerd.statusOnjuist("Leerling %s is al ingeschreven.".formatted(c.leerlingId()));
        }
        LocalDate ingangsdatum = x.ingaandOp(c.ingangsdatum(), x.vandaag());
        LocalDate vertrek = inschrijving.verblijf().uitgeschrevenOp();
        if (vertrek != null && ingangsdatum.isBefore(vertrek)) {
            throw CommandGeweigerd.dagOnjuist(
                            "De leerling is hier tot %s ingeschreven geweest; opnieuw inschrijven kan vanaf die dag."
                                    .formatted(vertrek))
                    .ontbreekt("ingangsdatum (vanaf %s)".formatted(vertrek));
        }
        eisWarmeOverdracht(a, x);
        if (a.status() != Status.TOEGELATEN && !(a.tijdelijkGeplaatst() && a.wachtOpBesluit())) {
            throw CommandGeweigerd.statusOnjuist(
                            "Inschrijven kan na toelating of tijdelijke plaatsing; aanmelding %s is %s."
                                    .formatted(a.aanmeldingId(), a.status()))
                    .herstel(a.status() == Status.GASTLEERLING ? "BeeindigGastleerlingschap" : "BesluitOverToelating");
        }
        if (a.wachtOpBesluit() && a.tijdelijkVanaf() != null && ingangsdatum.isBefore(a.tijdelijkVanaf())) {
            throw CommandGeweigerd.dagOnjuist("De tijdelijke plaats begint op %s.".formatted(a.tijdelijkVanaf()))
                    .ontbreekt("ingangsdatum (vanaf %s)".formatted(a.tijdelijkVanaf()));
        }
        eisAdvies(c, a, x);
        return ingeschreven(
                c.leerlingId(),
                a.aanmeldingId(),
                c.leerjaar() == null ? a.verzoek().leerjaar() : c.leerjaar(),
                c.niveau() == null ? a.verzoek().gewenstNiveau() : c.niveau(),
                ingangsdatum,
                x);
    }

    /** Who is enrolled stands at the beginning of the school's route. */
    static LeerlingIngeschreven ingeschreven(
            String leerlingId,
            String aanmeldingId,
            @Nullable Integer leerjaar,
            @Nullable String niveau,
            LocalDate ingangsdatum,
            Context x) {
        Routekaart route = x.school().routekaart();
        String start = route.startBijInschrijving();
        return new LeerlingIngeschreven(
                leerlingId,
                aanmeldingId,
                leerjaar,
                niveau,
                ingangsdatum,
                start == null ? Ondersteuningsniveau.BASIS : route.niveau(start),
                start,
                route.versie());
    }

    /** R36. */
    private static void eisWarmeOverdracht(Aanmelding a, Context x) {
        if (x.school().is(Instelling.WARME_OVERDRACHT_VERPLICHT, x.vandaag())
                && a.herkomst().warmeOverdracht() == null) {
            throw Regel.WARM_KLA
                    .weigert(
                            "WARME_OVERDRACHT_ONTBREEKT",
                            "Inschrijven kan pas na een warme overdracht met de vorige school.")
                    .ontbreekt("WarmeOverdrachtUitgevoerd")
                    .herstel("VoerWarmeOverdrachtUit");
        }
    }

    /** R308: from group 8 a student comes in on the advised level, or on one that has it in it. */
    private static void eisAdvies(SchrijfLeerlingIn c, Aanmelding a, Context x) {
        String niveau = c.niveau() == null ? a.verzoek().gewenstNiveau() : c.niveau();
        eisAdvies(niveau, a, "op een lager niveau dan geadviseerd wordt een leerling niet ingeschreven.", x);
    }

    /**
     * R308: the class of the first year covers the advised level. What it covers is said, or else is the level on which the student
     * came in; once the school itself assessed the student or let the student move on, that counts (R39, R40).
     */
    static void eisAdvies(PlaatsInKlas c, Aanmelding a, Inschrijving stand, LocalDate dag, Context x) {
        LocalDate vorigJaar = Schooljaar.begin(Schooljaar.van(dag)).minusDays(1);
        if (stand.verblijf().klas(vorigJaar) == null && !stand.niveauHerzien(dag)) {
            String niveau = c.niveau() == null ? stand.niveau(dag) : c.niveau();
            eisAdvies(niveau, a, "een klas omvat ten minste het geadviseerde niveau.", x);
        }
    }

    private static void eisAdvies(@Nullable String niveau, Aanmelding a, String wat, Context x) {
        // it counts in all of the school year in which the school sets it
        LocalDate peildag = Schooljaar.einde(Schooljaar.van(x.vandaag()));
        boolean bindt = a.verzoek().instroomtype() == Instroomtype.REGULIER_PO_VO
                && x.school().is(Instelling.ADVIES_BINDEND, peildag);
        if (bindt && Schoolniveau.isLager(niveau, a.herkomst().adviesniveau())) {
            throw Regel.ADVIES_BINDEND
                    .weigert("ADVIES_BINDEND", "Het advies bindt: %s", wat)
                    .ontbreekt("niveau (dat het advies omvat)");
        }
    }

    /**
     * R38: advice and warm transfer, and with an extra need the coordinator's part in it. Only where the school says which
     * parts a warm transfer has. Who was here before the school began was placed before it began (R354).
     */
    static void eisPlaatsingsgegevens(PlaatsInKlas c, Aanmelding a, Context x) {
        boolean weegt = !x.school()
                .lijst(Instelling.WARME_OVERDRACHT_ONDERDELEN, x.vandaag())
                .isEmpty();
        if (c.klastype() != Klastype.DAKPAN || !weegt || a.overgenomen()) {
            return;
        }
        Aanmelding.WarmeOverdracht overdracht = a.herkomst().warmeOverdracht();
        List<String> ontbreekt = new ArrayList<>();
        if (!a.herkomst().dossier().contains("ADVIES")) {
            ontbreekt.add("ADVIES");
        }
        if (overdracht == null) {
            ontbreekt.add("WarmeOverdrachtUitgevoerd");
        } else {
            Rol coordinator = x.school().coordinator(x.vandaag());
            boolean extra = a.zorgvraag().behoefte() || Boolean.TRUE.equals(overdracht.extraOndersteuning());
            if (extra && !overdracht.deelnemers().contains(coordinator)) {
                ontbreekt.add(coordinator.name());
            }
        }
        if (!ontbreekt.isEmpty()) {
            throw Regel.DAKPAN
                    .weigert(
                            "PLAATSINGSGEGEVENS_ONTBREKEN",
                            "Plaatsen in een dakpanklas gebeurt op advies, plaatsingswijzer en warme overdracht.")
                    .ontbreekt(ontbreekt)
                    .herstel("VoerWarmeOverdrachtUit");
        }
    }

    /** R206: nobody leaves before the first day; a slip of the pen would otherwise let the file be destroyed (R60). */
    static void eisNaInschrijving(LocalDate datum, @Nullable LocalDate ingangsdatum) {
        if (ingangsdatum != null && datum.isBefore(ingangsdatum)) {
            throw Regel.UITSCHRIJF
                    .weigert(
                            "DATUM_VOOR_INSCHRIJVING",
                            "Uitschrijven op %s kan niet: de inschrijving begon op %s.",
                            datum,
                            ingangsdatum)
                    .ontbreekt("datum (vanaf %s)".formatted(ingangsdatum));
        }
    }

    /**
     * R206: the new school's confirmation, as the sender refers to it or as it came in on the TLV. A placement at a special school
     * is no confirmation of the school that somebody moves to.
     */
    static @Nullable String plaatsingsbevestiging(
            SchrijfLeerlingUit c, @Nullable LocalDate ingangsdatum, Buurfeiten buren) {
        return leeg(c.plaatsingsbevestiging()) && c.reden().naarSchool() && c.reden() != RedenUitschrijving.VERHUIZING
                ? buren.plaatsingBevestigd(ingangsdatum)
                : c.plaatsingsbevestiging();
    }

    /** R326: who was admitted under conditions is enrolled as everybody is; a condition that was not met is no reason to leave. */
    private static void eisGeenVoorwaarde(SchrijfLeerlingUit c, Aanmeldingen aanmeldingen, Context x) {
        boolean voorwaardelijk = aanmeldingen
                .laatste()
                .filter(a -> a.besluitvorming().besluit() == BesluitToelating.TOELATEN_ONDER_VOORWAARDEN)
                .isPresent();
        if (voorwaardelijk && c.reden() == RedenUitschrijving.OVERIG && x.overrule() == null) {
            throw Regel.GAST_AKKOORD
                    .weigert(
                            "VOORWAARDE_BEEINDIGT_NIET",
                            "Toelaten onder voorwaarden is inschrijven; een voorwaarde die niet is nagekomen beeindigt de"
                                    + " inschrijving niet. Noem waarom de leerling vertrekt, of motiveer dat het iets anders is.")
                    .ontbreekt("reden")
                    .overrulebaar();
        }
    }

    /** R43, R206, R173, in this order: who may leave, and when. */
    static void eisUitschrijfbaar(SchrijfLeerlingUit c, Aanmeldingen aanmeldingen, Context x, Buurfeiten buren) {
        LocalDate ingangsdatum = aanmeldingen.inschrijving().verblijf().eersteDag(x.vandaag());
        boolean bevestigd = !leeg(plaatsingsbevestiging(c, ingangsdatum, buren));
        boolean gevonden =
                aanmeldingen.laatste().filter(Aanmelding::alternatieveSchool).isPresent();
        if (c.reden().omBehoefte()
                && c.diploma() == null
                && !bevestigd
                && !gevonden
                && x.school().is(Instelling.VERVOLGPLEK_VERPLICHT, x.vandaag())) {
            throw Regel.UITSTROOM_DIA
                    .weigert(
                            "VERVOLGPLEK_ONTBREEKT",
                            "Wie vertrekt omdat meer of andere ondersteuning nodig is, gaat naar een passende vervolgplek.")
                    .ontbreekt("plaatsingsbevestiging")
                    .herstel("ZoekAlternatieveSchool");
        }
        if (c.reden().naarSchool() && !bevestigd) {
            throw Regel.UITSCHRIJF
                    .weigert(
                            "PLAATSING_NIET_BEVESTIGD",
                            "Uitschrijven kan pas als de nieuwe school de inschrijving heeft bevestigd.")
                    .ontbreekt("plaatsingsbevestiging");
        }
        eisGeenVoorwaarde(c, aanmeldingen, x);
        String einde = buren.lopendBuitenSchool();
        if (einde != null) {
            throw Regel.ARR_INGESCHREVEN
                    .weigert(
                            "LOPEND_ARRANGEMENT",
                            "Zolang een arrangement of OOV loopt, blijft de leerling hier ingeschreven.")
                    .ontbreekt("einde van het arrangement")
                    .herstel(einde);
        }
    }

    /** R222: no havo, vwo or mbo-2 diploma, and nothing that follows. */
    static boolean isVoortijdig(Vertrek c, Context x) {
        boolean voortgezet = x.school().isSector(Onderwijssector.VO);
        boolean gekwalificeerd = c.diploma() != null && c.diploma().isStartkwalificatie();
        boolean vervolg =
                switch (c.reden()) {
                    case ANDERE_SCHOOL, VERHUIZING, ANDERE_ONDERSTEUNING, SPECIAAL_ONDERWIJS -> true;
                    case DIPLOMA, OVERIG -> !leeg(c.bestemming()) || !leeg(c.plaatsingsbevestiging());
                    case WERK, ZONDER_VERVOLG -> !leeg(c.plaatsingsbevestiging());
                    case VERTREK_BUITENLAND, OVERLEDEN -> true;
                };
        return voortgezet && !gekwalificeerd && !vervolg;
    }
}
