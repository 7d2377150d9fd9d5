package nl.zorgspoor.projections.leerling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Ernst;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Routekaart;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.*;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.Gevolg;
import nl.zorgspoor.core.leerling.jos.JOSEvent.JOSAfgerond;
import nl.zorgspoor.core.leerling.jos.JOSEvent.JOSAfrondingGevraagd;
import nl.zorgspoor.core.leerling.mentoraat.MentoraatEvent.MentorgesprekVastgelegd;
import nl.zorgspoor.core.leerling.orde.OrdeEvent.IncidentGeregistreerd;
import nl.zorgspoor.core.leerling.orde.OrdeEvent.OnderwijsBijSchorsingGeregeld;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.HandelingsverlegenheidVastgesteld;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.OndersteuningsbehoefteVastgesteld;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.OudergesprekVastgelegd;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.TrajectfaseGewijzigd;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Urgentie;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Vervolgkeuze;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.*;
import nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort;
import nl.zorgspoor.core.verzuim.VerzuimEvent.AfwezigheidGeherkwalificeerd;
import nl.zorgspoor.core.verzuim.VerzuimEvent.LeerplichtReactieUitgebleven;
import nl.zorgspoor.core.verzuim.VerzuimEvent.VerzuimgesprekGevoerd;
import nl.zorgspoor.core.verzuim.VerzuimEvent.VerzuimopvolgingUitgebleven;
import nl.zorgspoor.core.verzuim.VerzuimEvent.VerzuimopvolgingVervallen;
import nl.zorgspoor.core.verzuim.VerzuimzorgEvent.BehandelurenAfgestemd;
import nl.zorgspoor.projections.Vouwer;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** When a point of attention or a task leaves the student's board. */
class AandachtspuntenTest {

    private static final String L = "L-COE-101";

    private final Vouwer bord = new Vouwer(Bord.PROJECTOR);

    private List<Object> acties() {
        return bord.document(L).getList("items", Document.class).stream()
                .map(i -> i.get("volgendeActie"))
                .toList();
    }

    private List<Object> codes() {
        return bord.document(L).getList("items", Document.class).stream()
                .filter(i -> "AANDACHTSPUNT".equals(i.get("type")))
                .map(i -> i.get("code"))
                .toList();
    }

    private static AandachtspuntGesignaleerd punt(Regel regel, String code) {
        return new AandachtspuntGesignaleerd(L, regel, code, Ernst.AANDACHT, "Proef");
    }

    @Test
    void R101_een_aandachtspunt_verdwijnt_als_gebeurt_wat_het_vraagt() {
        bord.na(
                punt(Regel.FZ_VOORBEREIDING, "VOORBEREIDING_ONVOLLEDIG"),
                punt(Regel.OB_VAST, "BEHOEFTE_ONVOLLEDIG"),
                punt(Regel.VZ_MENTOR, "VERZUIMGESPREK_ONTBREEKT"));
        bord.na(nl.zorgspoor.core.Voorbeeld.van(FlexZatVoorbereidingAangevuld.class));
        assertThat(codes()).containsExactly("BEHOEFTE_ONVOLLEDIG", "VERZUIMGESPREK_ONTBREEKT");
        bord.na(nl.zorgspoor.core.Voorbeeld.van(OndersteuningsbehoefteVastgesteld.class));
        assertThat(codes()).containsExactly("VERZUIMGESPREK_ONTBREEKT");
        bord.na(nl.zorgspoor.core.Voorbeeld.van(VerzuimgesprekGevoerd.class));
        assertThat(codes()).isEmpty();
    }

    @Test
    void R209_een_gesprek_dat_niet_meer_hoeft_staat_niet_meer_op_het_bord() {
        bord.na(
                punt(Regel.VZ_MENTOR, "VERZUIMGESPREK_ONTBREEKT"),
                nl.zorgspoor.core.Voorbeeld.van(VerzuimopvolgingUitgebleven.class));
        assertThat(bord.document(L).getList("items", Document.class)).hasSize(2);
        bord.na(nl.zorgspoor.core.Voorbeeld.van(VerzuimopvolgingVervallen.class));
        assertThat(bord.document(L).getList("items", Document.class)).isEmpty();
    }

