package nl.zorgspoor.core.leerling.traject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gebied.Stroom;
import nl.zorgspoor.core.gebied.Stroomsoort;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Vervuld;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.OudersGeinformeerd;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen.Geinformeerd;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.*;

/** One student on paper: commands in, events out, the route followed as the aggregate does. */
final class Proefleerling {

    static final String ID = "L-1";

    final Schoolprofiel school;
    Trajecten staat;
    Toestemmingen toestemming = Toestemmingen.LEEG;
    Set<Regel> vervuld = EnumSet.noneOf(Regel.class);
    private String dag;
    private Rol rol = Rol.MENTOR;
    private boolean overrule;

    private final Stroomsoort soort = Stroomsoort.bouw("proef", "Proef")
            .gebieden(TrajectGebied.GEBIED)
            .geeft(Aanmeldingen.class, (leerling, x) -> Aanmeldingen.LEEG)
            .geeft(Toestemmingen.class, (leerling, x) -> toestemming)
            .geeft(Vervuld.class, (leerling, x) -> andere())
            .geeft(Openstaand.class, (leerling, x) -> Openstaand.NIETS)
            .klaar();

    private Proefleerling(Schoolprofiel school, Trajecten staat, String dag) {
        this.school = school;
        this.staat = staat;
        this.dag = dag;
    }

    static Proefleerling op(String schoolId, String dag) {
        return new Proefleerling(Proef.school(schoolId), Trajecten.LEEG, dag);
    }

    static Proefleerling in(String schoolId, String fase, String dag) {
        return in(Proef.school(schoolId), fase, dag);
    }

    static Proefleerling in(Schoolprofiel school, String fase, String dag) {
        return new Proefleerling(school, Trajecten.inFase(fase, 1), dag);
    }

    Proefleerling op(String nieuw) {
        dag = nieuw;
        return this;
    }

    Proefleerling als(Rol nieuw) {
        rol = nieuw;
        overrule = false;
        return this;
    }

    Proefleerling overruled() {
        overrule = true;
        return this;
    }

    Context x(String opdracht) {
        Context x = Proef.context(school, rol, "M1", dag, opdracht);
        return overrule ? Proef.metOverrule(x, "reden") : x;
    }

    Vervuld andere() {
        return vervuld::contains;
    }

    /** Decides, evolves, and lets the route follow until nothing more follows. */
    List<String> doe(TrajectCommand c) {
        Stroom leerling = Stroom.van(soort, staat);
        List<Gebeurtenis> events = Proef.doe(leerling, c, x(c.opdrachtnaam()));
        staat = leerling.staat(Trajecten.class);
        return events.stream().map(Gebeurtenis::naam).toList();
    }

    /** An event of another area reaches the route. */
    List<String> gebeurt(LeerlingGebeurtenis e, String opdracht) {
        List<LeerlingGebeurtenis> vers = new ArrayList<>(List.of(e));
        volg(vers, x(opdracht));
        return vers.stream().skip(1).map(Gebeurtenis::naam).toList();
    }

    private void volg(List<LeerlingGebeurtenis> vers, Context x) {
        for (int i = 0; i < vers.size(); i++) {
            List<LeerlingGebeurtenis> vervolg = staat.volgtOp(vers.get(i), x, toestemming, andere());
            vervolg.forEach(this::evolve);
            vers.addAll(vervolg);
        }
    }

    List<String> wacht() {
        List<TrajectEvent> events = staat.verstreken(ID, x("BewaakTermijnen"));
        events.forEach(this::evolve);
        return events.stream().map(Gebeurtenis::naam).toList();
    }

    void ouders() {
        LocalDate op = LocalDate.parse(dag);
        toestemming = new Toestemmingen(toestemming.toestemmingen(), List.of(new Geinformeerd(op, null)));
        evolve(new OudersGeinformeerd(ID, null, null, null, op));
    }

    private void evolve(LeerlingGebeurtenis e) {
        staat = TrajectGebied.GEBIED.na(staat, e);
    }

    // The commands, with what does not matter left out.

    static SignaleerZorg signaal(String id, Signaalbron bron, String... waarneming) {
        return new SignaleerZorg(
                ID, id, bron, List.of(Signaaldomein.GEDRAG), List.of(waarneming), Aanleiding.CYCLISCH, null);
    }

    static LegLeerlinggesprekVast leerlinggesprek() {
        return new LegLeerlinggesprekVast(ID, null, null, null, "vertelt", null);
    }

    static LegOudergesprekVast oudergesprek() {
        return new LegOudergesprekVast(ID, null, null, "ouders vertellen", List.of(), null);
    }

    static RegistreerNotitie notitie() {
        return new RegistreerNotitie(ID, null, "GESPREK", "tekst", null, null);
    }

    static VraagConsultatieAan consultatie() {
        return new VraagConsultatieAan(ID, null, new Aanmeldformulier("reden", "gedrag", "van alles", "twee"), null);
    }

    static GeefConsultatieadvies advies(Consultuitkomst uitkomst) {
        return new GeefConsultatieadvies(ID, null, uitkomst, "advies");
    }

    static StelPlanVanAanpakVast plan(Trajectoptie... opties) {
        return new StelPlanVanAanpakVast(ID, null, List.of(opties), List.of(), null);
    }

    static KoppelPlanTerug koppelTerug(Terugkoppeling aan, Bewaker bewaker) {
        return new KoppelPlanTerug(ID, null, aan, null, bewaker);
    }

    static StelProbleemanalyseOp analyse() {
        return new StelProbleemanalyseOp(ID, null, "analyse", List.of(), null, List.of());
    }

    static SchaalOndersteuningOp schaalOp(String naar) {
        return new SchaalOndersteuningOp(ID, null, null, naar, "omdat", List.of());
    }

    static SchaalOndersteuningAf schaalAf(String naar) {
        return new SchaalOndersteuningAf(ID, null, null, naar, "omdat");
    }

    static SluitTrajectAf sluitAf() {
        return new SluitTrajectAf(ID, null, null, null);
    }

    static EvalueerTraject evalueer() {
        return new EvalueerTraject(ID, null, nl.zorgspoor.core.gedeeld.Effect.VOLDOENDE, null, null);
    }

    static StelHandelingsverlegenheidVast verlegen(Afwegingen afwegingen) {
        return new StelHandelingsverlegenheidVast(ID, null, afwegingen, List.of(), null);
    }
}
