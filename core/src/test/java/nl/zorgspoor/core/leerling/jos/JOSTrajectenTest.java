package nl.zorgspoor.core.leerling.jos;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.leerling.jos.JOSProef.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.jos.JOSCommand.*;
import nl.zorgspoor.core.leerling.jos.JOSEvent.*;
import nl.zorgspoor.core.leerling.jos.JOSTraject.Status;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Vorm;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingIngetrokken;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.BegeleidingDoorPartnerAfgesloten;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.Intrekreden;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingGeweigerdDoorPartner;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingIngetrokken;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingVerzonden;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzingen;
import org.junit.jupiter.api.Test;

class JOSTrajectenTest {

    @Test
    void R144_een_meervoudige_of_onbekende_vraag_is_niet_voor_JOS() {
        VraagJOSAan meervoudig = new VraagJOSAan(LEERLING, "J-1", Hulpvraagcategorie.FAALANGST_ERNSTIG, false, null);
        weigert(() -> JOSTrajecten.LEEG.decide(meervoudig, op("2026-09-25")), "HULPVRAAG_BUITEN_JOS", "R144");
        VraagJOSAan zonderCategorie = new VraagJOSAan(LEERLING, "J-1", null, true, null);
        weigert(() -> JOSTrajecten.LEEG.decide(zonderCategorie, op("2026-09-25")), "HULPVRAAG_BUITEN_JOS", "R144");
        assertThat(aangevraagd().open()).hasSize(1);
    }

    @Test
    void R256_of_een_meervoudige_vraag_wordt_geweigerd_of_opvalt_zegt_de_school() {
        VraagJOSAan meervoudig = new VraagJOSAan(LEERLING, "J-1", Hulpvraagcategorie.FAALANGST_ERNSTIG, false, null);
        Context ruim = bij(Instelling.JOS_ENKELVOUDIG, "WAARSCHUWING");
        assertThat(JOSTrajecten.LEEG.decide(meervoudig, ruim))
                .satisfiesExactly(
                        e -> assertThat(e)
                                .isEqualTo(new JOSAangevraagd(
                                        LEERLING, "J-1", Hulpvraagcategorie.FAALANGST_ERNSTIG, false, null)),
                        e -> assertThat(e).isInstanceOfSatisfying(AandachtspuntGesignaleerd.class, a -> {
                            assertThat(a.regel()).isEqualTo(Regel.JOS_ENKELVOUDIG);
                            assertThat(a.code()).isEqualTo("HULPVRAAG_NIET_ENKELVOUDIG");
                        }));
        VraagJOSAan ongezegd = new VraagJOSAan(LEERLING, "J-1", Hulpvraagcategorie.FAALANGST_ERNSTIG, null, null);
        weigert(() -> JOSTrajecten.LEEG.decide(ongezegd, ruim), "HULPVRAAG_BUITEN_JOS", "R144");
    }

    @Test
    void R256_opvoeding_en_motivatie_zijn_alleen_voor_JOS_waar_de_school_ze_noemt() {
        VraagJOSAan opvoeding = new VraagJOSAan(LEERLING, "J-1", Hulpvraagcategorie.OPVOEDING, true, null);
        weigert(() -> JOSTrajecten.LEEG.decide(opvoeding, op("2026-09-25")), "HULPVRAAG_BUITEN_JOS", "R144");
        Schoolprofiel coe = Proef.met(Proef.school("COE"), Instelling.JOS_EXTRA_CATEGORIEEN, "OPVOEDING");
        Context ruim = mentor(zonderKanaal(coe, PartnerType.JOS));
        assertThat(JOSTrajecten.LEEG.decide(opvoeding, ruim)).hasSize(1);
        weigert(() -> JOSTrajecten.LEEG.decide(opvoeding, mentor(coe)), "CATEGORIE_NIET_LANGS_KANAAL", "R363");
        VraagJOSAan motivatie = new VraagJOSAan(LEERLING, "J-1", Hulpvraagcategorie.MOTIVATIE, true, null);
        weigert(() -> JOSTrajecten.LEEG.decide(motivatie, ruim), "HULPVRAAG_BUITEN_JOS", "R144");
    }

    private static Context bij(Instelling instelling, String waarde) {
        return mentor(Proef.met(Proef.school("COE"), instelling, waarde));
    }

