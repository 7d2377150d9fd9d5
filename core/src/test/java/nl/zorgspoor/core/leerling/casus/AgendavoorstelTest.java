package nl.zorgspoor.core.leerling.casus;

import static nl.zorgspoor.core.leerling.casus.Vergadering.met;
import static nl.zorgspoor.core.leerling.casus.Vergadering.overleg;
import static nl.zorgspoor.core.leerling.casus.Vergadering.toestemming;
import static nl.zorgspoor.core.leerling.casus.Vergadering.toestemmingen;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.Naslag.Overlegfeiten;
import nl.zorgspoor.core.gedeeld.Ondersteuningsniveau;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingIngeschreven;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.RedenUitschrijving;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.LeerlingUitgeschreven;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.UitschrijvingIngegaan;
import nl.zorgspoor.core.leerling.aanmelding.Leerlingproef;
import nl.zorgspoor.core.leerling.casus.CasusEvent.LeerlingInJESIngebracht;
import nl.zorgspoor.core.leerling.casus.CasusEvent.LeerlingOpAgendaGezet;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.traject.Trajecten;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingReactieUitgebleven;
import org.junit.jupiter.api.Test;

/** What comes on an agenda without anybody putting it there. */
class AgendavoorstelTest {

    private static final String L = "L-COE-101";
    private static final LocalDate VOOR = LocalDate.parse("2026-11-10");
    private static final Aanmeldingen HIER = Leerlingproef.leerling(L, LocalDate.parse("2013-10-01"));
    private static final Trajecten IN_TRAJECT = Trajecten.lopend("T1", "FASE_3A", 1, LocalDate.parse("2026-09-14"));
    private static final Overlegfeiten ZORGTEAM = overleg(
            "COE", OverlegvormCode.SCHOOLZORGTEAM, "2026-11-19", Rol.ONDERSTEUNINGSCOORDINATOR, Rol.LEERLINGBEGELEIDER);

    private static VerwijzingReactieUitgebleven uitgebleven(PartnerType partner) {
        return new VerwijzingReactieUitgebleven(L, "V1", partner, VOOR, null);
    }

    private static Context systeem(String school, String vorm, Overlegfeiten... gepland) {
        Context x = Proef.context(
                Proef.met(Proef.school(school), Instelling.REACTIE_UITGEBLEVEN_OVERLEG, vorm),
                Rol.SYSTEEM,
                "systeem",
                "2026-11-11",
                "BewaakTermijnen");
        return Proef.metNaslag(x, new Naslag() {
            @Override
            public Optional<Overlegfeiten> volgendOverleg(OverlegvormCode code, LocalDate vanaf) {
                return Arrays.stream(gepland)
                        .filter(o ->
                                o.vorm() == code && !o.datumTijd().toLocalDate().isBefore(vanaf))
                        .findFirst();
            }
        });
    }

    private static List<LeerlingGebeurtenis> na(Context x, Trajecten traject, Toestemmingen toestemming) {
        return Casussen.LEEG.volgtOp(uitgebleven(PartnerType.GGZ), x, toestemming, traject, HIER, Bekendheid.BEKEND);
    }

    @Test
    void R236_waar_de_school_het_zegt_komt_een_antwoord_dat_uitblijft_op_de_agenda_van_het_volgende_overleg() {
        Context x = systeem("COE", "SCHOOLZORGTEAM", ZORGTEAM);
        List<LeerlingGebeurtenis> events = na(x, IN_TRAJECT, Toestemmingen.LEEG);
        assertThat(events).singleElement().isInstanceOfSatisfying(LeerlingOpAgendaGezet.class, e -> {
            assertThat(e.overlegId()).isEqualTo("O1");
            assertThat(e.overlegvorm()).isEqualTo(OverlegvormCode.SCHOOLZORGTEAM);
            assertThat(e.vraag()).contains("GGZ").contains("2026-11-10");
            assertThat(e.voorzitterRol()).isEqualTo(Rol.ONDERSTEUNINGSCOORDINATOR);
            assertThat(e.inbrengerRol()).isEqualTo(Rol.SYSTEEM);
            assertThat(e.toestemmingIds()).isEmpty();
            assertThat(e.datum()).isEqualTo("2026-11-11");
        });
        Casussen erop = Vouw.na(Casussen.LEEG, events);
        assertThat(erop.opAgenda("O1")).isTrue();
        assertThat(erop.volgtOp(
                        uitgebleven(PartnerType.SWV), x, Toestemmingen.LEEG, IN_TRAJECT, HIER, Bekendheid.BEKEND))
                .as("wie er al op staat, komt er niet nog eens op")
                .isEmpty();
    }

    @Test
    void R236_waar_de_school_niets_zegt_blijft_het_bij_een_punt_op_het_werkbord() {
        assertThat(Proef.school("COE").lijst(Instelling.REACTIE_UITGEBLEVEN_OVERLEG, VOOR))
                .isEmpty();
        assertThat(na(systeem("COE", "", ZORGTEAM), IN_TRAJECT, Toestemmingen.LEEG))
                .isEmpty();
    }

