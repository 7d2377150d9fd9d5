package nl.zorgspoor.core.leerling.aanmelding;

import static nl.zorgspoor.core.gedeeld.Tekst.leeg;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Hardheid;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.BesluitToelating;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Gastuitkomst;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Instroomtype;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Overdrachtsbron;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Zoekstatus;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * One registration of one student at this school.
 *
 * @param tussentijds whether the school's procedure for mid-term entry holds (R20 to R27)
 * @param behoefte whether extra support is expected or established
 * @param dezeSchool whether this is the school of first choice; null while the parents have not said
 * @param informatieOpen how often information was asked that has not come in
 * @param dossier parts of the transfer file that came in
 * @param grenzen limits that were signalled, with how strict they are
 * @param grensOp day of the last signalled limit
 * @param adviseurs who gave the last advice together
 * @param voorwaardenGesteld whether the decision carries conditions
 * @param gezocht what each other school that was asked said last
 */
public record Aanmelding(
        String aanmeldingId,
        Status status,
        LocalDate aanmelddatum,
        Instroomtype instroomtype,
        boolean tussentijds,
        boolean behoefte,
        boolean meerdereScholen,
        @Nullable Boolean dezeSchool,
        @Nullable String schoolVanHerkomst,
        @Nullable Integer leerjaar,
        @Nullable String gewenstNiveau,
        int informatieOpen,
        @Nullable LocalDate schoolGeinformeerdOp,
        @Nullable LocalDate intakeOp,
        @Nullable LocalDate navraagOp,
        Set<String> dossier,
        @Nullable WarmeOverdracht warmeOverdracht,
        Map<String, Hardheid> grenzen,
        @Nullable LocalDate grensOp,
        @Nullable BesluitToelating advies,
        List<String> adviseurs,
        @Nullable BesluitToelating besluit,
        @Nullable LocalDate besloten,
        boolean voorwaardenGesteld,
        @Nullable LocalDate informerenVoor,
        @Nullable Zorgplicht zorgplicht,
        @Nullable LocalDate tijdelijkVanaf,
        Map<String, Zoekstatus> gezocht,
        @Nullable Gastplaatsing gast) {

    public Aanmelding {
        dossier = Set.copyOf(dossier);
        adviseurs = List.copyOf(adviseurs);
        grenzen = Map.copyOf(grenzen);
        gezocht = Map.copyOf(gezocht);
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

    /** The warm transfer with the former school. */
    public record WarmeOverdracht(
            LocalDate datum, List<Rol> deelnemers, @Nullable Boolean extraOndersteuning) {
        public WarmeOverdracht {
            deelnemers = List.copyOf(deelnemers);
        }
    }

    /** Whether the student has a temporary place, now or from a later day on (R16). */
    /** Whether the student was at school on a day without being enrolled: until the decision (R16), or as a guest (R29). */
    boolean hierZonderInschrijving(LocalDate dag) {
        return tijdelijkVanaf != null && !dag.isBefore(tijdelijkVanaf)
                || gast != null && gast.gestart() && !dag.isBefore(gast.begin());
    }

    boolean tijdelijkGeplaatst() {
        return tijdelijkVanaf != null;
    }

    /** Whether the decision is still to be taken; a temporarily placed student may be enrolled meanwhile. */
    boolean wachtOpBesluit() {
        return besluit == null && (status == Status.OPEN || status == Status.INGESCHREVEN && tijdelijkGeplaatst());
    }

    /** R12: the zorgplicht lies at the school of first choice, and here while no other was named. */
    boolean zorgplichtHier() {
        return dezeSchool == null || dezeSchool;
    }

    /** The term that runs here; null while it lies at another school, where what was used of it is not forgotten (R12, R15). */
    @Nullable
    Zorgplicht lopendeZorgplicht() {
        return wachtOpBesluit() && zorgplichtHier() ? zorgplicht : null;
    }

    /** R13: whether another school takes the student: any that said so, or the one that is named. */
    boolean andereSchoolGevonden(@Nullable String school) {
        return leeg(school)
                ? alternatieveSchool()
                : gezocht.getOrDefault(school, Zoekstatus.BEREID) == Zoekstatus.BEREID;
    }

    /** Whether another school is willing, by what it said last. */
    boolean alternatieveSchool() {
        return gezocht.containsValue(Zoekstatus.BEREID);
    }

    /** What this registration has met of the requirements of a route. */
    boolean vervuld(Regel regel) {
        return switch (regel) {
            case INDIVIDUEEL, INTAKE_CHR -> intakeOp != null;
            case WARM_KLA, WARM_COE -> warmeOverdracht != null;
            case ZORGPLICHT -> !behoefte || alternatieveSchool() || !zorgplichtHier();
            case GRENSTOETS -> grenzen.isEmpty() || besluit != null;
            default -> false;
        };
    }

    static Aanmelding van(LeerlingAangemeld e) {
        return new Aanmelding(
                e.aanmeldingId(),
                Status.OPEN,
                e.aanmelddatum(),
                e.instroomtype(),
                e.tussentijdseProcedure(),
                e.verwachteOndersteuning(),
                e.meerdereScholen(),
                e.meerdereScholen() ? null : Boolean.TRUE,
                e.schoolVanHerkomst(),
                e.leerjaar(),
                e.gewenstNiveau(),
                0,
                null,
                null,
                null,
                Set.of(),
                null,
                Map.of(),
                null,
                null,
                List.of(),
                null,
                null,
                false,
                null,
                null,
                null,
                Map.of(),
                null);
    }

    Aanmelding evolve(ZorgplichtTermijnGestart e) {
        return met(b -> b.zorgplicht = b.zorgplicht == null ? Zorgplicht.van(e) : b.zorgplicht.na(e));
    }

    Aanmelding evolve(ZorgplichtTermijnNadert e) {
        return met(b -> b.zorgplicht = lopend(b).na(e));
    }

    Aanmelding evolve(ZorgplichtTermijnVerlengd e) {
        return met(b -> b.zorgplicht = lopend(b).na(e));
    }

    Aanmelding evolve(ZorgplichtTermijnVerstreken e) {
        return met(b -> b.zorgplicht = lopend(b).na(e));
    }

    Aanmelding evolve(VoorkeurschoolOpgegeven e) {
        return met(b -> b.dezeSchool = e.dezeSchool());
    }

    Aanmelding evolve(ExtraOndersteuningsbehoefteVastgesteld e) {
        return met(b -> b.behoefte = true);
    }

    Aanmelding evolve(AanvullendeInformatieOpgevraagd e) {
        return met(b -> b.informatieOpen++);
    }

    Aanmelding evolve(AanvullendeInformatieOntvangen e) {
        return met(b -> b.informatieOpen = Math.max(0, b.informatieOpen - 1));
    }

    Aanmelding evolve(SchoolVanHerkomstGeinformeerd e) {
        return met(b -> {
            b.schoolGeinformeerdOp = b.schoolGeinformeerdOp == null ? e.datum() : b.schoolGeinformeerdOp;
            b.schoolVanHerkomst = e.schoolVanHerkomst();
        });
    }

    Aanmelding evolve(IntakegesprekGepland e) {
        return this;
    }

    Aanmelding evolve(IntakegesprekGevoerd e) {
        return met(b -> b.intakeOp = b.intakeOp == null ? e.datum() : b.intakeOp);
    }

    Aanmelding evolve(SchoolVanHerkomstGeraadpleegd e) {
        return met(b -> b.navraagOp = e.datum());
    }

    Aanmelding evolve(OverdrachtsdossierOntvangen e) {
        return met(b -> {
            Set<String> meer = new LinkedHashSet<>(b.dossier);
            meer.addAll(e.onderdelen());
            if (e.bron() == Overdrachtsbron.DOD) {
                meer.add(e.bron().name());
            }
            if (e.oppAanwezig()) {
                meer.add("OPP");
            }
            b.dossier = meer;
        });
    }

    Aanmelding evolve(WarmeOverdrachtUitgevoerd e) {
        return met(b -> b.warmeOverdracht = new WarmeOverdracht(e.datum(), e.deelnemers(), e.extraOndersteuning()));
    }

    Aanmelding evolve(GrensGesignaleerd e) {
        return met(b -> {
            Map<String, Hardheid> meer = new LinkedHashMap<>(b.grenzen);
            meer.put(e.grenscode(), e.hardheid());
            b.grenzen = meer;
            b.grensOp = e.datum();
        });
    }

    Aanmelding evolve(GeenGrensGeraakt e) {
        return met(b -> {
            b.grenzen = Map.of();
            b.grensOp = null;
        });
    }

    Aanmelding evolve(PlaatsingsadviesUitgebracht e) {
        return met(b -> {
            b.advies = e.advies();
            b.adviseurs = e.adviseurs();
        });
    }

    Aanmelding evolve(ToelatingBesloten e) {
        return met(b -> {
            b.besluit = e.besluit();
            b.besloten = e.datum();
            b.voorwaardenGesteld = !e.voorwaarden().isEmpty();
            b.informerenVoor = e.informerenVoor();
            b.zorgplicht = null;
        });
    }

    Aanmelding evolve(LeerlingToegelaten e) {
        return met(b -> {
            if (b.status == Status.OPEN) {
                b.status = e.besluit() == BesluitToelating.GASTLEERLING ? Status.GASTLEERLING : Status.TOEGELATEN;
            }
        });
    }

    Aanmelding evolve(LeerlingNietToegelaten e) {
        return met(b -> b.status = Status.NIET_TOEGELATEN);
    }

    Aanmelding evolve(OudersOverBesluitGeinformeerd e) {
        return met(b -> b.informerenVoor = null);
    }

    Aanmelding evolve(InformerenOverBesluitUitgebleven e) {
        return met(b -> b.informerenVoor = null);
    }

    Aanmelding evolve(LeerlingTijdelijkGeplaatst e) {
        return met(b -> b.tijdelijkVanaf = e.vanaf());
    }

    Aanmelding evolve(AlternatieveSchoolGezocht e) {
        return met(b -> b.gezocht = met(b.gezocht, e.schoolnaam(), e.status()));
    }

    Aanmelding evolve(AlternatieveSchoolGevonden e) {
        return met(b -> b.gezocht = met(b.gezocht, e.schoolnaam(), Zoekstatus.BEREID));
    }

    private static Map<String, Zoekstatus> met(Map<String, Zoekstatus> gezocht, String school, Zoekstatus status) {
        Map<String, Zoekstatus> meer = new LinkedHashMap<>(gezocht);
        meer.put(school, status);
        return meer;
    }

    Aanmelding evolve(AanmeldingIngetrokken e) {
        return met(b -> {
            b.status = Status.INGETROKKEN;
            b.zorgplicht = null;
            b.informerenVoor = null;
        });
    }

    Aanmelding evolve(GastleerlingcontractVastgelegd e) {
        return met(b -> b.gast = Gastplaatsing.na(b.gast, e));
    }

    Aanmelding evolve(GastleerlingschapGestart e) {
        return met(b -> b.gast = Gastplaatsing.na(e));
    }

    Aanmelding evolve(GastleerlingschapEvaluatieGevraagd e) {
        return met(b -> b.gast = gast(b).metEvaluatieGevraagd());
    }

    Aanmelding evolve(GastleerlingschapTermijnVerstreken e) {
        return met(b -> b.gast = gast(b).metVerstreken());
    }

    Aanmelding evolve(GastleerlingschapGeevalueerd e) {
        return met(b -> b.gast = gast(b).met(e.advies()));
    }

    Aanmelding evolve(GastleerlingschapBeeindigd e) {
        return met(b -> b.status = e.uitkomst() == Gastuitkomst.DEFINITIEF ? Status.TOEGELATEN : Status.TERUG);
    }

    Aanmelding evolve(LeerlingIngeschreven e) {
        return met(b -> b.status = Status.INGESCHREVEN);
    }

    private static Zorgplicht lopend(Aanmeldingbouwer b) {
        return Objects.requireNonNull(b.zorgplicht);
    }

    private static Gastplaatsing gast(Aanmeldingbouwer b) {
        return Objects.requireNonNull(b.gast);
    }

    /** The same registration with something changed. */
    private Aanmelding met(Consumer<Aanmeldingbouwer> wijziging) {
        Aanmeldingbouwer b = new Aanmeldingbouwer(this);
        wijziging.accept(b);
        return new Aanmelding(
                aanmeldingId,
                b.status,
                aanmelddatum,
                instroomtype,
                tussentijds,
                b.behoefte,
                meerdereScholen,
                b.dezeSchool,
                b.schoolVanHerkomst,
                leerjaar,
                gewenstNiveau,
                b.informatieOpen,
                b.schoolGeinformeerdOp,
                b.intakeOp,
                b.navraagOp,
                b.dossier,
                b.warmeOverdracht,
                b.grenzen,
                b.grensOp,
                b.advies,
                b.adviseurs,
                b.besluit,
                b.besloten,
                b.voorwaardenGesteld,
                b.informerenVoor,
                b.zorgplicht,
                b.tijdelijkVanaf,
                b.gezocht,
                b.gast);
    }
}
