package nl.zorgspoor.projections.werkbord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd;
import nl.zorgspoor.core.gedeeld.Ernst;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.*;
import nl.zorgspoor.core.leerling.tlv.TLVCommand;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.TLVGeregistreerd;
import nl.zorgspoor.projections.Vouwer;
import nl.zorgspoor.projections.leerling.Bord;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class CoordinatorWerkbordTest {

    private static final String L = "L-COE-101";

    private final Vouwer bord = new Vouwer(Bord.PROJECTOR);

    private List<Object> acties() {
        return bord.document(L).getList("items", Document.class).stream()
                .map(i -> i.get("volgendeActie"))
                .toList();
    }

    @Test
    void een_aanvraag_is_een_taak_tot_er_gepland_is() {
        bord.na(new FlexZatAangevraagd(L, "F1", "T1", Rol.MENTOR, null));
        assertThat(acties()).containsExactly("PlanFlexZat");
        bord.na(new FlexZatGepland(L, "F1", LocalDateTime.parse("2026-10-01T15:00"), null, Map.of()));
        assertThat(acties()).isEmpty();
    }

    @Test
    void een_andere_flexzat_sluit_de_taak_niet() {
        bord.na(
                new FlexZatAangevraagd(L, "F1", "T1", Rol.MENTOR, null),
                new FlexZatGepland(L, "F2", LocalDateTime.parse("2026-10-01T15:00"), null, Map.of()));
        assertThat(acties()).containsExactly("PlanFlexZat");
    }

    @Test
    void de_uitkomst_zonder_arrangement_vraagt_geen_opp() {
        bord.na(new FlexZatUitkomstVastgelegd(
                L, "F1", "v", List.of(), List.of(), List.of(), Rol.MENTOR, LocalDate.parse("2026-12-10"), null));
        assertThat(acties()).isEmpty();
    }

    @Test
    void een_registratie_in_het_lvs_laat_de_taak_staan_en_die_in_rod_niet() {
        var afgegeven = nl.zorgspoor.core.Voorbeeld.van(nl.zorgspoor.core.leerling.tlv.TLVEvent.TLVAfgegeven.class);
        bord.na(afgegeven);
        assertThat(acties()).containsExactly("RegistreerTLV");
        bord.na(new TLVGeregistreerd(L, afgegeven.tlvId(), TLVCommand.Systeem.LVS, LocalDate.parse("2026-09-14")));
        assertThat(acties()).containsExactly("RegistreerTLV");
        bord.na(new TLVGeregistreerd(L, afgegeven.tlvId(), TLVCommand.Systeem.ROD, LocalDate.parse("2026-09-14")));
        assertThat(acties()).isEmpty();
    }

    @Test
    void hetzelfde_aandachtspunt_staat_er_een_keer() {
        var punt =
                new AandachtspuntGesignaleerd(L, Regel.FZ_AANWEZIG, "VASTE_ROL_AFWEZIG", Ernst.AANDACHT, "HoudFlexZat");
        bord.na(punt, punt);
        assertThat(bord.document(L).getList("items", Document.class))
                .singleElement()
                .satisfies(i -> assertThat(i).containsEntry("regel", "R98"));
    }

    @Test
    void de_termijnenlijst_vervangt_de_vorige() {
        var gebeurtenis = new FlexZatAangevraagd(L, "F1", "T1", Rol.MENTOR, null);
        String termijn =
                "[{\"id\":\"zorgplicht:A1\",\"soort\":\"ZORGPLICHT\",\"begin\":\"2026-09-14\",\"eind\":\"2026-10-26\",\"wek\":\"2026-10-27\",\"regel\":\"ZORGPLICHT\",\"grondslag\":\"ZorgplichtTermijnGestart\",\"actie\":\"BesluitOverToelating\",\"eigenaar\":\"RECTOR\"}]";
        bord.met(Metadata.TERMIJNEN, termijn).na(gebeurtenis);
        assertThat(bord.document(L).getList("termijnen", Document.class))
                .singleElement()
                .satisfies(t -> assertThat(t).containsEntry("vervaldatum", "2026-10-26"));
        bord.met(Metadata.TERMIJNEN, "[]").na(gebeurtenis);
        assertThat(bord.document(L).getList("termijnen", Document.class)).isEmpty();
    }
}