    @Test
    void R236_zonder_gepland_overleg_of_buiten_een_zorgtraject_is_het_een_taak() {
        Context leeg = systeem("COE", "SCHOOLZORGTEAM");
        assertThat(na(leeg, IN_TRAJECT, Toestemmingen.LEEG))
                .containsExactly(leeg.aandacht(L, Regel.VW_REACTIE, "OP_AGENDA_ZETTEN"));
        Context voorbij = systeem("COE", "SCHOOLZORGTEAM", op(ZORGTEAM, "2026-11-10"));
        assertThat(na(voorbij, IN_TRAJECT, Toestemmingen.LEEG))
                .containsExactly(voorbij.aandacht(L, Regel.VW_REACTIE, "OP_AGENDA_ZETTEN"));
        Context x = systeem("COE", "SCHOOLZORGTEAM", ZORGTEAM);
        assertThat(na(x, Trajecten.LEEG, Toestemmingen.LEEG))
                .containsExactly(x.aandacht(L, Regel.VW_REACTIE, "OP_AGENDA_ZETTEN"));
        assertThat(Casussen.LEEG.volgtOp(
                        uitgebleven(PartnerType.GGZ), x, Toestemmingen.LEEG, Trajecten.LEEG, HIER, Bekendheid.NIEUW))
                .hasOnlyElementsOfType(LeerlingOpAgendaGezet.class);
    }

    private static Overlegfeiten op(Overlegfeiten o, String dag) {
        return overleg(o.schoolId(), o.vorm(), dag, o.genodigden().toArray(Rol[]::new));
    }

    @Test
    void R45_met_wie_van_buiten_komt_is_er_eerst_toestemming() {
        Overlegfeiten extern = overleg(
                "COE",
                OverlegvormCode.GROOT_VERZUIM,
                "2026-11-19",
                Rol.ONDERSTEUNINGSCOORDINATOR,
                Rol.LEERPLICHTAMBTENAAR);
        Context x = systeem("COE", "GROOT_VERZUIM", extern);
        assertThat(na(x, IN_TRAJECT, Toestemmingen.LEEG))
                .containsExactly(x.aandacht(L, Regel.VW_REACTIE, "OP_AGENDA_ZETTEN"));
        Toestemmingen leerplicht = toestemmingen(
                toestemming("T1", ToestemmingDoel.EXTERN_OVERLEG, PartnerType.LEERPLICHT, "2026-09-01", null));
        assertThat(na(x, IN_TRAJECT, leerplicht))
                .singleElement()
                .isInstanceOfSatisfying(LeerlingOpAgendaGezet.class, e -> assertThat(e.toestemmingIds())
                        .containsExactly("T1"));
    }

    @Test
    void R236_in_een_JES_komt_het_met_een_vraag() {
        Context x = systeem(
                "DIA",
                "KLEIN_JES",
                overleg("DIA", OverlegvormCode.KLEIN_JES, "2026-11-19", Rol.ONDERSTEUNINGSCOORDINATOR));
        assertThat(na(x, IN_TRAJECT, Toestemmingen.LEEG))
                .singleElement()
                .isInstanceOfSatisfying(LeerlingInJESIngebracht.class, e -> assertThat(e.vraag())
                        .isNotBlank());
    }

    @Test
    void R236_wat_niet_iedereen_mag_weten_en_wie_is_vertrokken_komt_op_geen_agenda() {
        Context x = systeem("COE", "SCHOOLZORGTEAM", met(ZORGTEAM, Overlegfeiten.Status.GEPLAND));
        assertThat(Casussen.LEEG.volgtOp(
                        uitgebleven(PartnerType.VEILIG_THUIS),
                        x,
                        Toestemmingen.LEEG,
                        IN_TRAJECT,
                        HIER,
                        Bekendheid.BEKEND))
                .isEmpty();
        Aanmeldingen weg = Vouw.na(
                HIER,
                new LeerlingIngeschreven(
                        L, "A1", 2, "HAVO", LocalDate.parse("2026-08-31"), Ondersteuningsniveau.BASIS, "FASE_1", 1),
                new LeerlingUitgeschreven(
                        L,
                        LocalDate.parse("2026-11-01"),
                        RedenUitschrijving.VERHUIZING,
                        null,
                        null,
                        null,
                        2,
                        "HAVO",
                        null),
                new UitschrijvingIngegaan(L, LocalDate.parse("2026-11-01"), RedenUitschrijving.VERHUIZING));
        assertThat(Casussen.LEEG.volgtOp(
                        uitgebleven(PartnerType.GGZ), x, Toestemmingen.LEEG, IN_TRAJECT, weg, Bekendheid.BEKEND))
                .isEmpty();
    }
}
