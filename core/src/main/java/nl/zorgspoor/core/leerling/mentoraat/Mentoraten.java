package nl.zorgspoor.core.leerling.mentoraat;

import static nl.zorgspoor.core.gedeeld.Tekst.leeg;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.gedeeld.Schoolkalender;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingIngeschreven;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.LeerlingInKlasGeplaatst;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.Vertrekt;
import nl.zorgspoor.core.leerling.casus.CasusEvent.BesprekingVastgelegd;
import nl.zorgspoor.core.leerling.mentoraat.MentoraatCommand.*;
import nl.zorgspoor.core.leerling.mentoraat.MentoraatEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * What the mentor did and still owes for one student.
 *
 * @param gesprekken talks per school year
 * @param verwacht the talks owed this school year, or null where the school has no norm
 * @param huisbezoek the home visit owed, or null
 * @param bezochtIn the school year of the last home visit, or null
 * @param weektaken since when the mentor's weeks run and until when the next may be open, or null
 * @param metLeiding the days on which the student was talked through with the afdelingsleider (R272)
 */
@RecordBuilder
public record Mentoraten(
        Map<String, Integer> gesprekken,
        @Nullable Verwacht verwacht,
        @Nullable Huisbezoek huisbezoek,
        @Nullable String bezochtIn,
        @Nullable Weektaken weektaken,
        NavigableSet<LocalDate> metLeiding)
        implements MentoratenBuilder.With {

    public static final Mentoraten LEEG = new Mentoraten(Map.of(), null, null, null, null, new TreeSet<>());

    /** After how many school weeks the weekly tasks of the week after the last closed one are two weeks late. */
    public static final int WEKEN_OPEN = 3;

    private static final int EERSTE_LEERJAAR = 1;

    /** Talks owed in a school year. */
    record Verwacht(String schooljaar, int norm, LocalDate vanaf, LocalDate uiterlijk) {}

    /** A home visit owed in a school year. */
    record Huisbezoek(String schooljaar, LocalDate vanaf, LocalDate uiterlijk) {}

    /** The weekly tasks. */
    record Weektaken(LocalDate laatst, LocalDate openTot) {}

    /** How many mentor talks there were in a school year. */
    public int gesprekken(String schooljaar) {
        return gesprekken.getOrDefault(schooljaar, 0);
    }

    List<LeerlingGebeurtenis> decide(LegMentorgesprekVast c, Context x) {
        Tekst.eisInhoud(
                "Een gesprek", !leeg(c.studievoortgang()) || !leeg(c.welbevinden()), "studievoortgang", "welbevinden");
        LocalDate datum = x.gebeurdOp(c.datum());
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new MentorgesprekVastgelegd(
                c.leerlingId(), datum, Schooljaar.van(datum), c.studievoortgang(), c.welbevinden()));
        if (norm(x) > 0 && (leeg(c.studievoortgang()) || leeg(c.welbevinden()))) {
            events.add(x.aandacht(c.leerlingId(), Regel.MENTOR_2X, "MENTORGESPREK_ONVOLLEDIG"));
        }
        return events;
    }

    List<LeerlingGebeurtenis> decide(RondWeektaakMentorAf c, Context x) {
        Tekst.eisInhoud(Regel.MENTOR_WEEK, "Een weektaak", !c.onderdelen().isEmpty(), "onderdelen");
        boolean wekelijks = x.school().is(Instelling.WEEKTAAK_MENTOR, x.vandaag());
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new WeektaakMentorAfgerond(
                c.leerlingId(),
                c.schoolweek(),
                c.onderdelen(),
                x.vandaag(),
                wekelijks ? x.school().kalender().eindeSchoolweekNa(x.vandaag(), WEKEN_OPEN) : null));
        if (wekelijks && !c.onderdelen().containsAll(List.of(Weektaak.values()))) {
            events.add(x.aandacht(c.leerlingId(), Regel.MENTOR_WEEK, "WEEKTAAK_ONVOLLEDIG"));
        }
        return events;
    }

    /** R293: of one domain or of both; which is missing in a lesson period, the mentor's week says. */
    List<MentoraatEvent> decide(LegVoortgangVast c, Context x) {
        Tekst.eisInhoud(
                Regel.NORMJAARTAAK,
                "Voortgang",
                !leeg(c.cognitief()) || !leeg(c.sociaalEmotioneel()),
                "cognitief",
                "sociaalEmotioneel");
        return List.of(
                new VoortgangVastgelegd(c.leerlingId(), x.gebeurdOp(c.datum()), c.cognitief(), c.sociaalEmotioneel()));
    }

    /** R272: something was said, on a day that has been. */
    List<MentoraatEvent> decide(BespreekMetAfdelingsleider c, Context x) {
        Tekst.eisInhoud(
                Regel.AFSTEMMING_AL,
                "Een bespreking met de afdelingsleider",
                !leeg(c.verslag()) || c.afspraken().stream().anyMatch(a -> !leeg(a)),
                "verslag",
                "afspraken");
        return List.of(
                new BesprokenMetAfdelingsleider(c.leerlingId(), x.gebeurdOp(c.datum()), c.verslag(), c.afspraken()));
    }

    /** R273: a report meeting is prepared in the school days before it, or on its day. */
    List<LeerlingGebeurtenis> volgtOp(BesprekingVastgelegd e, Context x) {
        int schooldagen = x.school().getal(Instelling.RAPPORT_VOORBESPREKEN_SCHOOLDAGEN, e.datum());
        if (e.overlegvorm() != OverlegvormCode.RAPPORTVERGADERING || schooldagen == 0) {
            return List.of();
        }
        LocalDate laatst = metLeiding.floor(e.datum());
        boolean voorbesproken =
                laatst != null && x.school().kalender().schooldagenTussen(laatst, e.datum()) <= schooldagen;
        return voorbesproken
                ? List.of()
                : List.of(x.aandacht(e.leerlingId(), Regel.RAPPORT_VOORBESPREKEN, "NIET_VOORBESPROKEN_MET_AL"));
    }

    List<MentoraatEvent> decide(LegHuisbezoekVast c, Context x) {
        Tekst.eisInhoud("Een huisbezoek", !leeg(c.verslag()), "verslag");
        return List.of(new HuisbezoekVastgelegd(c.leerlingId(), x.gebeurdOp(c.datum()), c.verslag()));
    }

    /** R75: with the enrolment the talks of that school year are owed. */
    List<MentoraatEvent> volgtOp(LeerlingIngeschreven e, Context x) {
        LocalDate vanaf = e.ingangsdatum().isAfter(x.vandaag()) ? e.ingangsdatum() : x.vandaag();
        return verwacht == null && norm(x) > 0 ? List.of(verwacht(e.leerlingId(), vanaf, x)) : List.of();
    }

    List<MentoraatEvent> volgtOp(LeerlingInKlasGeplaatst e, Context x) {
        String klastype = e.klastype() == null ? null : String.valueOf(e.klastype());
        return huisbezoekVerwacht(e.leerlingId(), klastype, e.leerjaar(), e.ingangsdatum(), x);
    }

    /** R78: in the first year of a class of a kind that gets home visits, one is owed; not again after a change of class. */
    List<MentoraatEvent> huisbezoekVerwacht(
            String leerlingId, @Nullable String klastype, @Nullable Integer leerjaar, LocalDate vanaf, Context x) {
        boolean hoortErbij = klastype != null
                && x.school().lijst(Instelling.HUISBEZOEK_BIJ, x.vandaag()).contains(klastype);
        boolean eerste = leerjaar == null || leerjaar == EERSTE_LEERJAAR;
        boolean bezocht = Schooljaar.van(vanaf).equals(bezochtIn);
        if (huisbezoek != null || bezocht || !hoortErbij || !eerste) {
            return List.of();
        }
        return List.of(new HuisbezoekVerwacht(leerlingId, Schooljaar.van(vanaf), vanaf, laatsteDag(vanaf, x)));
    }

    static MentorgesprekkenVerwacht verwacht(String leerlingId, LocalDate vanaf, Context x) {
        LocalDate begin = eersteDag(vanaf, x);
        LocalDate eind = laatsteDag(vanaf, x);
        long dagen = ChronoUnit.DAYS.between(begin, eind);
        return new MentorgesprekkenVerwacht(
                leerlingId,
                Schooljaar.van(vanaf),
                norm(x),
                begin.plusDays(dagen / 2),
                begin.plusDays(dagen * 3 / 4),
                eind,
                vanaf);
    }

    /** At the end of the year: too few talks (R75), no home visit (R78); and weekly tasks open for too long (R76). */
    public List<LeerlingGebeurtenis> verstreken(String leerlingId, Context x) {
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        if (verwacht != null && x.vandaag().isAfter(verwacht.uiterlijk())) {
            int aantal = gesprekken(verwacht.schooljaar());
            if (aantal < verwacht.norm()) {
                events.add(
                        new MentorgesprekNormNietGehaald(leerlingId, verwacht.schooljaar(), aantal, verwacht.norm()));
            }
            LocalDate volgend = Schooljaar.begin(verwacht.schooljaar()).plusYears(1);
            events.add(verwacht(leerlingId, x.vandaag().isAfter(volgend) ? x.vandaag() : volgend, x));
        }
        if (huisbezoek != null && x.vandaag().isAfter(huisbezoek.uiterlijk())) {
            events.add(new HuisbezoekUitgebleven(leerlingId, huisbezoek.schooljaar()));
            events.add(x.aandacht(leerlingId, Regel.HUISBEZOEK, "HUISBEZOEK_ONTBREEKT"));
        }
        if (weektaken != null && x.vandaag().isAfter(weektaken.openTot())) {
            events.add(new WeektaakMentorUitgebleven(leerlingId, weektaken.openTot()));
            events.add(x.aandacht(leerlingId, Regel.MENTOR_WEEK, "WEEKTAAK_OPEN"));
        }
        return events;
    }

    public List<Termijn> termijnen() {
        List<Termijn> termijnen = new ArrayList<>();
        if (verwacht != null) {
            termijnen.add(Termijn.tot(
                    "mentorgesprekken:" + verwacht.schooljaar(),
                    "MENTORGESPREKKEN",
                    verwacht.vanaf(),
                    verwacht.uiterlijk(),
                    Regel.MENTOR_2X,
                    "MentorgesprekkenVerwacht",
                    "LegMentorgesprekVast",
                    Rol.MENTOR));
        }
        if (huisbezoek != null) {
            termijnen.add(Termijn.tot(
                    "huisbezoek:" + huisbezoek.schooljaar(),
                    "HUISBEZOEK",
                    huisbezoek.vanaf(),
                    huisbezoek.uiterlijk(),
                    Regel.HUISBEZOEK,
                    "HuisbezoekVerwacht",
                    "LegHuisbezoekVast",
                    Rol.MENTOR));
        }
        if (weektaken != null) {
            termijnen.add(Termijn.tot(
                    "weektaak-mentor",
                    "WEEKTAAK_MENTOR",
                    weektaken.laatst(),
                    weektaken.openTot(),
                    Regel.MENTOR_WEEK,
                    "WeektaakMentorAfgerond",
                    "RondWeektaakMentorAf",
                    Rol.MENTOR));
        }
        return termijnen;
    }

    Mentoraten evolve(MentorgesprekkenVerwacht e) {
        return withVerwacht(new Verwacht(e.schooljaar(), e.norm(), eerste(e), e.uiterlijk()));
    }

    /** Nothing is owed before the student is here. */
    private static LocalDate eerste(MentorgesprekkenVerwacht e) {
        LocalDate begin = Schooljaar.begin(e.schooljaar());
        return e.vanaf() == null || e.vanaf().isBefore(begin) ? begin : e.vanaf();
    }

    Mentoraten evolve(MentorgesprekVastgelegd e) {
        Map<String, Integer> meer = new TreeMap<>(gesprekken);
        meer.merge(e.schooljaar(), 1, Integer::sum);
        return withGesprekken(Map.copyOf(meer));
    }

    Mentoraten evolve(VoortgangVastgelegd e) {
        return this;
    }

    Mentoraten evolve(BesprokenMetAfdelingsleider e) {
        NavigableSet<LocalDate> meer = new TreeSet<>(metLeiding);
        meer.add(e.datum());
        return withMetLeiding(meer);
    }

    Mentoraten evolve(MentorgesprekNormNietGehaald e) {
        return withVerwacht(null);
    }

    Mentoraten evolve(WeektaakMentorAfgerond e) {
        return withWeektaken(e.openTot() == null ? null : new Weektaken(e.datum(), e.openTot()));
    }

    Mentoraten evolve(WeektaakMentorUitgebleven e) {
        return withWeektaken(null);
    }

    Mentoraten evolve(HuisbezoekVerwacht e) {
        return withHuisbezoek(new Huisbezoek(e.schooljaar(), e.vanaf(), e.uiterlijk()));
    }

    Mentoraten evolve(HuisbezoekVastgelegd e) {
        return with(b -> b.huisbezoek(null).bezochtIn(Schooljaar.van(e.datum())));
    }

    Mentoraten evolve(HuisbezoekUitgebleven e) {
        return withHuisbezoek(null);
    }

    /** Who has left is owed nothing. */
    Mentoraten evolve(Vertrekt e) {
        return e.ingegaan() ? with(b -> b.verwacht(null).huisbezoek(null).weektaken(null)) : this;
    }

    private static int norm(Context x) {
        return x.school().getal(Instelling.MENTORGESPREKKEN_PER_JAAR, x.vandaag());
    }

    private static LocalDate eersteDag(LocalDate dag, Context x) {
        return jaar(dag, x).map(Schoolkalender::eersteDag).orElseGet(() -> Schooljaar.begin(Schooljaar.van(dag)));
    }

    /** The last day of the school year; until its calendar is known, 31 July. */
    private static LocalDate laatsteDag(LocalDate dag, Context x) {
        return jaar(dag, x).map(Schoolkalender::laatsteDag).orElseGet(() -> Schooljaar.begin(Schooljaar.van(dag))
                .plusYears(1)
                .minusDays(1));
    }

    private static Optional<Schoolkalender> jaar(LocalDate dag, Context x) {
        return x.school().kalender().jaarVan(dag);
    }
}
