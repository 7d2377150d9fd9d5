package nl.zorgspoor.projections.jaarcyclus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.bevoegdheid.AanZet;
import nl.zorgspoor.core.gedeeld.Jaarplicht;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The posts of a school in a school year, while they are written: how one reads, and whether it was done. */
abstract sealed class Postenboek permits Jaarposten, Jaarprogramma {

    final Schoolprofiel school;
    final Document stand;
    final String schooljaar;
    final LocalDate vandaag;
    /** The day within the school year on which settings and catalogues are read. */
    final LocalDate peildag;

    final List<Document> posten = new ArrayList<>();

    Postenboek(Schoolprofiel school, Document stand, String schooljaar, LocalDate vandaag) {
        this.school = school;
        this.stand = stand;
        this.schooljaar = schooljaar;
        this.vandaag = vandaag;
        LocalDate begin = Schooljaar.begin(schooljaar);
        LocalDate einde = einde();
        this.peildag = vandaag.isBefore(begin) ? begin : vandaag.isAfter(einde) ? einde : vandaag;
    }

    LocalDate einde() {
        return Schooljaar.begin(schooljaar).plusYears(1).minusDays(1);
    }

    @Nullable
    Document gedaan(Jaarplicht plicht, String deel) {
        return gedaan(plicht, deel, schooljaar);
    }

    @Nullable
    Document gedaan(Jaarplicht plicht, String deel, String jaar) {
        return Jaarstand.lijst(stand, Jaarstand.GEDAAN).stream()
                .filter(g -> plicht.name().equals(g.get("plicht"))
                        && deel.equals(g.get("deel"))
                        && (g.get("schooljaar") == null || jaar.equals(g.get("schooljaar"))))
                .findFirst()
                .orElse(null);
    }

    Document post(Jaarplicht plicht, String deel, @Nullable Document gedaan, LocalDate uiterlijk) {
        return post(
                plicht.name(),
                deel,
                plicht.regel(),
                plicht.opdracht(),
                plicht.eigenaar(),
                uiterlijk,
                gedaan == null ? null : Objects.requireNonNullElse(gedaan.getString("datum"), ""),
                gedaan == null ? new Document() : gedaan.get("gegevens", new Document()));
    }

    /**
     * @param gedaanOp null when it was not done; empty when on which day is not kept
     */
    Document post(
            String soort,
            String deel,
            Regel regel,
            String opdracht,
            @Nullable Rol eigenaar,
            LocalDate uiterlijk,
            @Nullable String gedaanOp,
            Document gegevens) {
        boolean open = gedaanOp == null;
        AanZet aanZet = AanZet.van(school, opdracht, eigenaar, vandaag);
        Document post = new Document("schoolId", school.schoolId())
                .append("schooljaar", schooljaar)
                .append("item", deel.isEmpty() ? soort : soort + ":" + deel)
                .append("soort", soort)
                .append("onderdeel", deel.isEmpty() ? null : deel)
                .append("regel", regel.nummer())
                .append("regelzin", regel.zin())
                .append("uiterlijk", uiterlijk.toString())
                .append("datum", gedaanOp == null || gedaanOp.isEmpty() ? null : gedaanOp)
                .append("volgendeActie", open ? aanZet.actie() : null)
                .append("eigenaar", aanZet.rol().name())
                .append("gegevens", gegevens);
        zet(post, open ? vandaag.isAfter(uiterlijk) ? "TE_LAAT" : "OPEN" : "GEDAAN");
        posten.add(post);
        return post;
    }

    static void zet(Document post, String status) {
        post.append("status", status)
                .append("ontbreekt", !status.equals("GEDAAN"))
                .append(
                        "signalen",
                        switch (status) {
                            case "TE_LAAT" -> List.of("ONTBREEKT", "TE_LAAT");
                            case "OPEN" -> List.of("ONTBREEKT");
                            default -> List.of();
                        });
    }
}
