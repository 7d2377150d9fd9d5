package nl.zorgspoor.projections.leerling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.verzuim.VerzuimEvent.ThuiszitterVastgesteld;
import nl.zorgspoor.core.verzuim.VerzuimEvent.ThuiszitterVervallen;
import nl.zorgspoor.core.verzuim.VerzuimEvent.VerzuimdrempelBereikt;
import nl.zorgspoor.core.verzuim.VerzuimEvent.VerzuimgesprekGevoerd;
import nl.zorgspoor.core.verzuim.VerzuimEvent.ZorgwekkendZiekteverzuimGesignaleerd;
import nl.zorgspoor.core.verzuim.VerzuimzorgEvent.ThuiszitterGemeldBijSWV;
import nl.zorgspoor.projections.Vouwer;
import org.assertj.core.groups.Tuple;
import org.bson.Document;
import org.junit.jupiter.api.Test;

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
