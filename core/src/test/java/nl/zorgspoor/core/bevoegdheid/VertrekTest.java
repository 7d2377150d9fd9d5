package nl.zorgspoor.core.bevoegdheid;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.casus.CasusCommand.BrengLeerlingInJES;
import nl.zorgspoor.core.leerling.casus.CasusCommand.LegBesprekingVast;
import nl.zorgspoor.core.leerling.casus.CasusCommand.ZetLeerlingOpAgenda;
import nl.zorgspoor.core.leerling.flexzat.FlexZatCommand.PlanFlexZat;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.VraagToestemming;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.LegLeerlinggesprekVast;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.RegistreerNotitie;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.StartNazorg;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.BereidVerwijzingVoor;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.VerzendVerwijzing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** R327: what is left of every command about a student once the student has left. */
class VertrekTest {

    private static final String L = "L-COE-101";
    private static final LocalDate WEG = LocalDate.parse("2026-09-28");

    private static Context op(String school, String dag) {
        return Proef.context(school, Rol.ONDERSTEUNINGSCOORDINATOR, "OC", dag, "x");
    }

    private static final Context LATER = op("COE", "2026-12-01");

    static Stream<Class<?>> opdrachten() {
        return Vocabulaire.opdrachten().values().stream().filter(LeerlingOpdracht.class::isAssignableFrom);
    }

    private static void geweigerd(LeerlingOpdracht c, Context x) {
        weigert(() -> Vertrek.eisRuimte(c, WEG, x), "LEERLING_UITGESCHREVEN", "R327");
    }

    private static void mag(LeerlingOpdracht c, Context x) {
        assertThatCode(() -> Vertrek.eisRuimte(c, WEG, x)).doesNotThrowAnyException();
    }

