package nl.zorgspoor.projections.leerling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.casus.CasusEvent.LeerlingOpAgendaGezet;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Urgentie;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingVoorbereid;
import nl.zorgspoor.core.verzuim.VerzuimEvent.ThuiszitterVastgesteld;
import nl.zorgspoor.core.verzuim.VerzuimEvent.ThuiszitterVervallen;
import nl.zorgspoor.core.verzuim.VerzuimEvent.VerzuimdrempelBereikt;
import nl.zorgspoor.core.verzuim.VerzuimEvent.VerzuimgesprekGevoerd;
import nl.zorgspoor.core.verzuim.VerzuimEvent.ZorgwekkendZiekteverzuimGesignaleerd;
import nl.zorgspoor.core.verzuim.VerzuimzorgEvent.ThuiszitterGemeldBijSWV;
import nl.zorgspoor.core.verzuim.VerzuimzorgEvent.ZiekteverzuimZorgwekkendGeoordeeld;
import nl.zorgspoor.projections.Vouwer;
import org.assertj.core.groups.Tuple;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VerzuimtakenTest {

    private static final String L = "L-COE-101";
    private static final String DOSSIER = "verzuim:" + L;
    private static final LocalDate DAG = LocalDate.parse("2026-09-14");

    private final Vouwer bord = new Vouwer(Bord.PROJECTOR);

    private List<Tuple> taken() {
        return bord.document(L).getList("items", Document.class).stream()
                .map(d -> tuple(d.getString("volgendeActie"), d.getString("regel")))
                .toList();
    }

    private static VerzuimgesprekGevoerd gesprek(Rol met) {
        return new VerzuimgesprekGevoerd(L, DOSSIER, DAG, List.of(met), List.of());
    }

    @Test
    void R216_na_een_drempel_spreekt_de_coordinator_de_afdelingsleider() {
        bord.na(new VerzuimdrempelBereikt(
                L, DOSSIER, "16_UUR", Halven.heel(16), DAG, DAG, DAG.plusDays(5), Rol.VERZUIMCOORDINATOR));
        assertThat(taken()).contains(tuple("LegVerzuimgesprekVast", "R216"));
        bord.na(gesprek(Rol.MENTOR));
        assertThat(taken()).contains(tuple("LegVerzuimgesprekVast", "R216"));
        bord.na(gesprek(Rol.AFDELINGSLEIDER));
        assertThat(taken()).doesNotContain(tuple("LegVerzuimgesprekVast", "R216"));
    }

    @Test
    void R216_R218_zorgwekkend_ziek_wordt_besproken_en_voorgesteld_voor_de_agenda() {
        bord.na(new ZorgwekkendZiekteverzuimGesignaleerd(L, DOSSIER, "ZIEK_DAGEN", 7, DAG));
        assertThat(taken()).contains(tuple("LegVerzuimgesprekVast", "R216"), tuple("ZetLeerlingOpAgenda", "R218"));
        bord.na(gesprek(Rol.ONDERSTEUNINGSCOORDINATOR));
        assertThat(taken())
                .doesNotContain(tuple("LegVerzuimgesprekVast", "R216"))
                .contains(tuple("ZetLeerlingOpAgenda", "R218"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Rol.class,
            names = {"AFDELINGSLEIDER", "DIRECTEUR", "RECTOR"})
    void R216_waar_geen_afdelingsleider_is_spreekt_de_directie(Rol leiding) {
        bord.na(drempel("16_UUR"));
        bord.na(gesprek(leiding));
        assertThat(taken()).doesNotContain(tuple("LegVerzuimgesprekVast", "R216"));
    }

    private static VerzuimdrempelBereikt drempel(String soort) {
        return new VerzuimdrempelBereikt(
                L, DOSSIER, soort, Halven.heel(16), DAG, DAG, DAG.plusDays(5), Rol.VERZUIMCOORDINATOR);
    }

    private static LeerlingOpAgendaGezet opAgenda(OverlegvormCode vorm) {
        return new LeerlingOpAgendaGezet(
                L,
                "OV1",
                vorm,
                DAG.plusDays(7).atTime(15, 0),
                Rol.VERZUIMCOORDINATOR,
                "verzuim",
                "VC",
                Rol.VERZUIMCOORDINATOR,
                List.of(),
                DAG);
    }

    @Test
    void R218_zorgwekkend_verzuim_en_een_oordeel_over_ziekte_zijn_ook_een_voorstel() {
        bord.na(drempel("16_UUR"));
        assertThat(taken()).contains(tuple("ZetLeerlingOpAgenda", "R218"));
        bord.na(opAgenda(OverlegvormCode.SCHOOLZORGTEAM));
        assertThat(taken()).contains(tuple("ZetLeerlingOpAgenda", "R218"));
        bord.na(opAgenda(OverlegvormCode.GROOT_VERZUIM));
        assertThat(taken()).doesNotContain(tuple("ZetLeerlingOpAgenda", "R218"));
        bord.na(new ZiekteverzuimZorgwekkendGeoordeeld(L, DOSSIER, "vaak ziek", DAG));
        assertThat(taken()).contains(tuple("ZetLeerlingOpAgenda", "R218"));
        bord.na(opAgenda(OverlegvormCode.GROOT_VERZUIM));
        assertThat(taken()).doesNotContain(tuple("ZetLeerlingOpAgenda", "R218"));
    }

    @ParameterizedTest
    @CsvSource({"COE, true", "DIA, false", "KLA, false", "HEI, false", "CHR, false"})
    void R218_een_voorstel_voor_de_agenda_is_er_waar_dat_overleg_is(String school, boolean erIs) {
        bord.na(drempel("16_UUR"));
        assertThat(Bord.open(bord.document(L), Proef.school(school), v -> true, DAG))
                .extracting(i -> i.get("regel"))
                .contains("R216")
                .matches(regels -> regels.contains("R218") == erIs);
    }

    private static VerwijzingVoorbereid naarSwv() {
        return new VerwijzingVoorbereid(
                L, "V1", PartnerType.SWV, "SWV-COE", "wil observeren", Urgentie.NORMAAL, Set.of(), true, null);
    }

    @Test
    void R217_een_verwijzing_over_iets_anders_zegt_het_samenwerkingsverband_niets_van_thuiszitten() {
        bord.na(new ThuiszitterVastgesteld(L, DOSSIER, DAG, DAG.plusWeeks(4)));
        bord.na(naarSwv());
        assertThat(taken()).contains(tuple("MeldThuiszitterBijSWV", "R217"));
    }

    @Test
    void R217_R218_een_thuiszitter_gaat_naar_het_samenwerkingsverband_en_op_de_agenda() {
        bord.na(new ThuiszitterVastgesteld(L, DOSSIER, DAG, DAG.plusWeeks(4)));
        assertThat(taken()).contains(tuple("MeldThuiszitterBijSWV", "R217"), tuple("ZetLeerlingOpAgenda", "R218"));
        bord.na(new ThuiszitterGemeldBijSWV(L, DOSSIER, DAG, List.of(), DAG.plusWeeks(4)));
        assertThat(taken())
                .doesNotContain(tuple("MeldThuiszitterBijSWV", "R217"))
                .contains(tuple("BeeindigThuiszitten", "R217"));
        bord.na(new ThuiszitterVervallen(L, DOSSIER, DAG, DAG.plusWeeks(4)));
        assertThat(taken()).doesNotContain(tuple("BeeindigThuiszitten", "R217"), tuple("ZetLeerlingOpAgenda", "R218"));
    }
}