    @Test
    void R220_behandeluren_zijn_afgestemd_of_het_zijn_geen_behandeluren() {
        AandachtspuntGesignaleerd punt = punt(Regel.BEHANDELING, "BEHANDELUREN_NIET_AFGESTEMD");
        bord.na(punt, herkwalificatie(VerzuimSoort.ONGEMELD, VerzuimSoort.ZIEK));
        assertThat(codes()).containsExactly("BEHANDELUREN_NIET_AFGESTEMD");
        bord.na(herkwalificatie(VerzuimSoort.BEHANDELUREN, VerzuimSoort.ZIEK));
        assertThat(codes()).isEmpty();
        bord.na(punt, nl.zorgspoor.core.Voorbeeld.van(BehandelurenAfgestemd.class));
        assertThat(codes()).isEmpty();
    }

    private static AfwezigheidGeherkwalificeerd herkwalificatie(VerzuimSoort oud, VerzuimSoort nieuw) {
        LocalDate dag = LocalDate.parse("2026-09-14");
        return new AfwezigheidGeherkwalificeerd(
                L, "verzuim:" + L, "A1", dag, Halven.heel(2), oud, nieuw, null, null, List.of());
    }

    @Test
    void R232_R319_een_incident_en_onderwijs_bij_schorsing_halen_hun_punt_van_het_bord() {
        bord.na(
                punt(Regel.INCIDENT, "INCIDENT_ONTBREEKT"),
                punt(Regel.SCHORSING_ONDERWIJS, "ONDERWIJS_TIJDENS_SCHORSING_ONTBREEKT"));
        bord.na(nl.zorgspoor.core.Voorbeeld.van(OnderwijsBijSchorsingGeregeld.class));
        assertThat(codes()).containsExactly("INCIDENT_ONTBREEKT");
        bord.na(nl.zorgspoor.core.Voorbeeld.van(IncidentGeregistreerd.class));
        assertThat(codes()).doesNotContain("INCIDENT_ONTBREEKT");
    }

    @Test
    void R319_een_punt_over_een_schorsing_is_zo_vertrouwelijk_als_de_schorsing() {
        bord.na(punt(Regel.SCHORSING_ONDERWIJS, "ONDERWIJS_TIJDENS_SCHORSING_ONTBREEKT"));
        assertThat(Bord.open(bord.document(L), v -> v == Vertrouwelijkheid.NORMAAL, LocalDate.parse("2026-09-14")))
                .isEmpty();
    }

    @Test
    void een_aandachtspunt_met_dezelfde_code_van_een_andere_regel_blijft() {
        bord.na(
                punt(Regel.TLV_HANDTEKENING, "OUDERS_NIET_GEINFORMEERD"),
                punt(Regel.OUDERS_STAP, "OUDERS_NIET_GEINFORMEERD"));
        bord.na(nl.zorgspoor.core.Voorbeeld.van(OudergesprekVastgelegd.class));
        assertThat(bord.document(L).getList("items", Document.class))
                .singleElement()
                .satisfies(i -> assertThat(i).containsEntry("regel", "R194"));
    }

    @Test
    void wat_opnieuw_te_kort_schiet_komt_met_hetzelfde_commando_terug() {
        var gesprek = nl.zorgspoor.core.Voorbeeld.van(MentorgesprekVastgelegd.class);
        bord.na(gesprek, punt(Regel.MENTOR_2X, "MENTORGESPREK_ONVOLLEDIG"));
        bord.na(gesprek, punt(Regel.MENTOR_2X, "MENTORGESPREK_ONVOLLEDIG"));
        assertThat(codes()).containsExactly("MENTORGESPREK_ONVOLLEDIG");
        bord.na(gesprek);
        assertThat(codes()).isEmpty();
    }

