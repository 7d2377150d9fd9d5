package nl.zorgspoor.core.leerling.traject;

import static nl.zorgspoor.core.leerling.traject.Trajecten.is;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Ondersteuningsniveau;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Routekaart;
import nl.zorgspoor.core.gedeeld.Routekaart.Overgang;
import nl.zorgspoor.core.gedeeld.Vervuld;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.*;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.*;
import nl.zorgspoor.core.leerling.traject.Verloop.Consult;
import org.jspecify.annotations.Nullable;

/**
 * Moves a student along the school's route: by itself after an event, or by an explicit step up or down (R4, R54, R84).
 *
 * @param staat where the student is
 * @param andere what other areas have fulfilled of the requirements
 */
record Overgangen(Trajecten staat, Context x, Toestemmingen toestemming, Vervuld andere) {

    /** How a point of attention is called when a rule of an edge is not met. */
    private static final Map<Regel, String> AANDACHTSCODES = Map.ofEntries(
            Map.entry(Regel.WARM_COE, "OVERDRACHT_ONVOLLEDIG"),
            Map.entry(Regel.OB_VAST, "BEHOEFTE_ONVOLLEDIG"),
            Map.entry(Regel.NOTITIE_LVS, "NOTITIE_ONTBREEKT"),
            Map.entry(Regel.TERUGKOPPELING, "TERUGKOPPELING_ONVOLLEDIG"),
            Map.entry(Regel.OUDERS_STAP, "OUDERS_NIET_GEINFORMEERD"),
            Map.entry(Regel.NAZORG, "NAZORGBESLUIT_ONTBREEKT"),
            Map.entry(Regel.GRENS_LATER, "HANDELINGSVERLEGENHEID_ONTBREEKT"),
            Map.entry(Regel.C_GRENS, "GRENS_ONTBREEKT"),
            Map.entry(Regel.ARR_SWV, "VERSTREKKER_ONTBREEKT"),
            Map.entry(Regel.ARR_TIJDELIJK, "EVALUATIE_ONTBREEKT"),
            Map.entry(Regel.OPP_EVAL, "EVALUATIE_ONTBREEKT"));

    /** The command by which a requirement of an edge is met; of some it depends on the case. */
    private static final Map<Regel, String> ACTIES = Map.ofEntries(
            Map.entry(Regel.INDIVIDUEEL, "LegIntakegesprekVast"),
            Map.entry(Regel.INTAKE_CHR, "LegIntakegesprekVast"),
            Map.entry(Regel.WARM_KLA, "VoerWarmeOverdrachtUit"),
            Map.entry(Regel.WARM_COE, "VoerWarmeOverdrachtUit"),
            Map.entry(Regel.ZORGPLICHT, "ZoekAlternatieveSchool"),
            Map.entry(Regel.GRENSTOETS, "ToetsAanGrenzen"),
            Map.entry(Regel.LEERLING_EERST, "LegLeerlinggesprekVast"),
            Map.entry(Regel.BEVESTIGING, "BevestigSignaal"),
            Map.entry(Regel.NOTITIE_LVS, "RegistreerNotitie"),
            Map.entry(Regel.FORMULIER, "VraagConsultatieAan"),
            Map.entry(Regel.CONSULT_UITKOMST, "GeefConsultatieadvies"),
            Map.entry(Regel.MENTOR_OUDER_F1, "LegOudergesprekVast"),
            Map.entry(Regel.F2_COLLEGIAAL, "InformeerOuders"),
            Map.entry(Regel.F2_TOESTEMMING, "VerleenToestemming(doel=AANMELDEN_ONDERSTEUNINGSTEAM)"),
            Map.entry(Regel.HGW_VOLGORDE, "SignaleerZorg"),
            Map.entry(Regel.OB_VAST, "StelOndersteuningsbehoefteVast"),
            Map.entry(Regel.ANALYSE, "StelProbleemanalyseOp"),
            Map.entry(Regel.PLAN_OPTIE, "StelPlanVanAanpakVast"),
            Map.entry(Regel.TERUGKOPPELING, "KoppelPlanTerug"),
            Map.entry(Regel.BEWAKING, "KoppelPlanTerug"),
            Map.entry(Regel.INTERV_EVAL, "EvalueerInterventie"),
            Map.entry(Regel.HP_BESPROKEN, "StelHandelingsplanOp"),
            Map.entry(Regel.BP_KORT, "StartBegeleidingsplan"),
            Map.entry(Regel.OPP_WANNEER, "StelOPPVast"),
            Map.entry(Regel.OPP_EVAL, "EvalueerOPP"),
            Map.entry(Regel.OPP_BIJ_BEHOEFTE, "StelOPPOp"),
            Map.entry(Regel.ONDERZOEK_IB, "VraagOnderzoekAan"),
            Map.entry(Regel.ONDERZOEK_N4, "OntvangOnderzoeksverslag"),
            Map.entry(Regel.GRENS_LATER, "StelHandelingsverlegenheidVast"),
            Map.entry(Regel.GRENS_HEI, "StelHandelingsverlegenheidVast"),
            Map.entry(Regel.C_GRENS, "StelHandelingsverlegenheidVast"),
            Map.entry(Regel.ARR_VELDEN, "VraagArrangementAan"),
            Map.entry(Regel.ARR_SWV, "VraagArrangementAan"),
            Map.entry(Regel.ARR_TIJDELIJK, "EvalueerArrangement"),
            Map.entry(Regel.TG_DOELGROEP, "KoppelVastAanTrajectgroep"),
            Map.entry(Regel.NAZORG, "StartNazorg"),
            Map.entry(Regel.TRAJECT_EVAL, "EvalueerTraject"));

