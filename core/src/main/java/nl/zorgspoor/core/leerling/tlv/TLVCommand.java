package nl.zorgspoor.core.leerling.tlv;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Grens.Getal;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.SindsAanmelding;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import nl.zorgspoor.core.gedeeld.ZonderGezag;
import org.jspecify.annotations.Nullable;

/** The commands about a TLV, from dossier to placement. */
public sealed interface TLVCommand extends LeerlingOpdracht {

    String tlvId();

    /** The kind of school the TLV gives access to. */
    enum TlvSoort {
        VSO,
        SO,
        SBO,
        PRO
    }

    /** The parts of the dossier; which of them a school needs is its setting {@code tlvStukken}. */
    enum StukType {
        OPP,
        VPI,
        ONDERBOUWING,
        DESKUNDIGHEIDSVERKLARING_VSO,
        OBSERVATIE,
        GESPREK,
        ONDERZOEK,
        HANDTEKENINGEN,
        AANVRAAGFORMULIER
    }

    /** The profession of an expert who advises the samenwerkingsverband (R197). */
    enum Discipline {
        ORTHOPEDAGOOG(true),
        PSYCHOLOOG(true),
        KINDER_JEUGDPSYCHOLOOG(false),
        PEDAGOOG(false),
        KINDERPSYCHIATER(false),
        MAATSCHAPPELIJK_WERKER(false),
        ARTS(false);

        private final boolean eerste;

        Discipline(boolean eerste) {
            this.eerste = eerste;
        }

        /** Whether somebody of this profession may be the first expert; every one may be the second. */
        public boolean magEersteZijn() {
            return eerste;
        }
    }

    /** What an expert advises. */
    enum Advies {
        POSITIEF,
        NEGATIEF
    }

    /** What the commission decides; AANVULLING asks for more and suspends the term. */
    enum Besluit {
        TOEGEWEZEN,
        AFGEWEZEN,
        AANVULLING
    }

    /** Where a TLV is registered. */
    enum Systeem {
        LVS,
        ROD
    }

    /** Who objects to a decision. */
    enum Bezwaarmaker {
        OUDER,
        BESTUUR
    }

    /** The outcome of an objection; after GEGROND the commission may decide anew. */
    enum Bezwaarbesluit {
        GEGROND,
        ONGEGROND,
        NIET_ONTVANKELIJK
    }

    /** The cluster of the receiving school; C1 and C2 place through their own institution, without a TLV (R205). */
    enum Cluster {
        C1,
        C2,
        C3,
        C4
    }

    /** What the receiving school decides. */
    enum Plaatsingsbesluit {
        PLAATSING,
        AFWIJZING
    }

    /**
     * Opens a dossier.
     *
     * @param grenscodes the limits of the school that were reached (R184)
     */
    @NaVertrek(Ruimte.DICHT)
    record StartTLVDossier(
            String leerlingId,
            String tlvId,
            TlvSoort soort,
            @Lengte(200) @Nullable String aanleiding,
            @Lengte(100) List<String> grenscodes)
            implements TLVCommand {}

    /**
     * Adds a part.
     *
     * @param documentRef the source; a part without one does not count as present (R192)
     * @param datum date of the part, today when left out
     */
    @NaVertrek(Ruimte.AFRONDING)
    record VoegTLVStukToe(
            String leerlingId,
            String tlvId,
            StukType stukType,
            @Lengte(200) @Nullable String documentRef,
            @Nullable LocalDate datum)
            implements TLVCommand {}

    /**
     * Records who signed and agreed; false is a refusal to sign.
     *
     * @param ouder the word of the parents that {@code doorWie} names; nothing is said about parents when left out
     * @param leerling the word of the student; nothing is said about it when left out
     * @param doorWie ids of the parents, each with authority today; the only one with authority when left out
     */
    @NaVertrek(Ruimte.TERUGBLIK)
    record RegistreerOuderakkoordTLV(
            String leerlingId,
            String tlvId,
            @Nullable Boolean ouder,
            @Nullable Boolean leerling,
            @Lengte(100) List<String> doorWie,
            @Nullable LocalDate datum)
            implements TLVCommand {}

    /**
     * Records the parents' view on the request.
     *
     * @param naarSwv whether it goes to the samenwerkingsverband
     * @param doorWie ids of the parents whose view it is, or of a student of age; the sender, or the only parent with authority, when
     *     left out
     */
    @NaVertrek(Ruimte.DOSSIER)
    record LegZienswijzeOudersVast(
            String leerlingId,
            String tlvId,
            String tekst,
            @Nullable LocalDate datum,
            boolean naarSwv,
            @Lengte(100) List<String> doorWie)
            implements TLVCommand {}

    /** The VSO school delivers its statement (R193). */
    @NaVertrek(Ruimte.AFRONDING)
    record OntvangDeskundigheidsverklaringVSO(
            String leerlingId,
            String tlvId,
            @Lengte(200) String vsoSchool,
            @Nullable LocalDate datum) implements TLVCommand {}

    /**
     * Requests the TLV.
     *
     * @param soort the kind, that of the dossier when left out
     * @param flexZatId the Flex-Zat in which the question was discussed, the last one when left out (R191)
     * @param zienswijzeVermeld whether the request mentions the objections of parents (R195)
     */
    @NaVertrek(Ruimte.DICHT)
    record VraagTLVAan(
            String leerlingId,
            String tlvId,
            @Nullable TlvSoort soort,
            @Lengte(100) @Nullable String gewensteCategorie,
            @Lengte(100) @Nullable String gewensteDuur,
            @Lengte(200) @Nullable String doelschool,
            @Nullable String flexZatId,
            @Nullable Boolean zienswijzeVermeld)
            implements TLVCommand {}

