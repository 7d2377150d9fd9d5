package nl.zorgspoor.core.leerling.aanmelding;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolniveau;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.gedeeld.Tijdlijn;
import nl.zorgspoor.core.gedeeld.Verblijf;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingIngeschreven;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingOvergenomen;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * The stay of one student at this school. What holds from a day on is asked by day and never as "now".
 *
 * @param verblijf enrolment, class and mentor
 * @param klastypen the kind of the class, as far as it was said
 * @param taal the running place in language reception, or null
 * @param vertrek the departure that was recorded last, or null while the student stays
 */
@RecordBuilder
public record Inschrijving(
        Verblijf verblijf,
        Tijdlijn<Integer> leerjaren,
        Tijdlijn<String> niveaus,
        Tijdlijn<Klastype> klastypen,
        @Nullable Taalplaats taal,
        @Nullable Vertrek vertrek)
        implements InschrijvingBuilder.With {

    private static final String ZIENSWIJZE = "ZIENSWIJZE_OUDERS";

    public static final Inschrijving LEEG =
            new Inschrijving(Verblijf.GEEN, Tijdlijn.leeg(), Tijdlijn.leeg(), Tijdlijn.leeg(), null, null);

    /**
     * A place in language reception.
     *
     * @param uiterlijkTot last day, or null when no end is set or its passing was signalled
     */
    @RecordBuilder
    public record Taalplaats(
            Taalvoorziening soort,
            LocalDate begin,
            @Nullable LocalDate uiterlijkTot,
            Rol eigenaar) implements InschrijvingTaalplaatsBuilder.With {}

    /** The year on a day, or null when not known. */
    public @Nullable Integer leerjaar(LocalDate dag) {
        return leerjaren.op(dag);
    }

    @Nullable
    String niveau(LocalDate dag) {
        return niveaus.op(dag);
    }

    /** Whether the level on a day is another word than that of the enrolment (R39, R40). */
    boolean niveauHerzien(LocalDate dag) {
        LocalDate sinds = niveaus.sinds(dag);
        LocalDate eerste = verblijf.eersteDag(dag);
        return sinds != null && eerste != null && sinds.isAfter(eerste);
    }

    /** Whether the student has left; a departure whose day is still to come does not count. */
    public boolean vertrokken() {
        return vertrek != null && vertrek.ingegaan();
    }

    List<LeerlingGebeurtenis> decide(PlaatsInKlas c, Context x, Aanmeldingen aanmeldingen) {
        return Plaatsing.inKlas(c, this, aanmeldingen, x);
    }

    List<InschrijvingEvent> decide(WijsMentorToe c, Context x, Aanmeldingen aanmeldingen) {
        return Plaatsing.bijMentor(c, this, aanmeldingen, x);
    }

    /** Enrolled on that day; who is here on other days only hears which. */
    void eisIngeschreven(String leerlingId, LocalDate dag, Context x) {
        if (!verblijf.isIngeschreven(dag)) {
            throw nietIngeschrevenOp(leerlingId, dag, verblijf.isOfKomt(x.vandaag()));
        }
    }

    /** @param ooit whether the student is here on other days */
    CommandGeweigerd nietIngeschrevenOp(String leerlingId, LocalDate dag, boolean ooit) {
        if (!ooit) {
            return nietIngeschreven(leerlingId);
        }
        List<String> wel = new ArrayList<>();
        verblijf.hier().waarden().forEach((d, hier) -> wel.add((hier ? "vanaf " : "tot ") + d));
        return CommandGeweigerd.dagOnjuist("Op %s is leerling %s hier niet ingeschreven.".formatted(dag, leerlingId))
                .ontbreekt("dag waarop de leerling hier is " + wel);
    }

    static CommandGeweigerd nietIngeschreven(String leerlingId) {
        return CommandGeweigerd.statusOnjuist("Leerling %s is hier niet ingeschreven.".formatted(leerlingId))
                .herstel("SchrijfLeerlingIn");
    }

    /** R39: two levels in the lower years. */
    List<InschrijvingEvent> decide(BeoordeelNiveau c, Context x) {
        LocalDate datum = x.gebeurdOp(c.datum());
        eisIngeschreven(c.leerlingId(), datum, x);
        if (!isOnderbouw(datum, x) || c.niveauA().equals(c.niveauB())) {
            throw niveaufase(x).ontbreekt(isOnderbouw(datum, x) ? "niveauB (een ander niveau)" : "onderbouw");
        }
        return List.of(new NiveauBeoordeeld(c.leerlingId(), c.niveauA(), c.niveauB(), datum));
    }

    /** R39: one level in the upper years. */
    List<InschrijvingEvent> decide(StelNiveauDefinitiefVast c, Context x) {
        LocalDate datum = x.gebeurdOp(c.datum());
        eisIngeschreven(c.leerlingId(), datum, x);
        if (isOnderbouw(datum, x)) {
            throw niveaufase(x).ontbreekt("bovenbouw");
        }
        return List.of(new NiveauDefinitiefVastgesteld(c.leerlingId(), c.niveau(), datum));
    }

    private boolean isOnderbouw(LocalDate dag, Context x) {
        Integer leerjaar = leerjaar(dag);
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
        LocalDate datum = x.ingaandOp(c.datum(), x.vandaag());
        eisIngeschreven(c.leerlingId(), datum, x);
        Integer leerjaar = leerjaar(datum);
        LocalDate ingangsdatum = verblijf.eersteDag(datum);
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new LeerlingDoorgestroomd(
                c.leerlingId(), c.richting(), niveaus.op(datum), c.naarNiveau(), c.naarSchool(), datum));
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
        return List.of(Taalregels.plaats(c, this, x));
    }

    List<InschrijvingEvent> decide(RondTaalvoorzieningAf c, Context x) {
        return List.of(Taalregels.rondAf(c, taal, x));
    }

    /** The day may lie ahead; a day that was recorded before and has not come is replaced. */
    List<InschrijvingEvent> decide(SchrijfLeerlingUit c, Context x, Aanmeldingen aanmeldingen, Buurfeiten buren) {
        if (!verblijf.isOfKomt(x.vandaag())) {
            throw nietIngeschreven(c.leerlingId());
        }
        LocalDate eerste = verblijf.eersteDag(x.vandaag());
        LocalDate datum = x.ingaandOp(c.datum(), eerste != null && eerste.isAfter(x.vandaag()) ? eerste : x.vandaag());
        Inschrijfregels.eisNaInschrijving(datum, eerste);
        Inschrijfregels.eisUitschrijfbaar(c, aanmeldingen, x, buren);
        LocalDate laatste = datum.minusDays(1);
        String niveau = niveaus.op(verblijf.isIngeschreven(laatste) ? laatste : datum);
        LeerlingUitgeschreven e = new LeerlingUitgeschreven(
                c.leerlingId(),
                datum,
                c.reden(),
                c.bestemming(),
                c.diploma(),
                Inschrijfregels.plaatsingsbevestiging(c, eerste, buren),
                leerjaar(verblijf.isIngeschreven(laatste) ? laatste : datum),
                niveau,
                x.vandaag(),
                c.bestemmingsniveau(),
                c.reden().naarRegulier() && Schoolniveau.isAfstroom(niveau, c.bestemmingsniveau()));
        List<InschrijvingEvent> events = new ArrayList<>(List.of(e));
        if (e.ingegaan()) {
            events.addAll(voortijdig(c.leerlingId(), Vertrek.van(e), x));
        }
        return events;
    }

    /** R222: counted on the day itself, when it is sure. */
    private static List<InschrijvingEvent> voortijdig(String leerlingId, Vertrek vertrek, Context x) {
        return Inschrijfregels.isVoortijdig(vertrek, x)
                ? List.of(new VoortijdigSchoolverlatenVastgesteld(leerlingId, vertrek.datum()))
                : List.of();
    }

    List<InschrijvingEvent> decide(TrekUitschrijvingIn c, Context x) {
        if (vertrek == null || !vertrek.datum().isAfter(x.vandaag())) {
            throw CommandGeweigerd.statusOnjuist(
                            vertrek == null
                                    ? "Er is geen uitschrijving vastgelegd."
                                    : "De leerling is per %s uitgeschreven; wie terugkomt, wordt opnieuw aangemeld."
                                            .formatted(vertrek.datum()))
                    .herstel(vertrek == null ? "SchrijfLeerlingUit" : "MeldLeerlingAan");
        }
        return List.of(new UitschrijvingIngetrokken(c.leerlingId(), vertrek.datum(), c.reden()));
    }

    /** R61: the parents could see the file before it goes, and what they say of it goes with it. */
    List<InschrijvingEvent> decide(DraagDossierOver c, Context x, Buurfeiten buren) {
        LocalDate ingangsdatum = verblijf.eersteDag(x.vandaag());
        boolean voorInschrijving = c.inzageOudersOp() != null
                && ingangsdatum != null
                && c.inzageOudersOp().isBefore(ingangsdatum);
        if (c.inzageOudersOp() == null || voorInschrijving || c.inzageOudersOp().isAfter(x.vandaag())) {
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

    /** R41: the longest duration has passed; and the day of a departure that was recorded ahead has come. */
    List<InschrijvingEvent> verstreken(String leerlingId, Context x) {
        List<InschrijvingEvent> events = new ArrayList<>();
        events.addAll(Taalregels.verstreken(leerlingId, taal, x));
        if (vertrek != null && !vertrek.ingegaan() && !x.vandaag().isBefore(vertrek.datum())) {
            events.add(new UitschrijvingIngegaan(leerlingId, vertrek.datum(), vertrek.reden()));
            events.addAll(voortijdig(leerlingId, vertrek, x));
        }
        return events;
    }

    List<Termijn> termijnen() {
        List<Termijn> termijnen = new ArrayList<>();
        termijnen.addAll(Taalregels.termijnen(taal));
        if (vertrek != null && !vertrek.ingegaan()) {
            termijnen.add(vertrek.termijn());
        }
        return termijnen;
    }

    /** What holds on one day, with what is recorded for later days, as an audit shows it. */
    public Stand op(LocalDate dag) {
        return new Stand(
                verblijf.isIngeschreven(dag),
                verblijf.eersteDag(dag),
                leerjaar(dag),
                niveaus.op(dag),
                verblijf.klas(dag),
                verblijf.mentorId(dag),
                taal,
                verblijf.uitgeschrevenOp(),
                verblijf.klassen().na(dag),
                verblijf.mentoren().na(dag));
    }

    /** The stay on one day. */
    public record Stand(
            boolean ingeschreven,
            @Nullable LocalDate ingangsdatum,
            @Nullable Integer leerjaar,
            @Nullable String niveau,
            @Nullable String klas,
            @Nullable String mentorId,
            @Nullable Taalplaats taal,
            @Nullable LocalDate uitgeschrevenOp,
            Map<LocalDate, String> latereKlassen,
            Map<LocalDate, String> latereMentoren) {}

    Inschrijving evolve(LeerlingIngeschreven e) {
        return new Inschrijving(
                verblijf.ingeschreven(e.ingangsdatum()),
                met(leerjaren.voor(e.ingangsdatum()), e.ingangsdatum(), e.leerjaar()),
                met(niveaus.voor(e.ingangsdatum()), e.ingangsdatum(), e.niveau()),
                klastypen,
                null,
                null);
    }

    Inschrijving evolve(LeerlingInKlasGeplaatst e) {
        return with(b -> b.verblijf(verblijf.inKlas(e.ingangsdatum(), e.klas()))
                .leerjaren(met(leerjaren, e.ingangsdatum(), e.leerjaar()))
                .klastypen(met(klastypen, e.ingangsdatum(), e.klastype())));
    }

    Inschrijving evolve(LeerlingOvergenomen e) {
        return with(
                b -> b.leerjaren(leerjaren.met(e.vanaf(), e.leerjaar())).niveaus(met(niveaus, e.vanaf(), e.niveau())));
    }

    Inschrijving evolve(MentorToegewezen e) {
        return withVerblijf(verblijf.metMentor(e.ingangsdatum(), e.mentorId()));
    }

    private static <T> Tijdlijn<T> met(Tijdlijn<T> lijn, LocalDate dag, @Nullable T waarde) {
        return waarde == null ? lijn : lijn.met(dag, waarde);
    }

    Inschrijving evolve(NiveauBeoordeeld e) {
        return metNiveau(e.datum(), e.niveauA() + "/" + e.niveauB());
    }

    Inschrijving evolve(NiveauDefinitiefVastgesteld e) {
        return metNiveau(e.datum(), e.niveau());
    }

    Inschrijving evolve(LeerlingDoorgestroomd e) {
        return e.richting() == Doorstroomrichting.OVERSTAP ? this : metNiveau(e.datum(), e.naarNiveau());
    }

    private Inschrijving metNiveau(LocalDate dag, String nieuw) {
        return withNiveaus(niveaus.met(dag, nieuw));
    }

    Inschrijving evolve(InTaalvoorzieningGeplaatst e) {
        return withTaal(new Taalplaats(e.soort(), e.ingangsdatum(), e.uiterlijkTot(), e.eigenaar()));
    }

    Inschrijving evolve(TaalvoorzieningTermijnVerstreken e) {
        return taal == null ? this : withTaal(taal.withUiterlijkTot(null));
    }

    Inschrijving evolve(TaalvoorzieningAfgerond e) {
        return withTaal(null);
    }

    Inschrijving evolve(LeerlingUitgeschreven e) {
        return with(b -> b.verblijf(verblijf.uitgeschreven(e.datum()))
                .taal(e.ingegaan() ? null : taal)
                .vertrek(Vertrek.van(e)));
    }

    Inschrijving evolve(UitschrijvingIngegaan e) {
        return with(b -> b.taal(null).vertrek(vertrek == null ? null : vertrek.withIngegaan(true)));
    }

    Inschrijving evolve(UitschrijvingIngetrokken e) {
        return with(
                b -> b.verblijf(verblijf.uitschrijvingIngetrokken(e.datum())).vertrek(null));
    }

    Inschrijving evolve(VoortijdigSchoolverlatenVastgesteld e) {
        return this;
    }

    Inschrijving evolve(DossierOvergedragen e) {
        return this;
    }
}
