package nl.zorgspoor.core.leerling.tlv;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grens.SindsAanmelding;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.Kenmerk;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Revisie;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Volgt;
import nl.zorgspoor.core.gedeeld.Voorbij;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.*;
import org.jspecify.annotations.Nullable;

/**
 * What happened around a TLV. {@code ontbreekt} on the dossier's events is what still blocks the request at that moment, in
 * the words of the refusal.
 */
public sealed interface TLVEvent extends LeerlingGebeurtenis {

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.TLV_DOSSIER;
    }

    String tlvId();

    /**
     * A part of the dossier.
     *
     * @param bron document or school it comes from
     */
    record Stuk(
            StukType stukType,
            LocalDate datum,
            @Persoonlijk @Nullable String bron) {}

    /** @param coordinator the role that guards this dossier at this school */
    record TLVDossierGestart(
            String leerlingId,
            String tlvId,
            TlvSoort soort,
            @Persoonlijk @Nullable String aanleiding,
            @Kenmerk List<String> grenscodes,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) boolean grensBenoemd,
            @SindsAanmelding LocalDate datum,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) Rol coordinator,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Kenmerk
            List<String> ontbreekt)
            implements TLVEvent {}

    /** What blocks the request has changed by something outside the dossier: a Flex-Zat, or a phase of the route. */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record TLVVereistenGewijzigd(
            String leerlingId, String tlvId, @Kenmerk List<String> ontbreekt, LocalDate datum) implements TLVEvent {}

    record TLVStukToegevoegd(
            String leerlingId,
            String tlvId,
            StukType stukType,
            @Persoonlijk @Nullable String documentRef,
            LocalDate datum,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Kenmerk
            List<String> ontbreekt)
            implements TLVEvent {}

    /**
     * @param ouderWeigert a parent refused to sign: an objection that is known (R195)
     * @param meerderjarig whether the student was of age, so that no parent has to sign; null before revision 2
     * @param getekendDoor the parents who stand as having signed, after this word; null before revision 3
     * @param geweigerdDoor the parents who stand as refusing, after this word; null before revision 3
     */
    @Revisie(3)
    record OuderakkoordTLVGeregistreerd(
            String leerlingId,
            String tlvId,
            @NietTeCorrigeren(NietTeCorrigeren.WOORD) boolean ouder,
            @NietTeCorrigeren(NietTeCorrigeren.WOORD) boolean leerling,
            @NietTeCorrigeren(NietTeCorrigeren.WOORD) boolean ouderWeigert,
            LocalDate datum,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Kenmerk
            List<String> ontbreekt,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Nullable
            Boolean meerderjarig,

            @Kenmerk @NietTeCorrigeren(NietTeCorrigeren.WOORD) @Nullable
            List<String> getekendDoor,

            @Kenmerk @NietTeCorrigeren(NietTeCorrigeren.WOORD) @Nullable
            List<String> geweigerdDoor)
            implements TLVEvent {}

    /** @param doorWie whose view it is, as far as that was said; null before revision 2 */
    @Revisie(2)
    record ZienswijzeOudersVastgelegd(
            String leerlingId,
            String tlvId,

            @NietTeCorrigeren(NietTeCorrigeren.WOORD) @Persoonlijk @Nullable
            String tekst,

            LocalDate datum,
            @NietTeCorrigeren(NietTeCorrigeren.WOORD) boolean naarSwv,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Kenmerk
            List<String> ontbreekt,

            @Kenmerk @NietTeCorrigeren(NietTeCorrigeren.WOORD) @Nullable
            List<String> doorWie)
            implements TLVEvent {}

    record DeskundigheidsverklaringVSOOntvangen(
            String leerlingId,
            String tlvId,
            @Persoonlijk String vsoSchool,
            LocalDate datum,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Kenmerk
            List<String> ontbreekt)
            implements TLVEvent {}

    /**
     * @param zienswijzeVermeld whether known objections go along with the request
     * @param ondertekend whether parents and student signed
     * @param beslisVoor last day on which the decision is expected (R199)
     */
    record TLVAangevraagd(
            String leerlingId,
            String tlvId,
            TlvSoort soort,
            @Persoonlijk @Nullable String gewensteCategorie,
            @Persoonlijk @Nullable String gewensteDuur,
            @Persoonlijk @Nullable String doelschool,
            @Nullable String flexZatId,
            List<Stuk> stukken,
            boolean zienswijzeVermeld,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) boolean ondertekend,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) Grondslag grondslag,
            @SindsAanmelding LocalDate datum,
            @Volgt("datum") LocalDate beslisVoor)
            implements TLVEvent {}

    /** @param restDagen calendar days of the term that are left; null when the term had passed already */
    record TLVAanvullingGevraagd(
            String leerlingId,
            String tlvId,
            @Persoonlijk @Nullable String kenmerk,
            @Persoonlijk @Nullable String motivering,
            LocalDate datum,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Nullable
            Integer restDagen)
            implements TLVEvent {}

    /** @param beslisVoor the new last day of the term; null when it had passed before it was suspended */
    record TLVAangevuld(
            String leerlingId,
            String tlvId,
            @Persoonlijk List<String> stukken,
            LocalDate datum,
            @Volgt("datum") @Nullable LocalDate beslisVoor)
            implements TLVEvent {}

    record DeskundigenadviesUitgebracht(
            String leerlingId,
            String tlvId,
            int nummer,
            Discipline discipline,
            boolean onafhankelijk,
            @Nullable Advies advies,
            LocalDate datum)
            implements TLVEvent {}

    /**
     * @param bezwaarTot last day to object (R202)
     * @param verlooptSignaalOp day on which the coming end is signalled (R200)
     */
    record TLVAfgegeven(
            String leerlingId,
            String tlvId,
            TlvSoort soort,
            @Persoonlijk @Nullable String kenmerk,
            LocalDate geldigVan,
            LocalDate geldigTot,
            @Persoonlijk @Nullable String categorie,
            @Persoonlijk @Nullable String motivering,
            LocalDate datum,
            @Volgt("datum") LocalDate bezwaarTot,
            @Volgt("geldigTot") LocalDate verlooptSignaalOp)
            implements TLVEvent {}

    record TLVGeweigerd(
            String leerlingId,
            String tlvId,
            TlvSoort soort,
            @Persoonlijk @Nullable String kenmerk,
            @Persoonlijk @Nullable String motivering,
            LocalDate datum,
            @Volgt("datum") LocalDate bezwaarTot)
            implements TLVEvent {}

    record TLVGeregistreerd(
            String leerlingId,
            String tlvId,
            Systeem systeem,
            @SindsAanmelding LocalDate datum) implements TLVEvent {}

    /** @param doorzendenVoor the last day to send it on to the committee that advises (R321); null in older events */
    @Revisie(2)
    record BezwaarTLVIngediend(
            String leerlingId,
            String tlvId,
            @NietTeCorrigeren(NietTeCorrigeren.WOORD) Bezwaarmaker door,
            LocalDate datum,

            @NietTeCorrigeren(NietTeCorrigeren.WOORD) @Persoonlijk @Nullable
            String gronden,

            @Volgt("datum") @Nullable LocalDate doorzendenVoor)
            implements TLVEvent {}

    record BezwaarTLVDoorgezonden(
            String leerlingId,
            String tlvId,
            @SindsAanmelding LocalDate datum) implements TLVEvent {}

    /** It was not sent on in time. */
    record DoorzendingLBTUitgebleven(
            String leerlingId,
            String tlvId,
            @Voorbij("BezwaarTLVIngediend.doorzendenVoor") LocalDate doorzendenVoor) implements TLVEvent {}

    /**
     * That the objection which was stored with it stands on a signed letter, and who of the school says so (R202).
     *
     * @param doorWie who signed
     * @param formulierRef where the scan of the letter is kept
     * @param vastgelegdDoor the person at the school who recorded it
     */
    @NietTeCorrigeren(NietTeCorrigeren.WOORD)
    record BezwaarTLVOpPapierVastgelegd(
            String leerlingId,
            String tlvId,
            @Kenmerk List<String> doorWie,
            @Persoonlijk String formulierRef,
            LocalDate ondertekendOp,
            @Kenmerk String vastgelegdDoor,
            Rol vastgelegdAls)
            implements TLVEvent {}

    /** Who is said to have objected on paper, did not: the objection counts no more. */
    @NietTeCorrigeren(NietTeCorrigeren.WOORD)
    record BezwaarTLVBetwist(
            String leerlingId,
            String tlvId,
            @Kenmerk String door,
            @Persoonlijk String reden,
            LocalDate datum) implements TLVEvent {}

    record BezwaarTLVBesloten(String leerlingId, String tlvId, Bezwaarbesluit besluit, LocalDate datum)
            implements TLVEvent {}

    record SchoolkeuzebegeleidingVastgelegd(
            String leerlingId,
            String tlvId,
            @Persoonlijk List<String> scholen,
            @SindsAanmelding LocalDate datum) implements TLVEvent {}

    record AangemeldBijSpeciaalOnderwijs(
            String leerlingId,
            String tlvId,
            @Persoonlijk String school,
            TlvSoort soort,
            @Nullable Cluster cluster,
            @SindsAanmelding LocalDate datum)
            implements TLVEvent {}

    record PlaatsingBevestigd(
            String leerlingId,
            String tlvId,
            @Persoonlijk String school,
            TlvSoort soort,
            @Nullable Cluster cluster,
            @SindsAanmelding @Nullable LocalDate ingangsdatum)
            implements TLVEvent {}

    /** @param zorgplichtBlijft the sending school keeps the duty to find a place (R204) */
    record PlaatsingAfgewezen(
            String leerlingId,
            String tlvId,
            @Persoonlijk String school,
            @Nullable Cluster cluster,
            @Persoonlijk @Nullable String reden,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) boolean zorgplichtBlijft)
            implements TLVEvent {}

    record TLVAanvraagIngetrokken(
            String leerlingId,
            String tlvId,
            @Persoonlijk @Nullable String reden,
            @SindsAanmelding LocalDate datum) implements TLVEvent {}

    /** No decision came within its term. */
    record TLVBeslistermijnVerstreken(
            String leerlingId,
            String tlvId,

            @Voorbij({"TLVAangevraagd.beslisVoor", "TLVAangevuld.beslisVoor"})
            LocalDate beslisVoor)
            implements TLVEvent {}

    record TLVVerlooptBinnenkort(
            String leerlingId,
            String tlvId,
            @Voorbij("TLVAfgegeven.geldigTot") LocalDate geldigTot) implements TLVEvent {}

    record TLVVerlopen(
            String leerlingId,
            String tlvId,
            @Voorbij("TLVAfgegeven.geldigTot") LocalDate geldigTot) implements TLVEvent {}
}
