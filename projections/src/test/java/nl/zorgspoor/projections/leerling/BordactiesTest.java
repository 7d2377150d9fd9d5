package nl.zorgspoor.projections.leerling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.Gevolgen;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.bevoegdheid.AanZet;
import nl.zorgspoor.core.bevoegdheid.Leesrechten;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.core.leerling.arrangement.ArrangementCommand.EvalueerArrangement;
import nl.zorgspoor.core.leerling.flexzat.FlexZatCommand.PlanFlexZat;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.*;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.TLVAangevraagd;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.VraagToestemming;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.VerwerkTerugmelding;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingGeaccepteerd;
import nl.zorgspoor.core.training.TrainingCommand.StartTraining;
import nl.zorgspoor.core.verzuim.VerzuimEvent.ThuiszitterVastgesteld;
import nl.zorgspoor.core.verzuim.VerzuimEvent.ZorgwekkendZiekteverzuimGesignaleerd;
import nl.zorgspoor.projections.Varianten;
import nl.zorgspoor.projections.Vouwer;
import nl.zorgspoor.projections.opslag.Sleutel;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The board asks for what can be done, of who may do it, at every school. */
class BordactiesTest {

    private static final LocalDate DAG = LocalDate.parse("2026-09-14");

    private static List<Document> items() {
        List<Document> items = new ArrayList<>();
        Vocabulaire.namen().alle().values().forEach(soort -> {
            Vouwer bord = new Vouwer(Bord.PROJECTOR).met(Metadata.TERMIJNEN, "[]");
            bord.na((Gebeurtenis) Voorbeeld.van(soort));
            bord.documenten().values().forEach(d -> items.addAll(d.getList("items", Document.class, List.of())));
        });
        return items;
    }

    /**
     * Every task that an event can open at a school: its command can be given there, by who is asked for it. What waits for a
     * partner asks nobody when no role answers for that partner.
     */
    @ParameterizedTest
    @ValueSource(strings = {"COE", "DIA", "KLA", "HEI", "CHR"})
    void elke_taak_vraagt_wat_wie_aan_zet_is_mag(String code) {
        Schoolprofiel school = Proef.school(code);
        List<String> nietTeDoen = new ArrayList<>();
        for (Taak taak : Taken.LIJST.taken()) {
            if (taak.actie() == null || taak.actie() == VerwerkTerugmelding.class) {
                continue;
            }
            String actie = taak.actie().getSimpleName();
            if (school.bevoegdheden().get(actie).rollen().isEmpty() && !kanGebeuren(taak, school)) {
                continue;
            }
            Document item = new Document("volgendeActie", actie).append("eigenaar", eigenaar(taak));
            AanZet aanZet = Bord.aanZet(item, school, DAG);
            if (aanZet.actie() == null
                    || !school.bevoegdheden().get(aanZet.actie()).rollen().contains(aanZet.rol())) {
                nietTeDoen.add(taak.opent() + " -> " + taak.actie());
            }
        }
        assertThat(nietTeDoen).isEmpty();
    }

    /** A task may be opened by one choice of the event only. */
    private static String eigenaar(Taak taak) {
        return Varianten.van(taak.opent(), true).stream()
                .flatMap(e -> new Vouwer(Bord.PROJECTOR).na((Gebeurtenis) e).documenten().values().stream())
                .flatMap(d -> d.getList("items", Document.class, List.of()).stream())
                .filter(i ->
                        taak.actie() != null && taak.actie().getSimpleName().equals(i.get("volgendeActie")))
                .map(i -> i.getString("eigenaar"))
                .filter(e -> e != null)
                .findFirst()
                .orElse(null);
    }

    /** Whether some command that a person at the school may give makes the event that opens it; terms and consequences follow. */
    private static boolean kanGebeuren(Taak taak, Schoolprofiel school) {
        return Gevolgen.zelf().entrySet().stream()
                .anyMatch(o -> o.getValue().contains(taak.opent().getSimpleName())
                        && deel(Vocabulaire.opdrachten().get(o.getKey())).equals(deel(taak.opent()))
                        && school.bevoegdheden().get(o.getKey()).rollen().stream()
                                .anyMatch(r -> r != Rol.SYSTEEM));
    }

    /** Where in core it is: a plan of a student and one of a group are drawn up under the same name. */
    private static String deel(Class<?> soort) {
        return soort.getPackageName().split("\\.")[3];
    }

    @Test
    void elk_item_dat_een_gebeurtenis_op_het_bord_zet_noemt_een_opdracht_of_zegt_anders_wat_het_is() {
        List<Document> items = items();
        assertThat(items).hasSizeGreaterThan(60);
        for (Document item : items) {
            String actie = item.getString("volgendeActie");
            if (actie == null) {
                assertThat(item.get("soort") != null || item.get("code") != null)
                        .as(item.toJson())
                        .isTrue();
            } else {
                assertThat(Vocabulaire.opdrachten()).as(item.toJson()).containsKey(actie);
            }
        }
    }

