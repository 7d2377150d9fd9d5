package nl.zorgspoor.core.leerling;

import static nl.zorgspoor.core.gedeeld.Rol.ADMINISTRATIE;
import static nl.zorgspoor.core.gedeeld.Rol.AFDELINGSLEIDER;
import static nl.zorgspoor.core.gedeeld.Rol.MENTOR;
import static nl.zorgspoor.core.gedeeld.Rol.ONDERSTEUNINGSCOORDINATOR;
import static nl.zorgspoor.core.gedeeld.Rol.OUDER;
import static nl.zorgspoor.core.gedeeld.Rol.RECTOR;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Stroomproef;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.WijsMentorToe;
import nl.zorgspoor.core.leerling.casus.CasusCommand.Afspraak;
import nl.zorgspoor.core.leerling.casus.CasusCommand.LegBesprekingVast;
import nl.zorgspoor.core.leerling.casus.CasusCommand.ZetLeerlingOpAgenda;
import nl.zorgspoor.core.leerling.flexzat.FlexZatCommand.NodigUitVoorFlexZat;
import nl.zorgspoor.core.leerling.flexzat.FlexZatCommand.PlanFlexZat;
import nl.zorgspoor.core.leerling.flexzat.FlexZatCommand.VraagFlexZatAan;
import nl.zorgspoor.core.leerling.jos.JOSCommand.BesluitInzetJOS;
import nl.zorgspoor.core.leerling.jos.JOSCommand.Hulpvraagcategorie;
import nl.zorgspoor.core.leerling.jos.JOSCommand.VraagJOSAan;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.TrekToestemmingIn;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.VerleenToestemming;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Vorm;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.SchaalOndersteuningOp;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.BereidVerwijzingVoor;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.VerzendVerwijzing;
import org.jspecify.annotations.Nullable;

/** One student's history at one school, step by step, for the fixture tests; all of it on one school day. */
final class Levensloop {

    static final String L = "L-COE-101";
    static final String DAG = "2026-09-14";
    static final LocalDate OP = LocalDate.parse(DAG);

    /** A meeting of the schoolzorgteam and a groot-JES, both in two weeks. */
    static final String TEAM = "OV1";

    static final String GROOT_JES = "JG1";

    private Levensloop() {}

    static Context als(String school, Rol rol, String id) {
        return Proef.metNaslag(Proef.context(school, rol, id, DAG, "Proef"), overleggen(school, "2026-09-28"));
    }

    static Context als(Rol rol, String id) {
        return als("COE", rol, id);
    }

    static Context oc() {
        return als(ONDERSTEUNINGSCOORDINATOR, "OC");
    }

    static Context ouder() {
        return Proef.voor(als(OUDER, "O1"), L);
    }

    /** The coordinator on another day; the meetings were that day. */
    static Context oc(String dag) {
        return Proef.metNaslag(
                Proef.context("COE", ONDERSTEUNINGSCOORDINATOR, "OC", dag, "Proef"), overleggen("COE", dag));
    }

    private static Naslag overleggen(String school, String dag) {
        LocalDateTime moment = LocalDate.parse(dag).atTime(15, 0);
        return new Naslag() {
            @Override
            public Optional<Overlegfeiten> overleg(String overlegId) {
                OverlegvormCode vorm =
                        overlegId.equals(GROOT_JES) ? OverlegvormCode.GROOT_JES : OverlegvormCode.SCHOOLZORGTEAM;
                return Optional.of(new Overlegfeiten(
                        overlegId, school, vorm, moment, Set.of(), Overlegfeiten.Status.GEPLAND, null));
            }
        };
    }

    static MeldLeerlingAan meldAan() {
        return new MeldLeerlingAan(
                L,
                "A1",
                new Persoonsgegevens("Leerling 101", LocalDate.parse("2013-03-01")),
                LocalDate.parse("2026-09-01"),
                Instroomtype.REGULIER_PO_VO,
                null,
                false,
                false,
                List.of(new Ouder("O1", true)),
                null,
                2,
                "HAVO");
    }

