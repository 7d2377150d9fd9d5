package nl.zorgspoor.core.leerling.tlv;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.Bezwaarmaker;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.Discipline;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.StukType;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.TlvSoort;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.OuderakkoordTLVGeregistreerd;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.Stuk;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.TLVDossierGestart;
import org.jspecify.annotations.Nullable;

/** One TLV: its dossier, the request, the decision and what came after it. */
public record TLV(
        String tlvId, Status status, Dossier dossier, Aanvraag aanvraag, Beslissing beslissing, Vervolg vervolg) {

    /** Where a TLV stands. */
    public enum Status {
        DOSSIER,
        AANGEVRAAGD,
        AANVULLING,
        AFGEGEVEN,
        GEWEIGERD,
        INGETROKKEN,
        VERLOPEN;

        /** Whether the samenwerkingsverband has the request and has not turned it down. */
        boolean isAangevraagd() {
            return this == AANGEVRAAGD || this == AANVULLING || this == AFGEGEVEN;
        }
    }

    /**
     * What goes along with the request.
     *
     * @param alleenLeerling the student is of age and signs alone
     * @param weigering a parent refused to sign
     * @param akkoordOp day of the last word on signing
     * @param getekendDoor the parents who signed, as far as that was said
     * @param geweigerdDoor the parents who refuse to sign, as far as that was said
     * @param zienswijzeNaarSwv a view of the parents goes to the samenwerkingsverband
     * @param zienswijzeBijSchool the parents' last view stays at school: the samenwerkingsverband does not have it
     */
    public record Dossier(
            TlvSoort soort,
            LocalDate gestartOp,
            Rol coordinator,
            boolean grensBenoemd,
            Map<StukType, Stuk> stukken,
            boolean ouder,
            boolean leerling,
            boolean alleenLeerling,
            boolean weigering,
            @Nullable LocalDate akkoordOp,
            List<String> getekendDoor,
            List<String> geweigerdDoor,
            boolean zienswijzeNaarSwv,
            boolean zienswijzeBijSchool) {

        Dossier met(Stuk stuk) {
            Map<StukType, Stuk> meer = new EnumMap<>(StukType.class);
            meer.putAll(stukken);
            meer.put(stuk.stukType(), stuk);
            return new Dossier(
                    soort,
                    gestartOp,
                    coordinator,
                    grensBenoemd,
                    meer,
                    ouder,
                    leerling,
                    alleenLeerling,
                    weigering,
                    akkoordOp,
                    getekendDoor,
                    geweigerdDoor,
                    zienswijzeNaarSwv,
                    zienswijzeBijSchool);
        }

        Dossier met(Ouderwoord woord, boolean leerlingTekent, boolean meerderjarig, LocalDate op) {
            return new Dossier(
                    soort,
                    gestartOp,
                    coordinator,
                    grensBenoemd,
                    stukken,
                    woord.getekend(),
                    leerlingTekent,
                    meerderjarig,
                    woord.weigert(),
                    op,
                    woord.getekendDoor(),
                    woord.geweigerdDoor(),
                    zienswijzeNaarSwv,
                    zienswijzeBijSchool);
        }

        /** The newest word counts: what went to the samenwerkingsverband after all is known there. */
        Dossier metZienswijze(boolean naarSwv) {
            return new Dossier(
                    soort,
                    gestartOp,
                    coordinator,
                    grensBenoemd,
                    stukken,
                    ouder,
                    leerling,
                    alleenLeerling,
                    weigering,
                    akkoordOp,
                    getekendDoor,
                    geweigerdDoor,
                    zienswijzeNaarSwv || naarSwv,
                    !naarSwv);
        }

        Dossier met(TlvSoort gevraagd) {
            return new Dossier(
                    gevraagd,
                    gestartOp,
                    coordinator,
                    grensBenoemd,
                    stukken,
                    ouder,
                    leerling,
                    alleenLeerling,
                    weigering,
                    akkoordOp,
                    getekendDoor,
                    geweigerdDoor,
                    zienswijzeNaarSwv,
                    zienswijzeBijSchool);
        }

        boolean ondertekend() {
            return leerling && (ouder || alleenLeerling);
        }

        /** Whether parents gave their view at all (R194). */
        boolean zienswijzeBekend() {
            return zienswijzeNaarSwv || zienswijzeBijSchool;
        }

        /** Objections that the samenwerkingsverband does not hear of by itself (R195). */
        boolean bezwaarTeVermelden() {
            return zienswijzeBijSchool || (weigering && !zienswijzeNaarSwv);
        }
    }

    /** An expert's advice, as far as it matters for R197. */
    public record Deskundige(Discipline discipline, boolean onafhankelijk) {}

    /**
     * The request.
     *
     * @param beslisVoor last day of the decision term; null when none runs
     * @param restDagen days left of a suspended term
     * @param aangevuldMet references of the documents that were sent after the request, oldest first
     */
    public record Aanvraag(
            @Nullable LocalDate aangevraagdOp,
            @Nullable LocalDate beslisVoor,
            @Nullable Integer restDagen,
            Map<Integer, Deskundige> adviezen,
            List<String> aangevuldMet) {

        static final Aanvraag GEEN = new Aanvraag(null, null, null, Map.of(), List.of());

        Aanvraag met(@Nullable LocalDate voor, @Nullable Integer rest) {
            return new Aanvraag(aangevraagdOp, voor, rest, adviezen, aangevuldMet);
        }

        Aanvraag aangevuld(List<String> stukken, @Nullable LocalDate voor) {
            return new Aanvraag(
                    aangevraagdOp,
                    voor,
                    null,
                    adviezen,
                    Stream.concat(aangevuldMet.stream(), stukken.stream()).toList());
        }

        Aanvraag met(int nummer, Deskundige deskundige) {
            Map<Integer, Deskundige> meer = new TreeMap<>(adviezen);
            meer.put(nummer, deskundige);
            return new Aanvraag(aangevraagdOp, beslisVoor, restDagen, meer, aangevuldMet);
        }
    }

    /**
     * The decision.
     *
     * @param besloten day of the decision
     * @param bezwaren objections that have not been decided
     * @param bezwaarOpPapierVan who signed the objection that the school recorded from paper; empty when there is none
     * @param heropend a well-founded objection: the commission may decide anew
     * @param signaalOp day on which the coming end is signalled; null when it has been
     */
    public record Beslissing(
            @Nullable LocalDate besloten,
            @Nullable LocalDate bezwaarTot,
            Set<Bezwaarmaker> bezwaren,
            List<String> bezwaarOpPapierVan,
            boolean heropend,
            @Nullable LocalDate geldigVan,
            @Nullable LocalDate geldigTot,
            @Nullable LocalDate signaalOp) {

        static final Beslissing GEEN = new Beslissing(null, null, Set.of(), List.of(), false, null, null, null);

        Beslissing metBezwaar(Bezwaarmaker door) {
            Set<Bezwaarmaker> meer = EnumSet.of(door);
            meer.addAll(bezwaren);
            List<String> papier = door == Bezwaarmaker.OUDER ? List.of() : bezwaarOpPapierVan;
            return new Beslissing(besloten, bezwaarTot, meer, papier, heropend, geldigVan, geldigTot, signaalOp);
        }

        Beslissing metBezwaarOpPapier(List<String> doorWie) {
            return new Beslissing(besloten, bezwaarTot, bezwaren, doorWie, heropend, geldigVan, geldigTot, signaalOp);
        }

        /** The parents did not object after all. */
        Beslissing zonderBezwaarOpPapier() {
            Set<Bezwaarmaker> rest = EnumSet.noneOf(Bezwaarmaker.class);
            bezwaren.stream().filter(b -> b != Bezwaarmaker.OUDER).forEach(rest::add);
            return new Beslissing(besloten, bezwaarTot, rest, List.of(), heropend, geldigVan, geldigTot, signaalOp);
        }

        Beslissing bezwarenBesloten(boolean gegrond) {
            return new Beslissing(besloten, bezwaarTot, Set.of(), List.of(), gegrond, geldigVan, geldigTot, signaalOp);
        }

        Beslissing gesignaleerd() {
            return new Beslissing(
                    besloten, bezwaarTot, bezwaren, bezwaarOpPapierVan, heropend, geldigVan, geldigTot, null);
        }
    }

    /**
     * After the decision.
     *
     * @param geplaatstVanaf first day at the new school, when it is known
     */
    public record Vervolg(
            boolean inLvs,
            boolean begeleid,
            boolean aangemeld,
            boolean geplaatst,
            @Nullable LocalDate geplaatstVanaf) {

        static final Vervolg GEEN = new Vervolg(false, false, false, false, null);
    }

    static TLV van(TLVDossierGestart e) {
        return new TLV(
                e.tlvId(),
                Status.DOSSIER,
                new Dossier(
                        e.soort(),
                        e.datum(),
                        e.coordinator(),
                        e.grensBenoemd(),
                        Map.of(),
                        false,
                        false,
                        false,
                        false,
                        null,
                        List.of(),
                        List.of(),
                        false,
                        false),
                Aanvraag.GEEN,
                Beslissing.GEEN,
                Vervolg.GEEN);
    }

    TLV met(Status nieuw) {
        return new TLV(tlvId, nieuw, dossier, aanvraag, beslissing, vervolg);
    }

    TLV met(Dossier nieuw) {
        return new TLV(tlvId, status, nieuw, aanvraag, beslissing, vervolg);
    }

    TLV met(Aanvraag nieuw) {
        return new TLV(tlvId, status, dossier, nieuw, beslissing, vervolg);
    }

    TLV met(Beslissing nieuw) {
        return new TLV(tlvId, status, dossier, aanvraag, nieuw, vervolg);
    }

    TLV met(Vervolg nieuw) {
        return new TLV(tlvId, status, dossier, aanvraag, beslissing, nieuw);
    }

    TLV met(OuderakkoordTLVGeregistreerd e) {
        return met(dossier.met(Ouderwoord.van(e), e.leerling(), Boolean.TRUE.equals(e.meerderjarig()), e.datum()));
    }

    /** Whether the TLV counts on a day: granted and not past its last day. A placement may be prepared before its first. */
    public boolean geldigOp(LocalDate dag) {
        return status == Status.AFGEGEVEN && beslissing.geldigTot() != null && !dag.isAfter(beslissing.geldigTot());
    }

    void eis(Status... goed) {
        if (!Arrays.asList(goed).contains(status)) {
            throw CommandGeweigerd.statusOnjuist(
                    "TLV %s is %s; dit kan alleen bij %s.".formatted(tlvId, status, Arrays.toString(goed)));
        }
    }
}
