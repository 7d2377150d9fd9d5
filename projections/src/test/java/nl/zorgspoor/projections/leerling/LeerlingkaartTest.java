package nl.zorgspoor.projections.leerling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.gedeeld.Ondersteuningsniveau;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingIngeschreven;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.RedenUitschrijving;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.*;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.FlexZatGeannuleerd;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.UitgenodigdVoorFlexZat;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.UitnodigingFlexZatVervallen;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Betwistingsuitkomst;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Vorm;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.*;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingVerzonden;
import nl.zorgspoor.projections.Vouwer;
import org.junit.jupiter.api.Test;

class LeerlingkaartTest {

    private static final String L = "L-COE-101";
    private static final LocalDate DAG = LocalDate.parse("2026-09-14");

    private final Vouwer kaarten = new Vouwer(Leerlingkaart.RIJEN);

    private Kaart kaart() {
        return new Kaart(kaarten.document(L));
    }

    private static ToestemmingVerleend verleend(ToestemmingDoel doel, PartnerType partner, LocalDate tot) {
        return new ToestemmingVerleend(
                L, "TS1", doel, partner, Set.of(), List.of("O1"), Vorm.DIGITAAL, DAG, tot, null, null);
    }

    @Test
    void een_toestemming_die_de_partner_noemt_is_grond_tot_haar_laatste_dag() {
        kaarten.na(verleend(ToestemmingDoel.OPVRAGEN_GEGEVENS, PartnerType.GGZ, DAG.plusDays(10)));
        assertThat(kaart().heeftGrond(PartnerType.GGZ, DAG.plusDays(10))).isTrue();
        assertThat(kaart().heeftGrond(PartnerType.GGZ, DAG.plusDays(11))).isFalse();
        assertThat(kaart().heeftGrond(PartnerType.SMW, DAG)).isFalse();
    }

    @Test
    void een_toestemming_voor_hulp_noemt_de_partner_door_haar_doel() {
        kaarten.na(verleend(ToestemmingDoel.JOS_BEGELEIDING, null, null));
        assertThat(kaart().heeftGrond(PartnerType.JOS, DAG)).isTrue();
        kaarten.na(new ToestemmingIngetrokken(L, "TS1", ToestemmingDoel.JOS_BEGELEIDING, null, List.of("O1"), DAG));
        assertThat(kaart().heeftGrond(PartnerType.JOS, DAG)).isFalse();
    }

    @Test
    void een_lopende_verwijzing_is_grond_voor_haar_partner() {
        var verzonden = Voorbeeld.van(VerwijzingVerzonden.class);
        kaarten.na(verzonden, new MentorToegewezen(L, "M1", DAG));
        assertThat(kaart().heeftGrond(verzonden.partnerType(), DAG)).isTrue();
        assertThat(kaart().mentorId(DAG)).isEqualTo("M1");
    }

    @Test
    void R3_mentor_klas_en_verblijf_zijn_op_de_kaart_die_van_de_dag() {
        LocalDate wissel = DAG.plusDays(7);
        LocalDate weg = DAG.plusDays(30);
        assertThat(Kaart.leeg(L).isHier(DAG)).as("aangemeld").isTrue();
        kaarten.na(
                new LeerlingIngeschreven(L, "A1", 2, "HAVO", DAG, Ondersteuningsniveau.BASIS, null, 1),
                new LeerlingInKlasGeplaatst(L, "2h1", null, DAG, 2, "2026-2027"),
                new MentorToegewezen(L, "M1", DAG),
                new MentorToegewezen(L, "M2", wissel),
                new LeerlingInKlasGeplaatst(L, "2h2", null, wissel, 2, "2026-2027"));
        assertThat(kaart().isHier(DAG.minusDays(1))).isFalse();
        assertThat(kaart().mentorId(DAG.minusDays(1))).isNull();
        assertThat(kaart().klas(DAG.minusDays(1))).isNull();
        assertThat(kaart().isHier(DAG)).isTrue();
        assertThat(kaart().mentorId(wissel.minusDays(1))).isEqualTo("M1");
        assertThat(kaart().klas(wissel.minusDays(1))).isEqualTo("2h1");
        assertThat(kaart().mentorId(wissel)).isEqualTo("M2");
        assertThat(kaart().klas(wissel)).isEqualTo("2h2");
        kaarten.na(uitgeschreven(weg));
        assertThat(kaart().isHier(weg.minusDays(1))).isTrue();
        assertThat(kaart().isHier(weg)).isFalse();
        assertThat(kaart().mentorId(weg.plusDays(9))).isEqualTo("M2");
        kaarten.na(new UitschrijvingIngetrokken(L, weg, null));
        assertThat(kaart().isHier(weg)).isTrue();
    }

