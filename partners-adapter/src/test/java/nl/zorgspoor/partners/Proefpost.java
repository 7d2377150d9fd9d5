package nl.zorgspoor.partners;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Urgentie;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.Intrekreden;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingAangevuld;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingIngetrokken;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingVerzonden;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.core.verzuim.VerzuimCommand.Meldweg;
import nl.zorgspoor.core.verzuim.VerzuimEvent.VerzuimGemeldBijLeerplicht;
import nl.zorgspoor.core.verzuim.VerzuimzorgEvent.EindeVerzuimGemeld;
import nl.zorgspoor.partners.bericht.Antwoordadres;
import nl.zorgspoor.partners.bericht.Cloudevents;
import nl.zorgspoor.partners.bericht.Pseudoniemen;
import nl.zorgspoor.partners.bericht.Schemas;

/** Events as core stores them, and what the tests of all rooms share. */
public final class Proefpost {

    public static final Schemas SCHEMAS = new Schemas();
    public static final Pseudoniemen PSEUDONIEMEN = new Pseudoniemen(new byte[32]);
    public static final Cloudevents CLOUDEVENTS = new Cloudevents(
            "00000099000000000000", URI.create("http://localhost:8080/schemas/"), PSEUDONIEMEN, SCHEMAS);
    public static final Set<Gegevenssoort> MET_CONTACT = Set.of(Gegevenssoort.BASIS, Gegevenssoort.CONTACT);
    private static final LocalDate DAG = LocalDate.parse("2026-10-01");

    private Proefpost() {}

    public static VerwijzingVerzonden naarJos(Set<Gegevenssoort> gegevens) {
        return new VerwijzingVerzonden(
                "L-COE-101",
                "V1",
                PartnerType.JOS,
                "JOS-COE",
                "Leert plannen met een weektaak",
                Urgentie.NORMAAL,
                gegevens,
                false,
                Grondslag.INTERN,
                null,
                null,
                null,
                null,
                DAG,
                DAG.plusDays(14),
                Rol.ONDERSTEUNINGSCOORDINATOR,
                "Leerling 101",
                LocalDate.parse("2013-03-01"),
                "2h1",
                "M1",
                "ouders101@voorbeeld.nl",
                "HUISWERK_PLANNEN",
                List.of("MENTORGESPREK"),
                LocalDate.parse("2026-10-12"),
                null);
    }

    public static VerwijzingVerzonden naar(PartnerType partner, Grondslag grondslag, Set<Gegevenssoort> gegevens) {
        boolean toestemming = grondslag == Grondslag.TOESTEMMING;
        return new VerwijzingVerzonden(
                "L-DIA-303",
                "V2",
                partner,
                partner + "-DIA",
                "Steun bij rust thuis en op school",
                Urgentie.SPOED,
                gegevens,
                false,
                grondslag,
                toestemming ? "TS1" : null,
                toestemming ? DAG.minusDays(1) : null,
                toestemming ? ToestemmingDoel.SMW : null,
                null,
                DAG,
                DAG.plusDays(14),
                Rol.ONDERSTEUNINGSCOORDINATOR,
                "Leerling 303",
                LocalDate.parse("2012-05-02"),
                "2k3",
                "M3",
                "06-00000000",
                null,
                List.of("VERZUIMGESPREK"),
                null,
                null);
    }

    /** What the partner asked for, with who the student is when contact is released by it. */
    public static VerwijzingAangevuld aangevuld(PartnerType partner, Grondslag grondslag, Set<Gegevenssoort> gegevens) {
        boolean toestemming = grondslag == Grondslag.TOESTEMMING;
        boolean contact = gegevens.contains(Gegevenssoort.CONTACT);
        return new VerwijzingAangevuld(
                "L-DIA-303",
                "V2",
                partner,
                partner + "-DIA",
                2,
                "Er is al een gesprek geweest met de mentor",
                gegevens,
                grondslag,
                toestemming ? "TS1" : null,
                toestemming ? DAG.minusDays(1) : null,
                toestemming ? ToestemmingDoel.SMW : null,
                DAG.plusDays(5),
                DAG.plusDays(19),
                contact ? "Leerling 303" : null,
                contact ? LocalDate.parse("2012-05-02") : null,
                contact ? "06-00000000" : null,
                null);
    }

