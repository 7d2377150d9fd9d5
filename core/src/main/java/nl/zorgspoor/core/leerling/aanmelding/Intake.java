package nl.zorgspoor.core.leerling.aanmelding;

import static nl.zorgspoor.core.gedeeld.Tekst.leeg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import org.jspecify.annotations.Nullable;

/** What comes before the decision: information, intake talk, inquiry, transfer, advice (R17, R19, R21 to R24, R37, R47). */
final class Intake {

    private Intake() {}

    /** R21: mid-term, the present school knows before the talk. */
    static void eisSchoolGeinformeerd(Aanmelding a, LocalDate gesprek) {
        boolean geinformeerd = a.herkomst().geinformeerdOp() != null
                && !a.herkomst().geinformeerdOp().isAfter(gesprek);
        if (a.verzoek().tussentijds() && !geinformeerd) {
            throw Regel.TI_SCHOOLINFO
                    .weigert(
                            "SCHOOL_VAN_HERKOMST_NIET_GEINFORMEERD",
                            "Het intakegesprek is pas mogelijk nadat de huidige school is geinformeerd.")
                    .ontbreekt("SchoolVanHerkomstGeinformeerd")
                    .herstel("InformeerSchoolVanHerkomst");
        }
    }

    /** R22: mid-term, the fixed participants, exactly one of two, and why that one. */
    static void eisDeelnemers(PlanIntakegesprek c, Aanmelding a, Context x) {
        if (!a.verzoek().tussentijds()) {
            return;
        }
        List<String> rollen = c.deelnemers().stream().map(d -> d.rol().name()).toList();
        List<String> eenVan = x.school().lijst(Instelling.INTAKE_DEELNEMER_EEN_VAN, x.vandaag());
        List<String> ontbreekt = new ArrayList<>(x.school().lijst(Instelling.INTAKE_DEELNEMERS_VAST, x.vandaag()));
        ontbreekt.removeAll(rollen);
        if (!eenVan.isEmpty()) {
            if (rollen.stream().filter(eenVan::contains).count() != 1) {
                ontbreekt.add("precies een van " + String.join(" en ", eenVan));
            }
            if (leeg(c.motiefKeuze())) {
                ontbreekt.add("motiefKeuze");
            }
        }
        if (!ontbreekt.isEmpty()) {
            throw Regel.TI_DEELNEMERS
                    .weigert(
                            "INTAKE_DEELNEMERS",
                            "De intake wordt gedaan door de afdelingsleider met de coordinator of de"
                                    + " leerlingbegeleider, met reden.")
                    .ontbreekt(ontbreekt)
                    .herstel("PlanIntakegesprek");
        }
    }

    /** R19: topics, both present, and what the school told, where the school asks for that. */
    static void eisVolledig(LegIntakegesprekVast c, Context x) {
        List<String> onderwerpen = x.school().lijst(Instelling.INTAKE_ONDERWERPEN, x.vandaag());
        List<String> ontbreekt = new ArrayList<>(onderwerpen);
        ontbreekt.removeAll(
                c.onderwerpen().stream().map(o -> o.toUpperCase(Locale.ROOT)).toList());
        if (x.school().is(Instelling.INTAKE_LEERLING_EN_OUDER, x.vandaag())) {
            if (!c.leerlingAanwezig()) {
                ontbreekt.add("leerlingAanwezig");
            }
            if (!c.ouderAanwezig()) {
                ontbreekt.add("ouderAanwezig");
            }
        }
        if (!onderwerpen.isEmpty() && leeg(c.besprokenMogelijkheden())) {
            ontbreekt.add("besprokenMogelijkheden");
        }
        if (!ontbreekt.isEmpty()) {
            throw Regel.INTAKE_CHR
                    .weigert("INTAKE_ONVOLLEDIG", "De intake met leerling en ouders is niet compleet.")
                    .ontbreekt(ontbreekt)
                    .herstel("LegIntakegesprekVast");
        }
    }

    /** R47: an external party is asked only with a consent that names it and that kind of data. Gives the consent's id, or the one that came along. */
    static @Nullable String eisToestemming(VraagAanvullendeInformatieOp c, Context x, Buurfeiten buren) {
        if (c.bij() != Informatiebron.EXTERN) {
            return c.toestemmingId();
        }
        PartnerType partij = x.school().partnerType(c.partnerId()).orElse(null);
        String toestemming = c.partnerId() == null
                ? null
                : buren.toestemming("OPVRAGEN_GEGEVENS", partij, c.gegevenssoort(), x.vandaag());
        // a party that is no partner of the school is named by the consent alone, so that one must be pointed at
        boolean genoemd = partij != null || (toestemming != null && toestemming.equals(c.toestemmingId()));
        if (toestemming == null || !genoemd) {
            throw Regel.OPVRAGEN
                    .weigert(
                            "TOESTEMMING_ONTBREEKT",
                            "Gegevens opvragen bij een externe instantie kan alleen met toestemming die deze instantie"
                                    + " en dit soort gegevens noemt.")
                    .ontbreekt(
                            c.partnerId() == null ? "partnerId" : "OPVRAGEN_GEGEVENS voor " + c.partnerId() + soort(c))
                    .herstel("VerleenToestemming(doel=OPVRAGEN_GEGEVENS)");
        }
        return toestemming;
    }

