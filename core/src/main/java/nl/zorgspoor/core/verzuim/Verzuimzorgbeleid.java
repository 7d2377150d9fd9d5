package nl.zorgspoor.core.verzuim;

import static nl.zorgspoor.core.gedeeld.Tekst.leeg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort;
import nl.zorgspoor.core.verzuim.VerzuimEvent.AfwezigheidGeherkwalificeerd;
import nl.zorgspoor.core.verzuim.VerzuimEvent.AfwezigheidGeregistreerd;
import nl.zorgspoor.core.verzuim.Verzuimdossier.Thuiszitten;
import nl.zorgspoor.core.verzuim.Verzuimzorg.Gemeld;
import nl.zorgspoor.core.verzuim.VerzuimzorgCommand.*;
import nl.zorgspoor.core.verzuim.VerzuimzorgEvent.*;
import org.jspecify.annotations.Nullable;

/** What may be done about absence, and after what (R213 to R217, R220, R313). */
final class Verzuimzorgbeleid {

    private static final String GGD = "GGD";

    private Verzuimzorgbeleid() {}

    /** R220: agreed hours are authorised; what is not agreed is said. */
    static List<LeerlingGebeurtenis> volgtOp(AfwezigheidGeregistreerd e, Context x, Verzuimzorg zorg) {
        return behandeluren(e.leerlingId(), e.soort(), e.datum(), x, zorg);
    }

    static List<LeerlingGebeurtenis> volgtOp(AfwezigheidGeherkwalificeerd e, Context x, Verzuimzorg zorg) {
        return behandeluren(e.leerlingId(), e.nieuweSoort(), e.datum(), x, zorg);
    }

    private static List<LeerlingGebeurtenis> behandeluren(
            String leerlingId, VerzuimSoort soort, LocalDate dag, Context x, Verzuimzorg zorg) {
        return soort == VerzuimSoort.BEHANDELUREN && !zorg.afgestemd(dag)
                ? List.of(x.aandacht(leerlingId, Regel.BEHANDELING, "BEHANDELUREN_NIET_AFGESTEMD"))
                : List.of();
    }

    static List<VerzuimzorgEvent> decide(SignaleerZiekteverzuim c, Context x, Verzuimzorg zorg) {
        Bevoegdheden.eisLeerling(c.leerlingId(), x);
        Tekst.eisInhoud(Regel.VZ_ZIEK, "Een oordeel over ziekteverzuim", !leeg(c.reden()), "reden");
        return List.of(new ZiekteverzuimZorgwekkendGeoordeeld(
                c.leerlingId(), c.stroom(), String.valueOf(c.reden()), x.gebeurdOp(c.datum())));
    }

    /** R214: the talk comes first; R215: the overview of absence only with consent. */
    static List<VerzuimzorgEvent> decide(VerwijsNaarSchoolverpleegkundige c, Context x, Verzuimzorg zorg) {
        Bevoegdheden.eisLeerling(c.leerlingId(), x);
        Tekst.eisInhoud(Regel.VZ_VERPLEEG, "Een verwijzing", !leeg(c.reden()), "reden");
        LocalDate schooljaar = Schooljaar.begin(Schooljaar.van(x.vandaag()));
        if (!zorg.gesprokenSinds(schooljaar) && x.overrule() == null) {
            throw Regel.VZ_GESPREK
                    .weigert(
                            "VERZUIMGESPREK_ONTBREEKT",
                            "De school praat eerst met ouders en leerling over het verzuim.")
                    .ontbreekt("VerzuimgesprekGevoerd met OUDER of LEERLING dit schooljaar")
                    .herstel("LegVerzuimgesprekVast")
                    .overrulebaar();
        }
        if (c.verzuimoverzicht()) {
            eisToestemming(c.leerlingId(), c.toestemmingId(), PartnerType.GGD, x);
        }
        return List.of(new VerwezenNaarSchoolverpleegkundige(
                c.leerlingId(),
                c.stroom(),
                verwijzingId(c.verwijzingId(), x),
                String.valueOf(c.reden()),
                c.verzuimoverzicht(),
                c.toestemmingId(),
                x.vandaag()));
    }

