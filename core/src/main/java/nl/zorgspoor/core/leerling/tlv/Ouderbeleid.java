package nl.zorgspoor.core.leerling.tlv;

import static nl.zorgspoor.core.gedeeld.Rol.OUDER;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.aanmelding.Tekendatum;
import nl.zorgspoor.core.leerling.aanmelding.Tekendatum.Aanleiding;
import nl.zorgspoor.core.leerling.flexzat.FlexZats;
import nl.zorgspoor.core.leerling.tlv.TLV.Dossier;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.Bezwaarmaker;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.LegZienswijzeOudersVast;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.MaakBezwaarTLV;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.RegistreerOuderakkoordTLV;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.BezwaarTLVIngediend;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.OuderakkoordTLVGeregistreerd;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.ZienswijzeOudersVastgelegd;
import nl.zorgspoor.core.leerling.traject.Trajecten;

/**
 * The word of parents and student on a TLV: signatures (R194), view (R195) and objection (R202). Who may give it is judged today; the
 * day that is named says when a paper was signed.
 */
final class Ouderbeleid {

    private Ouderbeleid() {}

    static List<TLVEvent> akkoord(
            RegistreerOuderakkoordTLV c,
            Dossier nu,
            Context x,
            FlexZats flexzat,
            Trajecten traject,
            Aanmeldingen aanmelding) {
        boolean meerderjarig = isMeerderjarig(aanmelding, x);
        if (c.ouder() != null) {
            eisOuderMetGezag(Regel.TLV_HANDTEKENING, aanmelding, x);
        }
        LocalDate datum = Tekendatum.eis(
                Regel.TLV_HANDTEKENING,
                c.datum(),
                x,
                aanmelding,
                new Aanleiding("het dossier", nu.gestartOp()),
                new Aanleiding("het vorige akkoord of de weigering", nu.akkoordOp()));
        boolean ouder = Objects.requireNonNullElse(c.ouder(), nu.ouder());
        boolean leerling = Objects.requireNonNullElse(c.leerling(), nu.leerling());
        boolean weigert = c.ouder() == null ? nu.weigering() : !c.ouder();
        return List.of(new OuderakkoordTLVGeregistreerd(
                c.leerlingId(),
                c.tlvId(),
                ouder,
                leerling,
                weigert,
                datum,
                Aanvraagbeleid.blokkades(
                        nu.metAkkoord(ouder, leerling, meerderjarig, weigert, datum), x, flexzat, traject),
                meerderjarig));
    }

    static List<TLVEvent> zienswijze(
            LegZienswijzeOudersVast c,
            Dossier nu,
            Context x,
            FlexZats flexzat,
            Trajecten traject,
            Aanmeldingen aanmelding) {
        if (x.isRol(OUDER)) {
            eisGezag(Regel.TLV_ZIENSWIJZE, x.actor().id(), aanmelding, x);
        }
        boolean naarSwv = c.naarSwv();
        return List.of(new ZienswijzeOudersVastgelegd(
                c.leerlingId(),
                c.tlvId(),
                c.tekst(),
                Tekendatum.eis(
                        Regel.TLV_ZIENSWIJZE, c.datum(), x, aanmelding, new Aanleiding("het dossier", nu.gestartOp())),
                naarSwv,
                Aanvraagbeleid.blokkades(nu.metZienswijze(naarSwv), x, flexzat, traject)));
    }

    /** R202: until the last day of the term, that day included; nobody objects in another's name. */
    static List<TLVEvent> bezwaar(MaakBezwaarTLV c, TLV t, Context x, Aanmeldingen aanmelding) {
        Bezwaarmaker zelf = x.isRol(OUDER) ? Bezwaarmaker.OUDER : Bezwaarmaker.BESTUUR;
        if (zelf == Bezwaarmaker.OUDER) {
            eisGezag(Regel.TLV_BEZWAAR, x.actor().id(), aanmelding, x);
        }
        if (c.door() != null && c.door() != zelf) {
            throw Regel.TLV_BEZWAAR
                    .weigert("NIET_BEVOEGD_TOT_TOESTEMMING", "%s maakt geen bezwaar namens %s.", x.rol(), c.door())
                    .ontbreekt(c.door() == Bezwaarmaker.OUDER ? OUDER.name() : "DIRECTEUR of RECTOR");
        }
        LocalDate datum = Tekendatum.eis(
                Regel.TLV_BEZWAAR,
                c.datum(),
                x,
                aanmelding,
                new Aanleiding("het besluit", t.beslissing().besloten()));
        LocalDate tot = Objects.requireNonNull(t.beslissing().bezwaarTot());
        if (datum.isAfter(tot)) {
            throw Regel.TLV_BEZWAAR.weigert(
                    "BEZWAARTERMIJN_VERSTREKEN", "Bezwaar tegen dit besluit kon tot en met %s.", tot);
        }
        return List.of(new BezwaarTLVIngediend(c.leerlingId(), c.tlvId(), zelf, datum, c.gronden()));
    }

    private static void eisOuderMetGezag(Regel regel, Aanmeldingen aanmelding, Context x) {
        if (isMeerderjarig(aanmelding, x)
                || aanmelding.ouders().metGezag(x.vandaag()).isEmpty()) {
            throw nietBevoegd(regel);
        }
    }

    private static void eisGezag(Regel regel, String ouderId, Aanmeldingen aanmelding, Context x) {
        if (!aanmelding.heeftGezag(ouderId, meerderjarig(x), x.vandaag())) {
            throw nietBevoegd(regel);
        }
    }

    private static boolean isMeerderjarig(Aanmeldingen aanmelding, Context x) {
        return aanmelding.leeftijdOp(x.vandaag()) >= meerderjarig(x);
    }

    private static int meerderjarig(Context x) {
        return x.school().getal(Instelling.LEEFTIJD_MEERDERJARIG, x.vandaag());
    }

    private static CommandGeweigerd nietBevoegd(Regel regel) {
        return regel.weigert(
                        "NIET_BEVOEGD_TOT_TOESTEMMING",
                        "Hierover spreekt een ouder met gezag, zolang de leerling minderjarig is.")
                .ontbreekt("OUDER met gezag");
    }
}
