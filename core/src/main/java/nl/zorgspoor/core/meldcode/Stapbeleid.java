package nl.zorgspoor.core.meldcode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.meldcode.MeldcodeCommand.*;
import nl.zorgspoor.core.meldcode.MeldcodeEvent.*;
import org.jspecify.annotations.Nullable;

/** The five steps in their order, with the one exception (R224), the report to Veilig Thuis (R225), and the end. */
final class Stapbeleid {

    /** Before this nobody was consulted, and nothing can be put aside. */
    private static final int RAADPLEGEN = 2;

    private Stapbeleid() {}

    static List<MeldcodeEvent> leg(LegMeldcodestapVast c, Melding m, Context x) {
        boolean weegtAlsnog = c.stap() == Melding.WEGING && m.wachtOpAfweging() && c.afweging() != null;
        if (m.stappen().containsKey(c.stap()) && !weegtAlsnog) {
            throw CommandGeweigerd.statusOnjuist("Stap %d van %s is al gezet.".formatted(c.stap(), c.meldingId()));
        }
        if (c.stap() != m.volgende() && !weegtAlsnog) {
            throw volgorde("Stap %d van de meldcode komt na stap %d.", m, c.stap(), c.stap() - 1);
        }
        boolean overgeslagen = !Tekst.leeg(c.overgeslagenReden());
        if (overgeslagen && c.stap() != Melding.GESPREK) {
            throw Regel.MELDCODE.weigert(
                    "MELDCODE_VOLGORDE",
                    "Alleen het gesprek (stap 3) kan om veiligheid vervallen; stap %d niet.",
                    c.stap());
        }
        Tekst.eisInhoud(
                Regel.MELDCODE,
                "Een stap van de meldcode",
                overgeslagen || !Tekst.leeg(c.inhoud()),
                c.stap() == Melding.GESPREK ? new String[] {"inhoud", "overgeslagenReden"} : new String[] {"inhoud"});
        if (c.afweging() != null && c.stap() != Melding.WEGING) {
            throw CommandGeweigerd.ongeldig(List.of("afweging: hoort bij stap 4"));
        }
        LocalDate dag = x.gebeurdOp(c.datum());
        LocalDate vorige = laatste(m);
        if (vorige != null && dag.isBefore(vorige)) {
            throw Regel.MELDCODE
                    .weigert("MELDCODE_VOLGORDE", "De stap ervoor is op %s gezet; deze kan niet eerder zijn.", vorige)
                    .ontbreekt("datum (vanaf %s)".formatted(vorige));
        }
        boolean meldplicht = c.afweging() != null && c.afweging().meldplicht();
        return List.of(new MeldcodestapVastgelegd(
                c.leerlingId(),
                c.meldingId(),
                c.stap(),
                c.overgeslagenReden(),
                c.inhoud(),
                c.afweging(),
                meldplicht,
                dag));
    }

    private static @Nullable LocalDate laatste(Melding m) {
        return m.stappen().isEmpty() ? null : Collections.max(m.stappen().values());
    }

    static List<LeerlingGebeurtenis> meld(MeldBijVeiligThuis c, Melding m, Context x) {
        if (!m.stappen().containsKey(Melding.WEGING)) {
            throw Regel.VT_MELDING
                    .weigert("WEGING_ONTBREEKT", "Melden bij Veilig Thuis komt na de weging (stap 4).")
                    .ontbreekt(ontbrekend(m, Melding.WEGING))
                    .herstel("LegMeldcodestapVast");
        }
        if (!c.oudersGeinformeerd() && Tekst.leeg(c.reden())) {
            throw Regel.VT_MELDING
                    .weigert(
                            "REDEN_ONTBREEKT",
                            "Ouders weten van de melding, tenzij dat niet veilig is; zeg waarom niet.")
                    .ontbreekt("reden");
        }
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new GemeldBijVeiligThuis(
                c.leerlingId(),
                c.meldingId(),
                "VT-" + x.commandId(),
                Grondslag.MELDCODE,
                c.oudersGeinformeerd(),
                c.reden(),
                x.vandaag()));
        return events;
    }

    static List<MeldcodeEvent> sluit(SluitMeldcodeAf c, Melding m, Context x) {
        boolean zonder = c.uitkomst() == UitkomstMeldcode.GEEN_VERMOEDEN;
        int nodig = zonder ? RAADPLEGEN : Melding.BESLUIT;
        if (m.stappen().size() < nodig) {
            throw volgorde("De meldcode sluit met uitkomst %s pas na stap %d.", m, c.uitkomst(), nodig);
        }
        boolean gemeld = m.gemeldOp() != null;
        if (!gemeld && (m.moetGemeld() || c.uitkomst().isGemeld())) {
            throw Regel.VT_MELDING
                    .weigert(
                            "MELDING_VEILIG_THUIS_ONTBREEKT",
                            "Bij acute of structurele onveiligheid is melden verplicht, en wat niet is gemeld heet niet gemeld.")
                    .ontbreekt("melding bij Veilig Thuis")
                    .herstel("MeldBijVeiligThuis");
        }
        if (gemeld && !c.uitkomst().isGemeld()) {
            throw CommandGeweigerd.statusOnjuist("%s is bij Veilig Thuis gemeld.".formatted(c.meldingId()))
                    .ontbreekt("uitkomst GEMELD of GEMELD_EN_HULP");
        }
        return List.of(new MeldcodeAfgesloten(
                c.leerlingId(), c.meldingId(), c.uitkomst(), x.gebeurdOp(c.datum(), laatste(m))));
    }

    private static CommandGeweigerd volgorde(String melding, Melding m, Object... waarden) {
        return Regel.MELDCODE
                .weigert("MELDCODE_VOLGORDE", melding, waarden)
                .ontbreekt("stap " + m.volgende())
                .herstel("LegMeldcodestapVast");
    }

    private static List<String> ontbrekend(Melding m, int tot) {
        return IntStream.rangeClosed(m.volgende(), tot)
                .mapToObj(n -> "stap " + n)
                .toList();
    }
}
