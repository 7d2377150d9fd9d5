package nl.zorgspoor.core.leerling.aanmelding;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgspoor.core.Grensgeval;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.invoer.Dagen;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Instroomtype;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.MeldLeerlingAan;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.NeemLeerlingOver;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Ouder;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Persoonsgegevens;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.LegGeenMedewerkingVast;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.Poging;
import nl.zorgspoor.core.leerling.mentoraat.MentoraatCommand.LegMentorgesprekVast;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.StukType;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.VoegTLVStukToe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No day of a command lies before the student was there. */
class LevensloopTest {

    private static final String L = "L-COE-1";
    private static final LocalDate GEBOREN = LocalDate.parse("2013-03-01");
    private static final LocalDate VANDAAG = LocalDate.parse("2026-11-30");

    private static Aanmeldingen geboren(LocalDate dag) {
        return new Aanmeldingen(L, "COE", "Leerling 1", dag, Ouders.GEEN, Map.of(), Inschrijving.LEEG);
    }

    static Stream<Class<?>> metEenDag() {
        return Vocabulaire.opdrachten().values().stream()
                .filter(LeerlingOpdracht.class::isAssignableFrom)
                .filter(o -> o != MeldLeerlingAan.class && o != NeemLeerlingOver.class)
                .filter(o -> {
                    boolean[] dag = {false};
                    Dagen.in(Grensgeval.kleinst(o), (waar, veld, d) -> dag[0] = true);
                    return dag[0];
                });
    }

    @ParameterizedTest
    @MethodSource("metEenDag")
    void geen_dag_in_een_opdracht_ligt_voor_de_geboorte(Class<?> soort) {
        LeerlingOpdracht in1900 = (LeerlingOpdracht) Grensgeval.kleinst(soort);
        CommandGeweigerd geweigerd =
                catchThrowableOfType(CommandGeweigerd.class, () -> Levensloop.eis(in1900, geboren(GEBOREN), VANDAAG));
        assertThat(geweigerd.weigering().aard().status()).isEqualTo(409);
        assertThat(geweigerd.weigering().ontbreekt()).isNotEmpty().allMatch(w -> w.endsWith("(niet voor de geboorte)"));
        assertThat(geweigerd.weigering().melding()).doesNotContain("2013");
        Levensloop.eis(in1900, geboren(LocalDate.of(1900, 1, 1)), VANDAAG);
        Levensloop.eis(in1900, geboren(null), VANDAAG);
    }

    @Test
    void ook_een_dag_in_een_lijst_wordt_bekeken() {
        var pogingen = List.of(new Poging(GEBOREN, "gebeld"), new Poging(GEBOREN.minusDays(1), "gebeld"));
        CommandGeweigerd geweigerd = catchThrowableOfType(
                CommandGeweigerd.class,
                () -> Levensloop.eis(new LegGeenMedewerkingVast(L, null, pogingen, null), geboren(GEBOREN), VANDAAG));
        assertThat(geweigerd.weigering().ontbreekt()).containsExactly("pogingen[1].datum (niet voor de geboorte)");
    }

    @Test
    void wat_met_een_leerling_is_gedaan_ligt_na_de_aanmelding_en_een_oud_stuk_mag_ouder_zijn() {
        try (Proefopstelling opstelling = new Proefopstelling()) {
            opstelling.richtIn("COE");
            String l = "L-COE-" + UUID.randomUUID();
            opstelling.stuur(
                    Rol.ADMINISTRATIE,
                    "ADM",
                    "COE",
                    new MeldLeerlingAan(
                            l,
                            "A1",
                            new Persoonsgegevens("Leerling 1", GEBOREN),
                            LocalDate.parse("2026-09-10"),
                            Instroomtype.REGULIER_PO_VO,
                            null,
                            false,
                            false,
                            List.of(new Ouder("O1", true)),
                            null,
                            1,
                            "HAVO"));
            weigert(
                    () -> opstelling.stuur(
                            Rol.MENTOR,
                            "M1",
                            "COE",
                            new LegMentorgesprekVast(l, LocalDate.parse("2026-09-09"), "goed", "goed")),
                    "STATUS_ONJUIST",
                    null);
            opstelling.stuur(
                    Rol.MENTOR,
                    "M1",
                    "COE",
                    new LegMentorgesprekVast(l, LocalDate.parse("2026-09-10"), "goed", "goed"));
            weigert(
                    () -> opstelling.stuur(
                            Rol.ONDERSTEUNINGSCOORDINATOR,
                            "OC",
                            "COE",
                            new VoegTLVStukToe(l, "T1", StukType.ONDERZOEK, "doc", LocalDate.parse("2026-03-01"))),
                    "NIET_GEVONDEN",
                    null);
        }
    }
}
