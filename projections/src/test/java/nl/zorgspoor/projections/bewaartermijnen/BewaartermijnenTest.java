package nl.zorgspoor.projections.bewaartermijnen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.DossierOvergedragen;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.Vernietigingsgrond;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.*;
import nl.zorgspoor.projections.ProjectionsConfiguratie;
import nl.zorgspoor.projections.Vouwer;
import nl.zorgspoor.projections.toestemmingen.Toestemmingsregister;
import org.junit.jupiter.api.Test;

class BewaartermijnenTest {

    private static final String L = "L-CHR-606";
    private static final LocalDate WEG = LocalDate.parse("2027-07-13");

    private final Vouwer bewaren = new Vouwer(Bewaartermijnen.WEERGAVE.projector());

    private static BewaartermijnGestart gestart(boolean speciaal, int jaren) {
        return new BewaartermijnGestart(L, WEG, speciaal, jaren, WEG.plusYears(jaren), 5, WEG.plusYears(5), 30, WEG);
    }

    private static PersoonsgegevensVernietigd vernietigd(Bewaarklasse... klassen) {
        return new PersoonsgegevensVernietigd(L, Vernietigingsgrond.BEWAARTERMIJN, Set.of(klassen), WEG.plusYears(2));
    }

    @Test
    void R60_de_eerste_vernietiging_bepaalt_categorie_en_dag() {
        bewaren.na(gestart(false, 2));
        assertThat(bewaren.document(L))
                .containsEntry("categorie", 2)
                .containsEntry("vernietigingsdatum", "2029-07-13")
                .containsEntry("verzuimTot", "2032-07-13");
        bewaren.na(vernietigd(Bewaarklasse.DOSSIER));
        assertThat(bewaren.document(L))
                .containsEntry("categorie", 5)
                .containsEntry("vernietigingsdatum", "2032-07-13")
                .containsEntry("vernietigd", List.of("DOSSIER"));
        bewaren.na(vernietigd(Bewaarklasse.VERZUIM));
        assertThat(bewaren.document(L).get("vernietigingsdatum")).isNull();
        assertThat(bewaren.document(L)).containsEntry("vernietigd", List.of("DOSSIER", "VERZUIM"));
    }

    private static VernietigingAangekondigd aangekondigd(String opZijnVroegst) {
        return new VernietigingAangekondigd(
                L,
                Vernietigingsgrond.BEWAARTERMIJN,
                Set.of(Bewaarklasse.DOSSIER),
                LocalDate.parse(opZijnVroegst),
                LocalDate.parse("2029-06-20"),
                Rol.ONDERSTEUNINGSCOORDINATOR);
    }

    @Test
    void R60_een_aankondiging_staat_er_met_haar_dag_en_wat_ervan_besloten_is() {
        bewaren.na(gestart(false, 2), aangekondigd("2029-07-20"));
        assertThat(bewaren.document(L))
                .containsEntry("vernietigingsdatum", "2029-07-20")
                .containsEntry("aangekondigdOp", "2029-06-20")
                .containsEntry("categorie", 2);
        bewaren.na(new VernietigingAangehouden(L, "x", LocalDate.parse("2029-06-21")));
        assertThat(bewaren.document(L)).containsEntry("aangehoudenSinds", "2029-06-21");
        bewaren.na(new VernietigingVrijgegeven(L, LocalDate.parse("2029-06-22")));
        assertThat(bewaren.document(L))
                .containsEntry("vrijgegevenOp", "2029-06-22")
                .doesNotContainKey("aangehoudenSinds");
        bewaren.na(vernietigd(Bewaarklasse.DOSSIER));
        assertThat(bewaren.document(L))
                .containsEntry("vernietigingsdatum", "2032-07-13")
                .doesNotContainKeys("aangekondigdOp", "vrijgegevenOp");
    }

    @Test
    void R60_een_verzoek_van_wie_nooit_ingeschreven_was_staat_er_ook() {
        bewaren.na(new VernietigingAangekondigd(
                L,
                Vernietigingsgrond.VERZOEK,
                Set.of(Bewaarklasse.values()),
                LocalDate.parse("2027-08-12"),
                WEG,
                Rol.ONDERSTEUNINGSCOORDINATOR));
        assertThat(bewaren.document(L))
                .containsEntry("vernietigingsdatum", "2027-08-12")
                .containsEntry("grond", "VERZOEK")
                .containsEntry("_zichtbaar", true);
    }

    @Test
    void R60_wie_terugkomt_heeft_geen_vernietigingsdatum_meer() {
        bewaren.na(gestart(true, 3));
        assertThat(bewaren.document(L)).containsEntry("categorie", 3).containsEntry("speciaalOnderwijs", true);
        bewaren.na(new BewaartermijnVervallen(L, WEG.plusYears(1)));
        assertThat(bewaren.document(L).get("vernietigingsdatum")).isNull();
        assertThat(bewaren.document(L)).doesNotContainKey("vertrokkenOp");
    }

    @Test
    void R61_een_overdracht_staat_er_met_school_en_dag() {
        bewaren.na(new DossierOvergedragen(L, "COE", List.of("OPP"), WEG, WEG));
        assertThat(bewaren.document(L))
                .containsEntry("overgedragenAan", "COE")
                .containsEntry("overgedragenOp", "2027-07-13");
        bewaren.na(vernietigd(Bewaarklasse.DOSSIER));
        assertThat(bewaren.document(L))
                .containsEntry("overgedragenOp", "2027-07-13")
                .doesNotContainKey("overgedragenAan");
    }

    /** This view keeps the proof; every other forgets the student, one of the file with the file. */
    @Test
    void R60_elke_andere_weergave_vergeet_de_leerling() {
        Vouwer register = new Vouwer(Toestemmingsregister.WEERGAVE.projector());
        register.na(new KlasIngelicht(L, "2h1", "w", "TL", "TO", WEG), vernietigd(Bewaarklasse.VERZUIM));
        assertThat(register.documenten()).isNotEmpty();
        register.na(vernietigd(Bewaarklasse.DOSSIER));
        assertThat(register.documenten()).isEmpty();
        Set<String> vanLeerlingen = Vocabulaire.namen().alle().keySet().stream()
                .filter(n -> n.startsWith("leerling."))
                .map(n -> n.substring("leerling.".length()))
                .collect(Collectors.toSet());
        assertThat(ProjectionsConfiguratie.LIJSTEN)
                .filteredOn(l -> !l.weergave().naam().equals("bewaartermijnen"))
                .extracting(l -> l.weergave().projector().gebeurtenissen())
                .filteredOn(gelezen -> gelezen.stream().anyMatch(vanLeerlingen::contains))
                .isNotEmpty()
                .allSatisfy(gelezen -> assertThat(gelezen).contains("PersoonsgegevensVernietigd"));
    }
}
