package nl.zorgspoor.core.gedeeld;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingAangemeld;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingVerleend;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.NotitieGeregistreerd;
import org.junit.jupiter.api.Test;

class VerbeteringTest {

    private final ToestemmingVerleend verleend = Voorbeeld.van(ToestemmingVerleend.class);

    @Test
    void R8_alleen_het_genoemde_veld_is_anders() {
        ToestemmingVerleend juist = (ToestemmingVerleend)
                Verbetering.van(verleend, "geldigTot", "2027-01-31").orElseThrow();
        assertThat(juist.geldigTot()).isEqualTo(LocalDate.parse("2027-01-31"));
        assertThat(juist).usingRecursiveComparison().ignoringFields("geldigTot").isEqualTo(verleend);
        assertThat(verleend.geldigTot()).isEqualTo(LocalDate.parse("2026-09-14"));
    }

    @Test
    void R8_een_lijst_en_een_onderdeel_van_een_onderdeel() {
        assertThat(((ToestemmingVerleend)
                                Verbetering.van(verleend, "doorWie", "O1; O2").orElseThrow())
                        .doorWie())
                .isEqualTo(List.of("O1", "O2"));
        var aangemeld = Voorbeeld.van(LeerlingAangemeld.class);
        var juist = (LeerlingAangemeld) Verbetering.van(aangemeld, "persoonsgegevens.geboortedatum", "2013-03-02")
                .orElseThrow();
        assertThat(juist.persoonsgegevens().geboortedatum()).isEqualTo(LocalDate.parse("2013-03-02"));
        assertThat(juist.persoonsgegevens().naam())
                .isEqualTo(aangemeld.persoonsgegevens().naam());
    }

    @Test
    void R8_wat_uit_het_veld_volgt_volgt_uit_het_juiste_veld() {
        var notitie = Voorbeeld.van(NotitieGeregistreerd.class);
        assertThat(Verbetering.van(notitie, "vertrouwelijkheid", "BEPERKT")
                        .orElseThrow()
                        .vertrouwelijkheid())
                .isEqualTo(Vertrouwelijkheid.BEPERKT);
    }

    @Test
    void R8_een_onbekend_veld_of_een_onleesbare_waarde_verandert_niets() {
        assertThat(Verbetering.van(verleend, "kleur", "rood")).isEmpty();
        assertThat(Verbetering.van(verleend, "geldigTot", "31 januari")).isEmpty();
        assertThat(Verbetering.van(verleend, "geldigTot.jaar", "2027")).isEmpty();
    }
}
