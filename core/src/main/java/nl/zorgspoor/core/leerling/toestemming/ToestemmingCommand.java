package nl.zorgspoor.core.leerling.toestemming;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import nl.zorgspoor.core.gedeeld.PartnerType;
import org.jspecify.annotations.Nullable;

/** The commands about consent and information. */
public sealed interface ToestemmingCommand extends LeerlingOpdracht {

    /** How a consent was given. */
    enum Vorm {
        HANDTEKENING,
        DIGITAAL,
        MONDELING_VASTGELEGD
    }

    /** Asks parents or student for a consent. */
    @NaVertrek(Ruimte.DICHT)
    record VraagToestemming(
            String leerlingId,
            String toestemmingId,
            ToestemmingDoel doel,
            @Nullable PartnerType partnerType,
            @Nullable List<Gegevenssoort> gegevenssoorten,
            @Lengte(100) List<String> aan)
            implements ToestemmingCommand {
        /** What goes to the next school is about the file. */
        @Override
        public boolean ookNaVertrek() {
            return doel == ToestemmingDoel.OVERDRACHT;
        }
    }

    /**
     * Gives a consent, asked or not. Purpose, partner and kinds of data come from the question when there was one.
     *
     * @param doorWie who gives it: ids of parents, or the student's own id; the sender when empty
     * @param geldigTot last day it counts, or null until it is withdrawn
     */
    @NaVertrek(Ruimte.DOSSIER)
    record VerleenToestemming(
            String leerlingId,
            String toestemmingId,
            @Nullable ToestemmingDoel doel,
            @Nullable PartnerType partnerType,
            @Nullable List<Gegevenssoort> gegevenssoorten,
            @Lengte(100) List<String> doorWie,
            @Nullable Vorm vorm,
            @Nullable LocalDate datum,
            @Nullable LocalDate geldigTot,
            @Nullable String voorwaarden)
            implements ToestemmingCommand {}

    /** Refuses a consent; the refusal of one parent with authority blocks (R49). */
    @NaVertrek(Ruimte.DOSSIER)
    record WeigerToestemming(
            String leerlingId,
            String toestemmingId,
            @Nullable ToestemmingDoel doel,
            @Nullable PartnerType partnerType,
            @Lengte(100) List<String> doorWie,
            @Nullable LocalDate datum,
            @Nullable String toelichting)
            implements ToestemmingCommand {}

    /** Withdraws a consent, from now on (R50). */
    @NaVertrek(Ruimte.DOSSIER)
    record TrekToestemmingIn(
            String leerlingId, String toestemmingId, @Lengte(100) List<String> doorWie, @Nullable LocalDate datum)
            implements ToestemmingCommand {}

    /** Records that parents were told something. */
    @NaVertrek(Ruimte.AFRONDING)
    record InformeerOuders(
            String leerlingId,
            @Lengte(200) @Nullable String onderwerp,
            @Lengte(100) @Nullable String stap,
            @Lengte(100) @Nullable String kanaal,
            @Nullable LocalDate datum)
            implements ToestemmingCommand {}
}
