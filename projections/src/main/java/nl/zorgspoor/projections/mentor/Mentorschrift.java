package nl.zorgspoor.projections.mentor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import nl.zorgspoor.projections.opslag.Feit;
import nl.zorgspoor.projections.opslag.Rijen;
import org.bson.Document;

/** What the mentor's week needs of a student beside the student's board: talks, notes, sessions, meetings, what was shared. */
final class Mentorschrift {

    static final Rijen RIJEN = Rijen.per(Feit::leerlingId)
            .begint(
                    "MentorgesprekkenVerwacht",
                    (r, f) -> r.append(
                            "gespreksnorm",
                            new Document("schooljaar", f.tekst("schooljaar"))
                                    .append("norm", f.waarde("norm"))
                                    .append("halverwege", f.tekst("halverwege"))
                                    .append("driekwart", f.tekst("driekwart"))
                                    .append("uiterlijk", f.tekst("uiterlijk"))))
            .begint(
                    "MentorgesprekVastgelegd",
                    (r, f) -> bij(
                            r,
                            "mentorgesprekken",
                            new Document("schooljaar", f.tekst("schooljaar")).append("datum", f.datum())))
            .begint("MentorgesprekNormNietGehaald", (r, f) -> r.append("normGemist", f.tekst("schooljaar")))
            .begint("LeerlinggesprekVastgelegd", (r, f) -> r.append("laatsteLeerlinggesprek", f.datum()))
            .begint("OudergesprekVastgelegd", (r, f) -> r.append("laatsteOudergesprek", f.datum()))
            .begint("HuisbezoekVastgelegd", (r, f) -> r.append("laatsteHuisbezoek", f.datum()))
            .begint("NotitieGeregistreerd", (r, f) -> bij(r, "notities", new Document("datum", f.datum())))
            .begint("VerzuimgesprekGevoerd", (r, f) -> r.append("laatsteVerzuimgesprek", f.datum()))
            .begint(
                    "WeektaakMentorAfgerond",
                    (r, f) -> bij(
                            r,
                            "weektaken",
                            new Document("datum", f.datum()).append("onderdelen", f.lijst("onderdelen"))))
            .begint("LeerlingIngeschreven", (r, f) -> r.append("hierSinds", later(f.eis("ingangsdatum"), f.dag())))
            .begint("ConsultatieadviesGegeven", (r, f) -> {
                if (f.tekst("uitkomst") != null) {
                    zet(
                            r,
                            "adviezen",
                            new Document("id", f.tekst("trajectId"))
                                    .append("uitkomst", f.tekst("uitkomst"))
                                    .append("datum", f.datum()));
                }
            })
            .begint(
                    "InformatieMetMentorGedeeld",
                    (r, f) -> bij(
                            r,
                            "gedeeld",
                            new Document("id", f.vastgelegd().gebeurtenisId())
                                    .append("datum", f.datum())
                                    .append("onderwerp", f.tekst("onderwerp"))
                                    .append("tekst", f.tekst("tekst"))
                                    .append("zichtbaarVoor", f.lijst("zichtbaarVoor"))));

    static {
        begeleiding();
        overleg();
        RIJEN.bij("TrajectAfgesloten", (r, f) -> r.append("adviezen", List.of()));
    }

    private Mentorschrift() {}