    public static VerwijzingIngetrokken ingetrokken(PartnerType partner, boolean verzonden) {
        return new VerwijzingIngetrokken(
                "L-COE-101",
                "V1",
                partner,
                partner + "-COE",
                verzonden,
                Intrekreden.TOESTEMMING_INGETROKKEN,
                "ouders zien er van af",
                DAG,
                verzonden ? 2 : null,
                null);
    }

    public static VerzuimGemeldBijLeerplicht verzuimmelding() {
        return verzuimmelding("Leerling 303", LocalDate.parse("2012-05-02"));
    }

    /** As it was stored before the report said who the student is. */
    public static VerzuimGemeldBijLeerplicht verzuimmeldingZonderNaam() {
        return verzuimmelding(null, null);
    }

    private static VerzuimGemeldBijLeerplicht verzuimmelding(String naam, LocalDate geboortedatum) {
        return new VerzuimGemeldBijLeerplicht(
                "L-DIA-303",
                "verzuim:L-DIA-303",
                "V3",
                "16_UUR",
                LocalDate.parse("2027-01-04"),
                LocalDate.parse("2027-01-19"),
                Halven.heel(17),
                "Wisselend afwezig in de ochtend",
                List.of("mentorgesprek 15-1", "ouders gebeld 18-1"),
                Grondslag.WETTELIJKE_PLICHT,
                true,
                LocalDate.parse("2027-01-20"),
                LocalDate.parse("2027-02-03"),
                Rol.VERZUIMCOORDINATOR,
                naam,
                geboortedatum,
                List.of(),
                1,
                Meldweg.VERZUIMLOKET);
    }

    public static EindeVerzuimGemeld eindeVerzuim() {
        return new EindeVerzuimGemeld(
                "L-DIA-303",
                "verzuim:L-DIA-303",
                "V3",
                LocalDate.parse("2027-01-28"),
                LocalDate.parse("2027-01-29"),
                "16_UUR",
                3,
                Meldweg.VERZUIMLOKET);
    }

    /** As it was stored before leerplicht was told, and sent again. */
    public static EindeVerzuimGemeld eindeVerzuimVanEerder() {
        return new EindeVerzuimGemeld(
                "L-DIA-303",
                "verzuim:L-DIA-303",
                "V3",
                LocalDate.parse("2027-01-28"),
                LocalDate.parse("2027-01-29"),
                null,
                null,
                null);
    }

    /** A referral with all that can be released, a supplement and the end, along a channel. */
    public static List<Gebeurtenis> langsKanaal(PartnerType partner, Grondslag grondslag, String kanaal) {
        boolean toestemming = grondslag == Grondslag.TOESTEMMING;
        Set<Gegevenssoort> vrij = EnumSet.complementOf(EnumSet.of(Gegevenssoort.VERTROUWELIJK_VP));
        VerwijzingVerzonden e = (VerwijzingVerzonden) alles(partner, vrij).get(0);
        VerwijzingAangevuld a = aangevuld(partner, grondslag, MET_CONTACT);
        return List.of(
                new VerwijzingVerzonden(
                        e.leerlingId(),
                        e.verwijzingId(),
                        partner,
                        e.partnerId(),
                        e.vraag(),
                        e.urgentie(),
                        vrij,
                        false,
                        grondslag,
                        toestemming ? e.toestemmingId() : null,
                        toestemming ? e.toestemmingDatum() : null,
                        toestemming ? ToestemmingDoel.EXTERN_OVERLEG : null,
                        null,
                        e.verzondenOp(),
                        e.reactieVoor(),
                        e.eigenaar(),
                        e.leerlingNaam(),
                        e.geboortedatum(),
                        e.klas(),
                        e.mentorId(),
                        e.contactgegevensOuders(),
                        null,
                        e.reedsIngezet(),
                        null,
                        kanaal),
                new VerwijzingAangevuld(
                        a.leerlingId(),
                        a.verwijzingId(),
                        partner,
                        a.partnerId(),
                        a.volgnummer(),
                        a.aanvulling(),
                        a.gegevens(),
                        grondslag,
                        a.toestemmingId(),
                        a.toestemmingDatum(),
                        toestemming ? ToestemmingDoel.EXTERN_OVERLEG : null,
                        a.datum(),
                        a.reactieVoor(),
                        null,
                        null,
                        null,
                        kanaal),
                new VerwijzingIngetrokken(
                        e.leerlingId(),
                        e.verwijzingId(),
                        partner,
                        e.partnerId(),
                        true,
                        Intrekreden.DOOR_SCHOOL,
                        "de vraag is opgelost",
                        DAG.plusDays(6),
                        3,
                        kanaal));
    }

