package nl.zorgspoor.core.leerling.aanmelding;

import static nl.zorgspoor.core.gedeeld.Tekst.leeg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Instroomtype;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.NeemLeerlingOver;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Ouder;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Persoonsgegevens;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingAangemeld;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingOvergenomen;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.LeerlingInKlasGeplaatst;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.MentorToegewezen;
import org.jspecify.annotations.Nullable;

/**
 * Taking over who is enrolled already when a school begins with Zorgspoor (R354). It says what is so: nothing is decided about
 * admission, so no term of it starts, and what a school asks before it enrols or places somebody is not asked of who is there. Year,
 * level, class and mentor are those of now; they are known to hold since the school year began, and not of the years before.
 */
public final class Overname {

    private Overname() {}

    static List<LeerlingGebeurtenis> neem(NeemLeerlingOver c, Aanmeldingen bekend, Context x) {
        List<String> ontbreekt = ontbreekt(c, x);
        Persoonsgegevens persoon = c.persoonsgegevens();
        LocalDate ingang = c.ingangsdatum();
        Integer leerjaar = c.leerjaar();
        if (!ontbreekt.isEmpty() || persoon == null || ingang == null || leerjaar == null) {
            throw Regel.OVERNAME
                    .weigert(
                            "OVERNAME_ONVOLLEDIG", "Wat de leerlingadministratie zegt, is niet compleet of klopt niet.")
                    .ontbreekt(ontbreekt)
                    .herstel("NeemLeerlingOver");
        }
        if (!bekend.alle().isEmpty()) {
            new Overnameverschil(c, bekend, x).eisGeen();
            return List.of();
        }
        if (!x.school().is(Instelling.LEERLINGEN_OVERNEMEN, x.vandaag())) {
            throw Regel.OVERNAME
                    .weigert(
                            "OVERNAME_GESLOTEN",
                            "Deze school neemt geen leerlingen meer over; wie er nog niet is, wordt aangemeld.")
                    .ontbreekt(Instelling.LEERLINGEN_OVERNEMEN.sleutel())
                    .herstel("MeldLeerlingAan");
        }
        return overgenomen(c, persoon, ingang, leerjaar, x);
    }

    private static List<LeerlingGebeurtenis> overgenomen(
            NeemLeerlingOver c, Persoonsgegevens persoon, LocalDate ingang, int leerjaar, Context x) {
        String leerling = c.leerlingId();
        String aanmelding = c.aanmeldingId() == null ? "A-" + leerling : c.aanmeldingId();
        LocalDate vandaag = x.vandaag();
        LocalDate aangemeld = c.aanmelddatum() != null ? c.aanmelddatum() : ingang.isAfter(vandaag) ? vandaag : ingang;
        LocalDate schooljaar = Schooljaar.begin(Schooljaar.van(vandaag));
        LocalDate vanaf = ingang.isAfter(schooljaar) ? ingang : schooljaar;
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new LeerlingAangemeld(
                leerling,
                aanmelding,
                x.school().schoolId(),
                persoon,
                aangemeld,
                c.instroomtype() == null ? Instroomtype.REGULIER_PO_VO : c.instroomtype(),
                null,
                false,
                false,
                c.ouders(),
                null,
                null,
                null,
                false,
                null,
                x.school().routekaart().versie()));
        events.add(Inschrijfregels.ingeschreven(leerling, aanmelding, null, null, ingang, x));
        events.add(new LeerlingOvergenomen(
                leerling,
                aanmelding,
                x.school().schoolId(),
                vandaag,
                vanaf,
                leerjaar,
                leeg(c.niveau()) ? null : c.niveau()));
        if (c.klas() != null) {
            events.add(new LeerlingInKlasGeplaatst(
                    leerling, c.klas(), c.klastype(), vanaf, leerjaar, Schooljaar.van(vanaf)));
        }
        if (c.mentorId() != null) {
            events.add(new MentorToegewezen(leerling, c.mentorId(), vanaf));
        }
        return events;
    }

    /** What is not there or cannot be, each with its field first; never with a value. */
    public static List<String> ontbreekt(NeemLeerlingOver c, Context x) {
        List<String> ontbreekt = new ArrayList<>();
        Persoonsgegevens p = c.persoonsgegevens();
        LocalDate geboren = p == null ? null : p.geboortedatum();
        if (p == null || leeg(p.naam())) {
            ontbreekt.add("persoonsgegevens.naam");
        }
        if (geboren == null) {
            ontbreekt.add("persoonsgegevens.geboortedatum");
        } else if (geboren.isAfter(x.vandaag())) {
            ontbreekt.add("persoonsgegevens.geboortedatum (voor vandaag)");
        }
        dagen(c, geboren, x, ontbreekt);
        if (c.leerjaar() == null) {
            ontbreekt.add("leerjaar");
        }
        if (c.klas() == null && c.klastype() != null) {
            ontbreekt.add("klas (bij klastype)");
        }
        if (c.ouders().stream().map(Ouder::ouderId).distinct().count()
                < c.ouders().size()) {
            ontbreekt.add("ouders (elke ouder een keer)");
        }
        return ontbreekt;
    }

    private static void dagen(NeemLeerlingOver c, @Nullable LocalDate geboren, Context x, List<String> ontbreekt) {
        LocalDate ingang = c.ingangsdatum();
        if (ingang == null) {
            ontbreekt.add("ingangsdatum");
        } else if (ingang.isAfter(x.vooruitTot())) {
            ontbreekt.add("ingangsdatum (uiterlijk %s)".formatted(x.vooruitTot()));
        } else if (geboren != null && !ingang.isAfter(geboren)) {
            ontbreekt.add("ingangsdatum (na de geboorte)");
        }
        LocalDate aangemeld = c.aanmelddatum();
        if (aangemeld == null) {
            return;
        }
        if (aangemeld.isAfter(x.vandaag())) {
            ontbreekt.add("aanmelddatum (uiterlijk vandaag)");
        } else if (ingang != null && aangemeld.isAfter(ingang)) {
            ontbreekt.add("aanmelddatum (uiterlijk de ingangsdatum)");
        } else if (geboren != null && aangemeld.isBefore(geboren)) {
            ontbreekt.add("aanmelddatum (niet voor de geboorte)");
        }
    }
}
