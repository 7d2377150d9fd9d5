package nl.zorgspoor.core.leerling.informatie;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.zorgspoor.core.bevoegdheid.Leesrechten;
import nl.zorgspoor.core.bevoegdheid.Leesrechten.Zicht;
import nl.zorgspoor.core.bevoegdheid.Openstelling;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Componentwaarde;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Herziening;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Naslag.Gebeurtenisfeiten;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Verbetering;
import nl.zorgspoor.core.gedeeld.Volgt;
import nl.zorgspoor.core.gedeeld.Voorbij;
import nl.zorgspoor.core.invoer.Grenscontrole;
import nl.zorgspoor.core.invoer.Veldgrens;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * R8: an event is never changed; what it should have said is an event of its own, and what follows from it moves with it. It is
 * decided in the stream in which that event lies, so that what follows is decided with it.
 */
public final class Correctie {

    private Correctie() {}

    static List<InformatieEvent> decide(CorrigeerGegeven c, Context x, Aanmeldingen leerling) {
        List<InformatieEvent> events = verbeter(c, x);
        Correctiedagen.eis(c, x, leerling);
        return events;
    }

    /** Without what only the student's own days tell. */
    static List<InformatieEvent> verbeter(CorrigeerGegeven c, Context x) {
        Gebeurtenisfeiten fout = eis(c, x);
        List<InformatieEvent> events = new ArrayList<>();
        events.add(gecorrigeerd(c, fout, null, x));
        String veld = c.veld();
        if (veld != null) {
            events.addAll(herzien(c, veld, fout, x));
        }
        return events;
    }

    /** The event that is wrong, when it is there for who corrects, and the right value is one that it can have. */
    public static Gebeurtenisfeiten eis(CorrigeerGegeven c, Context x) {
        Gebeurtenisfeiten fout = x.naslag()
                .gebeurtenis(c.leerlingId(), c.betreftEventId())
                .filter(g -> isVoor(g.inhoud(), x))
                .orElseThrow(() -> CommandGeweigerd.nietGevonden("Gebeurtenis", c.betreftEventId()));
        if (fout.inhoud() instanceof GegevenGecorrigeerd eerder) {
            throw CommandGeweigerd.statusOnjuist(
                            "Dit is zelf een correctie; corrigeer opnieuw de gebeurtenis waar zij over gaat.")
                    .ontbreekt("betreftEventId " + eerder.betreftEventId());
        }
        String veld = c.veld();
        if (veld != null) {
            eisCorrigeerbaar(veld, fout, x);
            eisLeesbaar(veld, c.juisteWaarde(), fout, x);
        }
        return fout;
    }

    /**
     * What the reader does not see cannot be put right by that reader, and no refusal tells what it is. R59: what lies with the
     * vertrouwenspersoon is there for that person only, who has nothing else of the file.
     */
    private static boolean isVoor(LeerlingGebeurtenis inhoud, Context x) {
        return Leesrechten.isInVertrouwen(inhoud) == x.isRol(Rol.VERTROUWENSPERSOON)
                && Leesrechten.zicht(
                                        x.school(),
                                        x.actor(),
                                        Openstelling.voor(x.actor(), x.school(), x.naslag(), x.vandaag()),
                                        inhoud)
                                .compareTo(Zicht.REGEL)
                        >= 0;
    }

    /** @param betreftId what of the area gets another value; null when nothing follows from it */
    public static GegevenGecorrigeerd gecorrigeerd(
            CorrigeerGegeven c, Gebeurtenisfeiten fout, @Nullable String betreftId, Context x) {
        return gecorrigeerd(c, fout, c.veld(), c.juisteWaarde(), betreftId, x);
    }

    /** For a component that follows from the one that was corrected. */
    public static GegevenGecorrigeerd gecorrigeerd(
            CorrigeerGegeven c,
            Gebeurtenisfeiten fout,
            @Nullable String veld,
            String juisteWaarde,
            @Nullable String betreftId,
            Context x) {
        return new GegevenGecorrigeerd(
                c.leerlingId(),
                fout.gebeurtenisId(),
                fout.naam(),
                fout.volgnummer(),
                fout.positie(),
                veld,
                juisteWaarde,
                c.reden(),
                x.vandaag(),
                fout.inhoud().bewaarklasse(),
                fout.inhoud().vertrouwelijkheid(),
                fout.inhoud().gegevenssoort(),
                fout.inhoud().alleenVoor(),
                betreftId);
    }

