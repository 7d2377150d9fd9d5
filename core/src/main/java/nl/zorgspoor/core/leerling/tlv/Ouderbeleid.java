package nl.zorgspoor.core.leerling.tlv;

import static nl.zorgspoor.core.gedeeld.Rol.OUDER;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.aanmelding.Tekendatum;
import nl.zorgspoor.core.leerling.aanmelding.Tekendatum.Aanleiding;
import nl.zorgspoor.core.leerling.flexzat.FlexZats;
import nl.zorgspoor.core.leerling.tlv.TLV.Akkoord;
import nl.zorgspoor.core.leerling.tlv.TLV.Dossier;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.*;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.*;
import nl.zorgspoor.core.leerling.toestemming.OpPapier;
import nl.zorgspoor.core.leerling.traject.Trajecten;
import org.jspecify.annotations.Nullable;

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
        Tekst.eisInhoud(
                Regel.TLV_HANDTEKENING, "Een akkoord", c.ouder() != null || c.leerling() != null, "ouder", "leerling");
        boolean meerderjarig = Ouderwoord.isMeerderjarig(aanmelding, x);
        Ouderwoord woord = c.ouder() == null
                ? nu.akkoord().ouders()
                : nu.akkoord()
                        .ouders()
                        .na(Ouderwoord.eis(Regel.TLV_HANDTEKENING, c.doorWie(), aanmelding, x), c.ouder());
        LocalDate datum = Tekendatum.eis(
                Regel.TLV_HANDTEKENING,
                c.datum(),
                x,
                aanmelding,
                new Aanleiding("het dossier", nu.gestartOp()),
                new Aanleiding(
                        "het vorige akkoord of de weigering", nu.akkoord().op()));
        boolean leerling = Objects.requireNonNullElse(c.leerling(), nu.akkoord().leerling());
        return List.of(new OuderakkoordTLVGeregistreerd(
                c.leerlingId(),
                c.tlvId(),
                woord.getekend(),
                leerling,
                woord.weigert(),
                datum,
                Aanvraagbeleid.blokkades(
                        nu.withAkkoord(new Akkoord(woord, leerling, meerderjarig, datum)), x, flexzat, traject),
                meerderjarig,
                woord.getekendDoor(),
                woord.geweigerdDoor()));
    }

    static List<TLVEvent> zienswijze(
            LegZienswijzeOudersVast c,
            Dossier nu,
            Context x,
            FlexZats flexzat,
            Trajecten traject,
            Aanmeldingen aanmelding) {
        List<String> doorWie = Ouderwoord.vanWie(Regel.TLV_ZIENSWIJZE, c.doorWie(), aanmelding, x);
        boolean naarSwv = c.naarSwv();
        return List.of(new ZienswijzeOudersVastgelegd(
                c.leerlingId(),
                c.tlvId(),
                c.tekst(),
                Tekendatum.eis(
                        Regel.TLV_ZIENSWIJZE, c.datum(), x, aanmelding, new Aanleiding("het dossier", nu.gestartOp())),
                naarSwv,
                Aanvraagbeleid.blokkades(nu.withZienswijze(nu.zienswijze().na(naarSwv)), x, flexzat, traject),
                doorWie));
    }

    /** R202: until the last day of the term, that day included; nobody objects in another's name. */
    static List<TLVEvent> bezwaar(MaakBezwaarTLV c, TLV t, Context x, Aanmeldingen aanmelding) {
        Bezwaarmaker zelf = x.isRol(OUDER) ? Bezwaarmaker.OUDER : Bezwaarmaker.BESTUUR;
        if (zelf == Bezwaarmaker.OUDER) {
            Ouderwoord.eis(Regel.TLV_BEZWAAR, List.of(), aanmelding, x);
        }
        if (c.door() != null && c.door() != zelf) {
            throw Regel.TLV_BEZWAAR
                    .weigert("NIET_BEVOEGD_TOT_TOESTEMMING", "%s maakt geen bezwaar namens %s.", x.rol(), c.door())
                    .ontbreekt(c.door() == Bezwaarmaker.OUDER ? OUDER.name() : "DIRECTEUR of RECTOR");
        }
        LocalDate datum = opTijd(c.datum(), t, x, aanmelding);
        return List.of(
                new BezwaarTLVIngediend(c.leerlingId(), c.tlvId(), zelf, datum, c.gronden(), doorzendenVoor(datum, x)));
    }

    /** R321. */
    private static LocalDate doorzendenVoor(LocalDate bezwaar, Context x) {
        return bezwaar.plusDays(x.school().getal(Instelling.TLV_LBT_DAGEN, x.vandaag()));
    }

    /** The day of the objection; on paper that of the signature. */
    private static LocalDate opTijd(@Nullable LocalDate getekend, TLV t, Context x, Aanmeldingen aanmelding) {
        LocalDate datum = Tekendatum.eis(
                Regel.TLV_BEZWAAR,
                getekend,
                x,
                aanmelding,
                new Aanleiding("het besluit", t.bezwaar().besloten()));
        LocalDate tot = Objects.requireNonNull(t.bezwaar().tot());
        if (datum.isAfter(tot)) {
            throw Regel.TLV_BEZWAAR.weigert(
                    "BEZWAARTERMIJN_VERSTREKEN", "Bezwaar tegen dit besluit kon tot en met %s.", tot);
        }
        return datum;
    }

    /** A fact of its own beside the objection: who of the school says that this was signed. */
    static List<TLVEvent> bezwaarOpPapier(LegBezwaarTLVOpPapierVast c, TLV t, Context x, Aanmeldingen aanmelding) {
        OpPapier.eis(c.doorWie(), c.formulierRef(), x);
        List<String> doorWie = Ouderwoord.eis(Regel.TLV_BEZWAAR, c.doorWie(), aanmelding, x);
        LocalDate datum = opTijd(c.datum(), t, x, aanmelding);
        return List.of(
                new BezwaarTLVIngediend(
                        c.leerlingId(), c.tlvId(), Bezwaarmaker.OUDER, datum, c.gronden(), doorzendenVoor(datum, x)),
                new BezwaarTLVOpPapierVastgelegd(
                        c.leerlingId(),
                        c.tlvId(),
                        doorWie,
                        c.formulierRef(),
                        datum,
                        x.actor().id(),
                        x.rol()));
    }

    /** Only the parents themselves object for themselves: who says not to have done so, did not, and nobody has to settle that. */
    static List<TLVEvent> betwist(BetwistBezwaarTLV c, TLV t, Context x) {
        List<String> vanWie = t.bezwaar().opPapierVan();
        if (vanWie.isEmpty()) {
            throw CommandGeweigerd.statusOnjuist(
                    "Bij TLV %s loopt geen bezwaar dat van papier is overgenomen.".formatted(c.tlvId()));
        }
        if (!x.isRol(OUDER) || !vanWie.contains(x.actor().id())) {
            throw Regel.TLV_BEZWAAR
                    .weigert("NIET_BEVOEGD_TOT_TOESTEMMING", "Een bezwaar betwist wie het zou hebben gemaakt.")
                    .ontbreekt("OUDER die op het bezwaar staat");
        }
        return List.of(
                new BezwaarTLVBetwist(c.leerlingId(), c.tlvId(), x.actor().id(), c.reden(), x.vandaag()));
    }
}
