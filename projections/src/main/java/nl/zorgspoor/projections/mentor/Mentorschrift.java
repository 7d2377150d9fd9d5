package nl.zorgspoor.projections.mentor;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.*;
import nl.zorgspoor.core.leerling.casus.CasusEvent.*;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.*;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.*;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.*;
import nl.zorgspoor.core.leerling.jos.JOSEvent.*;
import nl.zorgspoor.core.leerling.mentoraat.MentoraatEvent.*;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.*;
import nl.zorgspoor.core.verzuim.VerzuimEvent.*;
import nl.zorgspoor.projections.opslag.Feit;
import nl.zorgspoor.projections.opslag.Rijen;
import org.bson.Document;

/** What the mentor's week needs of a student beside the student's board: talks, notes, sessions, meetings, what was shared. */
final class Mentorschrift {

    static final Rijen RIJEN = Rijen.per(Feit::leerlingId)
            .begint(
                    MentorgesprekkenVerwacht.class,
                    (r, e) -> r.append(
                            "gespreksnorm",
                            new Document("schooljaar", e.schooljaar())
                                    .append("norm", e.norm())
                                    .append("halverwege", e.halverwege())
                                    .append("driekwart", e.driekwart())
                                    .append("uiterlijk", e.uiterlijk())))
            .begint(
                    MentorgesprekVastgelegd.class,
                    (r, e) -> bij(
                            r,
                            "mentorgesprekken",
                            new Document("schooljaar", e.schooljaar()).append("datum", e.datum())))
            .begint(MentorgesprekNormNietGehaald.class, (r, e) -> r.append("normGemist", e.schooljaar()))
            .begint(LeerlinggesprekVastgelegd.class, (r, e) -> r.append("laatsteLeerlinggesprek", e.datum()))
            .begint(OudergesprekVastgelegd.class, (r, e) -> r.append("laatsteOudergesprek", e.datum()))
            .begint(BesprokenMetAfdelingsleider.class, (r, e) -> r.append("laatstMetAfdelingsleider", e.datum())
                    .append("afsprakenMetAfdelingsleider", e.afspraken()))
            .begint(VoortgangVastgelegd.class, Voortgang::vouw)
            .begint(HuisbezoekVastgelegd.class, (r, e) -> r.append("laatsteHuisbezoek", e.datum()))
            .begint(NotitieGeregistreerd.class, (r, e) -> bij(r, "notities", new Document("datum", e.datum())))
            .begint(VerzuimgesprekGevoerd.class, (r, e) -> r.append("laatsteVerzuimgesprek", e.datum()))
            .begint(
                    WeektaakMentorAfgerond.class,
                    (r, e) ->
                            bij(r, "weektaken", new Document("datum", e.datum()).append("onderdelen", e.onderdelen())))
            .begint(LeerlingIngeschreven.class, (r, e, f) -> r.append("hierSinds", later(e.ingangsdatum(), f.dag())))
            .begint(ConsultatieadviesGegeven.class, (r, e) -> {
                if (e.uitkomst() != null) {
                    zet(
                            r,
                            "adviezen",
                            new Document("id", e.trajectId())
                                    .append("uitkomst", e.uitkomst())
                                    .append("datum", e.datum()));
                }
            })
            .begint(
                    InformatieMetMentorGedeeld.class,
                    (r, e, f) -> bij(
                            r,
                            "gedeeld",
                            new Document("id", f.vastgelegd().gebeurtenisId())
                                    .append("datum", e.datum())
                                    .append("onderwerp", e.onderwerp())
                                    .append("tekst", e.tekst())
                                    .append("zichtbaarVoor", e.zichtbaarVoor())));

    static {
        begeleiding();
        overleg();
        RIJEN.bij(TrajectAfgesloten.class, (r, e) -> r.append("adviezen", List.of()));
    }

    private Mentorschrift() {}

