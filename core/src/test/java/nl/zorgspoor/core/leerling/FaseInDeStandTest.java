package nl.zorgspoor.core.leerling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.leerling.flexzat.FlexZat;
import nl.zorgspoor.core.leerling.tlv.TLV;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.TLVDossierGestart;
import nl.zorgspoor.core.leerling.tlv.TLVs;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Urgentie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An audit shows where something stands in a word, whatever is known of the phase beside it. */
class FaseInDeStandTest {

    private static final LocalDate DAG = LocalDate.parse("2027-03-25");

    private static FlexZat flexZat(FlexZat.Fase fase) {
        return new FlexZat("F1", null, fase, Map.of(), Set.of());
    }

    private static TLV tlv(TLV.Fase fase) {
        TLVDossierGestart gestart = Voorbeeld.van(TLVDossierGestart.class);
        return Vouw.na(TLVs.LEEG, gestart).tlv(gestart.tlvId()).orElseThrow().withFase(fase);
    }

    private static Verwijzing verwijzing(Verwijzing.Fase fase) {
        return new Verwijzing(
                "V1",
                fase,
                new Verwijzing.Aanvraag(PartnerType.JOS, "JOS-COE", null, Urgentie.NORMAAL, Set.of(), false),
                null,
                0,
                0,
                Set.of());
    }

    static Stream<Map.Entry<String, Object>> standen() {
        return Stream.of(
                Map.entry("AANGEVRAAGD", flexZat(new FlexZat.Fase.Aangevraagd())),
                Map.entry("GEPLAND", flexZat(new FlexZat.Fase.Gepland(LocalDateTime.parse("2027-03-25T10:00")))),
                Map.entry("GEHOUDEN", flexZat(new FlexZat.Fase.Gehouden(DAG, null))),
                Map.entry("GEANNULEERD", flexZat(new FlexZat.Fase.Geannuleerd())),
                Map.entry("DOSSIER", tlv(new TLV.Fase.Dossier())),
                Map.entry("AANGEVRAAGD", tlv(new TLV.Fase.Aangevraagd(DAG, DAG))),
                Map.entry("AANVULLING", tlv(new TLV.Fase.Aanvulling(DAG, 3))),
                Map.entry("AFGEGEVEN", tlv(new TLV.Fase.Afgegeven(DAG, DAG, null))),
                Map.entry("GEWEIGERD", tlv(new TLV.Fase.Geweigerd())),
                Map.entry("VOORBEREID", verwijzing(new Verwijzing.Fase.Voorbereid())),
                Map.entry(
                        "AANVULLING_GEVRAAGD",
                        verwijzing(new Verwijzing.Fase.BijPartner(Verwijzing.Stap.AANVULLING_GEVRAAGD, DAG))),
                Map.entry("AFGESLOTEN", verwijzing(new Verwijzing.Fase.Afgesloten())));
    }

    @ParameterizedTest
    @MethodSource("standen")
    void de_stand_zegt_het_in_een_woord(Map.Entry<String, Object> stand) {
        JsonNode json = JsonMapper.builder().build().valueToTree(stand.getValue());
        assertThat(json.path("status").asString()).isEqualTo(stand.getKey());
    }
}