    @Test
    void de_actie_van_een_aandachtspunt_leidt_tot_wat_het_afhandelt() {
        Map<Class<?>, Set<Class<?>>> acties = Aandachtspunten.acties();
        assertThat(acties).hasSizeGreaterThan(20);
        acties.forEach((actie, gebeurtenissen) -> {
            if (actie != VraagToestemming.class) { // the school asks, who gives it settles it
                assertThat(Gevolgen.perOpdracht().get(actie.getSimpleName()))
                        .as(actie + " leidt tot een van " + gebeurtenissen)
                        .containsAnyElementsOf(gebeurtenissen.stream()
                                .map(Class::getSimpleName)
                                .toList());
            }
        });
    }

    @Test
    void de_actie_van_een_taak_leidt_tot_wat_hem_sluit() {
        for (Taak taak : Taken.LIJST.taken()) {
            List<String> sluiten = Taken.LIJST.sluitingen().stream()
                    .filter(s -> s.taak() == taak)
                    .map(s -> s.gebeurtenis().getSimpleName())
                    .toList();
            // the school asks, who gives it settles it; a training reaches its participants afterwards
            if (taak.actie() != null && taak.actie() != VraagToestemming.class && taak.actie() != StartTraining.class) {
                assertThat(Gevolgen.perOpdracht().get(taak.actie().getSimpleName()))
                        .as(taak.opent() + " -> " + taak.actie() + " leidt tot een van " + sluiten)
                        .containsAnyElementsOf(sluiten);
            }
        }
    }

    @Test
    void een_taak_die_gesloten_wordt_door_wat_zijn_sleutel_niet_kent_start_niet() {
        assertThatThrownBy(() -> new Taaklijst()
                        .taak(FlexZatAangevraagd.class, Taken.Soort.TAAK, PlanFlexZat.class, null)
                        .per(Sleutel.van(FlexZatEvent.class, FlexZatEvent::flexZatId))
                        .sluit(FlexZatGepland.class, TLVAangevraagd.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("TLVAangevraagd");
    }

    @Test
    void op_een_partner_wacht_de_partner_zelf_en_niet_de_coordinator() {
        Vouwer bord = new Vouwer(Bord.PROJECTOR)
                .na(new VerwijzingGeaccepteerd("L-COE-101", "V1", PartnerType.JOS, "B1", 1, DAG, null));
        Document item =
                bord.document("L-COE-101").getList("items", Document.class).get(0);
        assertThat(Bord.aanZet(item, Proef.school("COE"), DAG))
                .isEqualTo(new AanZet("VerwerkTerugmelding", Rol.JOS_MEDEWERKER));
        assertThat(Bord.aanZet(item, Proef.school("HEI"), DAG)).isEqualTo(new AanZet(null, Rol.JOS_MEDEWERKER));
    }

    @Test
    void R213_R217_zorgwekkend_verzuim_vraagt_een_gesprek_en_een_thuiszitter_een_bericht_aan_het_swv() {
        Vouwer bord = new Vouwer(Bord.PROJECTOR)
                .na(
                        Voorbeeld.van(ZorgwekkendZiekteverzuimGesignaleerd.class),
                        Voorbeeld.van(ThuiszitterVastgesteld.class));
        assertThat(bord.document("L-COE-101").getList("items", Document.class))
                .extracting(i -> i.get("volgendeActie"))
                .containsExactlyInAnyOrder(
                        "LegVerzuimgesprekVast",
                        "LegVerzuimgesprekVast",
                        "ZetLeerlingOpAgenda",
                        "MeldThuiszitterBijSWV",
                        "ZetLeerlingOpAgenda");
        bord.na(new nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingVoorbereid(
                "L-COE-101",
                "V9",
                PartnerType.GGZ,
                "P",
                null,
                nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Urgentie.NORMAAL,
                Set.of(),
                false,
                null));
        assertThat(bord.document("L-COE-101").getList("items", Document.class))
                .as("een andere partner weet het daarmee nog niet")
                .extracting(i -> i.get("gestartDoor"))
                .contains("ThuiszitterVastgesteld");
    }

    /** What not everybody may know of is asked of somebody who may. */
    @ParameterizedTest
    @ValueSource(strings = {"COE", "DIA", "KLA", "HEI", "CHR"})
    void wie_aan_zet_is_leest_waarover_het_gaat(String code) {
        Schoolprofiel school = Proef.school(code);
        List<String> dicht = new ArrayList<>();
        int geheim = 0;
        for (Taak taak : Taken.LIJST.taken()) {
            Vertrouwelijkheid v = ((Gebeurtenis) Voorbeeld.van(taak.opent())).vertrouwelijkheid();
            if (v == Vertrouwelijkheid.NORMAAL) {
                continue;
            }
            geheim++;
            String actie = taak.actie() == null ? null : taak.actie().getSimpleName();
            Document item = new Document("volgendeActie", actie).append("eigenaar", eigenaar(taak));
            Rol rol = Bord.aanZet(item, school, DAG).rol();
            if (!Leesrechten.mag(school, rol, v)) {
                dicht.add("%s: %s leest geen %s".formatted(taak.opent().getSimpleName(), rol, v));
            }
        }
        assertThat(geheim).isGreaterThan(10);
        assertThat(dicht).isEmpty();
    }

    @Test
    void R174_het_punt_van_een_arrangement_zonder_evaluatie_vraagt_om_haar() {
        assertThat(Aandachtspunten.actie(Aandachtspunten.id(Regel.ARR_TIJDELIJK.name(), "EVALUATIE_ONTBREEKT")))
                .isEqualTo(EvalueerArrangement.class);
    }
}
