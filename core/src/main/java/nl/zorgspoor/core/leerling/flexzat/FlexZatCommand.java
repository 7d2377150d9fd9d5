package nl.zorgspoor.core.leerling.flexzat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.SindsAanmelding;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import nl.zorgspoor.core.gedeeld.Rol;
import org.jspecify.annotations.Nullable;

/** The commands of a Flex-Zat. */
public sealed interface FlexZatCommand extends LeerlingOpdracht {

    String flexZatId();

    /** How somebody takes part (R100). */
    enum Deelnamevorm {
        FYSIEK,
        ONLINE,
        TELEFONISCH
    }

    /** The items of the preparation checklist (R101). */
    enum Voorbereidingsonderdeel {
        EVALUATIE_INTERVENTIES(true),
        ONDERSTEUNINGSVRAAG(true),
        ONDERWIJSBEHOEFTEN(false),
        EXTERNE_VERSLAGEN(false),
        OPP_VPI(false),
        LVS_GEGEVENS(false);

        private final boolean onmisbaar;

        Voorbereidingsonderdeel(boolean onmisbaar) {
            this.onmisbaar = onmisbaar;
        }

        /** Whether a Flex-Zat cannot be held without it. */
        public boolean onmisbaar() {
            return onmisbaar;
        }
    }

    /** The arrangements a Flex-Zat can choose. */
    enum Arrangementtype {
        LWOO,
        CLUSTER_2,
        CLUSTER_3,
        CLUSTER_4,
        BPO,
        OOV,
        OPDC,
        TRAJECTBEGELEIDING,
        TRAJECTGROEP_VAST,
        SWV_ARRANGEMENT,
        BESTUUR_ARRANGEMENT,
        PRO,
        JOS;

        /** R118: what counts as basis support, or has its own plan, needs no OPP by itself. */
        public boolean isZonderOPP() {
            return this == LWOO || this == JOS;
        }
    }

    /** Somebody who was there, and how. */
    record Aanwezige(Rol rol, @Nullable Deelnamevorm vorm) {}

    /** An agreement: who does what before which day. */
    record Afspraak(
            @Lengte(100) @Nullable String wie,
            @Nullable String wat,
            @Nullable LocalDate voor) {}

    /**
     * Asks for a Flex-Zat.
     *
     * @param aanvragerRol mentor or afdelingsleider; needed when the coordinator records it on their behalf
     */
    @NaVertrek(Ruimte.DICHT)
    record VraagFlexZatAan(
            String leerlingId,
            String flexZatId,
            @Nullable String trajectId,
            @Nullable Rol aanvragerRol,
            @Nullable String ondersteuningsvraag)
            implements FlexZatCommand {}

    /** Plans it; only the coordinator does. */
    @NaVertrek(Ruimte.DICHT)
    record PlanFlexZat(
            String leerlingId,
            String flexZatId,
            LocalDateTime datumTijd,
            @Lengte(200) @Nullable String locatie,
            Map<Rol, Deelnamevorm> vormPerDeelnemer)
            implements FlexZatCommand {}

    /** Invites a role; an external one needs consent, an optional one a reason. */
    @NaVertrek(Ruimte.DICHT)
    record NodigUitVoorFlexZat(
            String leerlingId,
            String flexZatId,
            Rol rol,
            @Nullable String partnerId,
            @Nullable String inbreng,
            @Nullable String toestemmingId)
            implements FlexZatCommand {}

    /** Fills an item of the preparation. */
    @NaVertrek(Ruimte.DICHT)
    record VulVoorbereidingFlexZatAan(
            String leerlingId,
            String flexZatId,
            Voorbereidingsonderdeel onderdeel,
            @Lengte(200) @Nullable String documentRef,
            @Nullable String tekst)
            implements FlexZatCommand {}

    /** Moves it to another moment. */
    @NaVertrek(Ruimte.DICHT)
    record VerzetFlexZat(
            String leerlingId,
            String flexZatId,
            LocalDateTime nieuweDatumTijd,
            @Nullable String reden) implements FlexZatCommand {}

    /** Cancels it. */
    @NaVertrek(Ruimte.AFRONDING)
    record AnnuleerFlexZat(
            String leerlingId, String flexZatId, @Nullable String reden) implements FlexZatCommand {}

    /** Records that it was held, with who was there. */
    @NaVertrek(Ruimte.TERUGBLIK)
    record HoudFlexZat(
            String leerlingId,
            String flexZatId,
            @SindsAanmelding @Nullable LocalDate datum,
            List<Aanwezige> aanwezigen,
            @Nullable String voorzitterId,
            @Nullable String zienswijzeLeerling,
            @Nullable String zienswijzeOuders)
            implements FlexZatCommand {}

    /** Records the outcome. */
    @NaVertrek(Ruimte.TERUGBLIK)
    record LegFlexZatUitkomstVast(
            String leerlingId,
            String flexZatId,
            @Nullable String ondersteuningsvraag,
            List<Arrangementtype> arrangementKeuze,
            @Lengte(200) List<String> buitenSchool,
            List<Afspraak> afspraken,
            @Nullable Rol regiehouder,
            @Nullable LocalDate evaluatieOp)
            implements FlexZatCommand {}
}
