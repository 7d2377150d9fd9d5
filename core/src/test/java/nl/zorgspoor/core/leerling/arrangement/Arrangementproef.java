package nl.zorgspoor.core.leerling.arrangement;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Arrangementaanbod.Aard;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.arrangement.ArrangementCommand.*;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.FlexZatAangevraagd;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.FlexZatGehouden;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.FlexZatGepland;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.FlexZatUitkomstVastgelegd;
import nl.zorgspoor.core.leerling.flexzat.FlexZats;
import nl.zorgspoor.core.leerling.opp.OPPs;
import org.jspecify.annotations.Nullable;

/** Named data for arrangements, for their own tests and for those of the rooms that build on them. */
public final class Arrangementproef {

    public static final String L = "L-COE-101";
    public static final Elders GEEN_ELDERS = id -> Optional.empty();

    static final Oppstand GELDT = id -> id == null ? "OPP1" : id;
    static final Oppstand ONTBREEKT =
            id -> OPPs.LEEG.eisVoorExtraOndersteuning(id, oc("2027-04-14"), Aanmeldingen.LEEG);
    static final Oppstand ZONDER_AKKOORD = id -> {
        throw Regel.OPP_HANDTEKENING.weigert("HANDTEKENING_ONTBREEKT", "Zonder instemming niet.");
    };

    static final Velden VELDEN =
            new Velden("begeleider passend onderwijs", "elke week een gesprek", "laptop", "geen", "AED", null, null);

    private Arrangementproef() {}

    static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }

    public static Context oc(String dag) {
        return Proef.context("COE", Rol.ONDERSTEUNINGSCOORDINATOR, "OC", dag, "VraagArrangementAan");
    }

    static Context op(String school, String dag) {
        return Proef.context(
                school,
                school.equals("HEI") ? Rol.INTERN_BEGELEIDER : Rol.ONDERSTEUNINGSCOORDINATOR,
                "OC",
                dag,
                "VraagArrangementAan");
    }

    /** A Flex-Zat F1 that was held on 25 March 2027 and chose these. */
    public static FlexZats flexzat(Arrangementtype... keuze) {
        return Vouw.na(
                FlexZats.LEEG,
                new FlexZatAangevraagd(L, "F1", null, Rol.MENTOR, null),
                new FlexZatGepland(L, "F1", LocalDateTime.parse("2027-03-25T15:00"), null, Map.of()),
                new FlexZatGehouden(L, "F1", dag("2027-03-25"), List.of(), "OC", null, null, dag("2027-04-05")),
                new FlexZatUitkomstVastgelegd(
                        L,
                        "F1",
                        "hoe verder",
                        List.of(keuze),
                        List.of(),
                        List.of(),
                        Rol.MENTOR,
                        dag("2027-06-10"),
                        dag("2027-05-06")));
    }

    static VraagArrangementAan vraag(
            Arrangementtype type, @Nullable Velden velden, @Nullable Verstrekker verstrekker, @Nullable String item) {
        return new VraagArrangementAan(
                L,
                "AR1",
                type,
                item == null ? Aard.CURATIEF_TIJDELIJK : null,
                velden,
                verstrekker,
                dag("2027-04-12"),
                null,
                null,
                item,
                null,
                null);
    }

    /** Asked for on 30 March 2027, from 12 April. */
    static ArrangementEvent.ArrangementAangevraagd aangevraagd(
            String id, Arrangementtype type, Verstrekker verstrekker, @Nullable String tot) {
        return new ArrangementEvent.ArrangementAangevraagd(
                L,
                id,
                type,
                Aard.CURATIEF_TIJDELIJK,
                VELDEN,
                verstrekker,
                dag("2027-04-12"),
                tot == null ? null : dag(tot),
                null,
                null,
                null,
                null,
                dag("2027-03-30"));
    }

    /** An arrangement that runs since 14 April 2027. */
    public static Arrangementen lopend(Arrangementtype type) {
        Arrangementen a = Vouw.na(Arrangementen.LEEG, aangevraagd("AR1", type, Verstrekker.SCHOOL, null));
        return Vouw.na(a, a.decide(new StartArrangement(L, "AR1", dag("2027-04-14"), null), oc("2027-04-14"), GELDT));
    }
}