    /**
     * Completes a dossier that the commission found incomplete.
     *
     * @param stukken references of the documents
     */
    @NaVertrek(Ruimte.AFRONDING)
    record VulTLVAan(
            String leerlingId, String tlvId, @Lengte(200) List<String> stukken) implements TLVCommand {}

    /**
     * An expert of the samenwerkingsverband advises.
     *
     * @param nummer 1 for the first expert, 2 for the second
     * @param onafhankelijk not employed by the school that asks and not involved in the student's guidance
     */
    @NaVertrek(Ruimte.AFRONDING)
    record RegistreerDeskundigenadvies(
            String leerlingId,
            String tlvId,
            @Getal(van = 1, tot = 2) int nummer,
            Discipline discipline,
            boolean onafhankelijk,
            Advies advies,
            @Nullable LocalDate datum)
            implements TLVCommand {}

    /**
     * The commission decides.
     *
     * @param geldigVan first day the TLV counts
     * @param geldigTot last day the TLV counts
     * @param datum day of the decision, today when left out
     */
    @NaVertrek(Ruimte.AFRONDING)
    record VerwerkTLVBesluit(
            String leerlingId,
            String tlvId,
            Besluit besluit,
            @Lengte(100) @Nullable String kenmerk,
            @Nullable LocalDate geldigVan,
            @Nullable LocalDate geldigTot,
            @Lengte(100) @Nullable String categorie,
            @Nullable String motivering,
            @Nullable LocalDate datum)
            implements TLVCommand {}

    /** Registers the TLV in the school's own system or in the register of DUO. */
    @NaVertrek(Ruimte.WETTELIJK)
    record RegistreerTLV(
            String leerlingId,
            String tlvId,
            Systeem systeem,
            @SindsAanmelding @Nullable LocalDate datum) implements TLVCommand {}

    /**
     * Objects to the decision.
     *
     * @param door who objects; follows from the sender's role when left out
     */
    @NaVertrek(Ruimte.DOSSIER)
    record MaakBezwaarTLV(
            String leerlingId,
            String tlvId,
            @Nullable Bezwaarmaker door,
            @Nullable LocalDate datum,
            @Nullable String gronden)
            implements TLVCommand {}

    /**
     * Records that parents objected to the decision on paper, by the school (R202).
     *
     * @param doorWie ids of the parents who signed
     * @param datum the day of the signature
     * @param formulierRef where the scan of the letter is kept
     */
    @NaVertrek(Ruimte.DOSSIER)
    record LegBezwaarTLVOpPapierVast(
            String leerlingId,
            String tlvId,
            @Lengte(100) List<String> doorWie,
            LocalDate datum,
            String formulierRef,
            @Nullable String gronden)
            implements TLVCommand {}

    /** A parent denies an objection that the school recorded from paper: it was not made. */
    @NaVertrek(Ruimte.DOSSIER)
    record BetwistBezwaarTLV(String leerlingId, String tlvId, String reden) implements TLVCommand, ZonderGezag {}

    /** Records that the samenwerkingsverband sent the objection on to the committee that advises (R321). */
    @NaVertrek(Ruimte.AFRONDING)
    record LegDoorzendingLBTVast(
            String leerlingId,
            String tlvId,
            @SindsAanmelding @Nullable LocalDate datum) implements TLVCommand {}

    /** The objection is decided. */
    @NaVertrek(Ruimte.AFRONDING)
    record VerwerkBezwaarbesluit(
            String leerlingId,
            String tlvId,
            Bezwaarbesluit besluit,
            @Nullable LocalDate datum) implements TLVCommand {}

    /** Records that parents were helped to find a school (R203). */
    @NaVertrek(Ruimte.TERUGBLIK)
    record LegSchoolkeuzebegeleidingVast(
            String leerlingId,
            String tlvId,
            @Lengte(200) List<String> scholen,
            @SindsAanmelding @Nullable LocalDate datum)
            implements TLVCommand {}

    /**
     * Registers the student at a special school.
     *
     * @param tlvId the TLV; where clusters 1 and 2 ask none, an id of this registration
     * @param soort the kind of school; when given it must be the kind of the TLV
     * @param cluster its cluster; C1 and C2 need no TLV
     */
    @NaVertrek(Ruimte.DICHT)
    record MeldAanBijSpeciaalOnderwijs(
            String leerlingId,
            String tlvId,
            @Lengte(200) String school,
            @Nullable TlvSoort soort,
            @Nullable Cluster cluster,
            @SindsAanmelding @Nullable LocalDate datum)
            implements TLVCommand {}

    /**
     * The special school decides on placement (R204).
     *
     * @param ingangsdatum first day at the new school
     */
    @NaVertrek(Ruimte.AFRONDING)
    record VerwerkPlaatsingsbesluit(
            String leerlingId,
            String tlvId,
            @Lengte(200) String school,
            @Nullable Cluster cluster,
            Plaatsingsbesluit besluit,
            @SindsAanmelding @Nullable LocalDate ingangsdatum,
            @Nullable String reden)
            implements TLVCommand {}

    /** Withdraws the dossier or the request. */
    @NaVertrek(Ruimte.AFRONDING)
    record TrekTLVAanvraagIn(
            String leerlingId,
            String tlvId,
            @Nullable String reden,
            @SindsAanmelding @Nullable LocalDate datum) implements TLVCommand {}
}
