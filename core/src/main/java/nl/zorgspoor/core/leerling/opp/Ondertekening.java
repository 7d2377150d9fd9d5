package nl.zorgspoor.core.leerling.opp;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.aanmelding.Tekendatum;
import nl.zorgspoor.core.leerling.aanmelding.Tekendatum.Aanleiding;
import nl.zorgspoor.core.leerling.opp.Instemming.Stem;
import nl.zorgspoor.core.leerling.opp.OPP.Status;
import nl.zorgspoor.core.leerling.opp.OPPCommand.BetwistOPPOpPapier;
import nl.zorgspoor.core.leerling.opp.OPPCommand.HandelBetwistingOPPAf;
import nl.zorgspoor.core.leerling.opp.OPPCommand.LegOndertekeningOPPOpPapierVast;
import nl.zorgspoor.core.leerling.opp.OPPCommand.LegWeigeringOPPOpPapierVast;
import nl.zorgspoor.core.leerling.opp.OPPCommand.OPPDeel;
import nl.zorgspoor.core.leerling.opp.OPPCommand.OndertekenOPP;
import nl.zorgspoor.core.leerling.opp.OPPCommand.WeigerInstemmingOPP;
import nl.zorgspoor.core.leerling.opp.OPPEvent.BetwistingOPPAfgehandeld;
import nl.zorgspoor.core.leerling.opp.OPPEvent.InstemmingOPPGeweigerd;
import nl.zorgspoor.core.leerling.opp.OPPEvent.OPPOndertekend;
import nl.zorgspoor.core.leerling.opp.OPPEvent.OPPOpPapierBetwist;
import nl.zorgspoor.core.leerling.opp.OPPEvent.OPPWoordOpPapierVastgelegd;
import nl.zorgspoor.core.leerling.opp.OPPEvent.Woord;
import nl.zorgspoor.core.leerling.toestemming.OpPapier;
import org.jspecify.annotations.Nullable;

/**
 * Whose word about an OPP counts, and of which day it is (R123, as R49 for consent): parents with authority until the student is of
 * age, then the student; from 16 the student signs beside the parents. Judged today, whatever day the command names.
 */
record Ondertekening(OPP opp, Context x, Aanmeldingen aanmelding) {

    List<OPPEvent> zelf(OndertekenOPP c) {
        String wie = eisSpreker(c.doorWie(), true);
        return List.of(ondertekend(c.leerlingId(), wie, c.deel(), eisVandaag(c.datum())));
    }

    List<OPPEvent> weiger(WeigerInstemmingOPP c) {
        String wie = eisSpreker(c.doorWie(), false);
        return List.of(geweigerd(c.leerlingId(), wie, c.reden(), eisVandaag(c.datum())));
    }

    List<OPPEvent> opPapier(LegOndertekeningOPPOpPapierVast c) {
        OpPapier.eis(List.of(c.doorWie()), c.formulierRef(), x);
        String wie = eisSpreker(c.doorWie(), true);
        LocalDate datum = eisPapierdag(wie, c.datum());
        return List.of(
                ondertekend(c.leerlingId(), wie, c.deel(), datum),
                papier(c.leerlingId(), wie, Woord.ONDERTEKENING, c.formulierRef(), datum));
    }

    List<OPPEvent> weigeringOpPapier(LegWeigeringOPPOpPapierVast c) {
        OpPapier.eis(List.of(c.doorWie()), c.formulierRef(), x);
        String wie = eisSpreker(c.doorWie(), false);
        LocalDate datum = eisPapierdag(wie, c.datum());
        return List.of(
                geweigerd(c.leerlingId(), wie, c.reden(), datum),
                papier(c.leerlingId(), wie, Woord.WEIGERING, c.formulierRef(), datum));
    }

