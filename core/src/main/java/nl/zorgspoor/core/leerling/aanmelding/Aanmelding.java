package nl.zorgspoor.core.leerling.aanmelding;

import static nl.zorgspoor.core.gedeeld.Tekst.leeg;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Hardheid;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * One registration of one student at this school.
 *
 * @param tijdelijkVanaf first day of a temporary place (R16), or null
 * @param overgenomen whether the student was here before the school began with Zorgspoor, so that nothing was judged here (R354)
 */
@RecordBuilder
public record Aanmelding(
        String aanmeldingId,
        Status status,
        Verzoek verzoek,
        Herkomst herkomst,
        Zorgvraag zorgvraag,
        Verkenning verkenning,
        Besluitvorming besluitvorming,
        @Nullable LocalDate tijdelijkVanaf,
        @Nullable Gastplaatsing gast,
        boolean overgenomen)
        implements AanmeldingBuilder.With {

    /**
     * What was asked.
     *
     * @param tussentijds whether the school's procedure for mid-term entry holds (R20 to R27)
     */
    public record Verzoek(
            LocalDate aanmelddatum,
            Instroomtype instroomtype,
            boolean tussentijds,
            boolean meerdereScholen,
            @Nullable Integer leerjaar,
            @Nullable String gewenstNiveau) {}

    /**
     * The former school, and what came from it.
     *
     * @param geinformeerdOp when it was told (R21)
     * @param navraagOp when it was asked (R24)
     * @param dossier parts of the transfer file that came in
     * @param adviesniveau the level of the final advice, or null (R308)
     */
    @RecordBuilder
    public record Herkomst(
            @Nullable String school,
            @Nullable LocalDate geinformeerdOp,
            @Nullable LocalDate navraagOp,
            Set<String> dossier,
            @Nullable WarmeOverdracht warmeOverdracht,
            @Nullable String adviesniveau)
            implements AanmeldingHerkomstBuilder.With {
        public Herkomst {
            dossier = Set.copyOf(dossier);
        }

        /** Whether somebody in this role was at a transfer (R286). */
        public boolean sprak(Rol rol) {
            return warmeOverdracht != null && warmeOverdracht.deelnemers().contains(rol);
        }
    }

    /**
     * Extra support and whose duty it is (R12, R13).
     *
     * @param behoefte whether extra support is expected or established
     * @param dezeSchool whether this is the school of first choice; null while the parents have not said
     * @param gezocht what each other school that was asked said last
     */
    @RecordBuilder
    public record Zorgvraag(
            boolean behoefte,
            @Nullable Boolean dezeSchool,
            @Nullable Zorgplicht zorgplicht,
            Map<String, Zoekstatus> gezocht)
            implements AanmeldingZorgvraagBuilder.With {
        public Zorgvraag {
            gezocht = Map.copyOf(gezocht);
        }
    }

    /**
     * What was found out before the decision.
     *
     * @param informatieOpen how often information was asked that has not come in
     * @param grenzen limits that were signalled, with how strict they are
     * @param grensOp day of the last signalled limit
     */
    @RecordBuilder
    public record Verkenning(
            int informatieOpen,
            @Nullable LocalDate intakeOp,
            Map<String, Hardheid> grenzen,
            @Nullable LocalDate grensOp)
            implements AanmeldingVerkenningBuilder.With {
        public Verkenning {
            grenzen = Map.copyOf(grenzen);
        }
    }

    /**
     * Advice and decision.
     *
     * @param adviseurs who gave the last advice together
     * @param voorwaardenGesteld whether the decision carries conditions
     * @param informerenVoor last day on which the parents are told, while they have not been
     */
    @RecordBuilder
    public record Besluitvorming(
            @Nullable BesluitToelating advies,
            List<String> adviseurs,
            @Nullable BesluitToelating besluit,
            @Nullable LocalDate besloten,
            boolean voorwaardenGesteld,
            @Nullable LocalDate informerenVoor)
            implements AanmeldingBesluitvormingBuilder.With {
        public Besluitvorming {
            adviseurs = List.copyOf(adviseurs);
        }
    }

    /** Where a registration stands. */
    public enum Status {
        OPEN,
        TOEGELATEN,
        GASTLEERLING,
        NIET_TOEGELATEN,
        TERUG,
        INGETROKKEN,
        INGESCHREVEN;

        /** Whether it still leads somewhere, so that a second one is refused (R11). */
        boolean loopt() {
            return this == OPEN || this == TOEGELATEN || this == GASTLEERLING;
        }

        /** Whether the student is, or is on the way to be, at this school. */
        boolean isHier() {
            return loopt() || this == INGESCHREVEN;
        }
    }

    /** The warm transfer with the former school; of several talks the last day, and who was at one of them. */
    public record WarmeOverdracht(
            LocalDate datum, List<Rol> deelnemers, @Nullable Boolean extraOndersteuning) {
        public WarmeOverdracht {
            deelnemers = List.copyOf(deelnemers);
        }

        static WarmeOverdracht na(@Nullable WarmeOverdracht eerder, WarmeOverdrachtUitgevoerd e) {
            if (eerder == null) {
                return new WarmeOverdracht(e.datum(), e.deelnemers(), e.extraOndersteuning());
            }
            Set<Rol> samen = new LinkedHashSet<>(eerder.deelnemers());
            samen.addAll(e.deelnemers());
            return new WarmeOverdracht(
                    e.datum(),
                    List.copyOf(samen),
                    e.extraOndersteuning() == null ? eerder.extraOndersteuning() : e.extraOndersteuning());
        }
    }

    /** Whether the student was at school on a day without being enrolled: until the decision (R16), or as a guest (R29). */
    boolean hierZonderInschrijving(LocalDate dag) {
        return tijdelijkVanaf != null && !dag.isBefore(tijdelijkVanaf)
                || gast != null && gast.gestart() && !dag.isBefore(gast.begin());
    }

    /** Whether the student has a temporary place, now or from a later day on (R16). */
    boolean tijdelijkGeplaatst() {
        return tijdelijkVanaf != null;
    }

    /** Whether the decision is still to be taken; a temporarily placed student may be enrolled meanwhile. */
    boolean wachtOpBesluit() {
        return besluitvorming.besluit() == null
                && (status == Status.OPEN || status == Status.INGESCHREVEN && tijdelijkGeplaatst());
    }

    /** R12: the zorgplicht lies at the school of first choice, and here while no other was named. */
    boolean zorgplichtHier() {
        return !Boolean.FALSE.equals(zorgvraag.dezeSchool());
    }

    /** The term that runs here; null while it lies at another school, where what was used of it is not forgotten (R12, R15). */
    @Nullable
    Zorgplicht lopendeZorgplicht() {
        return wachtOpBesluit() && zorgplichtHier() ? zorgvraag.zorgplicht() : null;
    }

    /** R13: whether another school takes the student: any that said so, or the one that is named. */
    boolean andereSchoolGevonden(@Nullable String school) {
        return leeg(school)
                ? alternatieveSchool()
                : zorgvraag.gezocht().getOrDefault(school, Zoekstatus.BEREID) == Zoekstatus.BEREID;
    }

    /** Whether another school is willing, by what it said last. */
    boolean alternatieveSchool() {
        return zorgvraag.gezocht().containsValue(Zoekstatus.BEREID);
    }

    /** What this registration has met of the requirements of a route. */
    boolean vervuld(Regel regel) {
        return switch (regel) {
            case INDIVIDUEEL, INTAKE_CHR -> verkenning.intakeOp() != null;
            case WARM_KLA, WARM_COE -> herkomst.warmeOverdracht() != null;
            case ZORGPLICHT -> !zorgvraag.behoefte() || alternatieveSchool() || !zorgplichtHier();
            case GRENSTOETS -> verkenning.grenzen().isEmpty() || besluitvorming.besluit() != null;
            default -> false;
        };
    }

    static Aanmelding van(LeerlingAangemeld e) {
        return new Aanmelding(
                e.aanmeldingId(),
                Status.OPEN,
                new Verzoek(
                        e.aanmelddatum(),
                        e.instroomtype(),
                        e.tussentijdseProcedure(),
                        e.meerdereScholen(),
                        e.leerjaar(),
                        e.gewenstNiveau()),
                new Herkomst(e.schoolVanHerkomst(), null, null, Set.of(), null, null),
                new Zorgvraag(e.verwachteOndersteuning(), e.meerdereScholen() ? null : Boolean.TRUE, null, Map.of()),
                new Verkenning(0, null, Map.of(), null),
                new Besluitvorming(null, List.of(), null, null, false, null),
                null,
                null,
                false);
    }

    Aanmelding evolve(ZorgplichtTermijnGestart e) {
        Zorgplicht eerder = zorgvraag.zorgplicht();
        return met(eerder == null ? Zorgplicht.van(e) : eerder.na(e));
    }

    Aanmelding evolve(ZorgplichtTermijnNadert e) {
        return met(lopend().na(e));
    }

    Aanmelding evolve(ZorgplichtTermijnVerlengd e) {
        return met(lopend().na(e));
    }

    Aanmelding evolve(ZorgplichtTermijnVerstreken e) {
        return met(lopend().na(e));
    }

    Aanmelding evolve(VoorkeurschoolOpgegeven e) {
        return withZorgvraag(zorgvraag.withDezeSchool(e.dezeSchool()));
    }

    Aanmelding evolve(ExtraOndersteuningsbehoefteVastgesteld e) {
        return withZorgvraag(zorgvraag.withBehoefte(true));
    }

    Aanmelding evolve(AanvullendeInformatieOpgevraagd e) {
        return withVerkenning(verkenning.withInformatieOpen(verkenning.informatieOpen() + 1));
    }

    Aanmelding evolve(AanvullendeInformatieOntvangen e) {
        return withVerkenning(verkenning.withInformatieOpen(Math.max(0, verkenning.informatieOpen() - 1)));
    }

    Aanmelding evolve(SchoolVanHerkomstGeinformeerd e) {
        return withHerkomst(herkomst.with(b -> b.school(e.schoolVanHerkomst())
                .geinformeerdOp(Objects.requireNonNullElse(b.geinformeerdOp(), e.datum()))));
    }

    Aanmelding evolve(IntakegesprekGepland e) {
        return this;
    }

    Aanmelding evolve(IntakegesprekGevoerd e) {
        return withVerkenning(verkenning.withIntakeOp(Objects.requireNonNullElse(verkenning.intakeOp(), e.datum())));
    }

    Aanmelding evolve(SchoolVanHerkomstGeraadpleegd e) {
        return withHerkomst(herkomst.withNavraagOp(e.datum()));
    }

    Aanmelding evolve(OverdrachtsdossierOntvangen e) {
        Set<String> meer = new LinkedHashSet<>(herkomst.dossier());
        meer.addAll(e.onderdelen());
        if (e.bron() == Overdrachtsbron.DOD) {
            meer.add(e.bron().name());
        }
        if (e.oppAanwezig()) {
            meer.add("OPP");
        }
        return withHerkomst(herkomst.with(b ->
                b.dossier(meer).adviesniveau(e.adviesniveau() == null ? herkomst.adviesniveau() : e.adviesniveau())));
    }

    Aanmelding evolve(WarmeOverdrachtUitgevoerd e) {
        return withHerkomst(herkomst.withWarmeOverdracht(WarmeOverdracht.na(herkomst.warmeOverdracht(), e)));
    }

    Aanmelding evolve(GrensGesignaleerd e) {
        return withVerkenning(verkenning.with(b ->
                b.grenzen(Kopie.met(b.grenzen(), e.grenscode(), e.hardheid())).grensOp(e.datum())));
    }

    Aanmelding evolve(GeenGrensGeraakt e) {
        return withVerkenning(verkenning.with(b -> b.grenzen(Map.of()).grensOp(null)));
    }

    Aanmelding evolve(PlaatsingsadviesUitgebracht e) {
        return withBesluitvorming(besluitvorming.with(b -> b.advies(e.advies()).adviseurs(e.adviseurs())));
    }

    Aanmelding evolve(ToelatingBesloten e) {
        return zonderZorgplicht().withBesluitvorming(besluitvorming.with(b -> b.besluit(e.besluit())
                .besloten(e.datum())
                .voorwaardenGesteld(!e.voorwaarden().isEmpty())
                .informerenVoor(e.informerenVoor())));
    }

    Aanmelding evolve(LeerlingToegelaten e) {
        boolean gast = e.besluit() == BesluitToelating.GASTLEERLING;
        return status == Status.OPEN ? withStatus(gast ? Status.GASTLEERLING : Status.TOEGELATEN) : this;
    }

    Aanmelding evolve(LeerlingNietToegelaten e) {
        return withStatus(Status.NIET_TOEGELATEN);
    }

    Aanmelding evolve(OudersOverBesluitGeinformeerd e) {
        return geinformeerd();
    }

    Aanmelding evolve(InformerenOverBesluitUitgebleven e) {
        return geinformeerd();
    }

    Aanmelding evolve(LeerlingTijdelijkGeplaatst e) {
        return withTijdelijkVanaf(e.vanaf());
    }

    Aanmelding evolve(AlternatieveSchoolGezocht e) {
        return gezocht(e.schoolnaam(), e.status());
    }

    Aanmelding evolve(AlternatieveSchoolGevonden e) {
        return gezocht(e.schoolnaam(), Zoekstatus.BEREID);
    }

    Aanmelding evolve(AanmeldingIngetrokken e) {
        return zonderZorgplicht().geinformeerd().withStatus(Status.INGETROKKEN);
    }

    Aanmelding evolve(GastleerlingcontractVastgelegd e) {
        return withGast(Gastplaatsing.na(gast, e));
    }

    Aanmelding evolve(GastleerlingschapGestart e) {
        return withGast(Gastplaatsing.na(e));
    }

    Aanmelding evolve(GastleerlingschapEvaluatieGevraagd e) {
        return withGast(bekendeGast().withEvaluatieGevraagd(true));
    }

    Aanmelding evolve(GastleerlingschapTermijnVerstreken e) {
        return withGast(bekendeGast().withVerstreken(true));
    }

    Aanmelding evolve(GastleerlingschapGeevalueerd e) {
        return withGast(bekendeGast().withAdvies(e.advies()));
    }

    Aanmelding evolve(GastleerlingschapBeeindigd e) {
        return withStatus(e.uitkomst() == Gastuitkomst.DEFINITIEF ? Status.TOEGELATEN : Status.TERUG);
    }

    Aanmelding evolve(LeerlingIngeschreven e) {
        return withStatus(Status.INGESCHREVEN);
    }

    Aanmelding evolve(LeerlingOvergenomen e) {
        return withOvergenomen(true);
    }

    private Zorgplicht lopend() {
        return Objects.requireNonNull(zorgvraag.zorgplicht());
    }

    private Gastplaatsing bekendeGast() {
        return Objects.requireNonNull(gast);
    }

    private Aanmelding met(Zorgplicht zorgplicht) {
        return withZorgvraag(zorgvraag.withZorgplicht(zorgplicht));
    }

    private Aanmelding zonderZorgplicht() {
        return withZorgvraag(zorgvraag.withZorgplicht(null));
    }

    private Aanmelding gezocht(String school, Zoekstatus woord) {
        return withZorgvraag(zorgvraag.withGezocht(Kopie.met(zorgvraag.gezocht(), school, woord)));
    }

    /** The parents have been told, or it was signalled that they were not, or there is nothing to tell. */
    private Aanmelding geinformeerd() {
        return withBesluitvorming(besluitvorming.withInformerenVoor(null));
    }
}