    /** What moves with the component. */
    private static List<TermijnHerzien> herzien(CorrigeerGegeven c, String veld, Gebeurtenisfeiten fout, Context x) {
        List<Gebeurtenisfeiten> geschiedenis = x.naslag().geschiedenis(c.leerlingId());
        Gebeurtenisfeiten totNu = geschiedenis.stream()
                .filter(g -> g.gebeurtenisId().equals(fout.gebeurtenisId()))
                .findFirst()
                .orElse(fout);
        Gebeurtenis verbeterd = Verbetering.van(totNu.inhoud(), veld, c.juisteWaarde())
                .orElseThrow(() -> Regel.ONVERANDERBAAR
                        .weigert(
                                "VELD_NIET_CORRIGEERBAAR",
                                "%s is in deze gebeurtenis leeg of neemt deze waarde niet aan; laat veld weg en"
                                        + " schrijf wat juist is.",
                                veld)
                        .ontbreekt("veld"));
        return Herziening.van(totNu, veld, verbeterd, geschiedenis, x.school().kalender()).stream()
                .map(h -> new TermijnHerzien(
                        c.leerlingId(),
                        h.bij().gebeurtenisId(),
                        h.bij().naam(),
                        h.veld(),
                        h.was(),
                        h.wordt(),
                        x.vandaag(),
                        h.bij().inhoud().bewaarklasse(),
                        h.bij().inhoud().vertrouwelijkheid(),
                        h.bij().inhoud().gegevenssoort()))
                .toList();
    }

    private static void eisCorrigeerbaar(String veld, Gebeurtenisfeiten fout, Context x) {
        Gebeurtenis inhoud = fout.inhoud();
        String waarom = waaromNiet(inhoud.getClass(), veld);
        if (waarom != null
                && !(isTekstVanBericht(waarom, inhoud, veld) && x.naslag().wachtOpVerzending(fout.gebeurtenisId()))) {
            throw Regel.ONVERANDERBAAR
                    .weigert("VELD_NIET_CORRIGEERBAAR", "%s van %s %s.", veld, inhoud.naam(), waarom)
                    .ontbreekt("veld");
        }
    }

    /**
     * Why a component is not corrected by itself, in Dutch, to be read behind its name; null when it is.
     *
     * @param veld as in {@link Componentwaarde}
     */
    public static @Nullable String waaromNiet(Class<?> gebeurtenis, String veld) {
        if (veld.endsWith("Id") || veld.endsWith("Ids")) {
            return "zegt waar de gebeurtenis bij hoort; leg de gebeurtenis opnieuw vast op de goede plaats";
        }
        NietTeCorrigeren geheel = gebeurtenis.getAnnotation(NietTeCorrigeren.class);
        if (geheel != null) {
            return geheel.value();
        }
        String eerste = veld.split("\\.", -1)[0];
        RecordComponent[] componenten =
                Objects.requireNonNullElse(gebeurtenis.getRecordComponents(), new RecordComponent[0]);
        if (Arrays.stream(componenten).anyMatch(c -> c.isAnnotationPresent(Voorbij.class))) {
            return NietTeCorrigeren.GEVOLG;
        }
        return Arrays.stream(componenten)
                .filter(c -> c.getName().equals(eerste))
                .findFirst()
                .map(Correctie::waaromNiet)
                .orElse(null);
    }

    /** What people wrote in a message: right or wrong only for who reads it, while days and kinds were decided upon. */
    private static boolean isTekstVanBericht(String waarom, Gebeurtenis gebeurtenis, String veld) {
        return Set.of(NietTeCorrigeren.VERSTUURD, NietTeCorrigeren.GEMELD).contains(waarom)
                && Arrays.stream(gebeurtenis.getClass().getRecordComponents())
                        .anyMatch(c -> c.getName().equals(veld) && c.isAnnotationPresent(Persoonlijk.class));
    }

    private static @Nullable String waaromNiet(RecordComponent component) {
        NietTeCorrigeren deel = component.getAnnotation(NietTeCorrigeren.class);
        Volgt volgt = component.getAnnotation(Volgt.class);
        return deel != null
                ? deel.value()
                : volgt != null ? "volgt uit %s; corrigeer dat".formatted(volgt.value()) : null;
    }

    private static void eisLeesbaar(String veld, String waarde, Gebeurtenisfeiten fout, Context x) {
        Componentwaarde component = Componentwaarde.van(fout.inhoud().getClass(), veld)
                .orElseThrow(() -> Regel.ONVERANDERBAAR
                        .weigert(
                                "VELD_ONBEKEND",
                                "%s heeft geen veld %s.",
                                fout.inhoud().naam(),
                                veld)
                        .ontbreekt("veld"));
        Object juist = component.lees(waarde).filter(Correctie::isOpslaanbaar).orElseThrow(() -> Regel.ONVERANDERBAAR
                .weigert("WAARDE_ONLEESBAAR", "Verwacht voor %s: %s.", veld, component.verwacht())
                .ontbreekt("juisteWaarde"));
        // What is put right goes wherever the first value went.
        Grenscontrole.eis(component.component(), juist, "juisteWaarde");
        if ("datum".equals(veld) && juist instanceof LocalDate dag) {
            x.gebeurdOp(dag);
        }
    }

    /** A day that every store holds, by the years that hold for whatever enters. */
    private static boolean isOpslaanbaar(Object waarde) {
        int jaar = waarde instanceof LocalDate d
                ? d.getYear()
                : waarde instanceof LocalDateTime m ? m.getYear() : Veldgrens.EERSTE_JAAR;
        return jaar >= Veldgrens.EERSTE_JAAR && jaar <= Veldgrens.LAATSTE_JAAR;
    }
}
