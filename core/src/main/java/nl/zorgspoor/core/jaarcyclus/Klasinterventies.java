package nl.zorgspoor.core.jaarcyclus;

import static nl.zorgspoor.core.gedeeld.Tekst.leeg;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.CatalogusItem;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Interventieaanbod;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.jaarcyclus.KlasinterventieCommand.*;
import nl.zorgspoor.core.jaarcyclus.KlasinterventieEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * Support of classes and teachers (R141): what a school has for them in its catalogue, and never for one student.
 *
 * @param alle by id, what ended included
 */
public record Klasinterventies(Map<String, Klasinterventie> alle) {

    public static final Klasinterventies LEEG = new Klasinterventies(Map.of());

    /**
     * @param klas the class, or null when it is for a teacher alone
     * @param geevalueerd whether it was evaluated with a next step
     */
    record Klasinterventie(@Nullable String klas, LocalDate van, boolean geevalueerd, boolean loopt) {}

    /** Whether there is one under this id, for what is said of it elsewhere in the school's year. */
    boolean kent(String interventieId) {
        return alle.containsKey(interventieId);
    }

    List<KlasinterventieEvent> decide(ZetKlasinterventieIn c, Context x) {
        if (alle.containsKey(c.interventieId())) {
            throw CommandGeweigerd.statusOnjuist("Interventie %s bestaat al.".formatted(c.interventieId()));
        }
        LocalDate van = x.ingaandOp(c.van(), x.vandaag());
        CatalogusItem item = Interventieaanbod.eis(c.itemCode(), van, x);
        VoorWie voorWie = eisVoorKlasOfDocent(c.itemCode(), x);
        eisGenoemd(voorWie, c, x);
        eisKlas(c.klas(), x);
        LocalDate uiterlijk = item.duurMaxWeken() == null ? null : van.plusWeeks(item.duurMaxWeken());
        LocalDate tot = c.geplandTot() == null ? uiterlijk : c.geplandTot();
        if (tot != null && tot.isBefore(van)) {
            throw CommandGeweigerd.dagOnjuist("Een interventie eindigt niet voor zij begint.")
                    .ontbreekt("geplandTot (vanaf %s)".formatted(van));
        }
        return List.of(new KlasinterventieIngezet(
                c.schoolId(),
                c.interventieId(),
                c.itemCode(),
                voorWie,
                c.klas(),
                c.docentId(),
                c.doel(),
                item.uitvoerderRollen().stream().findFirst().orElse(x.school().coordinator(x.vandaag())),
                van,
                tot));
    }

    private static VoorWie eisVoorKlasOfDocent(String itemCode, Context x) {
        if (x.school().lijst(Instelling.KLASINTERVENTIES, x.vandaag()).contains(itemCode)) {
            return VoorWie.KLAS;
        } else if (x.school().lijst(Instelling.DOCENTINTERVENTIES, x.vandaag()).contains(itemCode)) {
            return VoorWie.DOCENT;
        }
        throw Regel.KLASSENTRAINING
                .weigert("GEEN_KLASINTERVENTIE", "%s is op deze school voor een leerling.", itemCode)
                .ontbreekt(x.school().lijst(Instelling.KLASINTERVENTIES, x.vandaag()))
                .herstel("ZetInterventieIn");
    }

    private static void eisGenoemd(VoorWie voorWie, ZetKlasinterventieIn c, Context x) {
        boolean klas = voorWie == VoorWie.KLAS;
        if (leeg(klas ? c.klas() : c.docentId())) {
            throw Regel.KLASSENTRAINING
                    .weigert("KLAS_OF_DOCENT_ONTBREEKT", "%s noemt voor wie het is.", c.itemCode())
                    .ontbreekt(klas ? "klas" : "docentId");
        }
        if (c.docentId() != null && x.school().medewerker(c.docentId(), x.vandaag()) == null) {
            throw CommandGeweigerd.nietGevonden("Medewerker", c.docentId());
        }
    }

    /** One for a teacher alone is of no class. */
    private static void eisKlas(@Nullable String klas, Context x) {
        if (klas != null) {
            x.eisKlas(klas);
        }
    }

    List<KlasinterventieEvent> decide(EvalueerKlasinterventie c, Context x) {
        Klasinterventie i = eisLopend(c.interventieId(), x);
        return List.of(new KlasinterventieGeevalueerd(
                c.schoolId(), c.interventieId(), c.effect(), c.vervolg(), x.gebeurdOp(c.datum(), i.van())));
    }

    /** R143: evaluated, with a next step, before it ends. */
    List<KlasinterventieEvent> decide(BeeindigKlasinterventie c, Context x) {
        Klasinterventie i = eisLopend(c.interventieId(), x);
        LocalDate datum = x.gebeurdOp(c.datum(), i.van());
        if (!i.geevalueerd()) {
            throw Regel.INTERV_EVAL
                    .weigert("EVALUATIE_ONTBREEKT", "Een interventie eindigt met een evaluatie en een vervolgstap.")
                    .ontbreekt(List.of("effect", "vervolg"))
                    .herstel("EvalueerKlasinterventie");
        }
        return List.of(new KlasinterventieBeeindigd(c.schoolId(), c.interventieId(), datum));
    }

    private Klasinterventie eisLopend(String interventieId, Context x) {
        Klasinterventie i = alle.get(interventieId);
        if (i == null) {
            throw CommandGeweigerd.nietGevonden("Interventie", interventieId);
        }
        eisKlas(i.klas(), x);
        if (!i.loopt()) {
            throw CommandGeweigerd.statusOnjuist("Interventie %s is beeindigd.".formatted(interventieId));
        }
        return i;
    }

    Klasinterventies evolve(KlasinterventieIngezet e) {
        return met(e.interventieId(), new Klasinterventie(e.klas(), e.van(), false, true));
    }

    Klasinterventies evolve(KlasinterventieGeevalueerd e) {
        Klasinterventie i = bekend(e.interventieId());
        return met(e.interventieId(), new Klasinterventie(i.klas(), i.van(), !leeg(e.vervolg()), i.loopt()));
    }

    Klasinterventies evolve(KlasinterventieBeeindigd e) {
        Klasinterventie i = bekend(e.interventieId());
        return met(e.interventieId(), new Klasinterventie(i.klas(), i.van(), i.geevalueerd(), false));
    }

    private Klasinterventie bekend(String interventieId) {
        return Objects.requireNonNull(alle.get(interventieId));
    }

    private Klasinterventies met(String interventieId, Klasinterventie i) {
        return new Klasinterventies(Kopie.met(alle, interventieId, i));
    }
}
