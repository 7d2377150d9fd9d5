package nl.zorgspoor.core.leerling.aanmelding;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gebied.Stroom;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.gedeeld.Weigering;
import nl.zorgspoor.core.leerling.Leerling;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.*;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.LeerlingInKlasGeplaatst;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.MentorToegewezen;
import nl.zorgspoor.core.leerling.traject.Trajecten;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Taking over who was here before the school began (R354). */
class OvernameTest {

    private static final String L = "L-X-901";
    private static final String VANDAAG = "2026-11-02";

    private static NeemLeerlingOver overname(String geboren, String ingang, Integer leerjaar) {
        return new NeemLeerlingOver(
                L,
                null,
                new Persoonsgegevens("Voorbeeld Leerling", LocalDate.parse(geboren)),
                null,
                null,
                LocalDate.parse(ingang),
                leerjaar,
                "HAVO",
                "3h1",
                Klastype.REGULIER,
                "M1",
                List.of(new Ouder("O1", true), new Ouder("O2", false)));
    }

    /** In the third year since August; came in the first. */
    private static NeemLeerlingOver overname() {
        return overname("2012-03-01", "2024-08-19", 3);
    }

    private static NeemLeerlingOver zonderKlas() {
        NeemLeerlingOver c = overname();
        return new NeemLeerlingOver(
                L,
                null,
                c.persoonsgegevens(),
                null,
                null,
                c.ingangsdatum(),
                c.leerjaar(),
                c.niveau(),
                null,
                null,
                null,
                List.of());
    }

    /** A student's stream, in the hands of one school. */
    private static final class Dossier {

        private final Schoolprofiel school;
        private final Stroom stroom = Stroom.van(Leerling.SOORT);

        Dossier(Schoolprofiel school) {
            this.school = school;
        }

        Context op(String dag, Rol rol, Opdracht c) {
            return Proef.context(school, rol, rol.name(), dag, c.opdrachtnaam());
        }

        List<Gebeurtenis> doe(String dag, Rol rol, Opdracht c) {
            // A refused command leaves nothing usable behind.
            List<Gebeurtenis> vers = Proef.doe(stroom.kopie(), c, op(dag, rol, c));
            vers.forEach(stroom::na);
            return vers;
        }

        List<Gebeurtenis> neem(NeemLeerlingOver c) {
            return doe(VANDAAG, Rol.ADMINISTRATIE, c);
        }

        Weigering weigering(NeemLeerlingOver c, String code) {
            return weigert(() -> neem(c), code, "R354");
        }

        Aanmeldingen aanmelding() {
            return stroom.staat(Aanmeldingen.class);
        }
    }

    private static Dossier coe() {
        return new Dossier(Proef.school("COE"));
    }

    private static Dossier overgenomen() {
        Dossier d = coe();
        d.neem(overname());
        return d;
    }

    @Test
    void R354_wie_er_al_is_staat_met_klas_mentor_en_ouders_ingeschreven_vanaf_de_eigen_eerste_dag() {
        Dossier d = coe();
        assertThat(d.neem(overname()))
                .<Class<?>>extracting(Gebeurtenis::getClass)
                .startsWith(
                        LeerlingAangemeld.class,
                        LeerlingIngeschreven.class,
                        LeerlingOvergenomen.class,
                        LeerlingInKlasGeplaatst.class,
                        MentorToegewezen.class);
        Aanmeldingen a = d.aanmelding();
        assertThat(a.naam()).isEqualTo("Voorbeeld Leerling");
        assertThat(a.inschrijving().verblijf().isIngeschreven(LocalDate.parse("2024-08-19")))
                .isTrue();
        assertThat(a.inschrijving().verblijf().isIngeschreven(LocalDate.parse("2024-08-18")))
                .isFalse();
        Inschrijving.Stand nu = a.inschrijving().op(LocalDate.parse(VANDAAG));
        assertThat(nu.klas()).isEqualTo("3h1");
        assertThat(nu.mentorId()).isEqualTo("M1");
        assertThat(nu.leerjaar()).isEqualTo(3);
        assertThat(nu.niveau()).isEqualTo("HAVO");
        assertThat(a.ouders().metGezag(LocalDate.parse(VANDAAG))).containsExactly("O1");
        assertThat(a.laatste().orElseThrow().verzoek().aanmelddatum()).isEqualTo(LocalDate.parse("2024-08-19"));
        assertThat(a.nieuwOp(LocalDate.parse(VANDAAG))).isFalse();
    }