    /** Every point that core can raise about a student: by rule and code, as they stand in the source. */
    @Test
    void elk_aandachtspunt_van_core_weet_wat_het_afhandelt() throws IOException {
        Pattern punt =
                Pattern.compile("(?:aandacht\\([^;{}]*?|Map\\.entry\\()Regel\\.([A-Z0-9_]+),\\s*\"([A-Z0-9_]+)\"");
        Pattern zonderNaam = Pattern.compile("\\.aandacht\\([^;{}]*?Regel\\.[A-Z0-9_]+,\\s*+(?!\")[^;]*;");
        List<String> onleesbaar = new ArrayList<>();
        Set<String> zonder = new TreeSet<>();
        Set<String> gevonden = new TreeSet<>();
        try (Stream<Path> bron = Files.walk(Path.of("../core/src/main/java/nl/zorgspoor/core"))) {
            for (Path bestand : bron.filter(b -> b.toString().endsWith(".java"))
                    // a meeting's own points are on no student's board
                    .filter(b -> !b.toString().contains("/overleg/"))
                    .toList()) {
                String tekst = Files.readString(bestand);
                zonderNaam.matcher(tekst).results().map(MatchResult::group).forEach(onleesbaar::add);
                Matcher m = punt.matcher(tekst);
                while (m.find()) {
                    String id = Aandachtspunten.id(m.group(1), m.group(2));
                    gevonden.add(id);
                    if (!Aandachtspunten.kent(id)) {
                        zonder.add(id);
                    }
                }
            }
        }
        assertThat(gevonden).hasSizeGreaterThan(25);
        assertThat(zonder).isEmpty();
        // Whose code stands elsewhere, cannot be found here: the two consequences of not working along.
        assertThat(onleesbaar).singleElement().asString().contains("Regel.MEDEWERKING, gevolg.name()");
        for (Gevolg gevolg : Gevolg.values()) {
            assertThat(gevolg == Gevolg.GEEN || Aandachtspunten.kent(id(Regel.MEDEWERKING, gevolg.name())))
                    .as(gevolg.name())
                    .isTrue();
        }
        for (Regel vereiste : Routekaart.VEREISTEN) {
            assertThat(Aandachtspunten.kent(id(vereiste, "VEREISTE_ONTBREEKT")))
                    .as(vereiste.name())
                    .isTrue();
        }
    }

    private static String id(Regel regel, String code) {
        return Aandachtspunten.id(regel.name(), code);
    }

    @Test
    void R260_wie_er_niet_bij_was_en_er_later_over_spreekt_staat_niet_meer_op_het_bord() {
        bord.na(
                punt(Regel.GRENS_SAMEN, "OUDERS_NIET_BETROKKEN"),
                punt(Regel.GRENS_SAMEN, "LEERLING_NIET_BETROKKEN"),
                nl.zorgspoor.core.Voorbeeld.van(OudergesprekVastgelegd.class));
        assertThat(codes()).containsExactly("LEERLING_NIET_BETROKKEN");
        bord.na(nl.zorgspoor.core.Voorbeeld.van(HandelingsverlegenheidVastgesteld.class));
        assertThat(codes()).isEmpty();
    }

    @Test
    void wat_een_eigen_stap_van_de_school_vraagt_staat_er_tot_de_volgende_stap() {
        bord.na(punt(Regel.HP_BESPROKEN, "VEREISTE_ONTBREEKT"));
        assertThat(codes()).containsExactly("VEREISTE_ONTBREEKT");
        bord.na(nl.zorgspoor.core.Voorbeeld.van(TrajectfaseGewijzigd.class));
        assertThat(codes()).isEmpty();
    }

    @Test
    void naar_een_partner_zonder_kanaal_is_versturen_een_taak() {
        bord.na(naar(PartnerType.GGZ, "V1"), naar(PartnerType.JOS, "V2"));
        assertThat(acties())
                .containsExactlyInAnyOrder("VerwerkTerugmelding", "MeldVerwijzingZelfVerstuurd", "VerwerkTerugmelding");
        bord.na(new VerwijzingZelfVerstuurd(L, "V1", PartnerType.GGZ, false, null, LocalDate.parse("2026-09-15")));
        assertThat(acties()).containsExactlyInAnyOrder("VerwerkTerugmelding", "VerwerkTerugmelding");
        bord.na(ingetrokken(PartnerType.GGZ, "V1"), ingetrokken(PartnerType.JOS, "V2"));
        assertThat(acties()).containsExactly("MeldVerwijzingZelfVerstuurd");
        bord.na(new VerwijzingZelfVerstuurd(L, "V1", PartnerType.GGZ, true, null, LocalDate.parse("2026-09-16")));
        assertThat(acties()).isEmpty();
    }