    /** The first edge from the current phase that waits for this event and whose requirements are all met. */
    List<LeerlingGebeurtenis> volgtOp(LeerlingGebeurtenis gebeurtenis) {
        String van = staat.fase();
        if (van == null) {
            return List.of();
        }
        Set<String> namen = new TreeSet<>(List.of(gebeurtenis.naam(), gebeurtenis.routeaanleiding()));
        return staat.routekaart(x).vanuit(van).stream()
                .filter(o -> o.aanleidingen().stream().anyMatch(namen::contains))
                .filter(o -> ontbrekend(o).isEmpty())
                .findFirst()
                .map(o -> metAandacht(
                        new TrajectfaseGewijzigd(
                                gebeurtenis.leerlingId(),
                                staat.trajectId(),
                                van,
                                o.naar(),
                                niveau(o.naar()),
                                x.opdracht(),
                                x.vandaag(),
                                o.vereisten()),
                        o))
                .orElse(List.of());
    }

    List<LeerlingGebeurtenis> op(SchaalOndersteuningOp c) {
        String trajectId = staat.bij(c.trajectId());
        Overgang o = overgang(c.vanFase(), c.naarFase());
        if (niveau(o.naar()).compareTo(niveau(o.van())) < 0) {
            throw nietToegestaan("Van %s naar %s is een stap terug.".formatted(o.van(), o.naar()))
                    .herstel("SchaalOndersteuningAf");
        }
        eisVereisten(o);
        return metAandacht(
                new OndersteuningOpgeschaald(
                        c.leerlingId(),
                        trajectId,
                        o.van(),
                        o.naar(),
                        niveau(o.naar()),
                        c.onderbouwing(),
                        c.evaluatieIds(),
                        x.vandaag(),
                        o.vereisten()),
                o);
    }

    List<LeerlingGebeurtenis> af(SchaalOndersteuningAf c) {
        String trajectId = staat.bij(c.trajectId());
        Overgang o = overgang(c.vanFase(), c.naarFase());
        if (niveau(o.naar()).compareTo(niveau(o.van())) > 0) {
            throw nietToegestaan("Van %s naar %s is een stap omhoog.".formatted(o.van(), o.naar()))
                    .herstel("SchaalOndersteuningOp");
        }
        if (o.naar().equals(Routekaart.AFGESLOTEN)) {
            throw nietToegestaan("Afsluiten is geen stap terug.").herstel("SluitTrajectAf");
        }
        eisVereisten(o);
        return metAandacht(
                new OndersteuningAfgeschaald(
                        c.leerlingId(),
                        trajectId,
                        o.van(),
                        o.naar(),
                        niveau(o.naar()),
                        c.onderbouwing(),
                        x.vandaag(),
                        o.vereisten()),
                o);
    }

    private List<LeerlingGebeurtenis> metAandacht(LeerlingGebeurtenis stap, Overgang o) {
        List<LeerlingGebeurtenis> events = new ArrayList<>(List.of(stap));
        events.addAll(aandacht(stap.leerlingId(), o));
        return events;
    }

