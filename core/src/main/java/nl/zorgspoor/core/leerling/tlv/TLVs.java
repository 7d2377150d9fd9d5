package nl.zorgspoor.core.leerling.tlv;

import static nl.zorgspoor.core.gedeeld.Rol.RECTOR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.flexzat.FlexZat;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.FlexZatGehouden;
import nl.zorgspoor.core.leerling.flexzat.FlexZats;
import nl.zorgspoor.core.leerling.tlv.TLV.Aanvraag;
import nl.zorgspoor.core.leerling.tlv.TLV.Beslissing;
import nl.zorgspoor.core.leerling.tlv.TLV.Deskundige;
import nl.zorgspoor.core.leerling.tlv.TLV.Dossier;
import nl.zorgspoor.core.leerling.tlv.TLV.Status;
import nl.zorgspoor.core.leerling.tlv.TLV.Vervolg;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.*;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.TlvSoort;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.*;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.Fasewisseling;
import nl.zorgspoor.core.leerling.traject.Trajecten;
import org.jspecify.annotations.Nullable;

/**
 * The TLVs of one student.
 *
 * @param alle by id, oldest first
 * @param ontbreekt what blocked the request of each, as it was last recorded
 */
public record TLVs(Map<String, TLV> alle, Map<String, List<String>> ontbreekt) {

