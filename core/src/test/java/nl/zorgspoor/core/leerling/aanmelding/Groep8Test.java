package nl.zorgspoor.core.leerling.aanmelding;

import static nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Instroomtype.REGULIER_PO_VO;
import static nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Instroomtype.TUSSENTIJDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Stroomproef;
import nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.leerling.Leerling;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.*;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.LeerlingInKlasGeplaatst;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From group 8 to secondary education: the central week (R307) and the advice (R308); and the count date by sector (R309). */
class Groep8Test {

    private static final String L = "L-COE-808";

    private static Schoolprofiel centraal() {
        return Proef.met(Proef.school("COE"), Instelling.CENTRALE_WEEK_EIND, "2027-03-31");
    }

    private static Context op(Schoolprofiel school, Rol rol, String dag) {
        return Proef.context(school, rol, rol.name(), dag, "Proef");
    }

    @ParameterizedTest
    @CsvSource({
        "REGULIER_PO_VO, 2027-02-10, 2027-03-31",
        "REGULIER_PO_VO, 2027-03-31, 2027-03-31",
        "REGULIER_PO_VO, 2027-04-07, 2027-04-07",
        "TUSSENTIJDS, 2027-02-10, 2027-02-10",
        "REGULIER_PO_VO, 2026-05-11, 2026-05-11"
    })
    void R307_wie_voor_het_einde_van_de_centrale_week_komt_telt_als_die_dag(
            Instroomtype type, LocalDate aangemeld, LocalDate begin) {
        assertThat(Zorgplicht.begin(type, aangemeld, op(centraal(), Rol.ADMINISTRATIE, "2027-05-01")))
                .isEqualTo(begin);
        assertThat(Zorgplicht.begin(type, aangemeld, op(Proef.school("COE"), Rol.ADMINISTRATIE, "2027-05-01")))
                .isEqualTo(aangemeld);
    }

    private static MeldLeerlingAan aanmelding(Instroomtype type) {
        return new MeldLeerlingAan(
                L,
                "A1",
                new Persoonsgegevens("Voorbeeld", LocalDate.parse("2015-03-01")),
                LocalDate.parse("2027-02-10"),
                type,
                type == TUSSENTIJDS ? RedenInstroom.VERHUIZING : null,
                true,
                false,
                List.of(new Ouder("O1", true)),
                null,
                1,
                "HAVO");
    }