    /** JOS and plans that run, with their sessions. */
    private static void begeleiding() {
        RIJEN.begint(
                        "JOSBegeleidingGestart",
                        (r, f) -> zet(
                                r,
                                "begeleiding",
                                begeleiding("JOS", f.eis("josId"), f)
                                        .append("tot", f.tekst("einddatum"))
                                        .append("sessieVoor", f.tekst("gemistOp"))))
                .bij(
                        "JOSSessieVastgelegd",
                        (r, f) -> wijzig(r, "begeleiding", "JOS:" + f.eis("josId"), b -> sessie(b, f)
                                .append("sessieVoor", f.tekst("gemistOp"))))
                .bij(
                        "JOSSessieGemist",
                        (r, f) ->
                                wijzig(r, "begeleiding", "JOS:" + f.eis("josId"), b -> b.append("sessieGemist", true)))
                .bij(
                        List.of("JOSAfgerond", "JOSVoortijdigBeeindigd"),
                        (r, f) -> weg(r, "begeleiding", "JOS:" + f.eis("josId")))
                .begint(
                        "InterventieIngezet",
                        (r, f) -> zet(
                                r,
                                "begeleiding",
                                begeleiding("PLAN", f.eis("interventieId"), f).append("tot", f.een("geplandTot"))))
                .bij(
                        "InterventieVerlengd",
                        (r, f) -> wijzig(
                                r,
                                "begeleiding",
                                "PLAN:" + f.eis("interventieId"),
                                b -> b.append("tot", f.een("geplandTot"))))
                .bij(
                        "InterventiesessieVastgelegd",
                        (r, f) -> wijzig(r, "begeleiding", "PLAN:" + f.eis("interventieId"), b -> sessie(b, f)))
                .bij("InterventieBeeindigd", (r, f) -> weg(r, "begeleiding", "PLAN:" + f.eis("interventieId")));
    }

    private static Document begeleiding(String soort, String id, Feit f) {
        return new Document("id", soort + ":" + id)
                .append("soort", soort)
                .append("gestartDoor", f.naam())
                .append("gestartOp", f.dag())
                .append("sessies", List.of());
    }

    private static Document sessie(Document begeleiding, Feit f) {
        List<Object> sessies = new ArrayList<>(begeleiding.getList("sessies", Object.class));
        sessies.add(f.datum());
        begeleiding.remove("sessieGemist");
        return begeleiding.append("sessies", sessies);
    }

    /** Meetings on whose agenda the student stands, and what the mentor brought in (R77). */
    private static void overleg() {
        RIJEN.begint("LeerlingOpAgendaGezet", (r, f) -> {
                    zet(r, "agenda", agendapunt(f.eis("overlegId"), f.eis("overlegvorm"), f));
                    zet(
                            r,
                            "ingebracht",
                            new Document("id", f.eis("overlegId"))
                                    .append("overlegvorm", f.tekst("overlegvorm"))
                                    .append("rol", f.tekst("inbrengerRol"))
                                    .append("datum", f.eis("datumTijd").substring(0, 10)));
                })
                .begint(
                        "LeerlingInJESIngebracht",
                        (r, f) -> zet(r, "agenda", agendapunt(f.eis("jesId"), f.eis("overlegvorm"), f)))
                .bij("LeerlingVanAgendaGehaald", (r, f) -> {
                    weg(r, "agenda", f.eis("overlegId"));
                    weg(r, "ingebracht", f.eis("overlegId"));
                })
                .bij("BesprekingVastgelegd", (r, f) -> weg(r, "agenda", f.eis("overlegId")))
                .bij("JESBesprekingVastgelegd", (r, f) -> weg(r, "agenda", f.eis("jesId")))
                .begint("FlexZatGepland", (r, f) -> zet(r, "agenda", agendapunt(f.eis("flexZatId"), "FLEXZAT", f)))
                .bij(
                        "FlexZatVerzet",
                        (r, f) -> wijzig(
                                r,
                                "agenda",
                                f.eis("flexZatId"),
                                a -> a.append("datumTijd", f.tekst("nieuweDatumTijd"))))
                .bij(List.of("FlexZatGehouden", "FlexZatGeannuleerd"), (r, f) -> weg(r, "agenda", f.eis("flexZatId")));
    }

    private static Document agendapunt(String id, String vorm, Feit f) {
        return new Document("id", id)
                .append("overlegvorm", vorm)
                .append("datumTijd", f.eis("datumTijd"))
                .append("gestartDoor", f.naam())
                .append("gestartOp", f.dag());
    }

    private static String later(String een, String ander) {
        return een.compareTo(ander) > 0 ? een : ander;
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