    private static Context mentor(Schoolprofiel school) {
        return Proef.context(school, Rol.MENTOR, "M1", "2026-09-25", "VraagJOSAan");
    }

    private static Schoolprofiel zonderKanaal(Schoolprofiel school, PartnerType type) {
        return school.with(b -> {
            var alle = new java.util.HashMap<>(b.partners());
            alle.replaceAll((id, p) -> p.partnerType() != type
                    ? p
                    : new Schoolprofiel.Partner(
                            id,
                            type,
                            p.regio(),
                            p.gegevenscontract(),
                            p.reactietermijnDagen(),
                            p.onderwijssector(),
                            "geen"));
            b.partners(alle);
        });
    }

    @Test
    void R145_zonder_teambespreking_geen_besluit() {
        BesluitInzetJOS c = new BesluitInzetJOS(LEERLING, "J-1", "OV1", true);
        weigert(
                () -> aangevraagd().decide(c, op("2026-09-30"), Besproken.NERGENS, new JOSBezetting(0)),
                "TEAMBESPREKING_ONTBREEKT",
                "R145");
        Besproken elders = id -> Optional.of(OverlegvormCode.RAPPORTVERGADERING);
        weigert(
                () -> aangevraagd().decide(c, op("2026-09-30"), elders, new JOSBezetting(0)),
                "TEAMBESPREKING_ONTBREEKT",
                "R145");
        assertThat(aangevraagd().decide(c, op("2026-09-30"), IN_SCHOOLZORGTEAM, new JOSBezetting(0)))
                .hasSize(1);
    }

    @Test
    void R146_het_formulier_volgt_op_een_besluit_dat_ja_zegt() {
        weigert(
                () -> aangevraagd()
                        .decide(formulier(), op("2026-09-25"), Toestemmingen.LEEG, Verwijzingen.LEEG, GEGEVENS),
                "BESLUIT_ONTBREEKT",
                "R146");
        JOSTrajecten nee = na(
                aangevraagd(),
                aangevraagd()
                        .decide(
                                new BesluitInzetJOS(LEERLING, "J-1", "OV1", false),
                                op("2026-09-30"),
                                IN_SCHOOLZORGTEAM,
                                new JOSBezetting(0)));
        assertThat(nee.open()).isEmpty();
        weigert(
                () -> nee.decide(formulier(), op("2026-10-01"), Toestemmingen.LEEG, Verwijzingen.LEEG, GEGEVENS),
                "BESLUIT_ONTBREEKT",
                "R146");
    }

    @Test
    void R146_het_formulier_verstuurt_de_verwijzing_met_wat_JOS_nodig_heeft() {
        List<LeerlingGebeurtenis> events =
                besloten().decide(formulier(), op("2026-10-01"), Toestemmingen.LEEG, Verwijzingen.LEEG, GEGEVENS);
        assertThat(events.get(0)).isInstanceOf(JOSAanmeldformulierIngevuld.class);
        assertThat(events.get(1)).isInstanceOfSatisfying(VerwijzingVerzonden.class, e -> {
            assertThat(e.verwijzingId()).isEqualTo("J-1");
            assertThat(e.grondslag()).isEqualTo(Grondslag.INTERN);
            assertThat(e.gegevens()).containsExactlyInAnyOrder(Gegevenssoort.BASIS, Gegevenssoort.CONTACT);
            assertThat(e.hulpvraagcategorie()).isEqualTo("HUISWERK_PLANNEN");
            assertThat(e.contactgegevensOuders()).isEqualTo("06-1");
            assertThat(e.vraag()).isEqualTo("leren plannen");
            assertThat(e.leerlingNaam()).isEqualTo("Naam");
            assertThat(e.reactieVoor()).isEqualTo(LocalDate.of(2026, 10, 15));
        });
    }

    @Test
    void R147_bij_het_startgesprek_zijn_ouders_mentor_en_leerling() {
        LegJOSStartgesprekVast zonderLeerling =
                new LegJOSStartgesprekVast(LEERLING, "J-1", null, List.of(Rol.OUDER, Rol.MENTOR), List.of());
        assertThat(weigert(() -> aangemeld().decide(zonderLeerling, op("2026-10-12")), "DEELNEMER_ONTBREEKT", "R147")
                        .ontbreekt())
                .containsExactly("LEERLING");
    }