    private OPPOndertekend ondertekend(String leerlingId, String wie, OPPDeel deel, LocalDate datum) {
        opp.eis(Status.CONCEPT, Status.VASTGESTELD);
        boolean beslist = zegtMee(wie, x, aanmelding);
        Stem stem = new Stem(Woord.ONDERTEKENING, datum, beslist, null, false);
        return new OPPOndertekend(leerlingId, opp.oppId(), wie, deel, datum, beslist, geldtNa(wie, stem));
    }

    private InstemmingOPPGeweigerd geweigerd(String leerlingId, String wie, @Nullable String reden, LocalDate datum) {
        opp.eis(Status.CONCEPT, Status.VASTGESTELD);
        Stem stem = new Stem(Woord.WEIGERING, datum, true, null, false);
        return new InstemmingOPPGeweigerd(leerlingId, opp.oppId(), wie, reden, datum, geldtNa(wie, stem));
    }

    private OPPWoordOpPapierVastgelegd papier(
            String leerlingId, String wie, Woord woord, String formulierRef, LocalDate datum) {
        return new OPPWoordOpPapierVastgelegd(
                leerlingId,
                opp.oppId(),
                wie,
                woord,
                formulierRef,
                datum,
                x.actor().id(),
                x.rol());
    }

    private boolean geldtNa(String wie, Stem stem) {
        return geldt(opp.instemming().met(wie, stem));
    }

    private boolean geldt(Instemming instemming) {
        return instemming.geldt(id -> zegtMee(id, x, aanmelding));
    }

    /** Only what stands under the own name, and only once. */
    List<OPPEvent> betwist(BetwistOPPOpPapier c) {
        String zelf = zelf();
        Stem stem = zelf == null ? null : opp.instemming().van(zelf);
        if (zelf == null || stem == null || stem.papier() == null || stem.betwist()) {
            throw CommandGeweigerd.statusOnjuist(
                            "Onder uw naam staat bij dit OPP niets wat van papier is overgenomen en nog te betwisten is.")
                    .herstel("OndertekenOPP");
        }
        Stem betwist = new Stem(stem.woord(), stem.datum(), stem.beslist(), stem.papier(), true);
        return List.of(new OPPOpPapierBetwist(
                c.leerlingId(), opp.oppId(), zelf, stem.papier(), c.reden(), x.vandaag(), geldtNa(zelf, betwist)));
    }

    List<OPPEvent> handelAf(HandelBetwistingOPPAf c) {
        Stem stem = opp.instemming().van(c.doorWie());
        if (stem == null || !stem.betwist()) {
            throw CommandGeweigerd.statusOnjuist(
                    "Wat van %s op papier staat, wordt niet betwist.".formatted(c.doorWie()));
        }
        if (Tekst.leeg(c.motivering())) {
            throw Regel.OPP_HANDTEKENING
                    .weigert("MOTIVERING_ONTBREEKT", "Een betwisting wordt afgehandeld met een reden.")
                    .ontbreekt("motivering");
        }
        Instemming na =
                switch (c.uitkomst()) {
                    case BLIJFT ->
                        opp.instemming()
                                .met(c.doorWie(), new Stem(stem.woord(), stem.datum(), stem.beslist(), null, false));
                    case VERVALT -> opp.instemming().zonder(c.doorWie());
                };
        return List.of(new BetwistingOPPAfgehandeld(
                c.leerlingId(),
                opp.oppId(),
                c.doorWie(),
                Objects.requireNonNull(stem.papier()),
                c.uitkomst(),
                c.motivering(),
                x.vandaag(),
                geldt(na)));
    }

    /** Who speaks for himself as parent or student; null for somebody of the school. */
    private @Nullable String zelf() {
        return switch (x.rol()) {
            case OUDER -> x.actor().id();
            case LEERLING -> x.actor().leerlingId();
            default -> null;
        };
    }