    @Test
    void R354_leerjaar_niveau_klas_en_mentor_gelden_vanaf_het_lopende_schooljaar_en_niet_van_ervoor() {
        Inschrijving hier = overgenomen().aanmelding().inschrijving();
        assertThat(hier.op(LocalDate.parse("2026-08-01")).leerjaar()).isEqualTo(3);
        assertThat(hier.op(LocalDate.parse("2026-08-01")).klas()).isEqualTo("3h1");
        Inschrijving.Stand vorig = hier.op(LocalDate.parse("2026-07-31"));
        assertThat(vorig.ingeschreven()).isTrue();
        assertThat(vorig.leerjaar()).isNull();
        assertThat(vorig.niveau()).isNull();
        assertThat(vorig.klas()).isNull();
        assertThat(vorig.mentorId()).isNull();
        Dossier later = coe();
        later.neem(overname("2013-03-01", "2026-10-05", 1));
        assertThat(later.aanmelding()
                        .inschrijving()
                        .op(LocalDate.parse("2026-10-05"))
                        .klas())
                .isEqualTo("3h1");
        assertThat(later.aanmelding()
                        .inschrijving()
                        .op(LocalDate.parse("2026-10-04"))
                        .klas())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"COE, FASE_1", "KLA, BASISONDERSTEUNING", "HEI, NIVEAU_1", "CHR, GEPLAATST", "DIA,"})
    void R354_op_elke_school_begint_er_geen_termijn_van_een_aanmelding_en_staat_de_leerling_aan_het_begin_van_de_route(
            String school, String fase) {
        Dossier d = new Dossier(Proef.school(school));
        NeemLeerlingOver c = school.equals("HEI") ? overname("2017-03-01", "2021-08-30", 5) : overname();
        assertThat(d.neem(c)).noneMatch(e -> e instanceof ZorgplichtTermijnGestart || e instanceof ToelatingBesloten);
        assertThat(d.stroom.staat(Trajecten.class).fase()).isEqualTo(fase);
        // what is owed to everybody who is at school is owed here as well
        assertThat(d.stroom.termijnen(d.op(VANDAAG, Rol.SYSTEEM, c)))
                .extracting(Termijn::soort)
                .isSubsetOf("MENTORGESPREKKEN", "GGD_SCREENING");
        assertThat(d.aanmelding().termijnen()).isEmpty();
        Context eenJaar = d.op("2027-11-02", Rol.SYSTEEM, c);
        assertThat(d.aanmelding().verstreken(L, eenJaar)).isEmpty();
    }

    @Test
    void R354_wat_ontbreekt_of_niet_kan_wordt_samen_genoemd_zonder_een_waarde() {
        Weigering leeg = coe().weigering(
                        new NeemLeerlingOver(
                                L,
                                null,
                                new Persoonsgegevens(" ", null),
                                LocalDate.parse("2026-11-03"),
                                null,
                                null,
                                null,
                                null,
                                null,
                                Klastype.LWOO,
                                null,
                                List.of(new Ouder("O1", true), new Ouder("O1", false))),
                        "OVERNAME_ONVOLLEDIG");
        assertThat(leeg.ontbreekt())
                .containsExactly(
                        "persoonsgegevens.naam",
                        "persoonsgegevens.geboortedatum",
                        "ingangsdatum",
                        "aanmelddatum (uiterlijk vandaag)",
                        "leerjaar",
                        "klas (bij klastype)",
                        "ouders (elke ouder een keer)");
        assertThat(coe().weigering(overname("2026-11-03", "2026-11-02", 1), "OVERNAME_ONVOLLEDIG")
                        .ontbreekt())
                .containsExactly("persoonsgegevens.geboortedatum (voor vandaag)", "ingangsdatum (na de geboorte)");
        // as far ahead as an enrolment may be recorded, and no further
        assertThat(coe().weigering(overname("2013-03-01", "2028-08-01", 1), "OVERNAME_ONVOLLEDIG")
                        .ontbreekt())
                .containsExactly("ingangsdatum (uiterlijk 2028-07-31)");
        assertThat(coe().neem(overname("2013-03-01", "2028-07-31", 1))).isNotEmpty();
    }

    private static NeemLeerlingOver aangemeld(String aanmelddatum) {
        NeemLeerlingOver c = overname();
        return new NeemLeerlingOver(
                L,
                null,
                c.persoonsgegevens(),
                LocalDate.parse(aanmelddatum),
                Instroomtype.TUSSENTIJDS,
                c.ingangsdatum(),
                c.leerjaar(),
                c.niveau(),
                c.klas(),
                c.klastype(),
                c.mentorId(),
                c.ouders());
    }

    @Test
    void R354_de_aanmelding_ligt_tussen_de_geboorte_en_de_inschrijving() {
        assertThat(coe().weigering(aangemeld("2024-08-20"), "OVERNAME_ONVOLLEDIG")
                        .ontbreekt())
                .containsExactly("aanmelddatum (uiterlijk de ingangsdatum)");
        assertThat(coe().weigering(aangemeld("2012-02-29"), "OVERNAME_ONVOLLEDIG")
                        .ontbreekt())
                .containsExactly("aanmelddatum (niet voor de geboorte)");
        Dossier d = coe();
        d.neem(aangemeld("2024-03-04"));
        assertThat(d.aanmelding().laatste().orElseThrow().verzoek().aanmelddatum())
                .isEqualTo(LocalDate.parse("2024-03-04"));
    }

    @Test
    void R91_wie_in_dit_schooljaar_van_een_andere_school_kwam_is_nieuw() {
        NeemLeerlingOver c = overname("2012-03-01", "2026-10-05", 3);
        Dossier d = coe();
        d.neem(new NeemLeerlingOver(
                L,
                null,
                c.persoonsgegevens(),
                null,
                Instroomtype.TUSSENTIJDS,
                c.ingangsdatum(),
                c.leerjaar(),
                null,
                null,
                null,
                null,
                List.of()));
        assertThat(d.aanmelding().nieuwOp(LocalDate.parse(VANDAAG))).isTrue();
    }

    @Test
    void R354_wie_hier_al_zo_staat_verandert_niet() {
        Dossier d = overgenomen();
        assertThat(d.neem(overname())).isEmpty();
        // what the administration does not say is no difference
        assertThat(d.neem(zonderKlas())).isEmpty();
        // nor is a parent who came later
        d.doe(VANDAAG, Rol.ADMINISTRATIE, new WijzigGezag(L, "O3", true, null, null));
        assertThat(d.neem(overname())).isEmpty();
    }

    @Test
    void R354_wie_door_de_gewone_aanmelding_kwam_en_zo_staat_verandert_ook_niet() {
        Dossier d = coe();
        d.doe(
                "2026-03-02",
                Rol.ADMINISTRATIE,
                new MeldLeerlingAan(
                        L,
                        "A1",
                        new Persoonsgegevens("Voorbeeld Leerling", LocalDate.parse("2014-03-01")),
                        LocalDate.parse("2026-03-02"),
                        Instroomtype.REGULIER_PO_VO,
                        null,
                        false,
                        false,
                        List.of(new Ouder("O1", true), new Ouder("O2", false)),
                        null,
                        1,
                        "HAVO"));
        NeemLeerlingOver c = overname("2014-03-01", "2026-08-24", 1);
        assertThat(d.weigering(c, "AL_AANGEMELD").herstelactie()).isEqualTo("BesluitOverToelating");
        d.doe(
                "2026-03-09",
                Rol.RECTOR,
                new BesluitOverToelating(
                        L, null, BesluitToelating.TOELATEN, List.of(), null, List.of(), "past", null, null));
        assertThat(d.weigering(c, "AL_AANGEMELD").herstelactie()).isEqualTo("SchrijfLeerlingIn");
        d.doe(
                "2026-03-10",
                Rol.ADMINISTRATIE,
                new SchrijfLeerlingIn(L, null, 1, "HAVO", LocalDate.parse("2026-08-24")));
        d.doe(
                "2026-08-24",
                Rol.AFDELINGSLEIDER,
                new PlaatsInKlas(L, "3h1", Klastype.REGULIER, LocalDate.parse("2026-08-24"), null));
        d.doe("2026-08-24", Rol.AFDELINGSLEIDER, new WijsMentorToe(L, "M1", LocalDate.parse("2026-08-24")));
        assertThat(d.neem(c)).isEmpty();
    }

    @Test
    void R354_van_wie_hier_anders_staat_zegt_de_weigering_welk_veld_en_welke_opdracht_en_geen_waarde() {
        Dossier d = overgenomen();
        Weigering w = d.weigering(
                new NeemLeerlingOver(
                        L,
                        null,
                        new Persoonsgegevens("Andere Naam", LocalDate.parse("2012-03-02")),
                        LocalDate.parse("2024-03-01"),
                        Instroomtype.ISK,
                        LocalDate.parse("2024-08-26"),
                        4,
                        "VWO",
                        "3v1",
                        Klastype.DAKPAN,
                        "M2",
                        List.of(new Ouder("O2", true))),
                "ANDERS_BEKEND");
        assertThat(w.ontbreekt())
                .containsExactly(
                        "persoonsgegevens.naam (anders bekend; CorrigeerGegeven)",
                        "persoonsgegevens.geboortedatum (anders bekend; CorrigeerGegeven)",
                        "aanmelddatum (anders bekend; CorrigeerGegeven)",
                        "instroomtype (anders bekend)",
                        "ingangsdatum (anders bekend; CorrigeerGegeven)",
                        "leerjaar (anders bekend; PlaatsInKlas)",
                        "niveau (anders bekend; LaatLeerlingDoorstromen)",
                        "klas (anders bekend; PlaatsInKlas)",
                        "klastype (anders bekend; PlaatsInKlas)",
                        "mentorId (anders bekend; WijsMentorToe)",
                        "ouders (anders bekend; WijzigGezag)");
        assertThat(w.herstelactie()).isEqualTo("CorrigeerGegeven");
        assertThat(w.melding()).doesNotContain("Naam", "2012");
    }

    @Test
    void R354_na_een_nieuwe_klas_is_de_oude_anders_en_de_nieuwe_goed() {
        Dossier d = overgenomen();
        d.doe(VANDAAG, Rol.AFDELINGSLEIDER, new PlaatsInKlas(L, "3h2", null, LocalDate.parse(VANDAAG), null));
        assertThat(d.weigering(overname(), "ANDERS_BEKEND").ontbreekt())
                .containsExactly("klas (anders bekend; PlaatsInKlas)");
        assertThat(d.neem(zonderKlas())).isEmpty();
    }

    @Test
    void R354_een_ander_niveau_verandert_met_wat_de_school_daarvoor_heeft() {
        NeemLeerlingOver c = overname("2017-03-01", "2021-08-30", 5);
        Dossier hei = new Dossier(Proef.school("HEI"));
        hei.neem(c);
        NeemLeerlingOver anders = new NeemLeerlingOver(
                L, null, c.persoonsgegevens(), null, null, c.ingangsdatum(), 5, "anders", null, null, null, List.of());
        assertThat(hei.weigering(anders, "ANDERS_BEKEND").ontbreekt())
                .containsExactly("niveau (anders bekend; CorrigeerGegeven)");
    }

    @Test
    void R354_wie_een_aanmelding_introk_begint_met_een_nieuwe() {
        Dossier d = coe();
        d.doe(
                "2026-10-05",
                Rol.ADMINISTRATIE,
                new MeldLeerlingAan(
                        L,
                        "A1",
                        new Persoonsgegevens("Voorbeeld Leerling", LocalDate.parse("2012-03-01")),
                        LocalDate.parse("2026-10-05"),
                        Instroomtype.REGULIER_PO_VO,
                        null,
                        false,
                        false,
                        List.of(new Ouder("O1", true)),
                        null,
                        3,
                        null));
        d.doe("2026-10-06", Rol.ADMINISTRATIE, new TrekAanmeldingIn(L, null, null, "verhuisd"));
        assertThat(d.weigering(overname(), "AL_AANGEMELD").herstelactie()).isEqualTo("MeldLeerlingAan");
    }

    @Test
    void R327_wie_vertrok_wordt_niet_overgenomen() {
        Dossier d = overgenomen();
        d.doe(
                "2026-11-09",
                Rol.ADMINISTRATIE,
                new SchrijfLeerlingUit(L, null, RedenUitschrijving.VERTREK_BUITENLAND, null, null, null));
        assertThat(weigert(() -> d.doe("2026-11-10", Rol.ADMINISTRATIE, overname()), "LEERLING_UITGESCHREVEN", "R327")
                        .herstelactie())
                .isEqualTo("MeldLeerlingAan");
    }

    @Test
    void R354_een_school_die_al_haar_leerlingen_heeft_sluit_de_overname_en_herkent_wie_er_is() {
        Schoolprofiel dicht = Proef.metVanaf(Proef.school("COE"), Instelling.LEERLINGEN_OVERNEMEN, "nee", "2026-11-03");
        Dossier d = new Dossier(dicht);
        d.neem(overname());
        assertThat(d.doe("2026-11-03", Rol.ADMINISTRATIE, overname())).isEmpty();
        assertThat(weigert(
                                () -> new Dossier(dicht).doe("2026-11-03", Rol.ADMINISTRATIE, overname()),
                                "OVERNAME_GESLOTEN",
                                "R354")
                        .herstelactie())
                .isEqualTo("MeldLeerlingAan");
    }

    @Test
    void R38_wie_er_al_was_krijgt_een_volgende_dakpanklas_zonder_warme_overdracht() {
        Dossier d = overgenomen();
        PlaatsInKlas dakpan = new PlaatsInKlas(L, "3hv", Klastype.DAKPAN, LocalDate.parse("2026-11-09"), null);
        assertThat(d.doe("2026-11-09", Rol.BRUGKLASCOORDINATOR, dakpan))
                .hasAtLeastOneElementOfType(LeerlingInKlasGeplaatst.class);
    }

    @ParameterizedTest
    @EnumSource(Klastype.class)
    void R354_in_welke_klas_iemand_ook_zit_er_wordt_niets_over_de_plaatsing_gevraagd(Klastype type) {
        NeemLeerlingOver c = overname();
        Dossier kla = new Dossier(Proef.school("KLA"));
        assertThat(kla.neem(new NeemLeerlingOver(
                        L,
                        null,
                        c.persoonsgegevens(),
                        null,
                        null,
                        c.ingangsdatum(),
                        3,
                        null,
                        "3h1",
                        type,
                        null,
                        List.of())))
                .hasAtLeastOneElementOfType(LeerlingInKlasGeplaatst.class);
    }
}