    @Test
    void R146_een_formulier_zonder_inhoud_gaat_niet_naar_JOS() {
        var leeg = new VulJOSAanmeldformulierIn(LEERLING, "J-1", null, null, List.of(), null);
        var geweigerd = catchThrowableOfType(CommandGeweigerd.class, () -> besloten()
                .decide(leeg, op("2026-10-01"), Toestemmingen.LEEG, Verwijzingen.LEEG, GEGEVENS));
        assertThat(geweigerd.weigering().code()).isEqualTo("FORMULIER_ONVOLLEDIG");
        assertThat(geweigerd.weigering().regel()).isEqualTo(Regel.JOS_FORMULIER);
        assertThat(geweigerd.weigering().ontbreekt()).containsExactly("contactgegevensOuders", "reedsIngezet");
    }

    @Test
    void R147_het_startgesprek_is_binnen_vijftien_schooldagen_na_het_formulier() {
        // 15 school days from 1 October, with the autumn holiday of 17 to 25 October between.
        LocalDate voor = Proef.school("COE").kalender().plusSchooldagen(LocalDate.of(2026, 10, 1), 15);
        assertThat(aangemeld().termijnen()).singleElement().satisfies(t -> {
            assertThat(t.begin()).isEqualTo(LocalDate.of(2026, 10, 1));
            assertThat(t.eind()).isEqualTo(voor);
            assertThat(t.regel()).isEqualTo(Regel.JOS_STARTGESPREK);
            assertThat(t.actie()).isEqualTo("LegJOSStartgesprekVast");
        });
        assertThat(aangemeld().verstreken(LEERLING, op(voor.toString()))).isEmpty();
        List<JOSEvent> verstreken =
                aangemeld().verstreken(LEERLING, op(voor.plusDays(1).toString()));
        assertThat(verstreken).containsExactly(new JOSStartgesprekUitgebleven(LEERLING, "J-1", voor));
        JOSTrajecten na = na(aangemeld(), verstreken);
        assertThat(na.termijnen()).isEmpty();
        assertThat(na.verstreken(LEERLING, op(voor.plusDays(2).toString()))).isEmpty();
        assertThat(naStartgesprek().termijnen()).isEmpty();
        assertThat(naStartgesprek().verstreken(LEERLING, op(voor.plusDays(1).toString())))
                .isEmpty();
    }

    @Test
    void R147_hoeveel_schooldagen_dat_zijn_bepaalt_de_school() {
        Context x = Proef.context(
                Proef.met(Proef.school("COE"), Instelling.JOS_STARTGESPREK_SCHOOLDAGEN, "1"),
                Rol.MENTOR,
                "M1",
                "2026-10-01",
                "Proef");
        assertThat(besloten()
                        .decide(formulier(), x, Toestemmingen.LEEG, Verwijzingen.LEEG, GEGEVENS)
                        .get(0))
                .isInstanceOfSatisfying(JOSAanmeldformulierIngevuld.class, e -> assertThat(e.startgesprekVoor())
                        .isEqualTo(LocalDate.of(2026, 10, 2)));
    }

    private static BegeleidingDoorPartnerAfgesloten afgesloten() {
        return new BegeleidingDoorPartnerAfgesloten(
                LEERLING, "J-1", PartnerType.JOS, "B9", 9, LocalDate.of(2026, 11, 30), "effect: VOLDOENDE");
    }

    @Test
    void R152_zegt_JOS_dat_het_klaar_is_dan_rondt_een_mens_af_met_het_effect() {
        JOSTrajecten j = metSessies(lopend(), "2026-11-25");
        List<JOSEvent> gevolg = j.volgtOp(afgesloten(), op("2026-12-01"));
        assertThat(gevolg)
                .containsExactly(new JOSAfrondingGevraagd(LEERLING, "J-1", "J-1", LocalDate.of(2026, 11, 30)));
        JOSTrajecten na = na(j, gevolg);
        assertThat(na.loopt()).isTrue();
        assertThat(na.verstreken(LEERLING, op("2027-01-29")))
                .as("er wordt niet meer op een sessie gewacht")
                .isEmpty();
        JOSTrajecten later = na(na, na.decide(sessie("2026-11-27"), op("2026-12-01")));
        assertThat(later.verstreken(LEERLING, op("2027-01-29"))).isEmpty();
        weigert(() -> na.decide(rondAf(Effect.ONVOLDOENDE), op("2026-12-01")), "VERVOLG_ONTBREEKT", "R152");
        assertThat(na.decide(rondAf(Effect.VOLDOENDE), op("2026-12-01"))).hasSize(1);
    }