    private static LeerlingUitgeschreven uitgeschreven(LocalDate datum) {
        return new LeerlingUitgeschreven(L, datum, RedenUitschrijving.VERHUIZING, "KLA", null, "KLA-9", 2, "HAVO", DAG);
    }

    @Test
    void wat_openstaat_blijft_op_het_bord_tot_de_dag_van_vertrek() {
        Vouwer bord = new Vouwer(Bord.PROJECTOR);
        bord.na(new nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd(
                L,
                nl.zorgspoor.core.gedeeld.Regel.MENTOR_WEEK,
                "WEEKTAAK_OPEN",
                nl.zorgspoor.core.gedeeld.Ernst.AANDACHT,
                "RondWeektaakMentorAf"));
        assertThat(bord.document(L).getList("items", org.bson.Document.class)).hasSize(1);
        bord.na(uitgeschreven(DAG.plusDays(30)));
        assertThat(bord.document(L).getList("items", org.bson.Document.class)).hasSize(1);
        bord.na(new UitschrijvingIngegaan(L, DAG.plusDays(30), RedenUitschrijving.VERHUIZING));
        assertThat(bord.document(L).getList("items", org.bson.Document.class)).isEmpty();
    }

    @Test
    void een_termijn_die_nog_niet_begonnen_is_staat_niet_open() {
        org.bson.Document termijn = new org.bson.Document("gestartOp", "2026-10-12")
                .append("volgendeActie", "LegMentorgesprekVast")
                .append("vertrouwelijkheid", "NORMAAL");
        org.bson.Document bord = new org.bson.Document("termijnen", List.of(termijn)).append("items", List.of());
        assertThat(Bord.open(bord, v -> true, LocalDate.parse("2026-10-11"))).isEmpty();
        assertThat(Bord.open(bord, v -> true, LocalDate.parse("2026-10-12"))).hasSize(1);
    }

    private static UitgenodigdVoorFlexZat uitgenodigd(Rol rol) {
        return new UitgenodigdVoorFlexZat(L, "F1", rol, false, true, null, "plannen", "TS1");
    }

    @Test
    void R50_een_toestemming_is_in_gebruik_tot_wat_erop_rust_voorbij_is() {
        kaarten.na(uitgenodigd(Rol.BPO), uitgenodigd(Rol.SMW), uitgenodigd(Rol.SMW));
        assertThat(kaart().gebruik())
                .extracting(g -> g.get("waar"))
                .containsExactly("FLEXZAT:F1:BPO", "FLEXZAT:F1:SMW");
        kaarten.na(new UitnodigingFlexZatVervallen(L, "F1", Rol.BPO, "TOESTEMMING_INGETROKKEN"));
        assertThat(kaart().gebruik()).extracting(g -> g.get("waar")).containsExactly("FLEXZAT:F1:SMW");
        kaarten.na(new FlexZatGeannuleerd(L, "F1", null));
        assertThat(kaart().gebruik()).isEmpty();
    }

    @Test
    void een_betwiste_toestemming_is_geen_grond_tot_zij_blijft_staan() {
        kaarten.na(
                verleend(ToestemmingDoel.SMW, PartnerType.SMW, null),
                new ToestemmingBetwist(
                        L, "TS1", ToestemmingDoel.SMW, PartnerType.SMW, "O1", "niet getekend", DAG, null));
        assertThat(kaart().heeftGrond(PartnerType.SMW, DAG)).isFalse();
        kaarten.na(new BetwistingAfgehandeld(
                L,
                "TS1",
                ToestemmingDoel.SMW,
                PartnerType.SMW,
                Betwistingsuitkomst.BLIJFT,
                "samen bekeken",
                DAG,
                null));
        assertThat(kaart().heeftGrond(PartnerType.SMW, DAG)).isTrue();
    }

    @Test
    void een_ouder_die_later_bekend_wordt_hoort_bij_het_kind() {
        kaarten.na(
                new MentorToegewezen(L, "M1", DAG),
                new GezagGewijzigd(L, "O9", true, DAG, null),
                new GezagGewijzigd(L, "O9", false, DAG.plusDays(1), null));
        assertThat(kaart().ouders()).containsExactly("O9");
    }
}