    private static String verwijzingId(@Nullable String gegeven, Context x) {
        if (gegeven != null && !x.naslag().verwijzingIdVrij(gegeven)) {
            throw CommandGeweigerd.verwijzingIdInGebruik(gegeven);
        }
        return Objects.requireNonNullElseGet(gegeven, () -> "GGD-" + x.commandId());
    }

    private static void eisToestemming(
            String leerlingId, @Nullable String toestemmingId, PartnerType partner, Context x) {
        if (leeg(toestemmingId) || !x.naslag().toestemming(leerlingId, GGD, partner, x.vandaag())) {
            throw Regel.EXTERN_MET
                    .weigert("TOESTEMMING_ONTBREEKT", "Dit gaat alleen met toestemming naar de GGD.")
                    .ontbreekt("toestemming GGD")
                    .herstel("VraagToestemming(doel=GGD)");
        }
    }

    /** R215: the nurse first; the doctor on request. */
    static List<VerzuimzorgEvent> decide(VraagConsultSchoolartsAan c, Context x, Verzuimzorg zorg) {
        Bevoegdheden.eisLeerling(c.leerlingId(), x);
        Tekst.eisInhoud(Regel.VZ_VERPLEEG, "Een vraag aan de schoolarts", !leeg(c.vraag()), "vraag");
        if (zorg.verwezen().isEmpty() && x.overrule() == null) {
            throw Regel.VZ_VERPLEEG
                    .weigert("SCHOOLVERPLEEGKUNDIGE_EERST", "Eerst kijkt de schoolverpleegkundige, dan de schoolarts.")
                    .ontbreekt("VerwezenNaarSchoolverpleegkundige")
                    .herstel("VerwijsNaarSchoolverpleegkundige")
                    .overrulebaar();
        }
        eisToestemming(c.leerlingId(), c.toestemmingId(), PartnerType.GGD, x);
        Consultsoort soort = Objects.requireNonNullElse(c.soort(), Consultsoort.OP_SIGNAAL);
        eisMoment(soort, c.op(), x);
        return List.of(new ConsultSchoolartsAangevraagd(
                c.leerlingId(),
                c.stroom(),
                verwijzingId(c.verwijzingId(), x),
                String.valueOf(c.vraag()),
                Objects.requireNonNull(c.toestemmingId()),
                x.vandaag(),
                soort,
                c.op()));
    }

    /** R323: a fixed moment is a day that is still to come; on a signal nobody knows it yet. */
    private static void eisMoment(Consultsoort soort, @Nullable LocalDate op, Context x) {
        boolean vast = soort == Consultsoort.VAST_MOMENT;
        if (vast != (op != null) || op != null && op.isBefore(x.vandaag())) {
            throw Regel.MAZL
                    .weigert(
                            "CONSULTMOMENT_ONJUIST",
                            "Een consult op een vast moment noemt de dag, vandaag of later; een consult op een signaal"
                                    + " noemt geen dag.")
                    .ontbreekt("op")
                    .herstel("VraagConsultSchoolartsAan(soort=VAST_MOMENT)");
        }
    }

    static List<VerzuimzorgEvent> decide(VerwerkAdviesGGD c, Context x, Verzuimzorg zorg) {
        Bevoegdheden.eisLeerling(c.leerlingId(), x);
        if (zorg.verwezen().isEmpty()) {
            throw CommandGeweigerd.statusOnjuist("Deze leerling is niet naar de schoolverpleegkundige verwezen.")
                    .herstel("VerwijsNaarSchoolverpleegkundige");
        }
        Tekst.eisInhoud(Regel.VZ_VERPLEEG, "Een advies", !leeg(c.advies()), "advies");
        return List.of(new AdviesGGDOntvangen(
                c.leerlingId(),
                c.stroom(),
                c.verwijzingId(),
                String.valueOf(c.advies()),
                x.gebeurdOp(c.datum(), zorg.verwezen().first())));
    }

    /** R217: of who was found to stay at home. */
    static List<VerzuimzorgEvent> decide(MeldThuiszitterBijSWV c, Context x, Verzuimzorg zorg, Verzuimdossier dossier) {
        Bevoegdheden.eisLeerling(c.leerlingId(), x);
        LocalDate sinds = thuis(c.sinds(), zorg, dossier);
        if (zorg.bijSwv().contains(sinds)) {
            throw CommandGeweigerd.statusOnjuist("Het SWV weet van het thuiszitten sinds %s.".formatted(sinds));
        }
        Tekst.eisInhoud(
                Regel.VZ_LRV, "Een melding aan het SWV", c.redenen().stream().anyMatch(r -> !leeg(r)), "redenen");
        return List.of(new ThuiszitterGemeldBijSWV(c.leerlingId(), c.stroom(), sinds, c.redenen(), x.vandaag()));
    }

