package nl.zorgspoor.core.leerling.aanmelding;

import static nl.zorgspoor.core.gedeeld.Tekst.leeg;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Routekaart;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.*;

/** The registration itself (R10, R20, R207). */
final class Aanmeldregels {

    private Aanmeldregels() {}

    static List<LeerlingGebeurtenis> meldAan(MeldLeerlingAan c, Context x) {
        LocalDate aanmelddatum = c.aanmelddatum();
        Instroomtype instroomtype = c.instroomtype();
        Boolean verwacht = c.verwachteOndersteuning();
        List<String> ontbreekt = ontbreekt(c, x);
        if (!ontbreekt.isEmpty() || aanmelddatum == null || instroomtype == null || verwacht == null) {
            throw Regel.AANMELDING
                    .weigert("AANMELDING_ONVOLLEDIG", "De schriftelijke aanmelding is niet compleet.")
                    .ontbreekt(ontbreekt)
                    .herstel("MeldLeerlingAan");
        }
        // R207: from VSO or residential care is an ordinary VO-VO intake, not the mid-term procedure
        boolean tussentijds = instroomtype == Instroomtype.TUSSENTIJDS
                && x.school().is(Instelling.TUSSENTIJDSE_PROCEDURE, x.vandaag());
        if (tussentijds && (c.redenInstroom() == null || c.redenInstroom() == RedenInstroom.OVERIG)) {
            throw Regel.TI_REDEN
                    .weigert(
                            "REDEN_ONBEKEND",
                            "Tussentijdse instroom heeft als reden niveau, niet naar de zin, verhuizing of verwijdering.")
                    .ontbreekt("redenInstroom");
        }
        Routekaart route = x.school().routekaart();
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new LeerlingAangemeld(
                c.leerlingId(),
                c.aanmeldingId(),
                x.school().schoolId(),
                c.persoonsgegevens(),
                aanmelddatum,
                instroomtype,
                c.redenInstroom(),
                verwacht,
                Boolean.TRUE.equals(c.meerdereScholen()),
                c.ouders(),
                c.schoolVanHerkomst(),
                c.leerjaar(),
                c.gewenstNiveau(),
                tussentijds,
                route.startBijAanmelding(),
                route.versie()));
        if (verwacht) {
            events.add(Zorgplicht.start(
                    c.leerlingId(), c.aanmeldingId(), Zorgplicht.begin(instroomtype, aanmelddatum, x), x));
        }
        return events;
    }

    private static List<String> ontbreekt(MeldLeerlingAan c, Context x) {
        List<String> ontbreekt = new ArrayList<>();
        Persoonsgegevens p = c.persoonsgegevens();
        LocalDate geboortedatum = p == null ? null : p.geboortedatum();
        if (p == null || leeg(p.naam())) {
            ontbreekt.add("persoonsgegevens.naam");
        }
        if (geboortedatum == null || geboortedatum.isAfter(x.vandaag())) {
            ontbreekt.add("persoonsgegevens.geboortedatum");
        }
        if (c.aanmelddatum() == null || c.aanmelddatum().isAfter(x.vandaag())) {
            ontbreekt.add("aanmelddatum (uiterlijk vandaag)");
        } else if (geboortedatum != null && c.aanmelddatum().isBefore(geboortedatum)) {
            ontbreekt.add("aanmelddatum (niet voor de geboorte)");
        }
        if (c.instroomtype() == null) {
            ontbreekt.add("instroomtype");
        }
        if (c.verwachteOndersteuning() == null) {
            ontbreekt.add("verwachteOndersteuning");
        }
        int meerderjarig = x.school().getal(Instelling.LEEFTIJD_MEERDERJARIG, x.vandaag());
        boolean volwassen = geboortedatum != null
                && Period.between(geboortedatum, x.vandaag()).getYears() >= meerderjarig;
        if (c.ouders().isEmpty() && !volwassen) {
            ontbreekt.add("ouders");
        }
        return ontbreekt;
    }
}
