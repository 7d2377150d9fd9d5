package nl.zorgspoor.core.bevoegdheid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.zorgspoor.core.Gevolgen;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Partners;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.school.SchoolCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is asked for what the school does not let him do (R3). */
class AanZetTest {

    private static final LocalDate DAG = LocalDate.parse("2026-09-14");

    private static final Set<String> SCHOOLOPDRACHTEN = Vocabulaire.opdrachten().entrySet().stream()
            .filter(o -> SchoolCommand.class.isAssignableFrom(o.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());

    @ParameterizedTest
    @ValueSource(strings = {"COE", "DIA", "KLA", "HEI", "CHR"})
    void wie_aan_zet_is_mag_de_opdracht_geven(String code) {
        Schoolprofiel school = Proef.school(code);
        for (String opdracht : Vocabulaire.opdrachten().keySet()) {
            for (Rol bedoeld : Rol.values()) {
                AanZet aanZet = AanZet.van(school, opdracht, bedoeld, DAG);
                Set<Rol> mogen = Objects.requireNonNull(school.bevoegdheid(opdracht, DAG))
                        .rollen();
                if (aanZet.actie() == null) {
                    assertThat(mogen).as(opdracht).noneMatch(r -> r == bedoeld || r.isPartij());
                    assertThat(mogen)
                            .as(opdracht)
                            .allMatch(r -> r.isExtern() || r == Rol.SYSTEEM || r == Rol.BEHEERDER);
                } else {
                    assertThat(mogen).as(opdracht).contains(aanZet.rol());
                }
            }
        }
    }

    @Test
    void wat_bij_de_mentor_hoort_is_op_de_basisschool_van_de_leerkracht() {
        assertThat(AanZet.van(Proef.school("HEI"), "LegLeerlinggesprekVast", Rol.MENTOR, DAG))
                .isEqualTo(new AanZet("LegLeerlinggesprekVast", Rol.INTERN_BEGELEIDER));
        assertThat(AanZet.van(Proef.school("HEI"), "StartBegeleidingsplan", Rol.MENTOR, DAG))
                .isEqualTo(new AanZet("StartBegeleidingsplan", Rol.DOCENT));
        assertThat(AanZet.van(Proef.school("COE"), "LegLeerlinggesprekVast", Rol.MENTOR, DAG))
                .isEqualTo(new AanZet("LegLeerlinggesprekVast", Rol.MENTOR));
    }

    @Test
    void wat_derden_doen_volgt_de_mentor_en_niet_de_coordinator() {
        assertThat(AanZet.van(Proef.school("COE"), "EvalueerInterventie", Rol.DERDEN, DAG))
                .isEqualTo(new AanZet("EvalueerInterventie", Rol.MENTOR));
    }

    @Test
    void van_een_partner_wordt_gewacht_en_niemand_op_school_gevraagd() {
        assertThat(AanZet.van(Proef.school("COE"), "VerwerkTerugmelding", Partners.rol(PartnerType.JOS), DAG))
                .isEqualTo(new AanZet("VerwerkTerugmelding", Rol.JOS_MEDEWERKER));
        assertThat(AanZet.van(Proef.school("COE"), "VerwerkTerugmelding", null, DAG))
                .isEqualTo(new AanZet(null, Rol.ONDERSTEUNINGSCOORDINATOR));
        assertThat(AanZet.van(Proef.school("COE"), null, null, DAG))
                .isEqualTo(new AanZet(null, Rol.ONDERSTEUNINGSCOORDINATOR));
    }

    @Test
    void elke_partner_heeft_hooguit_een_rol_die_voor_hem_antwoordt() {
        assertThat(Partners.rol(PartnerType.SMW_PLUS)).isEqualTo(Rol.SMW);
        assertThat(Partners.rol(PartnerType.SCHOOL)).isEqualTo(Rol.SCHOOL_VAN_HERKOMST);
        assertThat(Partners.rol(PartnerType.DUO_ROD)).isNull();
    }

    @Test
    void een_weigering_noemt_geen_herstel_dat_niemand_op_de_school_kan_geven() {
        var geweigerd = Regel.FZ_OC.weigert("PROEF", "Nee.").herstel("VraagFlexZatAan");
        assertThat(Bevoegdheden.metHaalbaarHerstel(geweigerd, Proef.school("COE"), SCHOOLOPDRACHTEN)
                        .weigering()
                        .herstelactie())
                .isEqualTo("VraagFlexZatAan");
        assertThat(Bevoegdheden.metHaalbaarHerstel(geweigerd, Proef.school("DIA"), SCHOOLOPDRACHTEN)
                        .weigering())
                .satisfies(w -> {
                    assertThat(w.herstelactie()).isNull();
                    assertThat(w.code()).isEqualTo("PROEF");
                });
        var toestemming = Regel.FZ_OC.weigert("PROEF", "Nee.").herstel("VerleenToestemming(doel=SMW)");
        assertThat(Bevoegdheden.metHaalbaarHerstel(toestemming, Proef.school("DIA"), SCHOOLOPDRACHTEN)
                        .weigering()
                        .herstelactie())
                .isEqualTo("VerleenToestemming(doel=SMW)");
        var inrichten = Regel.SCHOOLCONFIG.weigert("PROEF", "Nee.").herstel("RichtSchoolIn");
        assertThat(Bevoegdheden.metHaalbaarHerstel(inrichten, Schoolprofiel.leeg("NIEUW"), SCHOOLOPDRACHTEN)
                        .weigering()
                        .herstelactie())
                .isEqualTo("RichtSchoolIn");
    }

    /** What an edge of a route waits for must be able to come: some command that somebody at the school may give makes it. */
    @ParameterizedTest
    @ValueSource(strings = {"COE", "DIA", "KLA", "HEI", "CHR"})
    void waar_een_route_op_wacht_kan_op_die_school_gebeuren(String code) {
        Schoolprofiel school = Proef.school(code);
        Set<String> bestaat = new TreeSet<>();
        Vocabulaire.namen().alle().keySet().forEach(n -> bestaat.add(n.substring(n.lastIndexOf('.') + 1)));
        Set<String> kan = new TreeSet<>();
        Gevolgen.perOpdracht().forEach((opdracht, gebeurtenissen) -> {
            if (!school.bevoegdheden().get(opdracht).rollen().isEmpty()) {
                kan.addAll(gebeurtenissen);
            }
        });
        Set<String> wacht = school.routekaart().overgangen().stream()
                .flatMap(o -> o.aanleidingen().stream())
                .map(a -> a.split(":", 2)[0])
                .filter(bestaat::contains)
                .collect(Collectors.toSet());
        assertThat(wacht).isNotEmpty();
        assertThat(kan).containsAll(wacht);
    }

    @Test
    void welke_gebeurtenissen_een_opdracht_maakt_staat_in_de_code() {
        assertThat(Gevolgen.perOpdracht().get("PlanFlexZat"))
                .contains("FlexZatGepland")
                .doesNotContain("TLVAangevraagd");
        assertThat(Gevolgen.perOpdracht().get("VraagTLVAan")).contains("TLVAangevraagd");
    }
}
