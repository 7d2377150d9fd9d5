package nl.zorgspoor.core.leerling.flexzat;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.gedeeld.Rol.*;
import static nl.zorgspoor.core.leerling.flexzat.Flexzatproef.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.leerling.flexzat.FlexZatCommand.*;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.*;
import nl.zorgspoor.core.leerling.traject.Trajecten;
import org.junit.jupiter.api.Test;

/** What comes out of it, and in time. */
class FlexZatUitkomstTest {

    @Test
    void R102_een_uitkomst_is_compleet_en_komt_binnen_vijf_schooldagen() {
        FlexZats gehouden =
                Vouw.na(KLAAR, KLAAR.decide(houdMetAllen(), oc("2027-03-25", "HoudFlexZat"), metToestemming(null)));
        // 26 en 29 maart zijn vrij
        assertThat(gehouden.flexZat("F1").orElseThrow().fase())
                .isEqualTo(new FlexZat.Fase.Gehouden(LocalDate.parse("2027-03-25"), LocalDate.parse("2027-04-05")));
        assertThat(gehouden.termijnen()).hasSize(1);
        assertThat(gehouden.verstreken(L, oc("2027-04-05", "BewaakTermijnen"))).isEmpty();
        assertThat(gehouden.verstreken(L, oc("2027-04-06", "BewaakTermijnen"))).hasSize(1);
        Context x = oc("2027-03-25", "LegFlexZatUitkomstVast");
        assertThat(weigert(
                                () -> gehouden.decide(
                                        new LegFlexZatUitkomstVast(
                                                L, "F1", null, List.of(), List.of(), List.of(), null, null),
                                        x),
                                "UITKOMST_ONVOLLEDIG",
                                "R102")
                        .ontbreekt())
                .containsExactly("ondersteuningsvraag", "regiehouder", "evaluatieOp", "afspraken (wie en wat)");
    }

    @Test
    void R103_een_gekozen_arrangement_vraagt_binnen_zes_weken_een_opp() {
        FlexZats gehouden =
                Vouw.na(KLAAR, KLAAR.decide(houdMetAllen(), oc("2027-03-25", "HoudFlexZat"), metToestemming(null)));
        LegFlexZatUitkomstVast uitkomst = new LegFlexZatUitkomstVast(
                L,
                "F1",
                "leren plannen",
                List.of(Arrangementtype.BPO),
                List.of(),
                List.of(new Afspraak("BPO", "plant wekelijks", LocalDate.parse("2027-04-12"))),
                MENTOR,
                LocalDate.parse("2027-06-10"));
        var events = gehouden.decide(uitkomst, oc("2027-03-25", "LegFlexZatUitkomstVast"));
        assertThat(((FlexZatUitkomstVastgelegd) events.get(0)).oppVoor()).isEqualTo(LocalDate.parse("2027-05-06"));
        assertThat(Vouw.na(gehouden, events).termijnen()).isEmpty();
        weigert(
                () -> Vouw.na(gehouden, events).decide(uitkomst, oc("2027-03-25", "LegFlexZatUitkomstVast")),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void R191_gehouden_sinds_kent_de_grensdag() {
        FlexZats gehouden =
                Vouw.na(KLAAR, KLAAR.decide(houdMetAllen(), oc("2027-03-25", "HoudFlexZat"), metToestemming(null)));
        assertThat(gehouden.gehoudenSinds(LocalDate.parse("2027-03-25"), Trajecten.LEEG))
                .isPresent();
        assertThat(gehouden.gehoudenSinds(LocalDate.parse("2027-03-26"), Trajecten.LEEG))
                .isEmpty();
    }

    @Test
    void R102_een_uitgebleven_uitkomst_wordt_een_keer_gemeld() {
        FlexZats gehouden =
                Vouw.na(KLAAR, KLAAR.decide(houdMetAllen(), oc("2027-03-25", "HoudFlexZat"), metToestemming(null)));
        FlexZats gemeld = Vouw.na(gehouden, gehouden.verstreken(L, oc("2027-04-06", "BewaakTermijnen")));
        assertThat(gemeld.termijnen()).isEmpty();
        assertThat(gemeld.verstreken(L, oc("2027-04-07", "BewaakTermijnen"))).isEmpty();
        assertThat(gemeld.flexZat("F1").orElseThrow().fase())
                .isEqualTo(new FlexZat.Fase.Gehouden(LocalDate.parse("2027-03-25"), null));
    }

    @Test
    void R191_de_laatste_van_twee_gehouden_flexzats_telt() {
        FlexZats twee = Vouw.na(
                FlexZats.LEEG,
                new FlexZatAangevraagd(L, "F1", null, MENTOR, null),
                new FlexZatAangevraagd(L, "F2", null, MENTOR, null),
                new FlexZatGehouden(
                        L,
                        "F1",
                        LocalDate.parse("2027-03-01"),
                        List.of(),
                        "OC",
                        null,
                        null,
                        LocalDate.parse("2027-03-08")),
                new FlexZatGehouden(
                        L,
                        "F2",
                        LocalDate.parse("2027-03-25"),
                        List.of(),
                        "OC",
                        null,
                        null,
                        LocalDate.parse("2027-04-05")));
        assertThat(twee.gehoudenSinds(LocalDate.parse("2027-01-01"), Trajecten.LEEG)
                        .orElseThrow()
                        .flexZatId())
                .isEqualTo("F2");
    }
}