    @Test
    void R327_elke_opdracht_over_een_leerling_zegt_wat_zij_na_vertrek_nog_is() {
        Set<String> zwijgt = new TreeSet<>();
        opdrachten().filter(c -> !c.isAnnotationPresent(NaVertrek.class)).forEach(c -> zwijgt.add(c.getSimpleName()));
        assertThat(zwijgt).as("zet @NaVertrek bij deze opdrachten").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("opdrachten")
    void R327_elke_opdracht_doet_na_vertrek_wat_zij_zegt(Class<?> soort) {
        LeerlingOpdracht c = (LeerlingOpdracht) Voorbeeld.van(soort);
        Ruimte ruimte = soort.getAnnotation(NaVertrek.class).value();
        if (ruimte == Ruimte.DICHT
                && Arrays.stream(soort.getRecordComponents()).anyMatch(v -> v.getType() == LocalDateTime.class)) {
            // The example is planned for 1 October.
            geweigerd(c, op("COE", "2026-09-27"));
        } else {
            mag(c, op("COE", "2026-09-27"));
        }
        boolean gedateerd = Arrays.stream(soort.getRecordComponents())
                .anyMatch(v -> v.getName().equals("datum") && v.getType() == LocalDate.class);
        if (ruimte == Ruimte.DICHT && !c.ookNaVertrek()) {
            geweigerd(c, op("COE", "2026-09-28"));
            geweigerd(c, LATER);
        } else if (ruimte == Ruimte.TERUGBLIK && gedateerd) {
            // The example is of 14 September.
            mag(c, LATER);
            weigert(() -> Vertrek.eisRuimte(c, LocalDate.parse("2026-09-13"), LATER), "LEERLING_UITGESCHREVEN", "R327");
        } else {
            mag(c, LATER);
        }
    }

    @Test
    void R327_zonder_datum_is_een_gesprek_van_vandaag() {
        LegLeerlinggesprekVast gesprek = new LegLeerlinggesprekVast(L, null, null, null, "x", null);
        assertThat(weigert(() -> Vertrek.eisRuimte(gesprek, WEG, LATER), "LEERLING_UITGESCHREVEN", "R327")
                        .ontbreekt())
                .containsExactly("datum (uiterlijk 2026-09-28)");
        mag(gesprek, op("COE", "2026-09-28"));
        mag(new RegistreerNotitie(L, null, "LOGBOEK", "wat er speelde", null, null), LATER);
    }

    @Test
    void R327_wie_gaat_vertrekken_komt_niet_op_de_agenda_van_een_overleg_van_daarna() {
        for (String dag : List.of("2026-09-27", "2026-09-28", "2026-10-05")) {
            Context x = Proef.metNaslag(op("DIA", "2026-09-21"), new Naslag() {
                @Override
                public Optional<Overlegfeiten> overleg(String overlegId) {
                    return Optional.of(new Overlegfeiten(
                            overlegId,
                            "DIA",
                            OverlegvormCode.ONDERSTEUNINGSTEAM,
                            LocalDateTime.parse(dag + "T15:00"),
                            Set.of(),
                            Overlegfeiten.Status.GEPLAND,
                            null));
                }
            });
            for (LeerlingOpdracht c : List.of(
                    new BrengLeerlingInJES(L, "J1", "rust", "T1"), new ZetLeerlingOpAgenda(L, "OV-1", "rust", null))) {
                if (dag.equals("2026-09-27")) {
                    mag(c, x);
                } else {
                    geweigerd(c, x);
                }
            }
        }
        Context nu = op("COE", "2026-09-21");
        mag(flexzat("2026-09-27T15:00"), nu);
        geweigerd(flexzat("2026-09-28T15:00"), nu);
    }

    private static PlanFlexZat flexzat(String moment) {
        return new PlanFlexZat(L, "F1", LocalDateTime.parse(moment), null, Map.of());
    }

    @Test
    void R327_een_bespreking_is_van_de_dag_van_het_overleg() {
        for (String dag : List.of("2026-09-28", "2026-10-05")) {
            Context x = Proef.metNaslag(LATER, new Naslag() {
                @Override
                public Optional<Overlegfeiten> overleg(String overlegId) {
                    return Optional.of(new Overlegfeiten(
                            overlegId,
                            "COE",
                            OverlegvormCode.SCHOOLZORGTEAM,
                            LocalDateTime.parse(dag + "T15:00"),
                            Set.of(),
                            Overlegfeiten.Status.GEHOUDEN,
                            null));
                }
            });
            LegBesprekingVast c = new LegBesprekingVast(L, "OV1", "x", "y", null, List.of(), List.of());
            if (dag.equals("2026-09-28")) {
                mag(c, x);
            } else {
                geweigerd(c, x);
            }
        }
    }

    @Test
    void R327_wat_op_de_wet_rust_gaat_door_en_op_toestemming_niet() {
        geweigerd(verzend(Grondslag.TOESTEMMING), LATER);
        geweigerd(verzend(Grondslag.INTERN), LATER);
        geweigerd(verzend(null), LATER);
        mag(verzend(Grondslag.MELDCODE), LATER);
        mag(verzend(Grondslag.WETTELIJKE_PLICHT), LATER);
        geweigerd(bereid(PartnerType.SMW), LATER);
        mag(bereid(PartnerType.VEILIG_THUIS), LATER);
        mag(bereid(PartnerType.LEERPLICHT), LATER);
    }

    private static VerzendVerwijzing verzend(Grondslag grond) {
        return new VerzendVerwijzing(L, "V1", null, grond, null, null);
    }

    private static BereidVerwijzingVoor bereid(PartnerType partner) {
        return new BereidVerwijzingVoor(L, "V1", partner, null, "vraag", null, null, null);
    }

    @Test
    void R327_toestemming_vragen_kan_nog_voor_de_overdracht_van_het_dossier() {
        mag(new VraagToestemming(L, "T1", ToestemmingDoel.OVERDRACHT, PartnerType.SCHOOL, null, List.of()), LATER);
        geweigerd(new VraagToestemming(L, "T1", ToestemmingDoel.SMW, PartnerType.SMW, null, List.of()), LATER);
    }

    @Test
    void R327_nazorg_kan_waar_de_routekaart_van_de_school_haar_kent() {
        StartNazorg c = new StartNazorg(L, null, null, null);
        mag(c, LATER);
        geweigerd(c, op("CHR", "2026-12-01"));
    }
}