    static Stroomproef aangemeld() {
        return aangemeld("COE");
    }

    static Stroomproef aangemeld(String school) {
        return Stroomproef.van(Leerling.SOORT).na(als(school, ADMINISTRATIE, "ADM"), meldAan());
    }

    static Stroomproef toegelaten() {
        return aangemeld()
                .na(
                        als(AFDELINGSLEIDER, "AL"),
                        new LegIntakegesprekVast(L, null, null, List.of(), "geen", "gewoon", true, true))
                .na(
                        als(RECTOR, "R1"),
                        new BesluitOverToelating(
                                L, null, BesluitToelating.TOELATEN, List.of(), null, List.of(), "past", null, null));
    }

    static SchrijfLeerlingIn schrijfIn() {
        return new SchrijfLeerlingIn(L, null, null, null, null);
    }

    /** With M1 as mentor. */
    static Stroomproef ingeschreven() {
        return toegelaten()
                .na(als(ADMINISTRATIE, "ADM"), schrijfIn())
                .na(als(AFDELINGSLEIDER, "AL"), new WijsMentorToe(L, "M1", null));
    }

    static SchaalOndersteuningOp naar(String fase) {
        return new SchaalOndersteuningOp(L, null, null, fase, "het OPP is er al", List.of());
    }

    static VerleenToestemming toestemming(String id, ToestemmingDoel doel, @Nullable PartnerType partner) {
        return new VerleenToestemming(L, id, doel, partner, null, List.of("O1"), Vorm.HANDTEKENING, null, null, null);
    }

    static TrekToestemmingIn trekIn(String id) {
        return new TrekToestemmingIn(L, id, List.of("O1"), null);
    }

    static VraagFlexZatAan vraagFlexZat() {
        return new VraagFlexZatAan(L, "F1", null, null, "wat is nodig?");
    }

    static PlanFlexZat planFlexZat() {
        return new PlanFlexZat(L, "F1", LocalDateTime.parse("2026-09-28T15:00"), null, Map.of());
    }

    static Stroomproef metGeplandeFlexZat() {
        return aangemeld()
                .na(oc(), naar("FASE_3B"))
                .na(als(MENTOR, "M1"), vraagFlexZat())
                .na(oc(), planFlexZat());
    }

    static NodigUitVoorFlexZat nodigUit(Rol rol) {
        return new NodigUitVoorFlexZat(L, "F1", rol, null, null, null);
    }

    static BereidVerwijzingVoor bereidVoor(PartnerType partner) {
        return new BereidVerwijzingVoor(L, "V1", partner, null, "hulp thuis", null, null, null);
    }

    static VerzendVerwijzing verzend() {
        return new VerzendVerwijzing(L, "V1", null, null, null, "06-1");
    }

    static Stroomproef verwezen() {
        return aangemeld()
                .na(oc(), toestemming("T1", ToestemmingDoel.SOCIAAL_TEAM, null))
                .na(oc(), bereidVoor(PartnerType.SOCIAAL_TEAM))
                .na(oc(), verzend());
    }

    static BesluitInzetJOS zetJOSIn() {
        return new BesluitInzetJOS(L, "J1", TEAM, true);
    }

    static Stroomproef josAangevraagd() {
        return aangemeld()
                .na(
                        als(MENTOR, "M1"),
                        new VraagJOSAan(L, "J1", Hulpvraagcategorie.HUISWERK_PLANNEN, true, "leren plannen"));
    }

    static Stroomproef besproken(Stroomproef leerling) {
        return leerling.na(oc(), new ZetLeerlingOpAgenda(L, TEAM, "past JOS?", null))
                .na(oc("2026-09-28"), bespreking());
    }

    static LegBesprekingVast bespreking() {
        return new LegBesprekingVast(
                L, TEAM, "plant niet", "JOS", MENTOR, List.of(new Afspraak("MENTOR", "formulier", null)), List.of());
    }
}