    private static String soort(VraagAanvullendeInformatieOp c) {
        return c.gegevenssoort() == null ? "" : " met " + c.gegevenssoort();
    }

    /** R24: other parties than the former school are asked with consent. */
    static void eisToestemming(RaadpleegSchoolVanHerkomst c, Context x, Buurfeiten buren) {
        List<String> zonder = c.anderePartijen().stream()
                .filter(partij -> buren.toestemming("OPVRAGEN_GEGEVENS", partij(partij), null, x.vandaag()) == null)
                .toList();
        if (!zonder.isEmpty()) {
            throw Regel.TI_NAVRAAG
                    .weigert("TOESTEMMING_ONTBREEKT", "Navraag bij andere partijen kan alleen met toestemming.")
                    .ontbreekt("OPVRAGEN_GEGEVENS")
                    .herstel("VerleenToestemming(doel=OPVRAGEN_GEGEVENS)");
        }
    }

    private static @Nullable PartnerType partij(String naam) {
        Optional<PartnerType> type = Arrays.stream(PartnerType.values())
                .filter(t -> t.name().equals(naam))
                .findFirst();
        return type.orElse(null);
    }

    /** R18, R23 and R24: mid-term, an advice comes after the talk, the parents' consent and the former school's view. */
    static void eisAdviesMogelijk(Aanmelding a, Context x, Buurfeiten buren) {
        if (!a.verzoek().tussentijds()) {
            return;
        }
        LocalDate intake = a.verkenning().intakeOp();
        if (intake == null) {
            throw Toelatingsbesluit.gesprekOntbreekt();
        }
        LocalDate toegestemd = buren.toegestemdOp("VOLGEN_SCHOOLZORGTEAM", x.vandaag());
        if (toegestemd == null || toegestemd.isBefore(intake)) {
            throw Regel.TI_TOESTEMMING
                    .weigert(
                            "TOESTEMMING_ONTBREEKT",
                            "Na het gesprek en voor het advies geven de ouders toestemming om de leerling in het"
                                    + " schoolzorgteam te volgen.")
                    .ontbreekt("VOLGEN_SCHOOLZORGTEAM")
                    .herstel("VerleenToestemming(doel=VOLGEN_SCHOOLZORGTEAM)");
        }
        if (a.herkomst().navraagOp() == null || a.herkomst().navraagOp().isBefore(intake)) {
            throw Regel.TI_NAVRAAG
                    .weigert(
                            "NAVRAAG_ONTBREEKT",
                            "Na het gesprek en voor het advies doet de afdelingsleider navraag bij de huidige school.")
                    .ontbreekt("SchoolVanHerkomstGeraadpleegd")
                    .herstel("RaadpleegSchoolVanHerkomst");
        }
    }

    /**
     * R37: who does the transfer, which papers are there, and whether the question about an extra need is answered. R307: of group 8
     * in a year with a central week the final advice and the doorstroomtoets are among them.
     */
    static boolean overdrachtOnvolledig(VoerWarmeOverdrachtUit c, Aanmelding a, Context x) {
        Set<String> nodig = new LinkedHashSet<>(x.school().lijst(Instelling.WARME_OVERDRACHT_ONDERDELEN, x.vandaag()));
        if (nodig.isEmpty()) {
            return false;
        }
        if (a.verzoek().instroomtype().isTerugkeer()) {
            nodig.add("OPP");
        }
        boolean centraal = Zorgplicht.inCentraleWeek(
                a.verzoek().instroomtype(), a.verzoek().aanmelddatum(), x);
        if (centraal) {
            nodig.add("DOORSTROOMTOETS");
        }
        Set<Rol> erbij = new LinkedHashSet<>(c.deelnemers());
        erbij.add(x.rol());
        Set<Rol> verwacht = a.verzoek().instroomtype() == Instroomtype.REGULIER_PO_VO
                ? Set.of(Rol.BRUGKLASCOORDINATOR)
                : Set.of(x.school().coordinator(x.vandaag()), Rol.AFDELINGSLEIDER);
        return c.extraOndersteuning() == null
                || centraal && a.herkomst().adviesniveau() == null
                || !a.herkomst().dossier().containsAll(nodig)
                || !erbij.containsAll(verwacht);
    }
}