    private Overgang overgang(@Nullable String van, String naar) {
        String fase = staat.positie().eisFase();
        if (van != null && !van.equals(fase)) {
            throw nietToegestaan("Het traject staat in %s, niet in %s.".formatted(fase, van))
                    .ontbreekt(van);
        }
        Routekaart kaart = staat.routekaart(x);
        return kaart.overgang(fase, naar)
                .orElseThrow(
                        () -> nietToegestaan("De route van de school gaat niet van %s naar %s; vandaar kan het naar %s."
                                .formatted(
                                        fase,
                                        naar,
                                        kaart.vanuit(fase).stream()
                                                .map(Overgang::naar)
                                                .collect(Collectors.joining(", ")))));
    }

    /** A rule with a code of its own answers with it; the rest together as an edge that is closed. */
    private void eisVereisten(Overgang o) {
        List<Regel> ontbreekt = ontbrekend(o);
        List<String> namen = ontbreekt.stream().map(Regel::name).toList();
        for (Regel regel : ontbreekt) {
            eigenWeigering(regel, namen).ifPresent(w -> {
                throw w;
            });
        }
        if (!ontbreekt.isEmpty()) {
            CommandGeweigerd weigering = nietToegestaan(
                            "De stap van %s naar %s kan nog niet.".formatted(o.van(), o.naar()))
                    .ontbreekt(namen);
            String actie = ACTIES.get(ontbreekt.get(0));
            throw actie == null ? weigering : weigering.herstel(actie);
        }
    }

    private static Optional<CommandGeweigerd> eigenWeigering(Regel regel, List<String> namen) {
        return switch (regel) {
            case OPSCHALEN_EVAL ->
                Optional.of(regel.weigert(
                                "EVALUATIE_ONTBREEKT",
                                "Eerst is er een interventie met evaluatie onvoldoende, of een reden voor direct meer expertise.")
                        .ontbreekt(namen)
                        .herstel("EvalueerInterventie")
                        .overrulebaar());
            case BP_REEKS ->
                Optional.of(regel.weigert(
                                "TE_WEINIG_PLANNEN",
                                "Niveau 4 vraagt eerst genoeg korte plannen in hetzelfde domein met evaluatie onvoldoende.")
                        .ontbreekt(namen)
                        .herstel("StartBegeleidingsplan")
                        .overrulebaar());
            case TG_VOLGORDE ->
                Optional.of(regel.weigert("STAP_OVERGESLAGEN", "De stap hiervoor is nog niet gezet en geevalueerd.")
                        .ontbreekt(namen)
                        .herstel("StartTrajectgroepBegeleiding")
                        .overrulebaar());
            case OUDERS_STAP -> Optional.of(oudersNietGeinformeerd(namen));
            default -> Optional.empty();
        };
    }

    static CommandGeweigerd nietToegestaan(String melding) {
        return Regel.ROUTEOVERGANG.weigert("OVERGANG_NIET_TOEGESTAAN", "%s", melding);
    }

    static CommandGeweigerd oudersNietGeinformeerd(List<String> ontbreekt) {
        return Regel.OUDERS_STAP
                .weigert("OUDERS_NIET_GEINFORMEERD", "De ouders weten nog niet van deze stap.")
                .ontbreekt(ontbreekt)
                .herstel("InformeerOuders");
    }

    /**
     * R4: where the route waits for this event, the student is in a phase that it leaves or has reached; elsewhere it means
     * nothing to the route.
     */
    static void eisStap(Trajecten staat, String aanleiding, Context x) {
        List<Overgang> stappen = staat.routekaart(x).overgangen().stream()
                .filter(o -> o.aanleidingen().contains(aanleiding))
                .toList();
        if (!stappen.isEmpty() && stappen.stream().noneMatch(o -> staat.inFase(o.van()) || staat.inFase(o.naar()))) {
            throw nietToegestaan("Dit past niet in fase %s van de route.".formatted(staat.fase()))
                    .ontbreekt(stappen.stream().map(Overgang::van).distinct().toList());
        }
    }

    static boolean isBlokkerend(Context x) {
        return modus(x).equals("BLOKKEREND");
    }

    private static String modus(Context x) {
        return x.school().tekst(Instelling.OUDERS_STAP_MODUS, x.vandaag());
    }

    private Ondersteuningsniveau niveau(String fase) {
        return staat.routekaart(x).niveau(fase);
    }

