package nl.zorgspoor.core.veiligheid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Naslag.Gebeurtenisfeiten;
import nl.zorgspoor.core.leerling.informatie.Correctie;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.GegevenGecorrigeerd;
import nl.zorgspoor.core.veiligheid.VertrouwenCommand.Vertrouwensdomein;
import nl.zorgspoor.core.veiligheid.VertrouwenEvent.*;
import nl.zorgspoor.core.veiligheid.Vertrouwenstrajecten.Traject;
import org.jspecify.annotations.Nullable;

/** R8 for what lies with the vertrouwenspersoon: who reads it corrects it, and nobody else learns that it is there (R59). */
record Vertrouwenscorrectie(Vertrouwenstrajecten trajecten, Context x) {

    private static final String DATUM = "datum";
    private static final String DOMEIN = "domein";
    private static final String AANGIFTE = "aangifteGedaan";
    private static final String VERVOLG = "vervolg";

    /** The end of a report is another part of it than its beginning: both have a day. */
    private static final String BEGIN = "melding:";

    private static final String EINDE = "einde:";

    List<LeerlingGebeurtenis> corrigeer(CorrigeerGegeven c) {
        Gebeurtenisfeiten fout = Correctie.eis(c, x);
        String veld = c.veld();
        if (veld == null || !(fout.inhoud() instanceof VertrouwenEvent e)) {
            return List.of(Correctie.gecorrigeerd(c, fout, null, x));
        }
        if (veld.equals(DATUM)) {
            eisDag(e, LocalDate.parse(c.juisteWaarde()));
        }
        boolean inStaat = e instanceof MeldingVertrouwenspersoonOntvangen
                || (e instanceof VertrouwenstrajectAfgesloten
                        && Set.of(DATUM, AANGIFTE).contains(veld));
        String betreft = inStaat ? deel(e) : null;
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(Correctie.gecorrigeerd(c, fout, betreft, x));
        if (veld.equals(AANGIFTE)) {
            events.add(Correctie.gecorrigeerd(
                    c, fout, VERVOLG, vervolg(c.juisteWaarde()).name(), betreft, x));
        }
        if (veld.equals(DOMEIN)) {
            events.addAll(Vertrouwenstrajecten.buitenDomein(
                    c.leerlingId(), e.meldingId(), Vertrouwensdomein.valueOf(c.juisteWaarde()), x));
        }
        return events;
    }

    private static Vervolg vervolg(String aangifteGedaan) {
        return Set.of("true", "ja").contains(aangifteGedaan) ? Vervolg.ONDERSTEUNING : Vervolg.GEEN;
    }

    /** A report precedes its notes and its end. */
    private void eisDag(VertrouwenEvent e, LocalDate dag) {
        x.gebeurdOp(dag);
        Traject t = trajecten.trajecten().get(e.meldingId());
        if (t == null) {
            return;
        }
        boolean melding = e instanceof MeldingVertrouwenspersoonOntvangen;
        LocalDate einde = t.afgeslotenOp();
        if (melding ? einde != null && dag.isAfter(einde) : dag.isBefore(t.gemeldOp())) {
            throw CommandGeweigerd.statusOnjuist(
                    melding
                            ? "Op %s was melding %s al afgesloten.".formatted(dag, t.meldingId())
                            : "Op %s was melding %s er nog niet.".formatted(dag, t.meldingId()));
        }
    }

    private static String deel(VertrouwenEvent e) {
        return (e instanceof VertrouwenstrajectAfgesloten ? EINDE : BEGIN) + e.meldingId();
    }

    static Vertrouwenstrajecten na(Vertrouwenstrajecten staat, GegevenGecorrigeerd e) {
        String betreft = e.betreftId();
        String veld = e.veld();
        @Nullable String waarde = e.juisteWaarde();
        if (betreft == null || veld == null || waarde == null) {
            return staat;
        }
        boolean einde = betreft.startsWith(EINDE);
        Traject t = staat.trajecten().get(betreft.substring((einde ? EINDE : BEGIN).length()));
        if (t == null) {
            return staat;
        }
        return staat.met(
                switch (veld) {
                    case DATUM ->
                        einde ? t.withAfgeslotenOp(LocalDate.parse(waarde)) : t.withGemeldOp(LocalDate.parse(waarde));
                    case DOMEIN -> t.withDomein(Vertrouwensdomein.valueOf(waarde));
                    case VERVOLG -> t.withVervolg(Vervolg.valueOf(waarde));
                    default -> t;
                });
    }
}