    /** Every event that may become a message to this kind of partner, with every component filled whatever was released. */
    public static List<Gebeurtenis> alles(PartnerType partner, Set<Gegevenssoort> vrijgegeven) {
        VerwijzingVerzonden e = naar(partner, Grondslag.TOESTEMMING, vrijgegeven);
        VerwijzingAangevuld a = aangevuld(partner, Grondslag.TOESTEMMING, MET_CONTACT);
        return List.of(
                new VerwijzingVerzonden(
                        e.leerlingId(),
                        e.verwijzingId(),
                        partner,
                        e.partnerId(),
                        e.vraag(),
                        e.urgentie(),
                        vrijgegeven,
                        true,
                        e.grondslag(),
                        e.toestemmingId(),
                        e.toestemmingDatum(),
                        e.toestemmingDoel(),
                        "gevaar thuis",
                        e.verzondenOp(),
                        e.reactieVoor(),
                        e.eigenaar(),
                        e.leerlingNaam(),
                        e.geboortedatum(),
                        e.klas(),
                        e.mentorId(),
                        e.contactgegevensOuders(),
                        "HUISWERK_PLANNEN",
                        e.reedsIngezet(),
                        DAG.plusDays(11),
                        partner.kanaal()),
                new VerwijzingAangevuld(
                        a.leerlingId(),
                        a.verwijzingId(),
                        partner,
                        a.partnerId(),
                        a.volgnummer(),
                        a.aanvulling(),
                        vrijgegeven,
                        a.grondslag(),
                        a.toestemmingId(),
                        a.toestemmingDatum(),
                        a.toestemmingDoel(),
                        a.datum(),
                        a.reactieVoor(),
                        a.leerlingNaam(),
                        a.geboortedatum(),
                        a.contactgegevensOuders(),
                        partner.kanaal()),
                new VerwijzingIngetrokken(
                        "L-COE-101",
                        "V1",
                        partner,
                        "P1",
                        true,
                        Intrekreden.DOOR_SCHOOL,
                        null,
                        DAG,
                        2,
                        partner.kanaal()),
                verzuimmelding(),
                eindeVerzuim());
    }

    /** As the store gives it back. */
    public static Vastgelegd vastgelegd(String schoolId, String stroom, Gebeurtenis inhoud) {
        return new Vastgelegd(
                42,
                "e-1",
                "leerling." + inhoud.naam(),
                stroom,
                7,
                Instant.parse("2026-11-01T09:30:00Z"),
                Map.of(
                        Metadata.SCHOOL_ID, schoolId,
                        Metadata.ACTOR_ID, "OC1",
                        Metadata.ROL, Rol.ONDERSTEUNINGSCOORDINATOR.name(),
                        Metadata.OP, "2026-10-01T10:00",
                        Metadata.CORRELATIE_ID, "c-1"),
                inhoud);
    }

    public static Antwoordadres verwijzing(PartnerType partner, String stroom) {
        return new Antwoordadres(partner, "V1", "COE", "L-COE-101", stroom);
    }
}
