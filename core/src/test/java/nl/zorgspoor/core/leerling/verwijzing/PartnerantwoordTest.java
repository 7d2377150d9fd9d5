package nl.zorgspoor.core.leerling.verwijzing;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.leerling.verwijzing.Verwijzingsproef.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Partnerkanaal;
import nl.zorgspoor.core.gedeeld.Partners;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Partner;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.RedenUitschrijving;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.UitschrijvingIngegaan;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Fase;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Stap;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.*;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.*;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What partners answer, each in its own words (07, 7.2), and what a school does with a no. */
class PartnerantwoordTest {

    private static final Context COE = coordinator("COE", "2026-10-01");

    /** What 7.2 says that each partner answers, from the referral until nothing is left. */
    private static final Map<PartnerType, List<String>> VERLOOP = Map.ofEntries(
            Map.entry(
                    PartnerType.JOS,
                    List.of("ONTVANGEN GEACCEPTEERD STARTGESPREK_GEPLAND GESTART VOORTGANG ADVIES AFGESLOTEN")),
            Map.entry(PartnerType.SMW, List.of("ONTVANGEN GEACCEPTEERD GESTART VOORTGANG ADVIES AFGESLOTEN")),
            Map.entry(PartnerType.SMW_PLUS, List.of("ONTVANGEN GEACCEPTEERD GESTART VOORTGANG ADVIES AFGESLOTEN")),
            Map.entry(PartnerType.LEERPLICHT, List.of("ONTVANGEN GEACCEPTEERD ADVIES AFGESLOTEN")),
            Map.entry(PartnerType.SOCIAAL_TEAM, List.of("GEACCEPTEERD ADVIES VOORTGANG AFGESLOTEN")),
            Map.entry(
                    PartnerType.SWV,
                    List.of(
                            "ONTVANGEN AANVULLING_GEVRAAGD ONTVANGEN BESLUIT AFGESLOTEN",
                            "ONTVANGEN ADVIES AFGESLOTEN")),
            Map.entry(PartnerType.SWV_CTA, List.of("AANVULLING_GEVRAAGD ONTVANGEN BESLUIT AFGESLOTEN")),
            Map.entry(PartnerType.OOV_LOCATIE, List.of("GEACCEPTEERD GESTART VOORTGANG ADVIES AFGESLOTEN")),
            Map.entry(PartnerType.OPDC, List.of("GEACCEPTEERD GESTART VOORTGANG ADVIES AFGESLOTEN")),
            Map.entry(PartnerType.GGD, List.of("ONTVANGEN GEACCEPTEERD ADVIES AFGESLOTEN")),
            Map.entry(PartnerType.SCHOOLARTS, List.of("ONTVANGEN GEACCEPTEERD ADVIES AFGESLOTEN")),
            Map.entry(PartnerType.GGZ, List.of("GEACCEPTEERD GESTART VOORTGANG AFGESLOTEN")),
            Map.entry(PartnerType.VEILIG_THUIS, List.of("ONTVANGEN ADVIES AFGESLOTEN")),
            Map.entry(PartnerType.CJG, List.of("GEACCEPTEERD VOORTGANG AFGESLOTEN")),
            Map.entry(PartnerType.JEUGDHULP, List.of("GEACCEPTEERD VOORTGANG AFGESLOTEN")),
            Map.entry(PartnerType.JONGERENWERK, List.of("GEACCEPTEERD VOORTGANG AFGESLOTEN")),
            Map.entry(PartnerType.VSO, List.of("AANVULLING_GEVRAAGD ONTVANGEN BESLUIT ADVIES AFGESLOTEN")),
            Map.entry(PartnerType.RENN4, List.of("AANVULLING_GEVRAAGD ONTVANGEN BESLUIT ADVIES AFGESLOTEN")),
            Map.entry(PartnerType.AURIS, List.of("GEACCEPTEERD BESLUIT ADVIES VOORTGANG AFGESLOTEN")),
            Map.entry(PartnerType.AED, List.of("GEACCEPTEERD BESLUIT ADVIES VOORTGANG AFGESLOTEN")),
            Map.entry(PartnerType.ONDERZOEKSBUREAU, List.of("GEACCEPTEERD ADVIES AFGESLOTEN")),
            Map.entry(PartnerType.BESTUUR, List.of("ONTVANGEN BESLUIT AFGESLOTEN")),
            Map.entry(PartnerType.COLLEGA_SCHOOL, List.of("GEACCEPTEERD VOORTGANG AFGESLOTEN")),
            Map.entry(PartnerType.ZIEZON, List.of("ONTVANGEN")),
            Map.entry(PartnerType.SCHOOL, List.of("ONTVANGEN")),
            Map.entry(PartnerType.DUO_ROD, List.of("ONTVANGEN", "GEWEIGERD")));

