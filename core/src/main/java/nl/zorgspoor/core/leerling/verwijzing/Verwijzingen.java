package nl.zorgspoor.core.leerling.verwijzing;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.bevoegdheid.Leesrechten;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Partners;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Bevoegdheid;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Partner;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.Vertrekt;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingIngetrokken;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingVerlopen;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Aanvraag;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Fase;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Stap;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Vervolg;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.*;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * The referrals of one student.
 *
 * @param alle by id, oldest first
 * @param afgekeurd the partner messages that could not be used, by partner and the partner's own id of it
 * @param zelfVerstuurd what people brought to a partner without a channel: a referral's id, or its id and STOP
 */
@RecordBuilder
public record Verwijzingen(Map<String, Verwijzing> alle, Map<String, Afgekeurd> afgekeurd, Set<String> zelfVerstuurd)
        implements VerwijzingenBuilder.With {

    public static final Verwijzingen LEEG = new Verwijzingen(Map.of(), Map.of(), Set.of());

    /** The option of the plan that a referral to social work follows from (R155). */
    static final String OPTIE_SMW = "SMW_OF_EXTERNE_HULP";

    /** The partners that the absence coordinator may refer to (R234). */
    private static final Set<PartnerType> VIA_VERZUIMCOORDINATOR =
            Set.of(PartnerType.LEERPLICHT, PartnerType.GGD, PartnerType.SCHOOLARTS);

    /** Every referral that has not been declined, closed or withdrawn. */
    public List<Verwijzing> openVerwijzingen() {
        return alle.values().stream().filter(Verwijzing::isOpen).toList();
    }

    /** R242: what is still with a partner; where the receipt is all that comes back, it is done with the receipt. */
    public List<Verwijzing> bijPartners() {
        return openVerwijzingen().stream()
                .filter(v -> !(v.isBij(Stap.ONTVANGEN) && Antwoordverloop.ontvangstSluit(v.partnerType())))
                .toList();
    }

    public Optional<Verwijzing> verwijzing(@Nullable String verwijzingId) {
        return Optional.ofNullable(verwijzingId == null ? null : alle.get(verwijzingId));
    }

    /** What a route may require of this area: a referral outside the school went out on a ground. */
    public boolean vervuld(Regel regel) {
        return regel == Regel.EXTERN_MET
                && alle.values().stream()
                        .anyMatch(v -> !(v.fase() instanceof Fase.Ingetrokken)
                                && v.uitgang() != null
                                && v.uitgang().grondslag() != Grondslag.INTERN);
    }

    List<LeerlingGebeurtenis> decide(BereidVerwijzingVoor c, Context x, Planopties plan) {
        eisKent(c.partnerType(), x);
        Verwijzing bestaand = alle.get(c.verwijzingId());
        if (bestaand != null && !isVoor(bestaand.partnerType(), x)) {
            throw CommandGeweigerd.verwijzingIdInGebruik(c.verwijzingId());
        }
        if (bestaand != null && !(bestaand.fase() instanceof Fase.Voorbereid)) {
            throw CommandGeweigerd.statusOnjuist(
                    "Verwijzing %s is al %s.".formatted(c.verwijzingId(), bestaand.getStatus()));
        }
        Verzending.eisGeenFormulier(c.partnerType());
        eisNietDubbel(c.verwijzingId(), c.partnerType(), c.vraag());
        eisPlan(c.partnerType(), x, plan);
        Partner partner = Verzending.eisPartner(c.partnerType(), c.partnerId(), x);
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new VerwijzingVoorbereid(
                c.leerlingId(),
                c.verwijzingId(),
                c.partnerType(),
                partner.partnerId(),
                c.vraag(),
                Objects.requireNonNullElse(c.urgentie(), Urgentie.NORMAAL),
                Verzending.soorten(c.gegevens(), partner),
                Boolean.TRUE.equals(c.observatie()),
                c.indicatieDoor()));
        if (c.partnerId() == null && x.school().partnersVan(c.partnerType()).size() > 1) {
            events.add(x.aandacht(c.leerlingId(), Regel.CATALOGUS, "PARTNER_NIET_GEKOZEN"));
        }
        if (c.partnerType() == PartnerType.GGZ && c.indicatieDoor() == null) {
            events.add(x.aandacht(c.leerlingId(), Regel.GGZ_INDICATIE, "INDICATIE_ONTBREEKT"));
        }
        return events;
    }

    /** Nobody makes what would not be there for its maker. */
    private static void eisKent(PartnerType type, Context x) {
        if (!isVoor(type, x)) {
            throw Regel.VW_ROUTE
                    .verbiedt("ROL_NIET_BEVOEGD", "De rol %s verwijst niet naar %s.", x.rol(), type)
                    .ontbreekt(x.school().coordinator(x.vandaag()).name());
        }
    }

    /** R235: one open referral per partner and question. */
    private void eisNietDubbel(String verwijzingId, PartnerType type, @Nullable String vraag) {
        openVerwijzingen().stream()
                .filter(v -> !v.verwijzingId().equals(verwijzingId) && v.vraagtHetzelfde(type, vraag))
                .findFirst()
                .ifPresent(v -> {
                    throw Regel.VW_DUBBEL
                            .weigert("VERWIJZING_LOOPT_AL", "Met deze vraag loopt al een verwijzing naar %s.", type)
                            .ontbreekt(v.verwijzingId())
                            .herstel("TrekVerwijzingIn");
                });
    }

    /** R155: at DIA social work follows from the plan. */
    private static void eisPlan(PartnerType type, Context x, Planopties plan) {
        if ((type == PartnerType.SMW || type == PartnerType.SMW_PLUS)
                && x.school().is(Instelling.SMW_ALLEEN_NA_PLAN, x.vandaag())
                && !plan.opties().contains(OPTIE_SMW)) {
            throw Regel.SMW_AANMELDING
                    .weigert(
                            "PLAN_VAN_AANPAK_ONTBREEKT",
                            "Aanmelden bij %s volgt op een plan van aanpak dat daarvoor kiest.",
                            type)
                    .ontbreekt(OPTIE_SMW)
                    .herstel("StelPlanVanAanpakVast");
        }
    }

    List<VerwijzingEvent> decide(
            VerzendVerwijzing c, Context x, Toestemmingen toestemming, Planopties plan, Leerlinggegevens leerling) {
        Verwijzing v = bekend(c.verwijzingId(), x);
        Aanvraag aanvraag = v.aanvraag();
        eisRoute(aanvraag.partnerType(), x);
        if (!(v.fase() instanceof Fase.Voorbereid)) {
            throw CommandGeweigerd.statusOnjuist("Verwijzing %s is al %s.".formatted(c.verwijzingId(), v.getStatus()));
        }
        Verzending.eisGeenFormulier(aanvraag.partnerType());
        eisPlan(aanvraag.partnerType(), x, plan);
        Verzendgrond grond = Verzendgrond.bepaal(c, aanvraag, x, toestemming);
        return List.of(Verzending.verzend(
                c.leerlingId(),
                c.verwijzingId(),
                aanvraag,
                grond,
                Formulier.metContact(c.contactgegevensOuders()),
                leerling,
                x));
    }

    /** R234: leerplicht via the absence coordinator where there is one, medical via either, the rest via the coordinator. */
    private static void eisRoute(PartnerType type, Context x) {
        Bevoegdheid matrix = x.school().bevoegdheden().get("VerzendVerwijzing");
        boolean kentVerzuimcoordinator = matrix != null && matrix.rollen().contains(Rol.VERZUIMCOORDINATOR);
        boolean goed = x.isRol(Rol.VERZUIMCOORDINATOR)
                ? VIA_VERZUIMCOORDINATOR.contains(type)
                : type != PartnerType.LEERPLICHT || !kentVerzuimcoordinator || x.isRol(Rol.SYSTEEM);
        if (!goed) {
            throw Regel.VW_ROUTE
                    .verbiedt("ROL_NIET_BEVOEGD", "De rol %s verwijst niet naar %s.", x.rol(), type)
                    .ontbreekt(
                            type == PartnerType.LEERPLICHT
                                    ? Rol.VERZUIMCOORDINATOR.name()
                                    : x.school().coordinator(x.vandaag()).name());
        }
    }

    /**
     * A referral that a form of another area sends at once; the same limits count (R6, R53, R235).
     *
     * @param vraag what the partner is asked, in a sentence
     */
    public VerwijzingVerzonden verzendDirect(
            String leerlingId,
            String verwijzingId,
            PartnerType type,
            @Nullable String vraag,
            Verzendgrond grond,
            Formulier formulier,
            Leerlinggegevens leerling,
            Context x) {
        if (alle.containsKey(verwijzingId)) {
            throw CommandGeweigerd.statusOnjuist("Verwijzing %s bestaat al.".formatted(verwijzingId));
        }
        eisNietDubbel(verwijzingId, type, vraag);
        Partner partner = Verzending.eisPartner(type, null, x);
        Aanvraag aanvraag = new Aanvraag(
                type, partner.partnerId(), vraag, Urgentie.NORMAAL, Verzending.soorten(null, partner), false);
        return Verzending.verzend(leerlingId, verwijzingId, aanvraag, grond, formulier, leerling, x);
    }

    List<VerwijzingEvent> decide(VulVerwijzingAan c, Context x, Toestemmingen toestemming, Leerlinggegevens leerling) {
        Verwijzing v = bekend(c.verwijzingId());
        eisRoute(v.partnerType(), x);
        return List.of(Aanvulling.van(c, v, x, toestemming, leerling));
    }

    List<VerwijzingEvent> decide(MeldVerwijzingZelfVerstuurd c, Context x) {
        return List.of(ZelfVersturen.meld(c, bekend(c.verwijzingId(), x), zelfVerstuurd, x));
    }

    List<LeerlingGebeurtenis> decide(VerwerkTerugmelding c, Context x) {
        Verwijzing v = bekend(c.verwijzingId(), x);
        Antwoordbeleid.eisEigenPartner(v, x);
        if (v.berichten().contains(c.berichtId()) || c.volgnummer() <= v.volgnummer()) {
            return List.of();
        }
        return Antwoordbeleid.verwerkt(c, v, x);
    }

    /** R237: who has no way in here answers through who referred, in the same order; that takes no number of the partner's own count. */
    List<LeerlingGebeurtenis> decide(LegPartnerantwoordVast c, Context x) {
        Verwijzing v = bekend(c.verwijzingId(), x);
        eisRoute(v.partnerType(), x);
        return Antwoordbeleid.verwerkt(Antwoordbeleid.opgenomen(c, v, x), v, x);
    }

    List<VerwijzingEvent> decide(BesluitNaWeigering c, Context x) {
        return List.of(Antwoordbeleid.naWeigering(c, bekend(c.verwijzingId(), x), x));
    }

    List<VerwijzingEvent> decide(TrekVerwijzingIn c, Context x) {
        Verwijzing v = bekend(c.verwijzingId(), x);
        if (!v.isOpen()) {
            throw CommandGeweigerd.statusOnjuist(
                    "Verwijzing %s is %s en kan niet worden ingetrokken.".formatted(c.verwijzingId(), v.getStatus()));
        }
        return List.of(ingetrokken(c.leerlingId(), v, Intrekreden.DOOR_SCHOOL, c.reden(), x.vandaag()));
    }

    List<VerwijzingEvent> decide(KeurPartnerberichtAf c, Context x) {
        PartnerType partner =
                verwijzing(c.verwijzingId()).map(Verwijzing::partnerType).orElse(null);
        if (afgekeurd.containsKey(bericht(partner, c.berichtId()))) {
            return List.of();
        }
        return List.of(new PartnerberichtAfgekeurd(
                c.leerlingId(),
                c.verwijzingId(),
                partner,
                c.berichtId(),
                c.reden(),
                c.soort(),
                c.volgnummer(),
                c.datum(),
                c.inhoud(),
                c.naar()));
    }

    /** R375: a referral that opens again by it may not double another (R235). */
    List<LeerlingGebeurtenis> decide(BeoordeelPartnerbericht c, Context x) {
        Verwijzing v = bekend(c.verwijzingId(), x);
        eisRoute(v.partnerType(), x);
        Afgekeurd bericht = Optional.ofNullable(afgekeurd.get(bericht(v.partnerType(), c.berichtId())))
                .orElseThrow(() -> CommandGeweigerd.nietGevonden("Afgekeurd bericht", c.berichtId()));
        if (c.beoordeling() == Beoordeling.AANVAARD && !v.isOpen()) {
            eisNietDubbel(c.verwijzingId(), v.partnerType(), v.aanvraag().vraag());
        }
        return bericht.beoordeeld(c, v, x);
    }

    /** R50: a referral that rests on a consent stops with it; a statutory one goes on. */
    List<VerwijzingEvent> volgtOp(ToestemmingIngetrokken e, Context x) {
        return zonderToestemming(e, e.toestemmingId(), Intrekreden.TOESTEMMING_INGETROKKEN, x);
    }

    List<VerwijzingEvent> volgtOp(ToestemmingVerlopen e, Context x) {
        return zonderToestemming(e, e.toestemmingId(), Intrekreden.TOESTEMMING_VERLOPEN, x);
    }

    private List<VerwijzingEvent> zonderToestemming(
            LeerlingGebeurtenis e, String toestemmingId, Intrekreden reden, Context x) {
        return openVerwijzingen().stream()
                .filter(v -> v.rustOp(toestemmingId))
                .map(v -> ingetrokken(e.leerlingId(), v, reden, null, x.vandaag()))
                .toList();
    }

    /**
     * R327: with the student the school's part in help on consent ends, and the partner hears so; what was prepared does not go out
     * any more. What goes on a statutory ground goes on, as it does without consent (R50).
     */
    List<VerwijzingEvent> volgtOp(Vertrekt e, Context x) {
        if (!e.ingegaan()) {
            return List.of();
        }
        return openVerwijzingen().stream()
                .filter(v -> v.uitgang() == null
                        ? !Grondslag.wettelijkVoor(v.partnerType())
                        : !v.uitgang().grondslag().isWettelijk())
                .map(v -> ingetrokken(e.leerlingId(), v, Intrekreden.LEERLING_UITGESCHREVEN, null, x.vandaag()))
                .toList();
    }

    /** Withdraws an open referral because what another area built on it has ended; nothing when it is not open. */
    public List<VerwijzingEvent> trekIn(
            String leerlingId, @Nullable String verwijzingId, Intrekreden reden, LocalDate datum) {
        return verwijzing(verwijzingId).filter(Verwijzing::isOpen).stream()
                .map(v -> ingetrokken(leerlingId, v, reden, null, datum))
                .toList();
    }

    private static VerwijzingEvent ingetrokken(
            String leerlingId, Verwijzing v, Intrekreden reden, @Nullable String toelichting, LocalDate datum) {
        return new VerwijzingIngetrokken(
                leerlingId,
                v.verwijzingId(),
                v.partnerType(),
                v.aanvraag().partnerId(),
                v.uitgang() != null,
                reden,
                toelichting,
                datum,
                v.uitgang() == null ? null : v.uitgegaan() + 1,
                v.kanaal());
    }

    /** R236 and R239: what has passed. */
    public List<VerwijzingEvent> verstreken(String leerlingId, Context x) {
        return Verwijzingstermijnen.verstreken(leerlingId, alle.values(), x.vandaag());
    }

    public List<Termijn> termijnen() {
        return Verwijzingstermijnen.open(alle.values());
    }

    Verwijzingen evolve(VerwijzingVoorbereid e) {
        return zonderVervolgtaken()
                .met(Verwijzing.voorbereid(
                        e.verwijzingId(),
                        new Aanvraag(
                                e.partnerType(),
                                e.partnerId(),
                                e.vraag(),
                                e.urgentie(),
                                e.gegevens(),
                                e.observatie())));
    }

    Verwijzingen evolve(VerwijzingVerzonden e) {
        return (alle.containsKey(e.verwijzingId()) ? this : zonderVervolgtaken()).met(Verwijzing.verzonden(e));
    }

    /** A new referral is what comes after a declined one, so the task of R239 is done. */
    private Verwijzingen zonderVervolgtaken() {
        return withAlle(
                Kopie.elk(alle, v -> v.fase() instanceof Fase.Geweigerd ? v.withFase(new Fase.Geweigerd(null)) : v));
    }

    Verwijzingen evolve(VerwijzingOntvangenDoorPartner e) {
        return met(bekend(e.verwijzingId()).metAntwoord(new Fase.BijPartner(Stap.ONTVANGEN, e.reactieVoor()), e));
    }

    Verwijzingen evolve(AanvullingDoorPartnerGevraagd e) {
        return beantwoord(e, Terugmelding.AANVULLING_GEVRAAGD);
    }

    Verwijzingen evolve(VerwijzingGeaccepteerd e) {
        return beantwoord(e, Terugmelding.GEACCEPTEERD);
    }

    Verwijzingen evolve(VerwijzingGeweigerdDoorPartner e) {
        Verwijzingen na = beantwoord(e, Terugmelding.GEWEIGERD);
        return na.met(
                na.bekend(e.verwijzingId()).withFase(new Fase.Geweigerd(new Vervolg(e.datum(), e.vervolgVoor()))));
    }

    Verwijzingen evolve(StartgesprekDoorPartnerGepland e) {
        return beantwoord(e, Terugmelding.STARTGESPREK_GEPLAND);
    }

    Verwijzingen evolve(BegeleidingDoorPartnerGestart e) {
        return beantwoord(e, Terugmelding.GESTART);
    }

    Verwijzingen evolve(VoortgangDoorPartnerGemeld e) {
        return beantwoord(e, Terugmelding.VOORTGANG);
    }

    Verwijzingen evolve(AdviesDoorPartnerGegeven e) {
        return beantwoord(e, Terugmelding.ADVIES);
    }

    Verwijzingen evolve(BesluitDoorPartnerGenomen e) {
        return beantwoord(e, Terugmelding.BESLUIT);
    }

    Verwijzingen evolve(BegeleidingDoorPartnerAfgesloten e) {
        return beantwoord(e, Terugmelding.AFGESLOTEN);
    }

    /** A stored answer has been judged once; should the order of answers become stricter, it still counts. */
    private Verwijzingen beantwoord(Partnerantwoord e, Terugmelding soort) {
        Verwijzing v = bekend(e.verwijzingId());
        return met(v.metAntwoord(
                Antwoordverloop.na(v.fase(), soort, v.partnerType())
                        .orElse(v.fase().zonderReactieterm()),
                e));
    }

    /** What goes to a partner without a channel has to be brought again. */
    Verwijzingen evolve(VerwijzingAangevuld e) {
        return met(bekend(e.verwijzingId()).aangevuld(e))
                .withZelfVerstuurd(Kopie.zonder(zelfVerstuurd, ZelfVersturen.wat(e.verwijzingId(), false)));
    }

    Verwijzingen evolve(VerwijzingIngetrokken e) {
        return met(bekend(e.verwijzingId()).withFase(new Fase.Ingetrokken()));
    }

    Verwijzingen evolve(SluitVerwijzing e) {
        return verwijzing(e.verwijzingId())
                .filter(Verwijzing::isOpen)
                .map(v -> met(v.withFase(new Fase.Afgesloten())))
                .orElse(this);
    }

    Verwijzingen evolve(VerwijzingReactieUitgebleven e) {
        Verwijzing v = bekend(e.verwijzingId());
        return met(v.withFase(v.fase().zonderReactieterm()));
    }

    Verwijzingen evolve(VervolgNaWeigeringUitgebleven e) {
        return met(bekend(e.verwijzingId()).withFase(new Fase.Geweigerd(null)));
    }

    /** Another partner is still to be asked; its referral ends the task. */
    Verwijzingen evolve(VervolgNaWeigeringBesloten e) {
        return e.keuze() == Vervolgkeuze.ANDERE_PARTNER
                ? this
                : met(bekend(e.verwijzingId()).withFase(new Fase.Geweigerd(null)));
    }

    /** R327: of who has left nobody is referred any more. */
    Verwijzingen evolve(Vertrekt e) {
        return e.ingegaan() ? zonderVervolgtaken() : this;
    }

    Verwijzingen evolve(VerwijzingZelfVerstuurd e) {
        return withZelfVerstuurd(Kopie.met(zelfVerstuurd, ZelfVersturen.wat(e.verwijzingId(), e.stop())));
    }

    Verwijzingen evolve(PartnerberichtAfgekeurd e) {
        return withAfgekeurd(Kopie.met(afgekeurd, bericht(e.partnerType(), e.berichtId()), Afgekeurd.van(e)));
    }

    Verwijzingen evolve(PartnerberichtBeoordeeld e) {
        String bericht = bericht(e.partnerType(), e.berichtId());
        Afgekeurd was = afgekeurd.get(bericht);
        Verwijzingen na = was == null ? this : withAfgekeurd(Kopie.met(afgekeurd, bericht, was.alsBeoordeeld()));
        if (e.beoordeling() != Beoordeling.AANVAARD) {
            return na;
        }
        Verwijzing v = na.bekend(e.verwijzingId());
        return na.met(v.withFase(Antwoordverloop.voor(v.fase(), e.soort(), v.partnerType())));
    }

    /** Every partner counts its messages by itself: the first of the one is not the first of the other. */
    private static String bericht(@Nullable PartnerType partner, String berichtId) {
        return partner + "/" + berichtId;
    }

    private Verwijzingen met(Verwijzing v) {
        return withAlle(Kopie.met(alle, v.verwijzingId(), v));
    }

    /** A referral that is not there for who decides is answered like one that nobody made. */
    private Verwijzing bekend(String verwijzingId, Context x) {
        return verwijzing(verwijzingId)
                .filter(v -> isVoor(v.partnerType(), x))
                .orElseThrow(() -> CommandGeweigerd.nietGevonden("Verwijzing", verwijzingId));
    }

    /** Whether a referral to such a partner is there for who decides: a partner knows its own. */
    public static boolean isVoor(PartnerType partner, Context x) {
        return Partners.van(x.rol()) == partner || Leesrechten.kent(x, VerwijzingEvent.vertrouwelijkheid(partner));
    }

    private Verwijzing bekend(String verwijzingId) {
        return verwijzing(verwijzingId).orElseThrow(() -> CommandGeweigerd.nietGevonden("Verwijzing", verwijzingId));
    }
}