    @Test
    void sluit_JOS_af_wat_nooit_begon_dan_is_dat_voorbij() {
        for (JOSTrajecten j : List.of(aangemeld(), naStartgesprek(), metDoelen())) {
            List<JOSEvent> gevolg = j.volgtOp(afgesloten(), op("2026-12-01"));
            assertThat(gevolg)
                    .containsExactly(new JOSVoortijdigBeeindigd(
                            LEERLING, "J-1", Beeindigingsreden.AFGESLOTEN_DOOR_JOS, LocalDate.of(2026, 12, 1)));
            assertThat(na(j, gevolg).open()).isEmpty();
        }
        assertThat(besloten().volgtOp(afgesloten(), op("2026-12-01"))).isEmpty();
    }

    @Test
    void R147_beginnen_zonder_startgesprek_kan_niet() {
        StartJOSBegeleiding c = new StartJOSBegeleiding(LEERLING, "J-1", null, null);
        weigert(
                () -> aangemeld().decide(c, op("2026-10-12"), toestemming(Vorm.HANDTEKENING, "2026-10-01")),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void R148_beginnen_zonder_handtekening_kan_niet() {
        StartJOSBegeleiding c = new StartJOSBegeleiding(LEERLING, "J-1", null, null);
        weigert(
                () -> naStartgesprek().decide(c, op("2026-10-12"), Toestemmingen.LEEG),
                "HANDTEKENING_ONTBREEKT",
                "R148");
        weigert(
                () -> metDoelen().decide(c, op("2026-10-14"), toestemming(Vorm.DIGITAAL, "2026-10-14")),
                "HANDTEKENING_ONTBREEKT",
                "R148");
        StartJOSBegeleiding eerder = new StartJOSBegeleiding(LEERLING, "J-1", LocalDate.of(2026, 10, 13), null);
        weigert(
                () -> metDoelen().decide(eerder, op("2026-10-14"), toestemming(Vorm.HANDTEKENING, "2026-10-14")),
                "HANDTEKENING_ONTBREEKT",
                "R148");
    }

    @Test
    void R148_een_school_mag_de_handtekening_voor_verzenden_willen() {
        Context x = Proef.context(
                Proef.met(Proef.school("COE"), Instelling.JOS_TOESTEMMING_MOMENT, "VOOR_VERZENDEN"),
                Rol.MENTOR,
                "M1",
                "2026-10-01",
                "Proef");
        weigert(
                () -> besloten().decide(formulier(), x, Toestemmingen.LEEG, Verwijzingen.LEEG, GEGEVENS),
                "TOESTEMMING_ONTBREEKT",
                "R148");
        assertThat(besloten()
                        .decide(
                                formulier(),
                                x,
                                toestemming(Vorm.HANDTEKENING, "2026-10-01"),
                                Verwijzingen.LEEG,
                                GEGEVENS)
                        .get(1))
                .isInstanceOfSatisfying(VerwijzingVerzonden.class, e -> assertThat(e.toestemmingId())
                        .isEqualTo("TJ"));
    }

    @Test
    void R149_beginnen_zonder_doelen_kan_niet() {
        StartJOSBegeleiding c = new StartJOSBegeleiding(LEERLING, "J-1", null, null);
        weigert(
                () -> naStartgesprek().decide(c, op("2026-10-12"), toestemming(Vorm.HANDTEKENING, "2026-10-12")),
                "DOELEN_ONTBREKEN",
                "R149");
        weigert(
                () -> naStartgesprek()
                        .decide(new StelJOSDoelenVast(LEERLING, "J-1", List.of(" "), null), op("2026-10-12")),
                "DOELEN_ONTBREKEN",
                "R149");
    }

    @Test
    void R150_twee_schoolweken_zonder_sessie_geven_een_signaal_op_de_laatste_schooldag() {
        JOSTrajecten j = metSessies(lopend(), "2026-10-26", "2026-11-02");
        assertThat(j.verstreken(LEERLING, op("2026-11-19"))).isEmpty();
        List<JOSEvent> gemist = j.verstreken(LEERLING, op("2026-11-20"));
        assertThat(gemist)
                .containsExactly(new JOSSessieGemist(
                        LEERLING,
                        "J-1",
                        LocalDate.of(2026, 11, 2),
                        LocalDate.of(2026, 11, 20),
                        LocalDate.of(2026, 12, 4)));
        JOSTrajecten na = na(j, gemist);
        assertThat(na.verstreken(LEERLING, op("2026-12-03"))).isEmpty();
        assertThat(na.verstreken(LEERLING, op("2026-12-04"))).hasSize(1);
        JOSTrajecten weer = metSessies(na, "2026-11-25");
        assertThat(weer.verstreken(LEERLING, op("2026-12-10"))).isEmpty();
        assertThat(weer.verstreken(LEERLING, op("2026-12-11"))).hasSize(1);
    }

    @Test
    void R150_een_sessie_die_later_wordt_ingevoerd_herhaalt_het_signaal_niet() {
        JOSTrajecten j = metSessies(lopend(), "2026-10-26", "2026-11-02");
        JOSTrajecten na = na(j, j.verstreken(LEERLING, op("2026-11-20")));
        JOSTrajecten later = na(na, na.decide(sessie("2026-11-03"), op("2026-11-23")));
        assertThat(later.verstreken(LEERLING, op("2026-11-23"))).isEmpty();
    }

    @Test
    void R150_vakantieweken_tellen_niet_vanaf_de_start() {
        assertThat(lopend().verstreken(LEERLING, op("2026-11-05"))).isEmpty();
        assertThat(lopend().verstreken(LEERLING, op("2026-11-06"))).hasSize(1);
    }

    @Test
    void R151_het_einde_is_vijf_maanden_na_de_start_en_wordt_aangekondigd() {
        JOSTrajecten j = metSessies(lopend(), "2027-02-10");
        assertThat(j.termijnen())
                .extracting(Termijn::eind)
                .containsExactly(LocalDate.of(2027, 3, 5), LocalDate.of(2027, 2, 12), LocalDate.of(2027, 3, 14));
        assertThat(j.verstreken(LEERLING, op("2027-02-11"))).isEmpty();
        List<JOSEvent> nadert = j.verstreken(LEERLING, op("2027-02-12"));
        assertThat(nadert).containsExactly(new JOSMaximumduurNadert(LEERLING, "J-1", LocalDate.of(2027, 3, 14)));
        assertThat(na(j, nadert).verstreken(LEERLING, op("2027-02-13"))).isEmpty();
    }

    @Test
    void R151_na_het_einde_is_er_geen_sessie_en_geen_verlenging_meer() {
        JOSTrajecten j = metSessies(lopend(), "2027-03-08");
        assertThat(j.verstreken(LEERLING, op("2027-03-14"))).noneMatch(e -> e instanceof JOSMaximumduurBereikt);
        JOSTrajecten na = na(j, j.verstreken(LEERLING, op("2027-03-15")));
        assertThat(j.verstreken(LEERLING, op("2027-03-15"))).hasOnlyElementsOfType(JOSMaximumduurBereikt.class);
        assertThat(na.verstreken(LEERLING, op("2027-03-16"))).isEmpty();
        assertThat(na.termijnen()).isEmpty();
        weigert(() -> na.decide(sessie("2027-03-15"), op("2027-03-15")), "MAXIMUMDUUR_BEREIKT", "R151");
        assertThat(na.decide(sessie("2027-03-14"), op("2027-03-15"))).hasSize(1);
        weigert(() -> na.eisNietVerlengd("J-1"), "MAXIMUMDUUR_BEREIKT", "R151");
        na.eisNietVerlengd("I-9");
    }

    @Test
    void een_sessie_ligt_niet_voor_de_start_en_niet_in_de_toekomst() {
        weigert(() -> lopend().decide(sessie("2026-10-13"), op("2026-10-20")), "STATUS_ONJUIST", null);
        weigert(() -> lopend().decide(sessie("2026-10-21"), op("2026-10-20")), "STATUS_ONJUIST", null);
        assertThat(lopend().decide(sessie("2026-10-14"), op("2026-10-14"))).hasSize(1);
    }

    @Test
    void R152_onvoldoende_vraagt_om_een_vervolg() {
        Context x = op("2027-03-15");
        weigert(() -> lopend().decide(rondAf(Effect.ONVOLDOENDE), x), "VERVOLG_ONTBREEKT", "R152");
        assertThat(lopend().decide(rondAf(Effect.DEELS), x)).hasSize(1);
        JOSTrajecten door = na(lopend(), lopend().decide(new VerwijsDoorNaJOS(LEERLING, "J-1", NaJOS.BPO, null), x));
        JOSTrajecten klaar = na(door, door.decide(rondAf(Effect.ONVOLDOENDE), x));
        assertThat(klaar.afgerond()).containsExactly(Effect.ONVOLDOENDE);
        assertThat(klaar.loopt()).isFalse();
        assertThat(klaar.vervuld(Regel.OPSCHALEN_EVAL)).isTrue();
        assertThat(klaar.vervuld(Regel.INTERV_EVAL)).isTrue();
        assertThat(lopend().vervuld(Regel.OPSCHALEN_EVAL)).isFalse();
    }

    @Test
    void R154_boven_de_uren_van_JOS_komt_de_leerling_op_de_wachtlijst() {
        Context x = Proef.context(
                Proef.met(Proef.school("COE"), Instelling.JOS_CAPACITEIT, "2"),
                Rol.ONDERSTEUNINGSCOORDINATOR,
                "OC",
                "2026-09-30",
                "BesluitInzetJOS");
        BesluitInzetJOS c = new BesluitInzetJOS(LEERLING, "J-1", "OV1", true);
        assertThat(aangevraagd().decide(c, x, IN_SCHOOLZORGTEAM, new JOSBezetting(1)))
                .containsExactly(new InzetJOSBesloten(LEERLING, "J-1", "OV1", true, false));
        assertThat(aangevraagd().decide(c, x, IN_SCHOOLZORGTEAM, new JOSBezetting(2)))
                .containsExactly(
                        new InzetJOSBesloten(LEERLING, "J-1", "OV1", true, true),
                        x.aandacht(LEERLING, Regel.JOS_CAPACITEIT, "JOS_CAPACITEIT_VOL"));
        assertThat(aangevraagd().decide(c, op("2026-09-30"), IN_SCHOOLZORGTEAM, new JOSBezetting(99)))
                .noneMatch(e -> e instanceof AandachtspuntGesignaleerd);
    }

    @Test
    void R50_zonder_de_handtekening_stopt_JOS_en_hoort_de_partner_dat() {
        ToestemmingIngetrokken in = new ToestemmingIngetrokken(
                LEERLING, "TJ", ToestemmingDoel.JOS_BEGELEIDING, null, List.of("O1"), LocalDate.of(2026, 11, 2));
        List<LeerlingGebeurtenis> events = lopend().volgtOp(in, op("2026-11-02"), verwezen());
        assertThat(events)
                .extracting(LeerlingGebeurtenis::naam)
                .containsExactly("JOSVoortijdigBeeindigd", "VerwijzingIngetrokken");
        JOSTrajecten na = na(lopend(), events);
        assertThat(na.traject("J-1").orElseThrow().status()).isEqualTo(Status.BEEINDIGD);
        assertThat(na.volgtOp((VerwijzingIngetrokken) events.get(1), op("2026-11-02")))
                .isEmpty();
    }

    @Test
    void een_geweigerde_of_ingetrokken_verwijzing_sluit_de_JOS() {
        Context x = op("2026-10-05");
        VerwijzingGeweigerdDoorPartner geweigerd = new VerwijzingGeweigerdDoorPartner(
                LEERLING, "J-1", PartnerType.JOS, "B1", 1, x.vandaag(), null, LocalDate.of(2026, 10, 19));
        assertThat(aangemeld().volgtOp(geweigerd, x))
                .containsExactly(
                        new JOSVoortijdigBeeindigd(LEERLING, "J-1", Beeindigingsreden.GEWEIGERD_DOOR_JOS, x.vandaag()));
        VerwijzingIngetrokken andere = new VerwijzingIngetrokken(
                LEERLING, "V9", PartnerType.GGZ, "GGZ-COE", true, Intrekreden.DOOR_SCHOOL, null, x.vandaag(), 2, null);
        assertThat(aangemeld().volgtOp(andere, x)).isEmpty();
    }
}
