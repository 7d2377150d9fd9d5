package nl.zorgspoor.core.leerling.tlv;

import static nl.zorgspoor.core.gedeeld.Rol.RECTOR;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.flexzat.FlexZat;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.FlexZatGehouden;
import nl.zorgspoor.core.leerling.flexzat.FlexZats;
import nl.zorgspoor.core.leerling.tlv.TLV.Akkoord;
import nl.zorgspoor.core.leerling.tlv.TLV.Bezwaar;
import nl.zorgspoor.core.leerling.tlv.TLV.Deskundige;
import nl.zorgspoor.core.leerling.tlv.TLV.Dossier;
import nl.zorgspoor.core.leerling.tlv.TLV.Fase;
import nl.zorgspoor.core.leerling.tlv.TLV.Vervolg;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.*;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.*;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.Fasewisseling;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.HandelingsverlegenheidVastgesteld;
import nl.zorgspoor.core.leerling.traject.Trajecten;
import org.jspecify.annotations.Nullable;

/**
 * The TLVs of one student.
 *
 * @param alle by id, oldest first
 * @param ontbreekt what blocked the request of each, as it was last recorded
 * @param flexzatOp day of the last Flex-Zat that was held, or null
 */
@RecordBuilder
public record TLVs(
        Map<String, TLV> alle,
        Map<String, List<String>> ontbreekt,
        @Nullable LocalDate flexzatOp) implements TLVsBuilder.With {

    public static final TLVs LEEG = new TLVs(Map.of(), Map.of(), null);

    public Optional<TLV> tlv(@Nullable String tlvId) {
        return Optional.ofNullable(tlvId == null ? null : alle.get(tlvId));
    }

    /** Whether the student was registered or placed at a school for special education (R60). */
    public boolean verwezenNaarSpeciaal() {
        return alle.values().stream()
                .anyMatch(t -> t.dossier().soort() != TlvSoort.PRO
                        && (t.vervolg().aangemeld() || t.vervolg().geplaatst()));
    }

    /**
     * The TLV on which the new school confirmed the placement, with its first day (R206); null when none did.
     *
     * @param sinds placements that began before this day do not count
     */
    public @Nullable String plaatsingBevestigd(@Nullable LocalDate sinds) {
        return alle.values().stream()
                .filter(t -> t.vervolg().geplaatst())
                .filter(t -> {
                    LocalDate vanaf = t.vervolg().geplaatstVanaf();
                    return vanaf != null && (sinds == null || !vanaf.isBefore(sinds));
                })
                .map(TLV::tlvId)
                .reduce((eerder, later) -> later)
                .orElse(null);
    }

    /** What blocks the request of a TLV today, in the words of the refusals; empty when it can be sent. */
    public List<String> blokkades(String tlvId, Context x, FlexZats flexzat, Trajecten traject) {
        return Aanvraagbeleid.blokkades(lopend(tlvId).dossier(), x, flexzat, traject);
    }

    /** What the route may know. UITSCHRIJF: the new school confirmed, with a first day. */
    public boolean vervuld(Regel regel) {
        return alle.values().stream().anyMatch(t -> switch (regel) {
            case TLV_FLEXZAT, TLV_ZIENSWIJZE, TLV_HEI -> t.fase().isAangevraagd();
            case C_GRENS ->
                t.dossier().grensBenoemd()
                        && (t.fase() instanceof Fase.Dossier || t.fase().isAangevraagd());
            case VSO_TLVNODIG ->
                t.fase() instanceof Fase.Afgegeven || t.vervolg().aangemeld();
            case UITSCHRIJF -> t.vervolg().geplaatstVanaf() != null;
            default -> false;
        });
    }

    List<LeerlingGebeurtenis> decide(StartTLVDossier c, Context x, FlexZats flexzat, Trajecten traject) {
        if (alle.containsKey(c.tlvId())) {
            throw CommandGeweigerd.statusOnjuist("TLV-dossier %s bestaat al.".formatted(c.tlvId()));
        }
        return Dossierstart.start(c, x, flexzat, traject);
    }

    List<TLVEvent> volgtOp(FlexZatGehouden e, Context x, FlexZats flexzat, Trajecten traject) {
        return vereisten(e.leerlingId(), x, flexzat, traject);
    }

    List<TLVEvent> volgtOp(HandelingsverlegenheidVastgesteld e, Context x, FlexZats flexzat, Trajecten traject) {
        return vereisten(e.leerlingId(), x, flexzat, traject);
    }

    List<TLVEvent> volgtOp(Fasewisseling e, Context x, FlexZats flexzat, Trajecten traject) {
        return vereisten(e.leerlingId(), x, flexzat, traject);
    }

    /**
     * What blocks a request may lie outside the dossier: a Flex-Zat was held or is too long ago, the student came into another phase,
     * or who concluded what the school cannot offer.
     */
    private List<TLVEvent> vereisten(String leerlingId, Context x, FlexZats flexzat, Trajecten traject) {
        List<TLVEvent> events = new ArrayList<>();
        for (TLV t : alle.values()) {
            if (t.fase() instanceof Fase.Dossier) {
                List<String> nu = Aanvraagbeleid.blokkades(t.dossier(), x, flexzat, traject);
                if (!nu.equals(ontbreekt.get(t.tlvId()))) {
                    events.add(new TLVVereistenGewijzigd(leerlingId, t.tlvId(), nu, x.vandaag()));
                }
            }
        }
        return events;
    }

    List<TLVEvent> decide(VoegTLVStukToe c, Context x, FlexZats flexzat, Trajecten traject) {
        TLV t = onbeslist(c.tlvId());
        LocalDate datum = x.gebeurdOp(c.datum());
        Dossier dossier = t.dossier().met(new Stuk(c.stukType(), datum, c.documentRef()));
        return List.of(new TLVStukToegevoegd(
                c.leerlingId(),
                c.tlvId(),
                c.stukType(),
                c.documentRef(),
                datum,
                Aanvraagbeleid.blokkades(dossier, x, flexzat, traject)));
    }

    List<TLVEvent> decide(OntvangDeskundigheidsverklaringVSO c, Context x, FlexZats flexzat, Trajecten traject) {
        TLV t = onbeslist(c.tlvId());
        LocalDate datum = x.gebeurdOp(c.datum());
        Dossier dossier = t.dossier().met(new Stuk(StukType.DESKUNDIGHEIDSVERKLARING_VSO, datum, c.vsoSchool()));
        return List.of(new DeskundigheidsverklaringVSOOntvangen(
                c.leerlingId(),
                c.tlvId(),
                c.vsoSchool(),
                datum,
                Aanvraagbeleid.blokkades(dossier, x, flexzat, traject)));
    }

    List<TLVEvent> decide(
            RegistreerOuderakkoordTLV c, Context x, FlexZats flexzat, Trajecten traject, Aanmeldingen aanmelding) {
        TLV t = onbeslist(c.tlvId());
        return Ouderbeleid.akkoord(c, t.dossier(), x, flexzat, traject, aanmelding);
    }

    List<TLVEvent> decide(
            LegZienswijzeOudersVast c, Context x, FlexZats flexzat, Trajecten traject, Aanmeldingen aanmelding) {
        TLV t = onbeslist(c.tlvId());
        return Ouderbeleid.zienswijze(c, t.dossier(), x, flexzat, traject, aanmelding);
    }

    List<LeerlingGebeurtenis> decide(
            VraagTLVAan c, Context x, FlexZats flexzat, Trajecten traject, Toestemmingen toestemming) {
        if (x.isRol(RECTOR) && !x.overruledDoor(RECTOR)) {
            throw Regel.ROL.verbiedt(
                    "ROL_NIET_BEVOEGD",
                    "De rector vraagt een TLV alleen aan met een gemotiveerde afwijking van de handtekening.");
        }
        TLV t = lopend(c.tlvId()).eisEen(Fase.Dossier.class);
        Dossier dossier = t.dossier();
        TlvSoort soort = c.soort() == null ? dossier.soort() : c.soort();
        Aanvraagbeleid.eisSoort(soort, x);
        Aanvraagbeleid.eisAanvraagbaar(c, dossier, x, flexzat, traject);
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new TLVAangevraagd(
                c.leerlingId(),
                c.tlvId(),
                soort,
                c.gewensteCategorie(),
                c.gewensteDuur(),
                c.doelschool(),
                c.flexZatId() != null
                        ? c.flexZatId()
                        : Aanvraagbeleid.flexzat(null, x, flexzat, traject)
                                .map(FlexZat::flexZatId)
                                .orElse(null),
                List.copyOf(dossier.stukken().values()),
                Boolean.TRUE.equals(c.zienswijzeVermeld())
                        || dossier.zienswijze().naarSwv(),
                dossier.akkoord().volledig(),
                Grondslag.PUBLIEKE_TAAK,
                x.vandaag(),
                x.vandaag().plusWeeks(x.school().getal(Instelling.TLV_BESLISTERMIJN_WEKEN, x.vandaag()))));
        if (Aanvraagbeleid.vpiVerouderd(dossier, x)) {
            events.add(x.aandacht(c.leerlingId(), Regel.VPI, "VPI_VEROUDERD"));
        }
        if (!Aanvraagbeleid.oudersWetenHet(dossier, x, toestemming)) {
            events.add(x.aandacht(c.leerlingId(), Regel.TLV_HANDTEKENING, "OUDERS_NIET_GEINFORMEERD"));
        }
        return events;
    }

    List<TLVEvent> decide(RegistreerDeskundigenadvies c, Context x) {
        lopend(c.tlvId()).eisEen(Fase.Aangevraagd.class, Fase.Aanvulling.class);
        if (c.nummer() < 1) {
            throw CommandGeweigerd.ongeldig(List.of("nummer is 1 voor de eerste deskundige, 2 voor de tweede"));
        }
        return List.of(new DeskundigenadviesUitgebracht(
                c.leerlingId(),
                c.tlvId(),
                c.nummer(),
                c.discipline(),
                c.onafhankelijk(),
                c.advies(),
                x.gebeurdOp(c.datum())));
    }

    List<TLVEvent> decide(VulTLVAan c, Context x) {
        return Besluitbeleid.decide(c, lopend(c.tlvId()), x);
    }

    List<TLVEvent> decide(VerwerkTLVBesluit c, Context x) {
        return Besluitbeleid.decide(c, lopend(c.tlvId()), x);
    }

    List<TLVEvent> decide(RegistreerTLV c, Context x) {
        return Vervolgbeleid.decide(c, lopend(c.tlvId()).eisEen(Fase.Afgegeven.class), x);
    }

    List<TLVEvent> decide(MaakBezwaarTLV c, Context x, Aanmeldingen aanmelding) {
        return Ouderbeleid.bezwaar(c, besloten(c.tlvId()), x, aanmelding);
    }

    List<TLVEvent> decide(LegBezwaarTLVOpPapierVast c, Context x, Aanmeldingen aanmelding) {
        return Ouderbeleid.bezwaarOpPapier(c, besloten(c.tlvId()), x, aanmelding);
    }

    List<TLVEvent> decide(BetwistBezwaarTLV c, Context x) {
        return Ouderbeleid.betwist(c, lopend(c.tlvId()), x);
    }

    List<TLVEvent> decide(LegDoorzendingLBTVast c, Context x) {
        return Vervolgbeleid.decide(c, lopend(c.tlvId()), x);
    }

    List<TLVEvent> decide(VerwerkBezwaarbesluit c, Context x) {
        return Vervolgbeleid.decide(c, lopend(c.tlvId()), x);
    }

    List<TLVEvent> decide(LegSchoolkeuzebegeleidingVast c, Context x) {
        lopend(c.tlvId());
        Tekst.eisInhoud(
                Regel.TLV_BEGELEID, "Schoolkeuzebegeleiding", !c.scholen().isEmpty(), "scholen");
        return List.of(
                new SchoolkeuzebegeleidingVastgelegd(c.leerlingId(), c.tlvId(), c.scholen(), x.gebeurdOp(c.datum())));
    }

    /** R205: at a school of cluster 1 or 2 there need not be a TLV, nor a dossier of one. */
    List<LeerlingGebeurtenis> decide(MeldAanBijSpeciaalOnderwijs c, Context x) {
        TLV t = Vervolgbeleid.isEigenInstelling(c.cluster()) && !alle.containsKey(c.tlvId())
                ? TLV.zonder(c.tlvId(), Vervolgbeleid.soort(c, x), x.vandaag())
                : lopend(c.tlvId());
        return Vervolgbeleid.decide(c, t, x);
    }

    List<TLVEvent> decide(VerwerkPlaatsingsbesluit c, Context x) {
        return Vervolgbeleid.decide(c, lopend(c.tlvId()), x);
    }

    List<TLVEvent> decide(TrekTLVAanvraagIn c, Context x) {
        onbeslist(c.tlvId());
        return List.of(new TLVAanvraagIngetrokken(c.leerlingId(), c.tlvId(), c.reden(), x.gebeurdOp(c.datum())));
    }

    /** R199, R200: no decision in time; the end is near, or past. */
    public List<TLVEvent> verstreken(String leerlingId, Context x) {
        return alle.values().stream()
                .flatMap(t -> TLVTermijnen.verstreken(leerlingId, t, x.vandaag()).stream())
                .toList();
    }

    /** The same; and what blocks a request that is being prepared, when its Flex-Zat no longer counts (R191). */
    public List<TLVEvent> verstreken(String leerlingId, Context x, FlexZats flexzat, Trajecten traject) {
        return Stream.concat(verstreken(leerlingId, x).stream(), vereisten(leerlingId, x, flexzat, traject).stream())
                .toList();
    }

    public List<Termijn> termijnen(Context x) {
        LocalDate gehouden = flexzatOp;
        return Stream.concat(
                        termijnen().stream(),
                        gehouden == null
                                ? Stream.<Termijn>empty()
                                : alle.values().stream()
                                        .filter(t -> t.fase() instanceof Fase.Dossier
                                                && !ontbreekt
                                                        .getOrDefault(t.tlvId(), List.of())
                                                        .contains(Aanvraagbeleid.FLEXZAT))
                                        .flatMap(t -> TLVTermijnen.flexzat(t, gehouden, x).stream()))
                .toList();
    }

    public List<Termijn> termijnen() {
        return alle.values().stream().flatMap(t -> TLVTermijnen.van(t).stream()).toList();
    }

    TLVs evolve(FlexZatGehouden e) {
        return flexzatOp == null || e.datum().isAfter(flexzatOp) ? withFlexzatOp(e.datum()) : this;
    }

    TLVs evolve(TLVDossierGestart e) {
        return withAlle(Kopie.met(alle, e.tlvId(), TLV.van(e))).metOntbreekt(e.tlvId(), e.ontbreekt());
    }

    TLVs evolve(TLVVereistenGewijzigd e) {
        return metOntbreekt(e.tlvId(), e.ontbreekt());
    }

    TLVs evolve(TLVStukToegevoegd e) {
        return metDossier(e, d -> d.met(new Stuk(e.stukType(), e.datum(), e.documentRef())))
                .metOntbreekt(e.tlvId(), e.ontbreekt());
    }

    TLVs evolve(DeskundigheidsverklaringVSOOntvangen e) {
        return metDossier(e, d -> d.met(new Stuk(StukType.DESKUNDIGHEIDSVERKLARING_VSO, e.datum(), e.vsoSchool())))
                .metOntbreekt(e.tlvId(), e.ontbreekt());
    }

    TLVs evolve(OuderakkoordTLVGeregistreerd e) {
        boolean meerderjarig = Boolean.TRUE.equals(e.meerderjarig());
        Akkoord akkoord = new Akkoord(Ouderwoord.van(e), e.leerling(), meerderjarig, e.datum());
        return metDossier(e, d -> d.withAkkoord(akkoord)).metOntbreekt(e.tlvId(), e.ontbreekt());
    }

    TLVs evolve(ZienswijzeOudersVastgelegd e) {
        return metDossier(e, d -> d.withZienswijze(d.zienswijze().na(e.naarSwv())))
                .metOntbreekt(e.tlvId(), e.ontbreekt());
    }

    TLVs evolve(TLVAangevraagd e) {
        return met(
                e,
                t -> t.with(b -> b.fase(new Fase.Aangevraagd(e.datum(), e.beslisVoor()))
                        .dossier(t.dossier().with(d -> d.soort(e.soort()).aangevuldMet(List.of())))
                        .adviezen(Map.of())));
    }

    TLVs evolve(TLVAanvullingGevraagd e) {
        return met(
                e,
                t -> t.withFase(
                        new Fase.Aanvulling(t.eis(Fase.Aangevraagd.class).op(), e.restDagen())));
    }

    TLVs evolve(TLVAangevuld e) {
        return metDossier(
                        e,
                        d -> d.withAangevuldMet(Stream.concat(d.aangevuldMet().stream(), e.stukken().stream())
                                .toList()))
                .met(
                        e,
                        t -> t.withFase(new Fase.Aangevraagd(
                                t.eis(Fase.Aanvulling.class).aangevraagdOp(), e.beslisVoor())));
    }

    TLVs evolve(DeskundigenadviesUitgebracht e) {
        Deskundige deskundige = new Deskundige(e.discipline(), e.onafhankelijk());
        return met(e, t -> t.withAdviezen(Kopie.met(t.adviezen(), e.nummer(), deskundige)));
    }

    TLVs evolve(TLVAfgegeven e) {
        return met(
                e,
                t -> t.with(b -> b.fase(new Fase.Afgegeven(e.geldigVan(), e.geldigTot(), e.verlooptSignaalOp()))
                        .bezwaar(Bezwaar.tegen(e.datum(), e.bezwaarTot()))));
    }

    TLVs evolve(TLVGeweigerd e) {
        return met(e, t -> t.with(b -> b.fase(new Fase.Geweigerd()).bezwaar(Bezwaar.tegen(e.datum(), e.bezwaarTot()))));
    }

    TLVs evolve(TLVGeregistreerd e) {
        return metVervolg(e, v -> v.withInLvs(v.inLvs() || e.systeem() == Systeem.LVS));
    }

    TLVs evolve(BezwaarTLVIngediend e) {
        return metBezwaar(e, b -> b.van(e));
    }

    TLVs evolve(BezwaarTLVDoorgezonden e) {
        return metBezwaar(e, b -> b.withDoorTeZenden(null));
    }

    TLVs evolve(DoorzendingLBTUitgebleven e) {
        return metBezwaar(e, Bezwaar::uitgebleven);
    }

    TLVs evolve(BezwaarTLVOpPapierVastgelegd e) {
        return metBezwaar(e, b -> b.withOpPapierVan(e.doorWie()));
    }

    TLVs evolve(BezwaarTLVBetwist e) {
        return metBezwaar(e, Bezwaar::zonderPapier);
    }

    TLVs evolve(BezwaarTLVBesloten e) {
        return metBezwaar(e, b -> b.beslist(e.besluit() == Bezwaarbesluit.GEGROND));
    }

    TLVs evolve(SchoolkeuzebegeleidingVastgelegd e) {
        return metVervolg(e, v -> v.withBegeleid(true));
    }

    TLVs evolve(AangemeldBijSpeciaalOnderwijs e) {
        TLVs met = alle.containsKey(e.tlvId())
                ? this
                : withAlle(Kopie.met(alle, e.tlvId(), TLV.zonder(e.tlvId(), e.soort(), e.datum())));
        return met.metVervolg(e, v -> v.withAangemeld(true));
    }

    TLVs evolve(PlaatsingBevestigd e) {
        return metVervolg(e, v -> v.with(b -> b.geplaatst(true).geplaatstVanaf(e.ingangsdatum())));
    }

    TLVs evolve(PlaatsingAfgewezen e) {
        return metVervolg(
                e, v -> v.with(b -> b.aangemeld(false).geplaatst(false).geplaatstVanaf(null)));
    }

    TLVs evolve(TLVAanvraagIngetrokken e) {
        return met(e, t -> t.withFase(new Fase.Ingetrokken()));
    }

    TLVs evolve(TLVBeslistermijnVerstreken e) {
        return met(e, t -> t.withFase(t.eis(Fase.Aangevraagd.class).withBeslisVoor(null)));
    }

    TLVs evolve(TLVVerlooptBinnenkort e) {
        return met(e, t -> t.withFase(t.eis(Fase.Afgegeven.class).withSignaalOp(null)));
    }

    TLVs evolve(TLVVerlopen e) {
        return met(e, t -> t.withFase(new Fase.Verlopen()));
    }

    private TLVs metDossier(TLVEvent e, UnaryOperator<Dossier> verandering) {
        return met(e, t -> t.withDossier(verandering.apply(t.dossier())));
    }

    private TLVs metBezwaar(TLVEvent e, UnaryOperator<Bezwaar> verandering) {
        return met(e, t -> t.withBezwaar(verandering.apply(t.bezwaar())));
    }

    private TLVs metVervolg(TLVEvent e, UnaryOperator<Vervolg> verandering) {
        return met(e, t -> t.withVervolg(verandering.apply(t.vervolg())));
    }

    private TLVs met(TLVEvent e, UnaryOperator<TLV> verandering) {
        return withAlle(Kopie.anders(alle, e.tlvId(), verandering));
    }

    private TLVs metOntbreekt(String tlvId, List<String> wat) {
        return withOntbreekt(Kopie.met(ontbreekt, tlvId, wat));
    }

    private TLV lopend(String tlvId) {
        return tlv(tlvId).orElseThrow(() -> CommandGeweigerd.nietGevonden("TLV", tlvId));
    }

    private TLV onbeslist(String tlvId) {
        return lopend(tlvId).eisEen(Fase.Dossier.class, Fase.Aangevraagd.class, Fase.Aanvulling.class);
    }

    private TLV besloten(String tlvId) {
        return lopend(tlvId).eisEen(Fase.Afgegeven.class, Fase.Geweigerd.class);
    }
}
