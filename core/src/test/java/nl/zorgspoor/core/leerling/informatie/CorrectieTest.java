package nl.zorgspoor.core.leerling.informatie;

import static nl.zorgspoor.core.Proef.context;
import static nl.zorgspoor.core.Proef.metNaslag;
import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingAangemeld;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.LeerlingUitgeschreven;
import nl.zorgspoor.core.leerling.aanmelding.Leerlingproef;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.*;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.InterventieIngezet;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingVerleend;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.ZorgGesignaleerd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectieTest {

    private static final String L = "L-COE-101";

    /** Knows one event of one student. */
    private static Context metGebeurtenis(LeerlingGebeurtenis inhoud) {
        Naslag naslag = new Naslag() {
            @Override
            public Optional<Gebeurtenisfeiten> gebeurtenis(String leerlingId, String gebeurtenisId) {
                return leerlingId.equals(L) && gebeurtenisId.equals("E1")
                        ? Optional.of(new Gebeurtenisfeiten("E1", L, "leerling." + inhoud.naam(), 7, 70, inhoud))
                        : Optional.empty();
            }
        };
        return metNaslag(context("COE", Rol.ONDERSTEUNINGSCOORDINATOR, "OC", "2026-10-12", "CorrigeerGegeven"), naslag);
    }

    private static CorrigeerGegeven corrigeer(String id, String veld, String waarde) {
        return new CorrigeerGegeven(L, id, veld, waarde, "verkeerd overgenomen");
    }

    private static final Context VERLEEND = metGebeurtenis(Voorbeeld.van(ToestemmingVerleend.class));

    @Test
    void R8_een_correctie_zegt_waarover_zij_gaat() {
        assertThat(Correctie.verbeter(corrigeer("E1", "datum", "2026-09-15"), VERLEEND))
                .containsExactly(new GegevenGecorrigeerd(
                        L,
                        "E1",
                        "leerling.ToestemmingVerleend",
                        7,
                        70,
                        "datum",
                        "2026-09-15",
                        "verkeerd overgenomen",
                        LocalDate.parse("2026-10-12"),
                        Bewaarklasse.DOSSIER,
                        Vertrouwelijkheid.NORMAAL,
                        Gegevenssoort.BASIS,
                        null,
                        null));
        weigert(() -> Correctie.verbeter(corrigeer("E2", null, "x"), VERLEEND), "NIET_GEVONDEN", null);
    }

    @Test
    void R8_zonder_veld_gaat_de_correctie_over_de_hele_gebeurtenis() {
        assertThat(Correctie.verbeter(corrigeer("E1", null, "dit is nooit gebeurd"), VERLEEND))
                .singleElement()
                .extracting("veld")
                .isNull();
    }

    @Test
    void R8_een_correctie_blijft_even_lang_en_even_vertrouwelijk_als_wat_zij_corrigeert() {
        assertThat(Correctie.verbeter(
                        corrigeer("E1", "datum", "2026-09-15"),
                        metGebeurtenis(Voorbeeld.van(LeerlingUitgeschreven.class))))
                .singleElement()
                .extracting("bewaarklasse")
                .isEqualTo(Bewaarklasse.VERZUIM);
        var gedeeld = new GegevensGedeeldZonderToestemming(
                L,
                PartnerType.VEILIG_THUIS,
                nl.zorgspoor.core.gedeeld.Grondslag.MELDCODE,
                "m",
                Set.of(),
                false,
                LocalDate.parse("2026-09-14"));
        assertThat(Correctie.verbeter(corrigeer("E1", "motivering", "m2"), metGebeurtenis(gedeeld)))
                .singleElement()
                .extracting("vertrouwelijkheid")
                .isEqualTo(Vertrouwelijkheid.MELDCODE);
    }

    @ParameterizedTest
    @CsvSource({
        "bestaatNiet, x, VELD_ONBEKEND",
        "datum.jaar, 2026, VELD_ONBEKEND",
        "toestemmingId, T2, VELD_NIET_CORRIGEERBAAR",
        "leerlingId, L-COE-102, VELD_NIET_CORRIGEERBAAR",
        "doorWie, O1, VELD_NIET_CORRIGEERBAAR",
        "vorm, HANDTEKENING, VELD_NIET_CORRIGEERBAAR",
        "datum, gisteren, WAARDE_ONLEESBAAR",
        "doel, GROOT_JES, VELD_NIET_CORRIGEERBAAR",
        "partnerType, GGZ, VELD_NIET_CORRIGEERBAAR",
        "gegevenssoorten, BASIS;DIAGNOSE_MEDISCH, VELD_NIET_CORRIGEERBAAR",
        "geldigTot, 2027-01-01, VELD_NIET_CORRIGEERBAAR",
        "vernieuwenOp, 2027-01-01, VELD_NIET_CORRIGEERBAAR",
        "voorwaarden, alles, VELD_NIET_CORRIGEERBAAR"
    })
    void R8_het_veld_bestaat_en_de_waarde_is_er_leesbaar_voor(String veld, String waarde, String code) {
        weigert(() -> Correctie.verbeter(corrigeer("E1", veld, waarde), VERLEEND), code, "R8");
    }

    @ParameterizedTest
    @CsvSource({
        "domein, LEREN; GEDRAG, ja",
        "domein, LEREN;ONZIN, nee",
        "acuut, nee, ja",
        "acuut, misschien, nee",
        "datum, 2026-09-15, ja",
        "signaalbron, MENTOR, ja",
        "signaalbron, NIEMAND, nee",
        "waarneming, maakt niets af; komt te laat, ja"
    })
    void R8_elk_soort_waarde_wordt_gelezen_als_het_veld(String veld, String waarde, String leesbaar) {
        Context signaal = metGebeurtenis(Voorbeeld.van(ZorgGesignaleerd.class));
        if (leesbaar.equals("ja")) {
            assertThat(Correctie.verbeter(corrigeer("E1", veld, waarde), signaal))
                    .hasSize(1);
        } else {
            weigert(() -> Correctie.verbeter(corrigeer("E1", veld, waarde), signaal), "WAARDE_ONLEESBAAR", "R8");
        }
    }

    @Test
    void R8_een_deel_van_een_onderdeel_is_te_corrigeren_en_het_onderdeel_zelf_niet() {
        Context aangemeld = metGebeurtenis(Voorbeeld.van(LeerlingAangemeld.class));
        assertThat(Correctie.verbeter(corrigeer("E1", "persoonsgegevens.geboortedatum", "2013-03-02"), aangemeld))
                .hasSize(1);
        weigert(
                () -> Correctie.verbeter(corrigeer("E1", "persoonsgegevens", "naam"), aangemeld),
                "WAARDE_ONLEESBAAR",
                "R8");
    }

    @ParameterizedTest
    @CsvSource({
        "geplandTot, 2026-09-13, nee",
        "geplandTot, 2026-12-01, ja",
        "van, 2026-09-15, nee",
        "van, 2026-09-07, ja",
        "van, 2013-02-28, nee"
    })
    void R8_wat_begint_eindigt_later_ook_na_een_correctie(String veld, String dag, String kan) {
        Context ingezet = metGebeurtenis(Voorbeeld.van(InterventieIngezet.class));
        Aanmeldingen leerling = Leerlingproef.leerling(L, LocalDate.parse("2013-03-01"));
        if (kan.equals("ja")) {
            assertThatCode(() -> Correctiedagen.eis(corrigeer("E1", veld, dag), ingezet, leerling))
                    .doesNotThrowAnyException();
        } else {
            weigert(() -> Correctiedagen.eis(corrigeer("E1", veld, dag), ingezet, leerling), "STATUS_ONJUIST", null);
        }
    }

    @Test
    void R8_een_correctie_van_een_correctie_verwijst_naar_de_oorspronkelijke_gebeurtenis() {
        GegevenGecorrigeerd eerder =
                ((GegevenGecorrigeerd) Correctie.verbeter(corrigeer("E1", "datum", "2026-09-15"), VERLEEND)
                        .get(0));
        weigert(() -> Correctie.verbeter(corrigeer("E1", null, "x"), metGebeurtenis(eerder)), "STATUS_ONJUIST", null);
    }
}