    @Test
    void R236_zonder_antwoord_is_het_aan_de_school_en_niet_meer_aan_de_partner() {
        LocalDate voor = LocalDate.parse("2026-09-28");
        bord.na(
                naar(PartnerType.GGZ, "V1"),
                naar(PartnerType.JOS, "V2"),
                new VerwijzingReactieUitgebleven(L, "V1", PartnerType.GGZ, voor, null),
                new VerwijzingReactieUitgebleven(L, "V2", PartnerType.JOS, voor, null));
        assertThat(bord.document(L).getList("items", Document.class))
                .filteredOn(i -> "AANDACHTSPUNT".equals(i.get("type")))
                .satisfiesExactlyInAnyOrder(
                        ggz -> assertThat(ggz)
                                .containsEntry("volgendeActie", "LegPartnerantwoordVast")
                                .containsEntry("eigenaar", null)
                                .containsEntry("regel", "R236"),
                        jos -> assertThat(jos)
                                .containsEntry("soort", "PARTNER_HERINNEREN")
                                .containsEntry("eigenaar", null));
        bord.na(
                new VerwijzingGeaccepteerd(L, "V1", PartnerType.GGZ, "B1", 1, voor, null),
                new AdviesDoorPartnerGegeven(L, "V2", PartnerType.JOS, "B1", 1, voor, "a", false, null));
        assertThat(bord.document(L).getList("items", Document.class))
                .noneMatch(i -> "AANDACHTSPUNT".equals(i.get("type")));
    }

    @Test
    void R237_op_wie_geen_weg_naar_binnen_heeft_wacht_wie_verwees() {
        bord.na(naar(PartnerType.ONDERZOEKSBUREAU, "V1"));
        assertThat(acties()).containsExactlyInAnyOrder("LegPartnerantwoordVast", "MeldVerwijzingZelfVerstuurd");
        bord.na(new VerwijzingGeaccepteerd(
                L, "V1", PartnerType.ONDERZOEKSBUREAU, "school-1", 0, LocalDate.parse("2026-09-16"), null));
        assertThat(acties()).containsExactly("LegPartnerantwoordVast");
    }

    @Test
    void R239_na_een_weigering_is_er_een_besluit_en_een_andere_partner_wordt_nog_gevraagd() {
        LocalDate dag = LocalDate.parse("2026-09-16");
        VerwijzingGeweigerdDoorPartner nee =
                new VerwijzingGeweigerdDoorPartner(L, "V1", PartnerType.GGZ, "B1", 1, dag, null, dag.plusDays(14));
        bord.na(nee);
        assertThat(acties()).containsExactly("BesluitNaWeigering");
        bord.na(besloten(Vervolgkeuze.ANDERE_ONDERSTEUNING));
        assertThat(acties()).isEmpty();
        bord.na(nee, besloten(Vervolgkeuze.ANDERE_PARTNER));
        assertThat(acties()).containsExactly("BereidVerwijzingVoor");
        bord.na(naar(PartnerType.SMW, "V2"));
        assertThat(acties()).containsExactly("VerwerkTerugmelding");
    }

    private static VervolgNaWeigeringBesloten besloten(Vervolgkeuze keuze) {
        return new VervolgNaWeigeringBesloten(L, "V1", PartnerType.GGZ, keuze, "t", LocalDate.parse("2026-09-17"));
    }

