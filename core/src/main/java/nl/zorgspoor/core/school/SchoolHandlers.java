package nl.zorgspoor.core.school;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.school.SchoolCommand.*;
import nl.zorgspoor.core.school.SchoolEvent.*;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The Axon shell of {@link Inrichting}, and the root of a school's stream: it has one area only. */
public class SchoolHandlers {

    @AggregateIdentifier
    private @Nullable String schoolId;

    private Inrichting staat = Inrichting.van("");

    protected SchoolHandlers() {}

    /** The profile as it stands. */
    public Schoolprofiel profiel() {
        return staat.profiel();
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(RegistreerSchool c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(RichtSchoolIn c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(WijzigSchoolinstelling c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(StelRoutekaartVast c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(VoegCatalogusItemToe c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(TrekCatalogusItemIn c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(StelOverlegvormVast c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(StelSchooljaarkalenderVast c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(RegistreerMedewerker c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(WijzigMedewerkerrol c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(RegistreerPartner c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(RegistreerBezetting c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(LegVeiligheidsthemaVast c, Context x) {
        uit(Veiligheidsthema.decide(c, x));
    }

    @CommandHandler
    void on(StelBevoegdhedenVast c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(StelZichtbaarheidVast c, Context x) {
        uit(staat.decide(c, x));
    }

    private static void uit(List<SchoolEvent> events) {
        events.forEach(e -> apply(e));
    }

    @EventSourcingHandler
    void on(SchoolGeregistreerd e) {
        schoolId = e.schoolId();
        staat = Inrichting.van(e.schoolId()).evolve(e);
    }

    @EventSourcingHandler
    void on(SchoolinstellingGewijzigd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(RoutekaartVastgesteld e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(CatalogusItemToegevoegd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(CatalogusItemIngetrokken e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(OverlegvormVastgesteld e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(SchooljaarkalenderVastgesteld e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(MedewerkerGeregistreerd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(MedewerkerrolGewijzigd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(PartnerGeregistreerd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(BezettingGeregistreerd e) {
        staat = staat.evolve(e);
    }

    /** What a class did is no part of the profile: the year's account reads it from the stream. */
    @EventSourcingHandler
    void on(VeiligheidsthemaBehandeld e) {}

    @EventSourcingHandler
    void on(BevoegdhedenVastgesteld e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(ZichtbaarheidVastgesteld e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(SchoolaandachtspuntGesignaleerd e) {
        staat = staat.evolve(e);
    }
}