    @ParameterizedTest
    @EnumSource(PartnerType.class)
    void R237_elke_partner_kan_in_zijn_eigen_woorden_tot_het_einde_antwoorden(PartnerType partner) {
        for (String verloop : VERLOOP.get(partner)) {
            Fase fase = new Fase.BijPartner(Stap.VERZONDEN, null);
            for (String soort : verloop.split(" ")) {
                Optional<Fase> na = Antwoordverloop.na(fase, Terugmelding.valueOf(soort), partner);
                assertThat(na).as("%s: %s na %s", partner, soort, fase).isPresent();
                fase = na.get();
            }
            boolean ontvangen = fase instanceof Fase.BijPartner b
                    && b.stap() == Stap.ONTVANGEN
                    && Antwoordverloop.ontvangstSluit(partner);
            assertThat(!fase.isOpen() || ontvangen)
                    .as("%s eindigt met %s", partner, fase)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PartnerType.class,
            names = {"SWV", "SWV_CTA", "AURIS", "AED", "VSO", "RENN4", "BESTUUR", "DUO_ROD"})
    void R237_wie_beslist_meldt_geen_start(PartnerType partner) {
        Fase aangenomen = new Fase.BijPartner(Stap.GEACCEPTEERD, null);
        assertThat(Antwoordverloop.na(aangenomen, Terugmelding.GESTART, partner))
                .isEmpty();
        assertThat(Antwoordverloop.na(aangenomen, Terugmelding.BESLUIT, partner))
                .isPresent();
        assertThat(Antwoordverloop.na(aangenomen, Terugmelding.GESTART, PartnerType.OOV_LOCATIE))
                .isPresent();
        assertThat(Antwoordverloop.na(aangenomen, Terugmelding.BESLUIT, PartnerType.OOV_LOCATIE))
                .isEmpty();
    }

    private static LegPartnerantwoordVast opname(Terugmelding soort, @Nullable String dag) {
        return new LegPartnerantwoordVast(
                LEERLING, "V1", soort, dag == null ? null : LocalDate.parse(dag), "per brief", null, null);
    }

    private static Verwijzingen opgenomen(Verwijzingen v, Terugmelding... soorten) {
        Verwijzingen staat = v;
        for (Terugmelding soort : soorten) {
            staat = na(staat, staat.decide(opname(soort, null), COE));
        }
        return staat;
    }

    /** A school whose partner of this kind was registered with a channel, or with none. */
    private static Context langs(PartnerType type, String kanaal) {
        var partners = new java.util.LinkedHashMap<>(COE.school().partners());
        partners.replaceAll((id, p) -> p.partnerType() != type
                ? p
                : new Partner(
                        p.partnerId(),
                        type,
                        p.regio(),
                        p.gegevenscontract(),
                        p.reactietermijnDagen(),
                        p.onderwijssector(),
                        kanaal));
        return new Context(
                COE.commandId(),
                COE.opdracht(),
                COE.actor(),
                COE.nu(),
                COE.school().with(b -> b.partners(partners)),
                null,
                COE.naslag());
    }

    @Test
    void R363_een_verwijzing_blijft_op_de_weg_waarlangs_zij_ging() {
        Context ggz = langs(PartnerType.GGZ, "ggz.delft");
        Verwijzingen v = verzonden("V1", PartnerType.GGZ, ToestemmingDoel.GGZ, ggz);
        // The partner answers itself, also when the school registers it without a channel later.
        assertThatThrownBy(() -> v.decide(opname(Terugmelding.GEACCEPTEERD, null), COE))
                .hasMessageContaining("antwoordt zelf");
        assertThat(v.decide(new TrekVerwijzingIn(LEERLING, "V1", "opgelost"), COE))
                .singleElement()
                .extracting(e -> ((VerwijzingIngetrokken) e).kanaal())
                .isEqualTo("ggz.delft");
        Context smw = langs(PartnerType.SMW, "geen");
        Verwijzingen zonder = verzonden("V1", PartnerType.SMW, ToestemmingDoel.SMW, smw);
        assertThat(zonder.decide(opname(Terugmelding.GEACCEPTEERD, null), COE)).hasSize(1);
    }

    @Test
    void R237_wat_een_partner_zonder_kanaal_per_brief_antwoordt_neemt_de_verwijzer_op_in_dezelfde_volgorde() {
        Verwijzingen v = verzonden("V1", PartnerType.GGZ, ToestemmingDoel.GGZ, COE);
        assertThat(v.decide(opname(Terugmelding.GEACCEPTEERD, null), COE))
                .containsExactly(new VerwijzingGeaccepteerd(
                        LEERLING, "V1", PartnerType.GGZ, "school-1", 0, COE.vandaag(), "per brief"));
        weigert(() -> v.decide(opname(Terugmelding.VOORTGANG, null), COE), "BERICHT_PAST_NIET", "R237");
        Verwijzingen bezig = opgenomen(v, Terugmelding.GEACCEPTEERD, Terugmelding.GESTART, Terugmelding.VOORTGANG);
        assertThat(bezig.verwijzing("V1").orElseThrow().getStatus()).isEqualTo("GESTART");
        assertThat(bezig.verwijzing("V1").orElseThrow().berichten())
                .containsExactlyInAnyOrder("school-1", "school-2", "school-3");
        assertThat(bezig.decide(antwoord("V1", 1, Terugmelding.VOORTGANG), COE))
                .as("de telling van de partner zelf begint bij een")
                .hasSize(1);
        assertThat(opgenomen(bezig, Terugmelding.AFGESLOTEN).openVerwijzingen()).isEmpty();
    }

    @Test
    void R237_alleen_van_wie_geen_kanaal_heeft_en_van_wat_is_verzonden_wordt_een_antwoord_opgenomen() {
        Verwijzingen smw = verzonden("V1", PartnerType.SMW, ToestemmingDoel.SMW, COE);
        weigert(() -> smw.decide(opname(Terugmelding.ONTVANGEN, null), COE), "STATUS_ONJUIST", null);
        Verwijzingen klaar = voorbereid("V1", PartnerType.GGZ, COE);
        weigert(() -> klaar.decide(opname(Terugmelding.ONTVANGEN, null), COE), "STATUS_ONJUIST", null);
        Verwijzingen ggz = verzonden("V1", PartnerType.GGZ, ToestemmingDoel.GGZ, COE);
        weigert(() -> ggz.decide(opname(Terugmelding.ONTVANGEN, "2026-09-30"), COE), "STATUS_ONJUIST", null);
        weigert(() -> ggz.decide(opname(Terugmelding.ONTVANGEN, "2026-10-02"), COE), "STATUS_ONJUIST", null);
        Verwijzingen aan = opgenomen(ggz, Terugmelding.GEACCEPTEERD);
        assertThat(aan.decide(opname(Terugmelding.STARTGESPREK_GEPLAND, "2026-10-12"), COE))
                .singleElement()
                .isInstanceOfSatisfying(StartgesprekDoorPartnerGepland.class, e -> assertThat(e.datum())
                        .isEqualTo("2026-10-12"));
        Context verzuim = als(Rol.VERZUIMCOORDINATOR, "COE", "2026-10-01");
        weigert(() -> ggz.decide(opname(Terugmelding.ONTVANGEN, null), verzuim), "ROL_NIET_BEVOEGD", "R234");
    }

    @Test
    void tot_wanneer_hulp_duurt_wordt_bij_de_start_afgesproken_en_ligt_niet_voor_het_begin() {
        Verwijzingen aan =
                opgenomen(verzonden("V1", PartnerType.GGZ, ToestemmingDoel.GGZ, COE), Terugmelding.GEACCEPTEERD);
        LocalDate dag = COE.vandaag();
        assertThat(aan.decide(gestart(Terugmelding.GESTART, dag), COE))
                .singleElement()
                .isInstanceOfSatisfying(BegeleidingDoorPartnerGestart.class, e -> assertThat(e.tot())
                        .isEqualTo(dag));
        weigert(() -> aan.decide(gestart(Terugmelding.GESTART, dag.minusDays(1)), COE), "STATUS_ONJUIST", null);
        weigert(() -> aan.decide(gestart(Terugmelding.AFGESLOTEN, dag), COE), "STATUS_ONJUIST", null);
    }

    private static LegPartnerantwoordVast gestart(Terugmelding soort, LocalDate tot) {
        return new LegPartnerantwoordVast(LEERLING, "V1", soort, null, "per brief", null, tot);
    }

    @Test
    void R279_ook_een_opgenomen_advies_om_naar_de_oov_te_gaan_is_een_taak() {
        Verwijzingen v = verzonden("V1", PartnerType.GGZ, ToestemmingDoel.GGZ, COE);
        LegPartnerantwoordVast c = new LegPartnerantwoordVast(
                LEERLING, "V1", Terugmelding.ADVIES, null, "kijk naar een OOV", Adviesrichting.OOV, null);
        assertThat(v.decide(c, COE)).contains(COE.aandacht(LEERLING, Regel.OOV_ADVIES, "PARTNER_ADVISEERT_OOV"));
    }

    @Test
    void R236_op_wie_geen_eigen_rol_heeft_wacht_wie_verwees() {
        Map<PartnerType, String> opdracht = Stream.of(PartnerType.GGZ, PartnerType.ONDERZOEKSBUREAU)
                .collect(Collectors.toMap(p -> p, p -> verzonden(
                                "V1", p, p == PartnerType.GGZ ? ToestemmingDoel.GGZ : ToestemmingDoel.ONDERZOEK, COE)
                        .termijnen()
                        .get(0)
                        .actie()));
        assertThat(opdracht)
                .containsEntry(PartnerType.GGZ, "VerwerkTerugmelding")
                .containsEntry(PartnerType.ONDERZOEKSBUREAU, "LegPartnerantwoordVast");
    }

    @Test
    void R242_waar_alleen_een_ontvangstbericht_terugkomt_is_het_daarmee_klaar() {
        Context x = coordinator("COE", "2026-10-01");
        Verwijzingen school = verzonden("V1", PartnerType.ZIEZON, ToestemmingDoel.EXTERN_OVERLEG, x);
        assertThat(school.bijPartners()).hasSize(1);
        assertThat(opgenomen(school, Terugmelding.ONTVANGEN).bijPartners()).isEmpty();
        Verwijzingen ggd = verzonden("V1", PartnerType.GGD, ToestemmingDoel.GGD, x);
        assertThat(opgenomen(ggd, Terugmelding.ONTVANGEN).bijPartners()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "OOV_LOCATIE, OPDC, true",
        "OOV_LOCATIE, OOV_LOCATIE, true",
        "SMW, SMW_PLUS, true",
        "SCHOOL_VAN_HERKOMST, SCHOOL, true",
        "SCHOOL_VAN_HERKOMST, VSO, false",
        "GGZ_BEHANDELAAR, OPDC, false",
        "MENTOR, SCHOOL, false"
    })
    void R3_wie_voor_een_partner_antwoordt(Rol rol, PartnerType partner, boolean antwoordt) {
        assertThat(Partners.antwoordt(rol, partner)).isEqualTo(antwoordt);
    }

    @Test
    void R3_bij_elke_partner_zonder_eigen_rol_kan_de_school_het_antwoord_opnemen() {
        assertThat(Arrays.stream(PartnerType.values())
                        .filter(p -> Partners.rol(p) == null)
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of(PartnerType.ONDERZOEKSBUREAU, PartnerType.BESTUUR, PartnerType.DUO_ROD))
                .noneMatch(p -> Partnerkanaal.is(p, null));
    }

    private static Verwijzingen geweigerd() {
        return beantwoord(
                verzonden("V1", PartnerType.GGZ, ToestemmingDoel.GGZ, COE), "V1", COE, Terugmelding.GEWEIGERD);
    }

    private static List<VerwijzingEvent> besluit(Verwijzingen v, Vervolgkeuze keuze, @Nullable String toelichting) {
        return v.decide(new BesluitNaWeigering(LEERLING, "V1", keuze, toelichting), COE);
    }

    @Test
    void R239_na_een_weigering_kan_ook_andere_ondersteuning_komen_of_niets() {
        for (Vervolgkeuze keuze : List.of(Vervolgkeuze.ANDERE_ONDERSTEUNING, Vervolgkeuze.AFSLUITEN)) {
            Verwijzingen v = geweigerd();
            assertThat(v.termijnen()).extracting(Termijn::regel).containsExactly(Regel.VW_GEWEIGERD);
            weigert(() -> besluit(v, keuze, " "), "INHOUD_ONTBREEKT", "R239");
            List<VerwijzingEvent> events = besluit(v, keuze, "wekelijks gesprek op school");
            assertThat(events)
                    .containsExactly(new VervolgNaWeigeringBesloten(
                            LEERLING, "V1", PartnerType.GGZ, keuze, "wekelijks gesprek op school", COE.vandaag()));
            assertThat(na(v, events).termijnen()).isEmpty();
            assertThat(na(v, events).verstreken(LEERLING, coordinator("COE", "2026-11-30")))
                    .isEmpty();
        }
    }

    @Test
    void R239_wie_een_andere_partner_kiest_heeft_zijn_taak_tot_die_is_gevraagd() {
        Verwijzingen v = geweigerd();
        Verwijzingen gekozen = na(v, besluit(v, Vervolgkeuze.ANDERE_PARTNER, null));
        assertThat(gekozen.termijnen()).hasSize(1);
        List<LeerlingGebeurtenis> ander = gekozen.decide(bereid("V2", PartnerType.SOCIAAL_TEAM), COE, Planopties.GEEN);
        assertThat(na(gekozen, ander).termijnen()).isEmpty();
    }

    @Test
    void R239_over_wat_niet_is_geweigerd_wordt_niet_besloten() {
        Verwijzingen v = verzonden("V1", PartnerType.GGZ, ToestemmingDoel.GGZ, COE);
        weigert(() -> besluit(v, Vervolgkeuze.AFSLUITEN, "klaar"), "STATUS_ONJUIST", null);
        weigert(() -> besluit(Verwijzingen.LEEG, Vervolgkeuze.AFSLUITEN, "klaar"), "NIET_GEVONDEN", null);
    }

    @Test
    void R327_wie_is_vertrokken_wordt_nergens_anders_meer_heen_verwezen() {
        Verwijzingen weg =
                Vouw.na(geweigerd(), new UitschrijvingIngegaan(LEERLING, COE.vandaag(), RedenUitschrijving.VERHUIZING));
        assertThat(weg.termijnen()).isEmpty();
    }
}