    @Test
    void R307_de_termijn_van_zes_weken_begint_aan_het_einde_van_die_week() {
        List<Gebeurtenis> events = Stroomproef.van(Leerling.SOORT)
                .opdracht(op(centraal(), Rol.ADMINISTRATIE, "2027-02-10"), aanmelding(REGULIER_PO_VO))
                .poging()
                .doe();
        assertThat(events)
                .filteredOn(ZorgplichtTermijnGestart.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(ZorgplichtTermijnGestart.class, e -> {
                    assertThat(e.begindatum()).isEqualTo(LocalDate.parse("2027-03-31"));
                    assertThat(e.einddatum()).isEqualTo(LocalDate.parse("2027-05-12"));
                });
    }

    /** In a year without a central week R37 asks what it asked before. */
    @ParameterizedTest
    @CsvSource({
        "true, ADVIES+RESULTATEN, HAVO, true",
        "true, ADVIES+RESULTATEN+DOORSTROOMTOETS, , true",
        "true, ADVIES+RESULTATEN+DOORSTROOMTOETS, HAVO, false",
        "false, ADVIES+RESULTATEN, , false"
    })
    void R307_bij_de_overdracht_uit_groep_8_horen_het_definitieve_advies_en_de_doorstroomtoets(
            boolean metWeek, String onderdelen, String advies, boolean onvolledig) {
        Schoolprofiel school = metWeek ? centraal() : Proef.school("COE");
        List<Gebeurtenis> events = Stroomproef.van(Leerling.SOORT)
                .na(op(school, Rol.ADMINISTRATIE, "2027-02-10"), aanmelding(REGULIER_PO_VO))
                .na(
                        op(school, Rol.ADMINISTRATIE, "2027-04-01"),
                        new OntvangOverdrachtsdossier(
                                L, null, Overdrachtsbron.DOD, List.of(onderdelen.split("\\+")), false, advies))
                .opdracht(
                        op(school, Rol.BRUGKLASCOORDINATOR, "2027-04-02"),
                        new VoerWarmeOverdrachtUit(
                                L, null, null, null, List.of(Rol.BRUGKLASCOORDINATOR), false, "besproken"))
                .poging()
                .doe();
        assertThat(events.stream().anyMatch(AandachtspuntGesignaleerd.class::isInstance))
                .isEqualTo(onvolledig);
    }

    private static Stroomproef toegelaten(Schoolprofiel school, String advies) {
        Context oc = op(school, Rol.ONDERSTEUNINGSCOORDINATOR, "2027-04-01");
        return Stroomproef.van(Leerling.SOORT)
                .na(op(school, Rol.ADMINISTRATIE, "2027-02-10"), aanmelding(REGULIER_PO_VO))
                .na(
                        op(school, Rol.ADMINISTRATIE, "2027-04-01"),
                        new OntvangOverdrachtsdossier(
                                L, null, Overdrachtsbron.OSO, List.of("ADVIES", "DOORSTROOMTOETS"), false, advies))
                .na(oc, new LegIntakegesprekVast(L, null, null, List.of(), "geen", "gewoon", true, true))
                .na(
                        op(school, Rol.RECTOR, "2027-04-02"),
                        new BesluitOverToelating(
                                L, null, BesluitToelating.TOELATEN, List.of(), null, List.of(), "past", null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "HAVO, HAVO, true",
        "HAVO, VWO, true",
        "HAVO, MAVO, false",
        "HAVO, TL/HAVO, true",
        "VMBO-TL, VMBO-KB, false",
        "VWO, HAVO/VWO, true",
        "HAVO, iets anders, true",
        "HAVO, VMBO, false",
        "VMBO, VMBO-BB, true",
        "VMBO, PRO, false",
        "VMBO-TL, vmbo bbl/kbl, false",
        "VMBO-TL, VMBO, true",
        "vmbo-t, VMBO-B/K, false",
        "vmbo-k, VMBO-B/K, true",
        "kader, basisberoepsgerichte leerweg, false",
        "BL, KL/GL, true",
        "GL, vmbo kaderberoepsgericht, false",
        "VMBO-TL/HAVO, MAVO/HAVO, true"
    })
    void R308_het_advies_bindt_en_een_klas_die_het_omvat_is_goed(String advies, String niveau, boolean goed) {
        Schoolprofiel bindend = Proef.met(Proef.school("COE"), Instelling.ADVIES_BINDEND, "ja");
        SchrijfLeerlingIn in = new SchrijfLeerlingIn(L, null, 1, niveau, null);
        Stroomproef.Uitkomst uitkomst =
                toegelaten(bindend, advies).opdracht(op(bindend, Rol.ADMINISTRATIE, "2027-04-05"), in);
        if (goed) {
            assertThat(uitkomst.poging().doe()).anyMatch(LeerlingIngeschreven.class::isInstance);
        } else {
            uitkomst.weigert("ADVIES_BINDEND", Regel.ADVIES_BINDEND);
        }
        // where a school did not set it, it stays as it was
        assertThat(toegelaten(Proef.school("COE"), advies)
                        .opdracht(op(Proef.school("COE"), Rol.ADMINISTRATIE, "2027-04-05"), in)
                        .poging()
                        .doe())
                .isNotEmpty();
    }

    private static Stroomproef ingeschreven(Schoolprofiel school, String advies, String niveau) {
        return toegelaten(Proef.school("COE"), advies)
                .na(
                        op(Proef.school("COE"), Rol.ADMINISTRATIE, "2027-04-05"),
                        new SchrijfLeerlingIn(L, null, 1, niveau, LocalDate.parse("2027-08-23")));
    }

    private static PlaatsInKlas inKlas(String niveau, String vanaf) {
        return new PlaatsInKlas(L, "1a", Klastype.REGULIER, LocalDate.parse(vanaf), 1, niveau);
    }

    @ParameterizedTest
    @CsvSource({"HAVO, HAVO, MAVO, false", "HAVO, HAVO, MAVO/HAVO, true", "HAVO, HAVO,, true", "HAVO, MAVO,, false"})
    void R308_de_eerste_klas_omvat_het_advies(String advies, String niveau, String klas, boolean goed) {
        Schoolprofiel bindend = Proef.met(Proef.school("COE"), Instelling.ADVIES_BINDEND, "ja");
        Stroomproef stroom = ingeschreven(bindend, advies, niveau);
        Stroomproef.Uitkomst uitkomst =
                stroom.opdracht(op(bindend, Rol.AFDELINGSLEIDER, "2027-08-30"), inKlas(klas, "2027-08-30"));
        if (goed) {
            assertThat(uitkomst.poging().doe())
                    .filteredOn(LeerlingInKlasGeplaatst.class::isInstance)
                    .singleElement()
                    .isInstanceOfSatisfying(LeerlingInKlasGeplaatst.class, e -> assertThat(e.niveau())
                            .isEqualTo(klas));
        } else {
            uitkomst.weigert("ADVIES_BINDEND", Regel.ADVIES_BINDEND);
        }
        // where a school did not set it, it stays as it was
        assertThat(stroom.opdracht(
                                op(Proef.school("COE"), Rol.AFDELINGSLEIDER, "2027-08-30"), inKlas(klas, "2027-08-30"))
                        .poging()
                        .doe())
                .isNotEmpty();
    }

    @Test
    void R308_na_het_eerste_jaar_en_na_een_eigen_oordeel_telt_dat_van_de_school() {
        Schoolprofiel bindend = Proef.met(Proef.school("COE"), Instelling.ADVIES_BINDEND, "ja");
        Context al = op(bindend, Rol.AFDELINGSLEIDER, "2027-08-30");
        Stroomproef eerste = ingeschreven(bindend, "HAVO", "HAVO").na(al, inKlas(null, "2027-08-30"));
        assertThat(eerste.opdracht(op(bindend, Rol.AFDELINGSLEIDER, "2028-08-28"), inKlas("MAVO", "2028-08-28"))
                        .poging()
                        .doe())
                .isNotEmpty();
        Stroomproef afgestroomd = eerste.na(
                op(bindend, Rol.AFDELINGSLEIDER, "2028-01-10"),
                new LaatLeerlingDoorstromen(
                        L, Doorstroomrichting.AFSTROOM, "MAVO", null, LocalDate.parse("2028-01-10"), null));
        assertThat(afgestroomd
                        .opdracht(op(bindend, Rol.AFDELINGSLEIDER, "2028-01-10"), inKlas("MAVO", "2028-01-10"))
                        .poging()
                        .doe())
                .isNotEmpty();
    }

    @Test
    void R307_en_R308_tellen_in_heel_het_schooljaar_waarin_de_school_ze_zet() {
        Schoolprofiel later = Proef.metVanaf(
                Proef.metVanaf(Proef.school("COE"), Instelling.CENTRALE_WEEK_EIND, "2027-03-31", "2027-01-11"),
                Instelling.ADVIES_BINDEND,
                "ja",
                "2027-01-11");
        assertThat(Zorgplicht.begin(
                        REGULIER_PO_VO, LocalDate.parse("2026-11-02"), op(later, Rol.ADMINISTRATIE, "2027-01-12")))
                .isEqualTo(LocalDate.parse("2027-03-31"));
        // what is set for the next year leaves the week of this one
        Schoolprofiel volgend = Proef.metVanaf(later, Instelling.CENTRALE_WEEK_EIND, "2028-03-29", "2027-03-01");
        assertThat(Zorgplicht.begin(
                        REGULIER_PO_VO, LocalDate.parse("2027-03-10"), op(volgend, Rol.ADMINISTRATIE, "2027-03-10")))
                .isEqualTo(LocalDate.parse("2027-03-31"));
        Schoolprofiel uit = Proef.metVanaf(later, Instelling.CENTRALE_WEEK_EIND, "", "2027-02-01");
        assertThat(Zorgplicht.begin(
                        REGULIER_PO_VO, LocalDate.parse("2027-03-10"), op(uit, Rol.ADMINISTRATIE, "2027-03-10")))
                .isEqualTo(LocalDate.parse("2027-03-10"));
        toegelaten(Proef.school("COE"), "HAVO")
                .opdracht(op(later, Rol.ADMINISTRATIE, "2026-12-01"), new SchrijfLeerlingIn(L, null, 1, "MAVO", null))
                .weigert("ADVIES_BINDEND", Regel.ADVIES_BINDEND);
    }

    @ParameterizedTest
    @CsvSource({"COE, 2026-10-01", "HEI, 2027-02-01"})
    void R309_de_teldatum_is_die_van_de_sector(String school, LocalDate teldatum) {
        assertThat(Proef.school(school).kalender().jaarVan(LocalDate.parse("2026-11-02")))
                .hasValueSatisfying(jaar -> assertThat(jaar.teldatum()).isEqualTo(teldatum));
    }

    @Test
    void R307_een_dag_is_een_dag() {
        assertThat(Instelling.CENTRALE_WEEK_EIND.fout("2027-03-31")).isEmpty();
        assertThat(Instelling.CENTRALE_WEEK_EIND.fout("")).isEmpty();
        assertThat(Instelling.CENTRALE_WEEK_EIND.fout("31 maart")).isPresent();
        assertThat(Instelling.CENTRALE_WEEK_EIND.fout("2027-02-30")).isPresent();
    }
}
