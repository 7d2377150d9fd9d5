package nl.zorgspoor.core.leerling.traject;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.Afwegingen;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.GeefConsultatieadvies;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.Gesprekstype;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.LegLeerlinggesprekVast;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.LegOudergesprekVast;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.RegistreerNotitie;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.Signaalbron;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.StelHandelingsverlegenheidVast;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.StelPlanVanAanpakVast;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.StelProbleemanalyseOp;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.VraagConsultatieAan;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.OudergesprekVastgelegd;
import org.junit.jupiter.api.Test;

/** What says nothing satisfies nothing: an empty talk or note is refused with what is missing. */
class GeenLegeGesprekkenTest {

    private static final String ID = Proefleerling.ID;

    @Test
    void een_gesprek_met_de_leerling_zegt_iets() {
        Proefleerling l = Proefleerling.op("COE", "2026-09-16");
        weigert(() -> l.doe(new LegLeerlinggesprekVast(ID, null, null, null, " ", null)), "INHOUD_ONTBREEKT", null);
        assertThat(l.doe(new LegLeerlinggesprekVast(ID, null, null, null, null, false)))
                .isNotEmpty();
    }

    @Test
    void een_gesprek_met_ouders_heeft_een_verslag_of_afspraken() {
        Proefleerling l = Proefleerling.op("COE", "2026-09-16");
        weigert(() -> l.doe(new LegOudergesprekVast(ID, null, null, null, List.of(), " ")), "INHOUD_ONTBREEKT", null);
        assertThat(l.doe(new LegOudergesprekVast(ID, null, null, null, List.of("agenda"), null)))
                .isNotEmpty();
    }

    @Test
    void een_analyse_plan_of_advies_zegt_iets() {
        Proefleerling l = Proefleerling.op("KLA", "2026-09-16");
        l.doe(Proefleerling.signaal("T1", Signaalbron.DOCENT, "stil"));
        weigert(
                () -> l.doe(new StelProbleemanalyseOp(ID, null, " ", List.of(), null, List.of())),
                "INHOUD_ONTBREEKT",
                "R71");
        weigert(
                () -> l.doe(new StelPlanVanAanpakVast(ID, null, List.of(), List.of(" "), null)),
                "INHOUD_ONTBREEKT",
                "R72");
        weigert(
                () -> l.doe(new StelHandelingsverlegenheidVast(
                        ID, null, new Afwegingen(" ", null, null, null, null), List.of(), null)),
                "INHOUD_ONTBREEKT",
                "R33");
        weigert(() -> l.doe(new GeefConsultatieadvies(ID, null, null, " ")), "INHOUD_ONTBREEKT", "R69");
        weigert(() -> l.doe(new VraagConsultatieAan(ID, null, null, " ")), "INHOUD_ONTBREEKT", "R68");
    }

    @Test
    void een_notitie_heeft_een_tekst_of_wijst_ernaar() {
        Proefleerling l = Proefleerling.op("COE", "2026-09-16");
        weigert(() -> l.doe(new RegistreerNotitie(ID, null, null, null, null, null)), "INHOUD_ONTBREEKT", null);
        assertThat(l.doe(new RegistreerNotitie(ID, null, null, null, "MAG-1", null)))
                .isNotEmpty();
    }

    @Test
    void R289_een_ondersteuningsadvies_aan_de_school_wordt_bij_het_oudergesprek_vastgelegd() {
        assertThat(Verslaglegging.decide(
                        Trajecten.LEEG,
                        new LegOudergesprekVast(ID, null, null, null, List.of(), "vaste plek vooraan"),
                        Proef.context("COE", Rol.MENTOR, "M1", "2026-09-16", "LegOudergesprekVast")))
                .singleElement()
                .isInstanceOfSatisfying(OudergesprekVastgelegd.class, e -> assertThat(e.ondersteuningsadvies())
                        .isEqualTo("vaste plek vooraan"));
    }

    @Test
    void R275_een_spreekuur_is_een_gesprek_met_ouders_en_met_niemand_anders() {
        Proefleerling l = Proefleerling.op("COE", "2026-09-16");
        assertThat(Verslaglegging.decide(
                        Trajecten.LEEG,
                        new LegOudergesprekVast(
                                ID, null, null, "rapport besproken", List.of(), null, Gesprekstype.SPREEKUUR),
                        Proef.context("COE", Rol.MENTOR, "M1", "2026-09-16", "LegOudergesprekVast")))
                .singleElement()
                .isInstanceOfSatisfying(OudergesprekVastgelegd.class, e -> assertThat(e.gesprekstype())
                        .isEqualTo(Gesprekstype.SPREEKUUR));
        weigert(
                () -> l.doe(new LegLeerlinggesprekVast(ID, null, null, Gesprekstype.SPREEKUUR, "rapport", null)),
                "GESPREKSTYPE_ONJUIST",
                "R275");
        weigert(
                () -> l.doe(new LegOudergesprekVast(
                        ID, null, null, "rapport", List.of(), null, Gesprekstype.LEERLINGGESPREK)),
                "GESPREKSTYPE_ONJUIST",
                "R275");
    }
}