    private List<Regel> ontbrekend(Overgang o) {
        return o.vereisten().stream().filter(r -> !overruled(r) && !vervuld(r)).toList();
    }

    private boolean overruled(Regel regel) {
        Rol coordinator = x.school().coordinator(x.vandaag());
        return switch (regel) {
            case LEERLING_EERST, MENTOR_OUDER_F1, OPSCHALEN_EVAL, TG_VOLGORDE -> x.overruledDoor(coordinator);
            case BP_REEKS -> x.overruledDoor(coordinator, Rol.DIRECTEUR);
            default -> false;
        };
    }

    /** Whether a requirement is met: what belongs to the route itself here, all others by the areas they belong to. */
    private boolean vervuld(Regel regel) {
        Verloop v = staat.verloop();
        Consult consult = v.consult();
        return switch (regel) {
            case LEERLING_EERST -> !is(Instelling.LEERLING_EERST, x) || Consultaties.metLeerlingGesproken(staat);
            case BEVESTIGING ->
                staat.traject() != null && staat.traject().signaal().afgehandeld();
            case NOTITIE_LVS ->
                !is(Instelling.NOTITIE_VERPLICHT, x) || staat.gesprekken().laatsteGenoteerd();
            case FORMULIER ->
                !is(Instelling.AANMELDFORMULIER_VERPLICHT, x) || (consult != null && consult.formulierVolledig());
            case CONSULT_UITKOMST -> consult != null && !consult.isOpen();
            case MENTOR_OUDER_F1 ->
                !is(Instelling.OUDERGESPREK_VOOR_CONSULTATIE, x) || Consultaties.metOudersGesproken(staat);
            case F2_COLLEGIAAL ->
                !is(Instelling.OUDERS_INFORMEREN_VOOR_CONSULTATIE, x)
                        || Consultaties.oudersGeinformeerd(staat, x, toestemming);
            case F2_TOESTEMMING ->
                !x.school().tekst(Instelling.F2_TOESTEMMING_MODUS, x.vandaag()).equals("BLOKKEREND")
                        || Consultaties.toestemming(null, x, toestemming).isPresent();
            case OUDERS_STAP -> !isBlokkerend(x) || staat.positie().oudersVoorStap();
            case OPSCHALEN_EVAL -> !is(Instelling.OPSCHALEN_EVALUATIE, x) || andere.vervuld(regel);
            case HGW_VOLGORDE -> staat.observatieVastgelegd();
            case OB_VAST -> v.behoefteVast();
            case ANALYSE -> v.geanalyseerd();
            case PLAN_OPTIE -> v.plan() != null;
            case TERUGKOPPELING -> v.plan() != null && v.plan().isTeruggekoppeld();
            case BEWAKING -> v.plan() != null && v.plan().bewaker() != null;
            case GRENS_LATER -> v.verlegenheid() != null;
            case GRENS_HEI -> v.verlegenheid() != null && v.verlegenheid().afgewogen();
            case C_GRENS -> (v.verlegenheid() != null && v.verlegenheid().grensGenoemd()) || andere.vervuld(regel);
            case NAZORG -> v.nazorg() != null;
            case TRAJECT_EVAL -> v.geevalueerd();
            default -> andere.vervuld(regel);
        };
    }

    private List<LeerlingGebeurtenis> aandacht(String leerlingId, Overgang o) {
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        for (Regel regel : o.aandacht()) {
            if (!vervuld(regel)) {
                events.add(x.aandacht(leerlingId, regel, AANDACHTSCODES.getOrDefault(regel, "VEREISTE_ONTBREEKT")));
            }
        }
        if (modus(x).equals("WAARSCHUWING") && naarMeer(o) && !oudersWetenErvan()) {
            events.add(x.aandacht(leerlingId, Regel.OUDERS_STAP, "OUDERS_NIET_GEINFORMEERD"));
        }
        return events;
    }

    /** R54: a step from basis to extra support, or further. */
    private boolean naarMeer(Overgang o) {
        Ondersteuningsniveau naar = niveau(o.naar());
        return naar.compareTo(Ondersteuningsniveau.BASIS) > 0 && naar.compareTo(niveau(o.van())) > 0;
    }

    private boolean oudersWetenErvan() {
        return staat.positie().oudersVoorStap() || staat.gesprekken().ouders() != null;
    }
}
