package nl.zorgspoor.core.leerling.tlv;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Fasen;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.*;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * One TLV: its dossier, where the request stands, and what came after it.
 *
 * @param adviezen of the experts, by their number
 */
@RecordBuilder
public record TLV(
        String tlvId, Fase fase, Dossier dossier, Map<Integer, Deskundige> adviezen, Bezwaar bezwaar, Vervolg vervolg)
        implements TLVBuilder.With {

    /** Where a TLV stands, with what is known only there. */
    public sealed interface Fase {
        /** The file is being made. */
        record Dossier() implements Fase {}

        /** @param beslisVoor last day of the decision term; null when none runs */
        @RecordBuilder
        record Aangevraagd(LocalDate op, @Nullable LocalDate beslisVoor)
                implements Fase, TLVFaseAangevraagdBuilder.With {}

        /** @param restDagen days left of the term, which is suspended; null when none ran */
        record Aanvulling(LocalDate aangevraagdOp, @Nullable Integer restDagen) implements Fase {}

        /** @param signaalOp day on which the coming end is signalled; null when it has been */
        @RecordBuilder
        record Afgegeven(
                LocalDate geldigVan,
                LocalDate geldigTot,
                @Nullable LocalDate signaalOp) implements Fase, TLVFaseAfgegevenBuilder.With {}

        record Geweigerd() implements Fase {}

        /** No TLV: clusters 1 and 2 place through their own institution (R205). */
        record EigenInstelling() implements Fase {}

        record Ingetrokken() implements Fase {}

        record Verlopen() implements Fase {}

        /** Whether the samenwerkingsverband has the request and has not turned it down. */
        default boolean isAangevraagd() {
            return this instanceof Aangevraagd || this instanceof Aanvulling || this instanceof Afgegeven;
        }
    }

    /**
     * What goes along with the request.
     *
     * @param aangevuldMet references of the documents that were sent after the request, oldest first
     */
    @RecordBuilder
    public record Dossier(
            TlvSoort soort,
            LocalDate gestartOp,
            Rol coordinator,
            boolean grensBenoemd,
            Map<StukType, Stuk> stukken,
            Akkoord akkoord,
            Zienswijze zienswijze,
            List<String> aangevuldMet)
            implements TLVDossierBuilder.With {

        Dossier met(Stuk stuk) {
            return withStukken(Kopie.met(stukken, stuk.stukType(), stuk));
        }

        /** Objections that the samenwerkingsverband does not hear of by itself (R195). */
        boolean bezwaarTeVermelden() {
            return zienswijze.bijSchool() || (akkoord.ouders().weigert() && !zienswijze.naarSwv());
        }
    }

    /**
     * Who signs.
     *
     * @param alleenLeerling the student is of age and signs alone
     * @param op day of the last word on signing
     */
    public record Akkoord(
            Ouderwoord ouders,
            boolean leerling,
            boolean alleenLeerling,
            @Nullable LocalDate op) {

        static final Akkoord GEEN = new Akkoord(Ouderwoord.GEEN, false, false, null);

        boolean volledig() {
            return leerling && (ouders.getekend() || alleenLeerling);
        }
    }

    /**
     * The parents' view on the request.
     *
     * @param naarSwv one goes to the samenwerkingsverband
     * @param bijSchool the last one stays at school: the samenwerkingsverband does not have it
     */
    public record Zienswijze(boolean naarSwv, boolean bijSchool) {

        static final Zienswijze GEEN = new Zienswijze(false, false);

        /** The newest word counts: what went to the samenwerkingsverband after all is known there. */
        Zienswijze na(boolean ookNaarSwv) {
            return new Zienswijze(naarSwv || ookNaarSwv, !ookNaarSwv);
        }

        /** Whether parents gave their view at all (R194). */
        boolean bekend() {
            return naarSwv || bijSchool;
        }
    }

    /** An expert's advice, as far as it matters for R197. */
    public record Deskundige(Discipline discipline, boolean onafhankelijk) {}

    /**
     * The decision, and what was said against it.
     *
     * @param besloten day of the decision
     * @param door objections that have not been decided
     * @param opPapierVan who signed the objection that the school recorded from paper; empty when there is none
     * @param heropend a well-founded objection: the commission may decide anew
     * @param doorTeZenden the objection that the committee that advises does not have yet, or null
     */
    @RecordBuilder
    public record Bezwaar(
            @Nullable LocalDate besloten,
            @Nullable LocalDate tot,
            Set<Bezwaarmaker> door,
            List<String> opPapierVan,
            boolean heropend,
            @Nullable Doorzending doorTeZenden)
            implements TLVBezwaarBuilder.With {

        static final Bezwaar GEEN = tegen(null, null);

        static Bezwaar tegen(@Nullable LocalDate besloten, @Nullable LocalDate tot) {
            return new Bezwaar(besloten, tot, Set.of(), List.of(), false, null);
        }

        /** The first of several that are not sent on says until when. */
        Bezwaar van(BezwaarTLVIngediend e) {
            return with(b -> b.door(Kopie.met(door, e.door()))
                    .opPapierVan(e.door() == Bezwaarmaker.OUDER ? List.of() : opPapierVan)
                    .doorTeZenden(
                            doorTeZenden == null ? new Doorzending(e.datum(), e.doorzendenVoor()) : doorTeZenden));
        }

        /** The parents did not object after all. */
        Bezwaar zonderPapier() {
            Set<Bezwaarmaker> anderen = Kopie.zonder(door, Bezwaarmaker.OUDER);
            return with(
                    b -> b.door(anderen).opPapierVan(List.of()).doorTeZenden(anderen.isEmpty() ? null : doorTeZenden));
        }

        Bezwaar beslist(boolean gegrond) {
            return with(b ->
                    b.door(Set.of()).opPapierVan(List.of()).heropend(gegrond).doorTeZenden(null));
        }

        /** It was pointed out that it was not sent on; that still has to happen. */
        Bezwaar uitgebleven() {
            return doorTeZenden == null ? this : withDoorTeZenden(new Doorzending(doorTeZenden.sinds(), null));
        }
    }

    /**
     * An objection on its way to the committee that advises (R321).
     *
     * @param sinds the day of the objection
     * @param voor the last day; null when nobody waits for it any more
     */
    public record Doorzending(LocalDate sinds, @Nullable LocalDate voor) {}

    /**
     * After the decision.
     *
     * @param geplaatstVanaf first day at the new school, when it is known
     */
    @RecordBuilder
    public record Vervolg(
            boolean inLvs,
            boolean begeleid,
            boolean aangemeld,
            boolean geplaatst,
            @Nullable LocalDate geplaatstVanaf) implements TLVVervolgBuilder.With {

        static final Vervolg GEEN = new Vervolg(false, false, false, false, null);
    }

    static TLV van(TLVDossierGestart e) {
        Dossier dossier = new Dossier(
                e.soort(),
                e.datum(),
                e.coordinator(),
                e.grensBenoemd(),
                Map.of(),
                Akkoord.GEEN,
                Zienswijze.GEEN,
                List.of());
        return new TLV(e.tlvId(), new Fase.Dossier(), dossier, Map.of(), Bezwaar.GEEN, Vervolg.GEEN);
    }

    /** A registration at a school for which no TLV is asked (R205). */
    static TLV zonder(String tlvId, TlvSoort soort, LocalDate op) {
        Dossier dossier = new Dossier(
                soort, op, Rol.ONDERSTEUNINGSCOORDINATOR, false, Map.of(), Akkoord.GEEN, Zienswijze.GEEN, List.of());
        return new TLV(tlvId, new Fase.EigenInstelling(), dossier, Map.of(), Bezwaar.GEEN, Vervolg.GEEN);
    }

    /** Where it stands in a word, as an audit shows it. */
    public String getStatus() {
        return Fasen.naam(fase.getClass());
    }

    /** Whether the TLV counts on a day: granted and not past its last day. A placement may be prepared before its first. */
    public boolean geldigOp(LocalDate dag) {
        return fase instanceof Fase.Afgegeven a && !dag.isAfter(a.geldigTot());
    }

    /** Where it stands, when that is where the command needs it. */
    <F extends Fase> F eis(Class<F> goed) {
        return Fasen.eis("TLV " + tlvId, fase, goed);
    }

    /** This TLV, when it stands where the command needs it. */
    @SafeVarargs
    final TLV eisEen(Class<? extends Fase>... goed) {
        Fasen.eisEen("TLV " + tlvId, fase, goed);
        return this;
    }
}
