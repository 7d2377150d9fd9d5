package nl.zorgspoor.core.leerling.aanmelding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.CatalogusItem;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.Aanmelding.Status;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingIngeschreven;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * The stay of one student at this school. Class and mentor stay known after leaving, so that whoever had the student in scope
 * keeps it and nobody else gets it.
 *
 * @param ingangsdatum first day of enrolment
 * @param taal the running place in language reception, or null
 */
public record Inschrijving(
        boolean ingeschreven,
        @Nullable LocalDate ingangsdatum,
        @Nullable Integer leerjaar,
        @Nullable String niveau,
        @Nullable String klas,
        @Nullable String mentorId,
        @Nullable Taalplaats taal,
        @Nullable LocalDate uitgeschrevenOp) {

    private static final String ZIENSWIJZE = "ZIENSWIJZE_OUDERS";

    public static final Inschrijving LEEG = new Inschrijving(false, null, null, null, null, null, null, null);

    /**
     * A place in language reception.
     *
     * @param uiterlijkTot last day, or null when no end is set or its passing was signalled
     */
    public record Taalplaats(Taalvoorziening soort, LocalDate begin, @Nullable LocalDate uiterlijkTot, Rol eigenaar) {}

    /** Whether the student is enrolled on a day: from the first day up to and including the day of leaving. */
    public boolean isIngeschreven(LocalDate dag) {
        return ingangsdatum != null
                && !dag.isBefore(ingangsdatum)
                && (uitgeschrevenOp == null || !dag.isAfter(uitgeschrevenOp));
    }

    List<InschrijvingEvent> decide(PlaatsInKlas c, Context x, Aanmeldingen aanmeldingen) {
        Aanmelding a = eisOpSchool(c.leerlingId(), aanmeldingen);
        Inschrijfregels.eisPlaatsingsgegevens(c, a, x);
        LocalDate ingangsdatum = Objects.requireNonNullElse(c.ingangsdatum(), x.vandaag());
        Integer jaar = c.leerjaar() != null ? c.leerjaar() : leerjaar != null ? leerjaar : a.leerjaar();
        return List.of(new LeerlingInKlasGeplaatst(
                c.leerlingId(), c.klas(), c.klastype(), ingangsdatum, jaar, Schooljaar.van(ingangsdatum)));
    }

    List<InschrijvingEvent> decide(WijsMentorToe c, Context x, Aanmeldingen aanmeldingen) {
        eisOpSchool(c.leerlingId(), aanmeldingen);
        return List.of(new MentorToegewezen(
                c.leerlingId(), c.mentorId(), Objects.requireNonNullElse(c.ingangsdatum(), x.vandaag())));
    }

    /** A guest sits in a class and has a mentor as well. */
    private Aanmelding eisOpSchool(String leerlingId, Aanmeldingen aanmeldingen) {
        Aanmelding a = aanmeldingen.laatste().orElseThrow(() -> nietIngeschreven(leerlingId));
        boolean gast = a.status() == Status.GASTLEERLING
                && a.gast() != null
                && a.gast().gestart();
        if (!ingeschreven && !gast) {
            throw nietIngeschreven(leerlingId);
        }
        return a;
    }

    private void eisIngeschreven(String leerlingId) {
        if (!ingeschreven) {
            throw nietIngeschreven(leerlingId);
        }
    }

    private static CommandGeweigerd nietIngeschreven(String leerlingId) {
        return CommandGeweigerd.statusOnjuist("Leerling %s is hier niet ingeschreven.".formatted(leerlingId))
                .herstel("SchrijfLeerlingIn");
    }

    /** R39: two levels in the lower years. */
    List<InschrijvingEvent> decide(BeoordeelNiveau c, Context x) {
        eisIngeschreven(c.leerlingId());
        if (!isOnderbouw(x) || c.niveauA().equals(c.niveauB())) {
            throw niveaufase(x).ontbreekt(isOnderbouw(x) ? "niveauB (een ander niveau)" : "onderbouw");
        }
        return List.of(new NiveauBeoordeeld(c.leerlingId(), c.niveauA(), c.niveauB(), x.gebeurdOp(c.datum())));
    }

    /** R39: one level in the upper years. */
    List<InschrijvingEvent> decide(StelNiveauDefinitiefVast c, Context x) {
        eisIngeschreven(c.leerlingId());
        if (isOnderbouw(x)) {
            throw niveaufase(x).ontbreekt("bovenbouw");
        }
        return List.of(new NiveauDefinitiefVastgesteld(c.leerlingId(), c.niveau(), x.gebeurdOp(c.datum())));
    }

    private boolean isOnderbouw(Context x) {
        return leerjaar != null && leerjaar <= x.school().getal(Instelling.TWEE_NIVEAUS_TOT_LEERJAAR, x.vandaag());
    }

    private static CommandGeweigerd niveaufase(Context x) {
        return Regel.TWEE_NIVEAUS.weigert(
                "NIVEAU_FASE_ONJUIST",
                "Tot en met leerjaar %d wordt op twee niveaus beoordeeld, daarna op een definitief niveau.",
                x.school().getal(Instelling.TWEE_NIVEAUS_TOT_LEERJAAR, x.vandaag()));
    }

    /** R40: up and down until a year; over to the cooperating school after a time, and with what it takes. */
    List<LeerlingGebeurtenis> decide(LaatLeerlingDoorstromen c, Context x) {
        eisIngeschreven(c.leerlingId());
        LocalDate datum = Objects.requireNonNullElse(c.datum(), x.vandaag());
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(
                new LeerlingDoorgestroomd(c.leerlingId(), c.richting(), niveau, c.naarNiveau(), c.naarSchool(), datum));
        int totLeerjaar = x.school().getal(Instelling.DOORSTROOM_TOT_LEERJAAR, x.vandaag());
        if (c.richting() != Doorstroomrichting.OVERSTAP) {
            if (leerjaar != null && leerjaar > totLeerjaar) {
                throw doorstroomKanNiet().ontbreekt("leerjaar (tot en met %d)".formatted(totLeerjaar));
            }
            return events;
        }
        int naMaanden = x.school().getal(Instelling.OVERSTAP_NA_MAANDEN, x.vandaag());
        if (ingangsdatum != null && datum.isBefore(ingangsdatum.plusMonths(naMaanden))) {
            throw doorstroomKanNiet().ontbreekt("overstap vanaf " + ingangsdatum.plusMonths(naMaanden));
        }
        if (Boolean.FALSE.equals(c.potentie())) {
            throw doorstroomKanNiet().ontbreekt("potentie");
        }
        if (naMaanden > 0 && c.potentie() == null) {
            events.add(x.aandacht(c.leerlingId(), Regel.DOORSTROOM, "POTENTIE_NIET_VASTGELEGD"));
        }
        return events;
    }

    private static CommandGeweigerd doorstroomKanNiet() {
        return Regel.DOORSTROOM.weigert("DOORSTROOM_NIET_MOGELIJK", "Deze doorstroom is nu niet mogelijk.");
    }

    List<InschrijvingEvent> decide(PlaatsInTaalvoorziening c, Context x) {
        eisIngeschreven(c.leerlingId());
        if (taal != null) {
            throw CommandGeweigerd.statusOnjuist("Er loopt al een plaats in de %s.".formatted(taal.soort()))
                    .herstel("RondTaalvoorzieningAf");
        }
        LocalDate ingangsdatum = Objects.requireNonNullElse(c.ingangsdatum(), x.vandaag());
        LocalDate uiterlijkTot = null;
        if (c.soort() == Taalvoorziening.ISK) {
            int maanden = x.school().getal(Instelling.ISK_MAANDEN, x.vandaag());
            if (maanden == 0) {
                throw heeftNiet(Taalvoorziening.ISK, x);
            }
            eisIskVoorwaarde(c, ingangsdatum, x);
            uiterlijkTot = ingangsdatum.plusMonths(maanden);
        } else {
            eisDoelleerjaar(x);
        }
        return List.of(new InTaalvoorzieningGeplaatst(
                c.leerlingId(),
                c.soort(),
                c.inNederlandSinds(),
                ingangsdatum,
                uiterlijkTot,
                x.school().coordinator(x.vandaag())));
    }

    /** R41: less than two years in the country, and Dutch not mastered. */
    private static void eisIskVoorwaarde(PlaatsInTaalvoorziening c, LocalDate ingangsdatum, Context x) {
        int hoogstens = x.school().getal(Instelling.ISK_MAX_MAANDEN_IN_NEDERLAND, x.vandaag());
        List<String> ontbreekt = new ArrayList<>();
        if (c.inNederlandSinds() == null
                || c.inNederlandSinds().isAfter(x.vandaag())
                || !ingangsdatum.isBefore(c.inNederlandSinds().plusMonths(hoogstens))) {
            ontbreekt.add("inNederlandSinds (korter dan %d maanden)".formatted(hoogstens));
        }
        if (Boolean.TRUE.equals(c.beheerstNederlands())) {
            ontbreekt.add("beheerstNederlands (nog niet)");
        }
        if (!ontbreekt.isEmpty()) {
            throw Regel.ISK
                    .weigert(
                            "ISK_VOORWAARDE",
                            "De ISK is voor wie nog geen twee jaar in Nederland is en het Nederlands niet beheerst.")
                    .ontbreekt(ontbreekt);
        }
    }

    /** R6: a school has the one kind of language reception, the other, both or none. */
    private static CommandGeweigerd heeftNiet(Taalvoorziening soort, Context x) {
        return Regel.CATALOGUS
                .weigert(
                        "NIET_IN_CATALOGUS",
                        "School %s heeft geen %s.",
                        x.school().schoolId(),
                        soort == Taalvoorziening.ISK ? "ISK" : "taalklas")
                .ontbreekt(soort.name());
    }

    /** R42: the school years that the catalogue names. */
    private void eisDoelleerjaar(Context x) {
        List<Integer> leerjaren = x.school()
                .catalogusItem(Catalogus.VOORZIENING, Taalvoorziening.TAALKLAS.name(), x.vandaag())
                .map(CatalogusItem::doelleerjaren)
                .orElseThrow(() -> heeftNiet(Taalvoorziening.TAALKLAS, x));
        boolean past = leerjaren.isEmpty() || leerjaar != null && leerjaren.contains(leerjaar);
        if (!past && !x.overruledDoor(x.school().coordinator(x.vandaag()), Rol.DIRECTEUR, Rol.RECTOR)) {
            throw Regel.TAALKLAS_DIA
                    .weigert("LEERJAAR_BUITEN_DOELGROEP", "De taalklas is voor leerjaar %s.", leerjaren)
                    .ontbreekt("leerjaar " + leerjaren)
                    .overrulebaar();
        }
    }

    List<InschrijvingEvent> decide(RondTaalvoorzieningAf c, Context x) {
        if (taal == null) {
            throw CommandGeweigerd.statusOnjuist("Er loopt geen plaats in een taalvoorziening.")
                    .herstel("PlaatsInTaalvoorziening");
        }
        return List.of(new TaalvoorzieningAfgerond(c.leerlingId(), taal.soort(), x.gebeurdOp(c.datum()), c.vervolg()));
    }

    List<InschrijvingEvent> decide(SchrijfLeerlingUit c, Context x, Aanmeldingen aanmeldingen, Buurfeiten buren) {
        eisIngeschreven(c.leerlingId());
        LocalDate datum = x.gebeurdOp(c.datum());
        Inschrijfregels.eisUitschrijfbaar(c, aanmeldingen, x, buren);
        List<InschrijvingEvent> events = new ArrayList<>();
        events.add(new LeerlingUitgeschreven(
                c.leerlingId(),
                datum,
                c.reden(),
                c.bestemming(),
                c.diploma(),
                c.plaatsingsbevestiging(),
                leerjaar,
                niveau));
        if (Inschrijfregels.isVoortijdig(c, x)) {
            events.add(new VoortijdigSchoolverlatenVastgesteld(c.leerlingId(), datum));
        }
        return events;
    }

    /** R61: the parents could see the file before it goes, and what they say of it goes with it. */
    List<InschrijvingEvent> decide(DraagDossierOver c, Context x, Buurfeiten buren) {
        if (c.inzageOudersOp() == null || c.inzageOudersOp().isAfter(x.vandaag())) {
            throw Regel.OVERDRACHT_OUDERS
                    .weigert(
                            "INZAGE_OUDERS_ONTBREEKT",
                            "Het overdrachtsdossier gaat pas weg nadat de ouders het konden inzien.")
                    .ontbreekt("inzageOudersOp");
        }
        List<String> onderdelen = new ArrayList<>(c.onderdelen());
        if (buren.zienswijzeOpOverdracht() && !onderdelen.contains(ZIENSWIJZE)) {
            onderdelen.add(ZIENSWIJZE);
        }
        return List.of(new DossierOvergedragen(
                c.leerlingId(), c.naarSchool(), List.copyOf(onderdelen), c.inzageOudersOp(), x.vandaag()));
    }

    /** R41: the longest duration has passed. */
    List<InschrijvingEvent> verstreken(String leerlingId, Context x) {
        return taal != null && taal.uiterlijkTot() != null && x.vandaag().isAfter(taal.uiterlijkTot())
                ? List.of(new TaalvoorzieningTermijnVerstreken(leerlingId, taal.soort(), taal.uiterlijkTot()))
                : List.of();
    }

    List<Termijn> termijnen() {
        return taal != null && taal.uiterlijkTot() != null
                ? List.of(Termijn.tot(
                        "taalvoorziening:" + taal.begin(),
                        taal.soort().name(),
                        taal.begin(),
                        taal.uiterlijkTot(),
                        Regel.ISK,
                        "InTaalvoorzieningGeplaatst",
                        "RondTaalvoorzieningAf",
                        taal.eigenaar()))
                : List.of();
    }

    Inschrijving evolve(LeerlingIngeschreven e) {
        return new Inschrijving(true, e.ingangsdatum(), e.leerjaar(), e.niveau(), klas, mentorId, null, null);
    }

    Inschrijving evolve(LeerlingInKlasGeplaatst e) {
        return new Inschrijving(
                ingeschreven, ingangsdatum, e.leerjaar(), niveau, e.klas(), mentorId, taal, uitgeschrevenOp);
    }

    Inschrijving evolve(MentorToegewezen e) {
        return new Inschrijving(
                ingeschreven, ingangsdatum, leerjaar, niveau, klas, e.mentorId(), taal, uitgeschrevenOp);
    }

    Inschrijving evolve(NiveauBeoordeeld e) {
        return metNiveau(e.niveauA() + "/" + e.niveauB());
    }

    Inschrijving evolve(NiveauDefinitiefVastgesteld e) {
        return metNiveau(e.niveau());
    }

    Inschrijving evolve(LeerlingDoorgestroomd e) {
        return e.richting() == Doorstroomrichting.OVERSTAP ? this : metNiveau(e.naarNiveau());
    }

    private Inschrijving metNiveau(String nieuw) {
        return new Inschrijving(ingeschreven, ingangsdatum, leerjaar, nieuw, klas, mentorId, taal, uitgeschrevenOp);
    }

    Inschrijving evolve(InTaalvoorzieningGeplaatst e) {
        return met(new Taalplaats(e.soort(), e.ingangsdatum(), e.uiterlijkTot(), e.eigenaar()));
    }

    Inschrijving evolve(TaalvoorzieningTermijnVerstreken e) {
        return taal == null ? this : met(new Taalplaats(taal.soort(), taal.begin(), null, taal.eigenaar()));
    }

    Inschrijving evolve(TaalvoorzieningAfgerond e) {
        return met(null);
    }

    private Inschrijving met(@Nullable Taalplaats plaats) {
        return new Inschrijving(ingeschreven, ingangsdatum, leerjaar, niveau, klas, mentorId, plaats, uitgeschrevenOp);
    }

    Inschrijving evolve(LeerlingUitgeschreven e) {
        return new Inschrijving(false, ingangsdatum, leerjaar, niveau, klas, mentorId, null, e.datum());
    }

    Inschrijving evolve(VoortijdigSchoolverlatenVastgesteld e) {
        return this;
    }

    Inschrijving evolve(DossierOvergedragen e) {
        return this;
    }
}
