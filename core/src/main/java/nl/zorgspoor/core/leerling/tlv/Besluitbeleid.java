package nl.zorgspoor.core.leerling.tlv;

import static nl.zorgspoor.core.gedeeld.Tekst.leeg;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.leerling.tlv.TLV.Deskundige;
import nl.zorgspoor.core.leerling.tlv.TLV.Fase;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.*;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * The commission's decision (R198) with its term (R199): processed with two experts (R197) and, when granted, a lawful duration
 * (R200).
 */
final class Besluitbeleid {

    /** What a place costs differs at these schools, and the TLV says how much (R200). */
    private static final Set<TlvSoort> MET_CATEGORIE = EnumSet.of(TlvSoort.VSO, TlvSoort.SO);

    private Besluitbeleid() {}

    /** R199: the suspended term goes on with the days that were left. */
    static List<TLVEvent> decide(VulTLVAan c, TLV t, Context x) {
        Integer rest = t.eis(Fase.Aanvulling.class).restDagen();
        if (c.stukken().isEmpty()) {
            throw Regel.TLV_DOSSIER
                    .weigert("DOSSIER_ONVOLLEDIG", "Een aanvulling noemt de stukken die zijn toegevoegd.")
                    .ontbreekt("stukken");
        }
        return List.of(new TLVAangevuld(
                c.leerlingId(),
                c.tlvId(),
                c.stukken(),
                x.vandaag(),
                rest == null ? null : x.vandaag().plusDays(rest)));
    }

    /** R198: the commission asks for completion, grants or refuses; a well-founded objection opens the decision again. */
    static List<TLVEvent> decide(VerwerkTLVBesluit c, TLV t, Context x) {
        if (!t.bezwaar().heropend()) {
            t.eisEen(Fase.Aangevraagd.class, Fase.Aanvulling.class);
        }
        if (c.besluit() != Besluit.TOEGEWEZEN) {
            Tekst.eisInhoud(
                    Regel.TLV_CTA, "Een weigering of een vraag om aanvulling", !leeg(c.motivering()), "motivering");
        }
        LocalDate datum = x.gebeurdOp(c.datum());
        LocalDate bezwaarTot = datum.plusWeeks(x.school().getal(Instelling.TLV_BEZWAAR_WEKEN, x.vandaag()));
        return switch (c.besluit()) {
            case AANVULLING -> {
                LocalDate beslisVoor = t.eis(Fase.Aangevraagd.class).beslisVoor();
                yield List.of(new TLVAanvullingGevraagd(
                        c.leerlingId(), c.tlvId(), c.kenmerk(), c.motivering(), datum, rest(beslisVoor, x.vandaag())));
            }
            case AFGEWEZEN -> {
                eisTweeDeskundigen(t);
                yield List.of(new TLVGeweigerd(
                        c.leerlingId(),
                        c.tlvId(),
                        t.dossier().soort(),
                        c.kenmerk(),
                        c.motivering(),
                        datum,
                        bezwaarTot));
            }
            case TOEGEWEZEN -> {
                eisTweeDeskundigen(t);
                eisGeldigheid(c, t.dossier().soort(), x);
                LocalDate tot = Objects.requireNonNull(c.geldigTot());
                yield List.of(new TLVAfgegeven(
                        c.leerlingId(),
                        c.tlvId(),
                        t.dossier().soort(),
                        c.kenmerk(),
                        Objects.requireNonNull(c.geldigVan()),
                        tot,
                        c.categorie(),
                        c.motivering(),
                        datum,
                        bezwaarTot,
                        tot.minusMonths(x.school().getal(Instelling.TLV_VERLOOPT_MAANDEN, x.vandaag()))));
            }
        };
    }

    private static @Nullable Integer rest(@Nullable LocalDate beslisVoor, LocalDate vandaag) {
        return beslisVoor == null ? null : (int) Math.max(0, ChronoUnit.DAYS.between(vandaag, beslisVoor));
    }

    /** R197: the first is orthopedagoog or psycholoog, the second of a listed profession, both independent. */
    private static void eisTweeDeskundigen(TLV tlv) {
        Deskundige eerste = tlv.adviezen().get(1);
        Deskundige tweede = tlv.adviezen().get(2);
        List<String> ontbreekt = new ArrayList<>();
        if (!telt(eerste) || !Objects.requireNonNull(eerste).discipline().magEersteZijn()) {
            ontbreekt.add("EERSTE_DESKUNDIGE");
        }
        if (!telt(tweede)) {
            ontbreekt.add("TWEEDE_DESKUNDIGE");
        }
        if (!ontbreekt.isEmpty()) {
            throw Regel.TLV_DESKUNDIGEN
                    .weigert(
                            "TWEE_DESKUNDIGEN",
                            "Een TLV-besluit rust op het advies van twee onafhankelijke deskundigen, de eerste orthopedagoog of psycholoog.")
                    .ontbreekt(ontbreekt)
                    .herstel("RegistreerDeskundigenadvies");
        }
    }

    private static boolean telt(@Nullable Deskundige deskundige) {
        return deskundige != null && deskundige.onafhankelijk();
    }

    /**
     * R200: at least one full school year, unless the school says otherwise (R322). Read as: a year to the day ({@code geldigTot} on or after the day before the first
     * anniversary of {@code geldigVan}), or from before the first lesson of a school year until its 31 July. A start during
     * the lessons of a year never makes that year a full one.
     */
    private static void eisGeldigheid(VerwerkTLVBesluit c, TlvSoort soort, Context x) {
        LocalDate van = c.geldigVan();
        LocalDate tot = c.geldigTot();
        List<String> ontbreekt = new ArrayList<>();
        if (van == null) {
            ontbreekt.add("geldigVan");
        }
        if (tot == null) {
            ontbreekt.add("geldigTot");
        }
        if (MET_CATEGORIE.contains(soort) && leeg(c.categorie())) {
            ontbreekt.add("categorie");
        }
        boolean heelJaar = x.school().is(Instelling.TLV_HEEL_SCHOOLJAAR, x.vandaag());
        if (!ontbreekt.isEmpty()
                || van == null
                || tot == null
                || tot.isBefore(van)
                || (heelJaar && !heelSchooljaar(van, tot, x))) {
            throw Regel.TLV_DUUR
                    .weigert(
                            "GELDIGHEID",
                            "Een TLV heeft een categorie, een begin en een einde en geldt ten minste een volledig schooljaar.")
                    .ontbreekt(ontbreekt)
                    .herstel("VerwerkTLVBesluit");
        }
    }

    private static boolean heelSchooljaar(LocalDate van, LocalDate tot, Context x) {
        boolean jaar = !tot.isBefore(van.plusYears(1).minusDays(1));
        LocalDate eindeSchooljaar =
                Schooljaar.begin(Schooljaar.van(van)).plusYears(1).minusDays(1);
        boolean voorDeEersteLes = x.school()
                .kalender()
                .jaarVan(van)
                .filter(k -> !van.isAfter(k.eersteDag()))
                .isPresent();
        return jaar || (voorDeEersteLes && !tot.isBefore(eindeSchooljaar));
    }
}