    /** Whose word it is; nobody speaks for another. */
    private String eisSpreker(@Nullable String genoemd, boolean ondertekent) {
        String zelf = zelf();
        String wie = genoemd != null ? genoemd : zelf;
        if (wie == null) {
            throw Regel.OPP_HANDTEKENING
                    .weigert("ONDERTEKENAAR_ONTBREEKT", "Zeg wie dit is: een ouder met gezag, of de leerling.")
                    .ontbreekt("doorWie");
        }
        if (x.rol().isPartij() && !wie.equals(zelf)) {
            throw nietBevoegd(Regel.OPP_HANDTEKENING, "Niemand tekent of weigert voor een ander.");
        }
        if (wie.equals(aanmelding.leerlingId())) {
            boolean oudGenoeg = leeftijdVan(Instelling.LEEFTIJD_ZELF_TOESTEMMEN);
            if (!(ondertekent ? oudGenoeg : zegtMee(wie, x, aanmelding))) {
                throw nietBevoegd(
                        Regel.OPP_HANDTEKENING,
                        ondertekent
                                ? "Een leerling tekent mee vanaf de leeftijd waarop deze zelf toestemming geeft."
                                : "Zolang de leerling minderjarig is, stemmen de ouders met gezag in of niet.");
            }
        } else if (!zegtMee(wie, x, aanmelding)) {
            throw nietBevoegd(
                    aanmelding.ouders().ids().contains(wie) ? Regel.OUDER_ZONDER_GEZAG : Regel.OPP_HANDTEKENING,
                    "Over een OPP spreekt een ouder met gezag, zolang de leerling minderjarig is.");
        }
        return wie;
    }

    private boolean leeftijdVan(Instelling leeftijd) {
        return aanmelding.leeftijdOp(x.vandaag()) >= x.school().getal(leeftijd, x.vandaag());
    }

    /** R49, R328: a parent with authority over a minor, or a student of age. */
    static boolean zegtMee(String id, Context x, Aanmeldingen aanmelding) {
        int meerderjarig = x.school().getal(Instelling.LEEFTIJD_MEERDERJARIG, x.vandaag());
        return id.equals(aanmelding.leerlingId())
                ? aanmelding.leeftijdOp(x.vandaag()) >= meerderjarig
                : aanmelding.heeftGezag(id, meerderjarig, x.vandaag());
    }

    /** What is done here is of the day itself. */
    private LocalDate eisVandaag(@Nullable LocalDate datum) {
        if (datum != null && !datum.equals(x.vandaag())) {
            throw Regel.OPP_HANDTEKENING
                    .weigert(
                            "DIGITAAL_NIET_VAN_VANDAAG",
                            "Wie hier zelf tekent of weigert, doet dat vandaag en niet op %s; wat op papier staat, legt de"
                                    + " school vast.",
                            datum)
                    .ontbreekt("datum (vandaag)");
        }
        return x.vandaag();
    }

    /**
     * A paper is of a day on which it could be signed: not before it read as it does, and not before the last word of the same person.
     * Of a paper and another word of one day nobody can tell which came first; then the word that was given here counts.
     */
    private LocalDate eisPapierdag(String wie, LocalDate datum) {
        Stem eerder = opp.instemming().van(wie);
        LocalDate dag = Tekendatum.eis(
                Regel.OPP_HANDTEKENING,
                datum,
                x,
                aanmelding,
                new Aanleiding("de tekst van het OPP", opp.inhoudSinds()),
                new Aanleiding("het laatste woord van dezelfde", eerder == null ? null : eerder.datum()));
        if (eerder != null && eerder.papier() == null && dag.equals(eerder.datum())) {
            throw Regel.OPP_HANDTEKENING
                    .weigert(
                            "DATUM_VOOR_AANLEIDING",
                            "Op %s heeft dezelfde zelf al gezegd wat deze vindt; daarna telt alleen een later papier.",
                            dag)
                    .ontbreekt("datum (na het laatste woord op %s)".formatted(dag));
        }
        return dag;
    }

    private static CommandGeweigerd nietBevoegd(Regel regel, String melding) {
        return regel.weigert("NIET_BEVOEGD_TOT_TOESTEMMING", "%s", melding)
                .ontbreekt(regel == Regel.OUDER_ZONDER_GEZAG ? "gezag" : Rol.OUDER + " met gezag");
    }
}