    private static LocalDate thuis(@Nullable LocalDate sinds, Verzuimzorg zorg, Verzuimdossier dossier) {
        return dossier.thuiszitten().stream()
                .map(Thuiszitten::sinds)
                .filter(dag -> !zorg.thuis().containsKey(dag) && (sinds == null || sinds.equals(dag)))
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> Regel.VZ_LRV
                        .weigert(
                                "GEEN_THUISZITTER",
                                "Deze leerling is geen thuiszitter; eerder is dat niet vastgesteld.")
                        .ontbreekt("ThuiszitterVastgesteld"));
    }

    static List<VerzuimzorgEvent> decide(BeeindigThuiszitten c, Context x, Verzuimzorg zorg, Verzuimdossier dossier) {
        Bevoegdheden.eisLeerling(c.leerlingId(), x);
        LocalDate sinds = thuis(null, zorg, dossier);
        return List.of(
                new ThuiszittenBeeindigd(c.leerlingId(), c.stroom(), sinds, x.gebeurdOp(c.datum(), sinds), c.hoe()));
    }

    /** R220: school, GGZ and leerplicht, all three. */
    static List<VerzuimzorgEvent> decide(StemBehandelurenAf c, Context x, Verzuimzorg zorg) {
        Bevoegdheden.eisLeerling(c.leerlingId(), x);
        List<String> ontbreekt = new ArrayList<>();
        if (leeg(c.uren())) {
            ontbreekt.add("uren");
        }
        if (c.tot().isBefore(c.van())) {
            ontbreekt.add("tot (vanaf %s)".formatted(c.van()));
        }
        ontbreekt.addAll(Objects.requireNonNullElse(c.akkoord(), new Akkoord(false, false, false))
                .ontbreekt());
        if (!ontbreekt.isEmpty()) {
            throw Regel.BEHANDELING
                    .weigert(
                            "AFSTEMMING_ONVOLLEDIG",
                            "Uren voor behandeling zijn met school, GGZ en leerplicht afgesproken, met begin en einde.")
                    .ontbreekt(ontbreekt);
        }
        x.ingaandOp(c.tot(), x.vandaag());
        return List.of(
                new BehandelurenAfgestemd(c.leerlingId(), c.stroom(), String.valueOf(c.uren()), c.van(), c.tot()));
    }

    /** R313: of every report that has no end yet; leerplicht is told in the conversation in which it was reported. */
    static List<LeerlingGebeurtenis> decide(MeldEindeVerzuim c, Context x, Verzuimzorg zorg, Verzuimdossier dossier) {
        Bevoegdheden.eisLeerling(c.leerlingId(), x);
        List<Gemeld> van = zorg.meldingen().stream()
                .filter(m -> c.meldingId() == null || m.verwijzingId().equals(c.meldingId()))
                .toList();
        if (van.isEmpty()) {
            throw CommandGeweigerd.nietGevonden("Verzuimmelding", Objects.requireNonNullElse(c.meldingId(), ""));
        }
        Gemeld laatste = van.stream()
                .filter(m -> !m.beeindigd())
                .reduce((eerder, later) -> later)
                .orElseThrow(() -> CommandGeweigerd.statusOnjuist("Het einde van dit verzuim is al gemeld."));
        LocalDate begin = van.stream()
                .filter(m -> m.verwijzingId().equals(laatste.verwijzingId()) && !m.beeindigd())
                .map(Gemeld::vanaf)
                .min(Comparator.naturalOrder())
                .orElse(laatste.vanaf());
        return List.of(new EindeVerzuimGemeld(
                c.leerlingId(),
                c.stroom(),
                laatste.verwijzingId(),
                x.gebeurdOp(c.datum(), begin),
                x.vandaag(),
                laatste.soort(),
                dossier.volgendBericht(laatste.verwijzingId()),
                Meldbeleid.meldweg(x)));
    }
}