    /** JOS and plans that run, with their sessions. */
    private static void begeleiding() {
        RIJEN.begint(
                        JOSBegeleidingGestart.class,
                        (r, e, f) -> zet(
                                r,
                                "begeleiding",
                                begeleiding("JOS", e.josId(), e, f)
                                        .append("tot", e.einddatum())
                                        .append("sessieVoor", e.gemistOp())))
                .bij(
                        JOSSessieVastgelegd.class,
                        (r, e) -> wijzig(r, "begeleiding", "JOS:" + e.josId(), b -> sessie(b, e.datum())
                                .append("sessieVoor", e.gemistOp())))
                .bij(
                        JOSSessieGemist.class,
                        (r, e) -> wijzig(r, "begeleiding", "JOS:" + e.josId(), b -> b.append("sessieGemist", true)))
                .bij(
                        List.of(JOSAfgerond.class, JOSVoortijdigBeeindigd.class),
                        (r, e) -> weg(r, "begeleiding", "JOS:" + e.josId()))
                .begint(
                        InterventieIngezet.class,
                        (r, e, f) -> zet(
                                r,
                                "begeleiding",
                                begeleiding("PLAN", e.interventieId(), e, f).append("tot", e.geplandTot())))
                .bij(
                        InterventieVerlengd.class,
                        (r, e) -> wijzig(
                                r, "begeleiding", "PLAN:" + e.interventieId(), b -> b.append("tot", e.geplandTot())))
                .bij(
                        InterventiesessieVastgelegd.class,
                        (r, e) -> wijzig(r, "begeleiding", "PLAN:" + e.interventieId(), b -> sessie(b, e.datum())))
                .bij(InterventieBeeindigd.class, (r, e) -> weg(r, "begeleiding", "PLAN:" + e.interventieId()));
    }

    private static Document begeleiding(String soort, String id, Gebeurtenis e, Feit f) {
        return new Document("id", soort + ":" + id)
                .append("soort", soort)
                .append("gestartDoor", e.naam())
                .append("gestartOp", f.dag())
                .append("sessies", List.of());
    }

    private static Document sessie(Document begeleiding, LocalDate datum) {
        List<Object> sessies = new ArrayList<>(begeleiding.getList("sessies", Object.class));
        sessies.add(datum);
        begeleiding.remove("sessieGemist");
        return begeleiding.append("sessies", sessies);
    }

    /** Meetings on whose agenda the student stands, and what the mentor brought in (R77). */
    private static void overleg() {
        RIJEN.begint(LeerlingOpAgendaGezet.class, (r, e, f) -> {
                    zet(r, "agenda", agendapunt(e.overlegId(), e.overlegvorm(), e.datumTijd(), f));
                    zet(
                            r,
                            "ingebracht",
                            new Document("id", e.overlegId())
                                    .append("overlegvorm", e.overlegvorm())
                                    .append("rol", e.inbrengerRol())
                                    .append("datum", e.datumTijd().toLocalDate()));
                })
                .begint(
                        LeerlingInJESIngebracht.class,
                        (r, e, f) -> zet(r, "agenda", agendapunt(e.jesId(), e.overlegvorm(), e.datumTijd(), f)))
                .bij(LeerlingVanAgendaGehaald.class, (r, e) -> {
                    weg(r, "agenda", e.overlegId());
                    weg(r, "ingebracht", e.overlegId());
                })
                .bij(BesprekingVastgelegd.class, (r, e) -> weg(r, "agenda", e.overlegId()))
                .bij(JESBesprekingVastgelegd.class, (r, e) -> weg(r, "agenda", e.jesId()))
                .begint(
                        FlexZatGepland.class,
                        (r, e, f) ->
                                zet(r, "agenda", agendapunt(e.flexZatId(), OverlegvormCode.FLEXZAT, e.datumTijd(), f)))
                .bij(
                        FlexZatVerzet.class,
                        (r, e) -> wijzig(r, "agenda", e.flexZatId(), a -> a.append("datumTijd", e.nieuweDatumTijd())))
                .bij(
                        List.of(FlexZatGehouden.class, FlexZatGeannuleerd.class),
                        (r, e) -> weg(r, "agenda", e.flexZatId()));
    }

    private static Document agendapunt(String id, OverlegvormCode vorm, LocalDateTime datumTijd, Feit f) {
        return new Document("id", id)
                .append("overlegvorm", vorm)
                .append("datumTijd", datumTijd)
                .append("gestartDoor", f.naam())
                .append("gestartOp", f.dag());
    }

    private static LocalDate later(LocalDate een, LocalDate ander) {
        return een.isAfter(ander) ? een : ander;
    }

    /** A list of the student's document; empty when there is none. */
    static List<Document> lijst(Document d, String veld) {
        return Objects.requireNonNullElse(d.getList(veld, Document.class), List.of());
    }

    private static void bij(Document r, String veld, Document nieuw) {
        List<Document> alle = new ArrayList<>(lijst(r, veld));
        alle.add(nieuw);
        r.append(veld, alle);
    }

    private static void zet(Document r, String veld, Document nieuw) {
        weg(r, veld, nieuw.getString("id"));
        bij(r, veld, nieuw);
    }

    private static void weg(Document r, String veld, String id) {
        List<Document> alle = new ArrayList<>(lijst(r, veld));
        alle.removeIf(d -> id.equals(d.get("id")));
        r.append(veld, alle);
    }

    private static void wijzig(Document r, String veld, String id, Consumer<Document> wijziging) {
        lijst(r, veld).stream().filter(d -> id.equals(d.get("id"))).forEach(wijziging);
    }
}
