package nl.zorgspoor.projections.leerling;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.zorgspoor.core.gedeeld.Tijdlijn;
import nl.zorgspoor.core.gedeeld.Verblijf;
import org.bson.Document;
import org.bson.conversions.Bson;

/** How a student's card keeps what holds by day: the same value that the rules ask, as lists of a day and what begins on it. */
final class Verblijven {

    private static final String HIER = "verblijf";
    private static final String KLASSEN = "klassen";
    private static final String MENTOREN = "mentoren";
    private static final String VANAF = "vanaf";
    private static final String TOT = "tot";
    private static final String WAARDE = "waarde";

    /** After every day that there is: what holds has no end yet. */
    private static final String OPEN = "9999-12-31";

    /** Where a card is found by a class or mentor of any day; which day it is, is looked at afterwards. */
    static final String KLAS = KLASSEN + "." + WAARDE;

    static final String MENTOR = MENTOREN + "." + WAARDE;

    private Verblijven() {}

    static Verblijf van(Document kaart) {
        return new Verblijf(
                lees(kaart, HIER, Boolean.class),
                lees(kaart, KLASSEN, String.class),
                lees(kaart, MENTOREN, String.class));
    }

    static void zet(Document kaart, Verblijf verblijf) {
        kaart.append(HIER, schrijf(verblijf.hier()))
                .append(KLASSEN, schrijf(verblijf.klassen()))
                .append(MENTOREN, schrijf(verblijf.mentoren()));
    }

    private static <T> Tijdlijn<T> lees(Document kaart, String veld, Class<T> soort) {
        NavigableMap<LocalDate, T> waarden = new TreeMap<>();
        List<Document> delen = kaart.getList(veld, Document.class);
        for (Document deel : delen == null ? List.<Document>of() : delen) {
            waarden.put(LocalDate.parse(deel.getString(VANAF)), soort.cast(deel.get(WAARDE)));
        }
        return new Tijdlijn<>(waarden);
    }

    /** Each with the first day on which it holds no more, so that the store can be asked who has it on a day. */
    private static List<Document> schrijf(Tijdlijn<?> lijn) {
        List<Document> delen = new ArrayList<>();
        lijn.waarden().forEach((vanaf, waarde) -> {
            Map.Entry<LocalDate, ?> erna = lijn.waarden().higherEntry(vanaf);
            delen.add(new Document(VANAF, vanaf.toString())
                    .append(TOT, erna == null ? OPEN : erna.getKey().toString())
                    .append(WAARDE, waarde));
        });
        return delen;
    }

    /** Who is enrolled on a day. */
    static Bson isHier(LocalDate op) {
        return heeft(HIER, true, op);
    }

    /** Who has this mentor on a day. */
    static Bson heeftMentor(String mentorId, LocalDate op) {
        return heeft(MENTOREN, mentorId, op);
    }

    private static Bson heeft(String lijn, Object waarde, LocalDate op) {
        return Filters.elemMatch(
                lijn,
                Filters.and(
                        Filters.eq(WAARDE, waarde), Filters.lte(VANAF, op.toString()), Filters.gt(TOT, op.toString())));
    }
}