    public static final TLVs LEEG = new TLVs(Map.of(), Map.of());

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
            case TLV_FLEXZAT, TLV_ZIENSWIJZE, TLV_HEI -> t.status().isAangevraagd();
            case C_GRENS ->
                t.dossier().grensBenoemd()
                        && (t.status() == Status.DOSSIER || t.status().isAangevraagd());
            case VSO_TLVNODIG -> t.status() == Status.AFGEGEVEN || t.vervolg().aangemeld();
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
        return vereisten(e, x, flexzat, traject);
    }

    List<TLVEvent> volgtOp(Fasewisseling e, Context x, FlexZats flexzat, Trajecten traject) {
        return vereisten(e, x, flexzat, traject);
    }

    /** What blocks a request may lie outside the dossier: a Flex-Zat was held, or the student came into another phase. */
    private List<TLVEvent> vereisten(LeerlingGebeurtenis aanleiding, Context x, FlexZats flexzat, Trajecten traject) {
        List<TLVEvent> events = new ArrayList<>();
        for (TLV t : alle.values()) {
            if (t.status() == Status.DOSSIER) {
                List<String> nu = Aanvraagbeleid.blokkades(t.dossier(), x, flexzat, traject);
                if (!nu.equals(ontbreekt.get(t.tlvId()))) {
                    events.add(new TLVVereistenGewijzigd(aanleiding.leerlingId(), t.tlvId(), nu, x.vandaag()));
                }
            }
        }
        return events;
    }

    List<TLVEvent> decide(VoegTLVStukToe c, Context x, FlexZats flexzat, Trajecten traject) {
        TLV t = metStatus(c.tlvId(), Status.DOSSIER, Status.AANGEVRAAGD, Status.AANVULLING);
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
        TLV t = metStatus(c.tlvId(), Status.DOSSIER, Status.AANGEVRAAGD, Status.AANVULLING);
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
        TLV t = metStatus(c.tlvId(), Status.DOSSIER, Status.AANGEVRAAGD, Status.AANVULLING);
        return Ouderbeleid.akkoord(c, t.dossier(), x, flexzat, traject, aanmelding);
    }

    List<TLVEvent> decide(
            LegZienswijzeOudersVast c, Context x, FlexZats flexzat, Trajecten traject, Aanmeldingen aanmelding) {
        TLV t = metStatus(c.tlvId(), Status.DOSSIER, Status.AANGEVRAAGD, Status.AANVULLING);
        return Ouderbeleid.zienswijze(c, t.dossier(), x, flexzat, traject, aanmelding);
    }

    List<LeerlingGebeurtenis> decide(
            VraagTLVAan c, Context x, FlexZats flexzat, Trajecten traject, Toestemmingen toestemming) {
        if (x.isRol(RECTOR) && !x.overruledDoor(RECTOR)) {
            throw Regel.ROL.verbiedt(
                    "ROL_NIET_BEVOEGD",
                    "De rector vraagt een TLV alleen aan met een gemotiveerde afwijking van de handtekening.");
        }
        TLV t = metStatus(c.tlvId(), Status.DOSSIER);
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
                        : Aanvraagbeleid.flexzat(null, x, flexzat)
                                .map(FlexZat::flexZatId)
                                .orElse(null),
                List.copyOf(dossier.stukken().values()),
                Boolean.TRUE.equals(c.zienswijzeVermeld()) || dossier.zienswijzeNaarSwv(),
                dossier.ondertekend(),
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
        metStatus(c.tlvId(), Status.AANGEVRAAGD, Status.AANVULLING);
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
        return Besluitbeleid.decide(c, metStatus(c.tlvId(), Status.AANVULLING), x);
    }

    List<TLVEvent> decide(VerwerkTLVBesluit c, Context x) {
        return Besluitbeleid.decide(c, lopend(c.tlvId()), x);
    }

    List<TLVEvent> decide(RegistreerTLV c, Context x) {
        return Vervolgbeleid.decide(c, metStatus(c.tlvId(), Status.AFGEGEVEN), x);
    }

    List<TLVEvent> decide(MaakBezwaarTLV c, Context x, Aanmeldingen aanmelding) {
        return Ouderbeleid.bezwaar(c, metStatus(c.tlvId(), Status.AFGEGEVEN, Status.GEWEIGERD), x, aanmelding);
    }

    List<TLVEvent> decide(LegBezwaarTLVOpPapierVast c, Context x, Aanmeldingen aanmelding) {
        return Ouderbeleid.bezwaarOpPapier(c, metStatus(c.tlvId(), Status.AFGEGEVEN, Status.GEWEIGERD), x, aanmelding);
    }

    List<TLVEvent> decide(BetwistBezwaarTLV c, Context x) {
        return Ouderbeleid.betwist(c, lopend(c.tlvId()), x);
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

    List<LeerlingGebeurtenis> decide(MeldAanBijSpeciaalOnderwijs c, Context x) {
        return Vervolgbeleid.decide(c, lopend(c.tlvId()), x);
    }

    List<TLVEvent> decide(VerwerkPlaatsingsbesluit c, Context x) {
        return Vervolgbeleid.decide(c, lopend(c.tlvId()), x);
    }

    List<TLVEvent> decide(TrekTLVAanvraagIn c, Context x) {
        metStatus(c.tlvId(), Status.DOSSIER, Status.AANGEVRAAGD, Status.AANVULLING);
        return List.of(new TLVAanvraagIngetrokken(c.leerlingId(), c.tlvId(), c.reden(), x.gebeurdOp(c.datum())));
    }

    /** R199, R200: no decision in time; the end is near, or past. */
    public List<TLVEvent> verstreken(String leerlingId, Context x) {
        return alle.values().stream()
                .flatMap(t -> TLVTermijnen.verstreken(leerlingId, t, x.vandaag()).stream())
                .toList();
    }

    public List<Termijn> termijnen() {
        return alle.values().stream().flatMap(t -> TLVTermijnen.van(t).stream()).toList();
    }

    TLVs evolve(TLVDossierGestart e) {
        return met(TLV.van(e)).metOntbreekt(e.tlvId(), e.ontbreekt());
    }

    TLVs evolve(TLVVereistenGewijzigd e) {
        return metOntbreekt(e.tlvId(), e.ontbreekt());
    }

    TLVs evolve(TLVStukToegevoegd e) {
        TLV t = lopend(e.tlvId());
        return met(t.met(t.dossier().met(new Stuk(e.stukType(), e.datum(), e.documentRef()))))
                .metOntbreekt(e.tlvId(), e.ontbreekt());
    }

    TLVs evolve(DeskundigheidsverklaringVSOOntvangen e) {
        TLV t = lopend(e.tlvId());
        return met(t.met(t.dossier().met(new Stuk(StukType.DESKUNDIGHEIDSVERKLARING_VSO, e.datum(), e.vsoSchool()))))
                .metOntbreekt(e.tlvId(), e.ontbreekt());
    }

    TLVs evolve(OuderakkoordTLVGeregistreerd e) {
        return met(lopend(e.tlvId()).met(e)).metOntbreekt(e.tlvId(), e.ontbreekt());
    }

    TLVs evolve(ZienswijzeOudersVastgelegd e) {
        TLV t = lopend(e.tlvId());
        return met(t.met(t.dossier().metZienswijze(e.naarSwv()))).metOntbreekt(e.tlvId(), e.ontbreekt());
    }

    TLVs evolve(TLVAangevraagd e) {
        TLV t = lopend(e.tlvId());
        return met(t.met(Status.AANGEVRAAGD)
                .met(t.dossier().met(e.soort()))
                .met(new Aanvraag(e.datum(), e.beslisVoor(), null, Map.of(), List.of())));
    }

    TLVs evolve(TLVAanvullingGevraagd e) {
        TLV t = lopend(e.tlvId());
        return met(t.met(Status.AANVULLING).met(t.aanvraag().met(null, e.restDagen())));
    }

    TLVs evolve(TLVAangevuld e) {
        TLV t = lopend(e.tlvId());
        return met(t.met(Status.AANGEVRAAGD).met(t.aanvraag().aangevuld(e.stukken(), e.beslisVoor())));
    }

    TLVs evolve(DeskundigenadviesUitgebracht e) {
        TLV t = lopend(e.tlvId());
        return met(t.met(t.aanvraag().met(e.nummer(), new Deskundige(e.discipline(), e.onafhankelijk()))));
    }

    TLVs evolve(TLVAfgegeven e) {
        TLV t = lopend(e.tlvId());
        return met(t.met(Status.AFGEGEVEN)
                .met(t.aanvraag().met(null, null))
                .met(new Beslissing(
                        e.datum(),
                        e.bezwaarTot(),
                        Set.of(),
                        List.of(),
                        false,
                        e.geldigVan(),
                        e.geldigTot(),
                        e.verlooptSignaalOp())));
    }

    TLVs evolve(TLVGeweigerd e) {
        TLV t = lopend(e.tlvId());
        return met(t.met(Status.GEWEIGERD)
                .met(t.aanvraag().met(null, null))
                .met(new Beslissing(e.datum(), e.bezwaarTot(), Set.of(), List.of(), false, null, null, null)));
    }

    TLVs evolve(TLVGeregistreerd e) {
        TLV t = lopend(e.tlvId());
        Vervolg v = t.vervolg();
        return met(t.met(new Vervolg(
                v.inLvs() || e.systeem() == Systeem.LVS,
                v.begeleid(),
                v.aangemeld(),
                v.geplaatst(),
                v.geplaatstVanaf())));
    }

    TLVs evolve(BezwaarTLVIngediend e) {
        TLV t = lopend(e.tlvId());
        return met(t.met(t.beslissing().metBezwaar(e.door())));
    }

    TLVs evolve(BezwaarTLVOpPapierVastgelegd e) {
        TLV t = lopend(e.tlvId());
        return met(t.met(t.beslissing().metBezwaarOpPapier(e.doorWie())));
    }

    TLVs evolve(BezwaarTLVBetwist e) {
        TLV t = lopend(e.tlvId());
        return met(t.met(t.beslissing().zonderBezwaarOpPapier()));
    }

    TLVs evolve(BezwaarTLVBesloten e) {
        TLV t = lopend(e.tlvId());
        return met(t.met(t.beslissing().bezwarenBesloten(e.besluit() == Bezwaarbesluit.GEGROND)));
    }

    TLVs evolve(SchoolkeuzebegeleidingVastgelegd e) {
        TLV t = lopend(e.tlvId());
        Vervolg v = t.vervolg();
        return met(t.met(new Vervolg(v.inLvs(), true, v.aangemeld(), v.geplaatst(), v.geplaatstVanaf())));
    }

    TLVs evolve(AangemeldBijSpeciaalOnderwijs e) {
        TLV t = lopend(e.tlvId());
        Vervolg v = t.vervolg();
        return met(t.met(new Vervolg(v.inLvs(), v.begeleid(), true, v.geplaatst(), v.geplaatstVanaf())));
    }

    TLVs evolve(PlaatsingBevestigd e) {
        TLV t = lopend(e.tlvId());
        Vervolg v = t.vervolg();
        return met(t.met(new Vervolg(v.inLvs(), v.begeleid(), v.aangemeld(), true, e.ingangsdatum())));
    }

    TLVs evolve(PlaatsingAfgewezen e) {
        TLV t = lopend(e.tlvId());
        Vervolg v = t.vervolg();
        return met(t.met(new Vervolg(v.inLvs(), v.begeleid(), false, false, null)));
    }

    TLVs evolve(TLVAanvraagIngetrokken e) {
        return met(lopend(e.tlvId()).met(Status.INGETROKKEN));
    }

    TLVs evolve(TLVBeslistermijnVerstreken e) {
        TLV t = lopend(e.tlvId());
        return met(t.met(t.aanvraag().met(null, null)));
    }

    TLVs evolve(TLVVerlooptBinnenkort e) {
        TLV t = lopend(e.tlvId());
        return met(t.met(t.beslissing().gesignaleerd()));
    }

    TLVs evolve(TLVVerlopen e) {
        return met(lopend(e.tlvId()).met(Status.VERLOPEN));
    }

    private TLVs met(TLV tlv) {
        Map<String, TLV> meer = new LinkedHashMap<>(alle);
        meer.put(tlv.tlvId(), tlv);
        return new TLVs(meer, ontbreekt);
    }

    private TLVs metOntbreekt(String tlvId, List<String> wat) {
        Map<String, List<String>> meer = new LinkedHashMap<>(ontbreekt);
        meer.put(tlvId, wat);
        return new TLVs(alle, meer);
    }

    private TLV lopend(String tlvId) {
        return tlv(tlvId).orElseThrow(() -> CommandGeweigerd.nietGevonden("TLV", tlvId));
    }

    private TLV metStatus(String tlvId, Status... goed) {
        TLV t = lopend(tlvId);
        t.eis(goed);
        return t;
    }
}
