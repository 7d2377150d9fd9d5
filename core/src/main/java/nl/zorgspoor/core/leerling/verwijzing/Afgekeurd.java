package nl.zorgspoor.core.leerling.verwijzing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Fase;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Adviesrichting;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.BeoordeelPartnerbericht;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Beoordeling;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Terugmelding;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.VerwerkTerugmelding;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.PartnerberichtAfgekeurd;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.PartnerberichtBeoordeeld;
import org.jspecify.annotations.Nullable;

/**
 * A partner message that could not be used, and what the school may still make of it (R375).
 *
 * @param soort null when it is not known what was answered
 * @param beoordeeld whether the school has said what becomes of it
 */
public record Afgekeurd(
        @Nullable Terugmelding soort,
        int volgnummer,
        @Nullable LocalDate datum,
        @Nullable String inhoud,
        @Nullable Adviesrichting naar,
        boolean beoordeeld) {

    static Afgekeurd van(PartnerberichtAfgekeurd e) {
        return new Afgekeurd(
                e.soort(), Objects.requireNonNullElse(e.volgnummer(), 0), e.datum(), e.inhoud(), e.naar(), false);
    }

    Afgekeurd alsBeoordeeld() {
        return new Afgekeurd(soort, volgnummer, datum, inhoud, naar, true);
    }

    List<LeerlingGebeurtenis> beoordeeld(BeoordeelPartnerbericht c, Verwijzing v, Context x) {
        if (beoordeeld) {
            throw CommandGeweigerd.statusOnjuist("Over bericht %s is al beslist.".formatted(c.berichtId()));
        }
        if (soort == null) {
            throw Regel.VW_ALSNOG.weigert(
                    "BERICHT_NIET_BEWAARD", "Wat er in bericht %s stond, is niet bewaard.", c.berichtId());
        }
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new PartnerberichtBeoordeeld(
                c.leerlingId(),
                c.verwijzingId(),
                v.partnerType(),
                c.berichtId(),
                soort,
                c.beoordeling(),
                c.toelichting(),
                x.vandaag()));
        if (c.beoordeling() == Beoordeling.AANVAARD) {
            events.addAll(aanvaard(c, soort, v, x));
        }
        return events;
    }

    /** The answer as the partner gave it, as if the steps before it had been taken. */
    private List<LeerlingGebeurtenis> aanvaard(
            BeoordeelPartnerbericht c, Terugmelding watErStond, Verwijzing v, Context x) {
        Tekst.eisInhoud(Regel.VW_ALSNOG, "Een bericht alsnog aanvaarden", !Tekst.leeg(c.toelichting()), "toelichting");
        if (v.fase() instanceof Fase.Voorbereid || v.fase() instanceof Fase.Ingetrokken) {
            throw CommandGeweigerd.statusOnjuist(
                    "Verwijzing %s is %s; hierop telt geen antwoord.".formatted(c.verwijzingId(), v.getStatus()));
        }
        return Antwoordbeleid.verwerkt(
                new VerwerkTerugmelding(
                        c.leerlingId(),
                        c.verwijzingId(),
                        c.berichtId(),
                        // What came after it keeps its place in the partner's count.
                        Math.max(volgnummer, v.volgnummer()),
                        watErStond,
                        datum,
                        inhoud,
                        naar,
                        null),
                v.withFase(Antwoordverloop.voor(v.fase(), watErStond, v.partnerType())),
                x);
    }
}
