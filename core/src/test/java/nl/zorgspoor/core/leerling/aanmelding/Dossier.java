package nl.zorgspoor.core.leerling.aanmelding;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gebied.Stroom;
import nl.zorgspoor.core.gebied.Stroomsoort;
import nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.*;

/** One student's registration as a test tells it: who does what on which day, and what is stored. */
final class Dossier {

    static final String LEERLING = "L-1";
    static final String AANMELDING = "A1";

    private final Schoolprofiel school;
    private Aanmeldingen staat = Aanmeldingen.LEEG;
    private String overrule = "";
    final Set<String> toestemmingen = new HashSet<>();
    LocalDate besprokenOp;
    LocalDate toegestemdOp;
    boolean arrangement;

    private Dossier(Schoolprofiel school) {
        this.school = school;
    }

    static Dossier bij(String schoolId) {
        return new Dossier(Proef.school(schoolId));
    }

    static Dossier bij(Schoolprofiel school) {
        return new Dossier(school);
    }

    Aanmeldingen staat() {
        return staat;
    }

    Dossier metOverrule(String motivering) {
        overrule = motivering;
        return this;
    }

    private final Buurfeiten buren = new Buurfeiten() {
        @Override
        public String toestemming(String doel, PartnerType partner, Gegevenssoort soort, LocalDate op) {
            String sleutel = partner == null ? doel : doel + ":" + partner;
            return toestemmingen.contains(sleutel) ? "T-" + sleutel : null;
        }

        @Override
        public LocalDate toegestemdOp(String doel, LocalDate op) {
            return toestemmingen.contains(doel) ? toegestemdOp == null ? op : toegestemdOp : null;
        }

        @Override
        public boolean besprokenSinds(LocalDate dag) {
            return besprokenOp != null && !besprokenOp.isBefore(dag);
        }

        @Override
        public @org.jspecify.annotations.Nullable String lopendBuitenSchool() {
            return arrangement ? "BeeindigOOV" : null;
        }
    };

    private final Stroomsoort soort = Stroomsoort.bouw("proef", "Proef")
            .gebieden(AanmeldingGebied.GEBIED)
            .geeft(Buurfeiten.class, (leerling, x) -> buren)
            .klaar();

    /** Decides, folds, and gives the names of what was stored. */
    List<String> doe(String dag, Rol rol, LeerlingOpdracht c) {
        return namen(events(dag, rol, c));
    }

    List<LeerlingGebeurtenis> events(String dag, Rol rol, LeerlingOpdracht c) {
        Context x = Proef.context(school, rol, rol + "-1", dag, c.opdrachtnaam());
        Context metOverrule = overrule.isEmpty() ? x : Proef.metOverrule(x, overrule);
        overrule = "";
        Stroom leerling = Stroom.van(soort, staat);
        List<Gebeurtenis> events = Proef.doe(leerling, c, metOverrule);
        staat = leerling.staat(Aanmeldingen.class);
        return events.stream().map(LeerlingGebeurtenis.class::cast).toList();
    }

    /** The term watch looks on a day. */
    List<String> klok(String dag) {
        List<LeerlingGebeurtenis> events =
                staat.verstreken(LEERLING, Proef.context(school, Rol.SYSTEEM, "SYSTEEM", dag, "BewaakTermijnen"));
        staat = AanmeldingGebied.GEBIED.na(staat, events);
        return namen(events);
    }

    private static List<String> namen(List<LeerlingGebeurtenis> events) {
        return events.stream()
                .map(e -> e instanceof AandachtspuntGesignaleerd a ? a.regel().nummer() + ":" + a.code() : e.naam())
                .toList();
    }

    // What happens, with what the tests do not look at filled in.

    static MeldLeerlingAan aanmelding(String dag, Instroomtype type, boolean verwacht) {
        return new MeldLeerlingAan(
                LEERLING,
                AANMELDING,
                new Persoonsgegevens("Voorbeeld", LocalDate.parse("2013-03-01")),
                LocalDate.parse(dag),
                type,
                type == Instroomtype.TUSSENTIJDS ? RedenInstroom.VERHUIZING : null,
                verwacht,
                false,
                List.of(new Ouder("O1", true), new Ouder("O2", false)),
                "CHR",
                2,
                "HAVO");
    }

    static LegIntakegesprekVast gesprek() {
        return gesprek("KENNISMAKING", "GELOOF", "TALENTEN", "ONDERSTEUNING");
    }

    static LegIntakegesprekVast gesprek(String... onderwerpen) {
        return new LegIntakegesprekVast(
                LEERLING, null, null, List.of(onderwerpen), "inventaris", "wat de school kan", true, true);
    }

    static VoerWarmeOverdrachtUit warmeOverdracht(Rol... deelnemers) {
        return new VoerWarmeOverdrachtUit(LEERLING, null, null, null, List.of(deelnemers), false, null);
    }

    static BesluitOverToelating besluit(BesluitToelating besluit) {
        return new BesluitOverToelating(
                LEERLING, null, besluit, List.of("mentorgesprek per week"), null, List.of(), null, null, null);
    }

    static BesluitOverToelating weiger(
            Weigergrond grond, List<String> grenscodes, String motivering, String andereSchool) {
        return new BesluitOverToelating(
                LEERLING,
                null,
                BesluitToelating.NIET_TOELATEN,
                List.of(),
                grond,
                grenscodes,
                motivering,
                andereSchool,
                null);
    }

    static BrengPlaatsingsadviesUit advies(BesluitToelating advies) {
        return new BrengPlaatsingsadviesUit(LEERLING, null, advies, List.of(), null, List.of("AL1", "LB1"));
    }

    static SchrijfLeerlingIn inschrijving() {
        return new SchrijfLeerlingIn(LEERLING, null, null, null, null);
    }

    /** An enrolled student at a school without procedures on the way. */
    Dossier ingeschreven(String dag, Integer leerjaar) {
        doe(dag, Rol.ADMINISTRATIE, aanmelding(dag, Instroomtype.REGULIER_PO_VO, false));
        doe(dag, Rol.ONDERSTEUNINGSCOORDINATOR, gesprek());
        doe(dag, Rol.ONDERSTEUNINGSCOORDINATOR, warmeOverdracht());
        doe(dag, Rol.DIRECTEUR, besluit(BesluitToelating.TOELATEN));
        doe(dag, Rol.ADMINISTRATIE, new SchrijfLeerlingIn(LEERLING, null, leerjaar, null, null));
        return this;
    }

    /** A mid-term registration at COE on 8 March 2027, up to and including the former school's view. */
    static Dossier tussentijds() {
        return tussentijds(Proef.school("COE"));
    }

    static Dossier tussentijds(Schoolprofiel school) {
        Dossier d = bij(school);
        d.doe("2027-03-08", Rol.OUDER, aanmelding("2027-03-08", Instroomtype.TUSSENTIJDS, true));
        d.doe("2027-03-10", Rol.AFDELINGSLEIDER, new InformeerSchoolVanHerkomst(LEERLING, null, null, null));
        d.doe("2027-03-16", Rol.AFDELINGSLEIDER, gesprek());
        d.toestemmingen.add("VOLGEN_SCHOOLZORGTEAM");
        d.doe("2027-03-18", Rol.AFDELINGSLEIDER, navraag());
        return d;
    }

    static RaadpleegSchoolVanHerkomst navraag(String... anderen) {
        return new RaadpleegSchoolVanHerkomst(LEERLING, null, null, "verslag", List.of(anderen));
    }

    static PlaatsInKlas klas(Klastype type) {
        return new PlaatsInKlas(LEERLING, "1a", type, null, null);
    }
}
