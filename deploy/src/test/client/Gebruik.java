import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import voorbeeld.client.ApiClient;
import voorbeeld.client.ApiException;
import voorbeeld.client.api.LeerlingenApi;
import voorbeeld.client.api.WeergavenApi;
import voorbeeld.client.model.AanmeldingCommandInstroomtype;
import voorbeeld.client.model.AanmeldingCommandOuder;
import voorbeeld.client.model.AanmeldingCommandPersoonsgegevens;
import voorbeeld.client.model.Antwoord;
import voorbeeld.client.model.MeldLeerlingAan;
import voorbeeld.client.model.RijDossierTijdlijn;

/** A small program of somebody who builds on the API with a client that was generated from its description. */
public class Gebruik implements Function<Map<String, String>, Map<String, String>> {

    private static ApiClient met(Map<String, String> omgeving, String token) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(omgeving.get("adres") + "/v1");
        client.setRequestInterceptor(v -> v.header("Authorization", "Bearer " + omgeving.get(token)));
        return client;
    }

    @Override
    public Map<String, String> apply(Map<String, String> omgeving) {
        LeerlingenApi leerlingen = new LeerlingenApi(met(omgeving, "administratie"));
        MeldLeerlingAan aanmelding = new MeldLeerlingAan()
                .aanmeldingId("A1")
                .persoonsgegevens(new AanmeldingCommandPersoonsgegevens()
                        .naam("Proef")
                        .geboortedatum(LocalDate.parse("2013-03-01")))
                .aanmelddatum(LocalDate.parse("2026-09-14"))
                .instroomtype(AanmeldingCommandInstroomtype.REGULIER_PO_VO)
                .verwachteOndersteuning(false)
                .meerdereScholen(false)
                .ouders(List.of(new AanmeldingCommandOuder().ouderId("O1").gezag(true)))
                .leerjaar(1)
                .gewenstNiveau("HAVO");
        String leerling = omgeving.get("leerling");
        try {
            Antwoord antwoord = leerlingen.leerlingenMeldLeerlingAan(leerling, UUID.randomUUID(), aanmelding, null);
            RijDossierTijdlijn rij = new WeergavenApi(met(omgeving, "coordinator"))
                    .weergaveDossierTijdlijn(
                            null, leerling, null, null, null, null, null, null, null, null, antwoord.getPositie(), null, null)
                    .getRijen()
                    .get(0);
            return Map.of(
                    "tekst", rij.getTekst(),
                    "zone", String.valueOf(rij.getTijdstipMetZone() != null),
                    "geweigerd", geweigerd(leerlingen, leerling));
        } catch (ApiException e) {
            return Map.of("fout", e.getMessage());
        }
    }

    private static String geweigerd(LeerlingenApi leerlingen, String leerling) {
        try {
            leerlingen.leerlingenMeldLeerlingAan(leerling, UUID.randomUUID(), new MeldLeerlingAan(), null);
            return "nee";
        } catch (ApiException e) {
            return e.getCode() + " " + e.getResponseBody().contains("INVOER_ONGELDIG");
        }
    }
}