    @Test
    void R236_een_voorstel_voor_de_agenda_staat_er_tot_de_leerling_op_een_agenda_staat() {
        bord.na(punt(Regel.VW_REACTIE, "OP_AGENDA_ZETTEN"));
        assertThat(acties()).containsExactly("ZetLeerlingOpAgenda");
        bord.na(nl.zorgspoor.core.Voorbeeld.van(
                nl.zorgspoor.core.leerling.casus.CasusEvent.LeerlingOpAgendaGezet.class));
        assertThat(acties()).isEmpty();
    }

    @Test
    void R237_een_gevraagde_aanvulling_is_een_taak_tot_zij_er_is_en_dan_is_het_aan_de_partner() {
        bord.na(naar(PartnerType.SMW, "V1"), naar(PartnerType.SWV, "V2"));
        bord.na(gevraagd(PartnerType.SMW, "V1"), gevraagd(PartnerType.SWV, "V2"));
        assertThat(acties()).containsExactlyInAnyOrder("VulVerwijzingAan", "VulVerwijzingAan");
        bord.na(aangevuld(PartnerType.SMW, "V1"), aangevuld(PartnerType.SWV, "V2"));
        assertThat(acties())
                .containsExactlyInAnyOrder("VerwerkTerugmelding", "VerwerkTerugmelding", "MeldVerwijzingZelfVerstuurd");
        bord.na(new VerwijzingZelfVerstuurd(L, "V2", PartnerType.SWV, false, null, LocalDate.parse("2026-09-16")));
        bord.na(new VerwijzingGeaccepteerd(L, "V1", PartnerType.SMW, "B2", 2, LocalDate.parse("2026-09-17"), null));
        // What is left: the guidance that runs, and the decision of the samenwerkingsverband.
        assertThat(acties()).containsExactlyInAnyOrder("VerwerkTerugmelding", "VerwerkTerugmelding");
    }

    private static AanvullingDoorPartnerGevraagd gevraagd(PartnerType partner, String id) {
        return new AanvullingDoorPartnerGevraagd(
                L, id, partner, "B1", 1, LocalDate.parse("2026-09-15"), "wat is er al gedaan?");
    }

    private static VerwijzingAangevuld aangevuld(PartnerType partner, String id) {
        return new VerwijzingAangevuld(
                L,
                id,
                partner,
                "P1",
                2,
                "dit",
                Set.of(),
                Grondslag.TOESTEMMING,
                "T1",
                null,
                null,
                LocalDate.parse("2026-09-16"),
                LocalDate.parse("2026-09-30"),
                null,
                null,
                null,
                null);
    }

    private static VerwijzingIngetrokken ingetrokken(PartnerType partner, String id) {
        return new VerwijzingIngetrokken(
                L, id, partner, "P1", true, Intrekreden.DOOR_SCHOOL, null, LocalDate.parse("2026-09-16"), 2, null);
    }

    private static VerwijzingVerzonden naar(PartnerType partner, String id) {
        LocalDate dag = LocalDate.parse("2026-09-14");
        return new VerwijzingVerzonden(
                L,
                id,
                partner,
                "P1",
                null,
                Urgentie.NORMAAL,
                Set.of(),
                false,
                Grondslag.TOESTEMMING,
                null,
                null,
                null,
                null,
                dag,
                dag.plusDays(14),
                Rol.ONDERSTEUNINGSCOORDINATOR,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    @Test
    void R152_zegt_JOS_dat_het_klaar_is_dan_staat_afronden_op_het_bord() {
        bord.na(new JOSAfrondingGevraagd(L, "J1", "V1", LocalDate.parse("2026-11-30")));
        assertThat(acties()).containsExactly("RondJOSAf");
        bord.na(new JOSAfgerond(L, "J1", "V1", Effect.VOLDOENDE, LocalDate.parse("2026-12-01"), List.of()));
        assertThat(acties()).isEmpty();
    }

    @Test
    void een_punt_van_een_termijn_noemt_de_regel_van_die_termijn() {
        bord.na(nl.zorgspoor.core.Voorbeeld.van(LeerplichtReactieUitgebleven.class));
        assertThat(bord.document(L).getList("items", Document.class))
                .singleElement()
                .satisfies(i -> assertThat(i).containsEntry("regel", "R219"));
    }
}
