package nl.zorgspoor.core.bevoegdheid;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.gedeeld.Gegevenssoort.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.core.gedeeld.ZonderGezag;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.TrekAanmeldingIn;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.SignaleerZorg;
import org.junit.jupiter.api.Test;

/** R328: O1 has authority over L1 until 2026-10-01, O3 never had. */
class OuderZonderGezagTest {

    private static final LocalDate DAG = LocalDate.parse("2026-10-01");
    private static final Schoolprofiel COE = Proef.school("COE");

    private static final Naslag NASLAG = new Naslag() {
        @Override
        public Optional<Boolean> gezag(String leerlingId, String ouderId, int meerderjarig, LocalDate op) {
            return leerlingId.equals("L1") ? Optional.of(ouderId.equals("O1") && op.isBefore(DAG)) : Optional.empty();
        }
    };

    private static Actor ouder(String id) {
        return new Actor(id, Rol.OUDER, "COE", "L1");
    }

    private static Openstelling voor(Actor lezer, LocalDate op) {
        return Openstelling.voor(lezer, COE, NASLAG, op);
    }

    @Test
    void R328_zonder_gezag_is_open_wat_de_school_openstelt_en_anders_niets() {
        Openstelling o = voor(ouder("O3"), DAG);
        assertThat(o.soorten()).containsExactlyInAnyOrder(RESULTATEN, AANWEZIGHEID);
        assertThat(Leesrechten.recht(COE, Rol.OUDER, o, RESULTATEN)).isEqualTo(Leesrecht.VOLLEDIG);
        for (var dicht : Set.of(BASIS, LOGBOEK, HANDELINGSPLAN, OPP, CONTACT, TLV_DOSSIER)) {
            assertThat(Leesrechten.recht(COE, Rol.OUDER, o, dicht)).isEqualTo(Leesrecht.GEEN);
        }
        assertThat(Leesrechten.mag(COE, Rol.OUDER, o, Vertrouwelijkheid.BEPERKT))
                .isFalse();
        Schoolprofiel niets = Proef.met(COE, Instelling.OUDER_ZONDER_GEZAG_ZIET, "");
        assertThat(Openstelling.voor(ouder("O3"), niets, NASLAG, DAG).soorten()).isEmpty();
        Schoolprofiel meer = Proef.met(COE, Instelling.OUDER_ZONDER_GEZAG_ZIET, "RESULTATEN,HANDELINGSPLAN");
        assertThat(Openstelling.voor(ouder("O3"), meer, NASLAG, DAG).soorten())
                .containsExactlyInAnyOrder(RESULTATEN, HANDELINGSPLAN);
        assertThat(Instelling.OUDER_ZONDER_GEZAG_ZIET.fout("MELDCODE")).isPresent();
    }

    @Test
    void R328_gezag_telt_op_de_dag_zelf_en_alleen_voor_ouders() {
        assertThat(voor(ouder("O1"), DAG.minusDays(1)).isBeperkt()).isFalse();
        assertThat(voor(ouder("O1"), DAG).isBeperkt()).isTrue();
        assertThat(voor(new Actor("L1", Rol.LEERLING, "COE", "L1"), DAG).isBeperkt())
                .isFalse();
        assertThat(voor(new Actor("M1", Rol.MENTOR, "COE", null), DAG).isBeperkt())
                .isFalse();
        assertThat(voor(new Actor("O3", Rol.OUDER, "COE", "L9"), DAG).isBeperkt())
                .as("van wie niets bekend is, is niets te lezen")
                .isFalse();
    }

    @Test
    void R328_zonder_gezag_wordt_een_zorg_gedeeld_en_niets_besloten() {
        TrekAanmeldingIn besluit = new TrekAanmeldingIn("L1", "A1", null, null);
        SignaleerZorg zorg = new SignaleerZorg("L1", "T1", null, List.of(), List.of(), null, null);
        weigert(() -> Bevoegdheden.eisGezag(besluit, als("O3")), "ROL_NIET_BEVOEGD", "R328");
        assertThatCode(() -> Bevoegdheden.eisGezag(zorg, als("O3"))).doesNotThrowAnyException();
        assertThatCode(() -> Bevoegdheden.eisGezag(besluit, als("O1"))).doesNotThrowAnyException();
    }

    private static Context als(String id) {
        Context x = Proef.context(COE, Rol.OUDER, id, "2026-09-30", "x");
        return Proef.metNaslag(Proef.voor(x, "L1"), NASLAG);
    }

    @Test
    void R328_wat_zonder_gezag_kan_is_opgesomd() {
        assertThat(Vocabulaire.opdrachten().entrySet().stream()
                        .filter(o -> ZonderGezag.class.isAssignableFrom(o.getValue()))
                        .map(java.util.Map.Entry::getKey))
                .containsExactlyInAnyOrder(
                        "SignaleerZorg",
                        "MeldPesten",
                        // who decides here is judged by R49, R57 and R61 themselves
                        "VerleenToestemming",
                        "WeigerToestemming",
                        "TrekToestemmingIn",
                        "BetwistToestemming",
                        // only who is said to have made it, also when that parent has no authority any more
                        "BetwistBezwaarTLV",
                        "BetwistOPPOpPapier",
                        "VraagInzage",
                        "GeefZienswijzeOpOverdracht");
    }
}
