package nl.zorgspoor.projections.verzuim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.casus.CasusEvent.LeerlingOpAgendaGezet;
import nl.zorgspoor.core.leerling.casus.CasusEvent.LeerlingVanAgendaGehaald;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.TlvSoort;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.AangemeldBijSpeciaalOnderwijs;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.PlaatsingAfgewezen;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.TLVAanvraagIngetrokken;
import nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort;
import nl.zorgspoor.core.verzuim.VerzuimEvent.AfwezigheidGeregistreerd;
import nl.zorgspoor.core.verzuim.VerzuimEvent.ThuiszitterVastgesteld;
import nl.zorgspoor.core.verzuim.VerzuimEvent.VerzuimgesprekGevoerd;
import nl.zorgspoor.projections.Vouwer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** V10: who stays at home, with the plan for special education and the next discussion (06). */
class ThuiszitterslijstTest {

    private static final String L = "L-COE-1";
    private static final LocalDate DAG = LocalDate.parse("2026-10-12");

    private final Vouwer view = new Vouwer(Thuiszitterslijst.WEERGAVE.projector());

    private static ThuiszitterVastgesteld thuis() {
        return new ThuiszitterVastgesteld(L, "verzuim:" + L, DAG.minusWeeks(5), DAG);
    }

    private static AangemeldBijSpeciaalOnderwijs aangemeld(TlvSoort soort) {
        return new AangemeldBijSpeciaalOnderwijs(L, "TLV1", "school", soort, null, DAG);
    }

    @ParameterizedTest
    @CsvSource({"VSO, AANGEMELD", "SBO,"})
    void R217_een_plan_voor_vso_staat_erbij_ook_als_het_ouder_is_dan_het_verzuim(TlvSoort soort, String stand) {
        view.na(aangemeld(soort), thuis());
        assertThat(view.document(L).get("vso")).isEqualTo(stand);
    }

    /** The talk and the report that came before it lasted this long are part of what was done about it. */
    @Test
    void R217_wat_er_sinds_de_eerste_dag_is_gedaan_staat_erbij_en_wat_ouder_is_niet() {
        String dossier = "verzuim:" + L;
        view.na(
                new AfwezigheidGeregistreerd(
                        L,
                        dossier,
                        "A1",
                        DAG.minusWeeks(9),
                        Halven.heel(6),
                        VerzuimSoort.ONGEOORLOOFD,
                        null,
                        null,
                        null),
                new VerzuimgesprekGevoerd(L, dossier, DAG.minusWeeks(8), List.of(Rol.OUDER), List.of()),
                new VerzuimgesprekGevoerd(L, dossier, DAG.minusWeeks(4), List.of(Rol.OUDER), List.of()),
                thuis());
        assertThat(view.document(L).getList("acties", Document.class))
                .extracting(a -> a.get("op"))
                .containsExactly(DAG.minusWeeks(4).toString());
    }

    @Test
    void R217_wat_niet_doorgaat_is_geen_plan_meer() {
        view.na(aangemeld(TlvSoort.VSO), thuis(), new PlaatsingAfgewezen(L, "TLV1", "school", null, "vol", true));
        assertThat(view.document(L).get("vso")).isEqualTo("AFGEWEZEN");
        view.na(new TLVAanvraagIngetrokken(L, "TLV1", "x", DAG));
        assertThat(view.document(L).get("vso")).isNull();
    }

    @Test
    void R218_wie_van_de_agenda_is_gehaald_wordt_daar_niet_besproken() {
        view.na(
                thuis(),
                new LeerlingOpAgendaGezet(
                        L,
                        "OV1",
                        OverlegvormCode.GROOT_VERZUIM,
                        DAG.plusDays(7).atTime(15, 0),
                        Rol.VERZUIMCOORDINATOR,
                        "thuis",
                        "VC",
                        Rol.VERZUIMCOORDINATOR,
                        List.of(),
                        DAG));
        assertThat(view.document(L).get("volgendeBespreking")).isEqualTo("2026-10-19");
        view.na(new LeerlingVanAgendaGehaald(L, "OV9", OverlegvormCode.GROOT_VERZUIM, null));
        assertThat(view.document(L).get("volgendeBespreking")).isEqualTo("2026-10-19");
        view.na(new LeerlingVanAgendaGehaald(L, "OV1", OverlegvormCode.GROOT_VERZUIM, null));
        assertThat(view.document(L).get("volgendeBespreking")).isNull();
    }
}
