package nl.zorgspoor.core.leerling.aanmelding;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.leerling.aanmelding.Aanmelding.Status;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.NeemLeerlingOver;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Persoonsgegevens;
import org.jspecify.annotations.Nullable;

/**
 * What the administration says of a student who is known here already, beside what is known (R354). What it does not say is no
 * difference. A difference is named by its field, never by its value, with a command that changes it at this school.
 */
record Overnameverschil(NeemLeerlingOver gezegd, Aanmeldingen bekend, Context x) {

    private static final String CORRECTIE = "CorrigeerGegeven";

    /**
     * What to change, and with what.
     *
     * @param opdracht a command that somebody at this school may give for it, or null when there is none
     */
    private record Verschil(String veld, @Nullable String opdracht) {

        String zin() {
            return opdracht == null ? veld + " (anders bekend)" : "%s (anders bekend; %s)".formatted(veld, opdracht);
        }
    }

    /** @throws CommandGeweigerd 409 when the student is not enrolled here, or otherwise than the administration says */
    void eisGeen() {
        if (!bekend.inschrijving().verblijf().isOfKomt(x.vandaag())) {
            throw nietIngeschreven(gezegd.leerlingId(), bekend);
        }
        List<Verschil> verschillen =
                Stream.of(wie(), verblijf(), ouders()).flatMap(deel -> deel).toList();
        if (verschillen.isEmpty()) {
            return;
        }
        CommandGeweigerd anders = Regel.OVERNAME
                .weigert("ANDERS_BEKEND", "Deze leerling is hier al ingeschreven, en niet zoals hier staat.")
                .ontbreekt(verschillen.stream().map(Verschil::zin).toList());
        throw verschillen.stream()
                .map(Verschil::opdracht)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(anders::herstel)
                .orElse(anders);
    }

    private Stream<Verschil> wie() {
        Persoonsgegevens p = gezegd.persoonsgegevens();
        Aanmelding.Verzoek verzoek = bekend.laatste().map(Aanmelding::verzoek).orElse(null);
        return Stream.of(
                        verschil("persoonsgegevens.naam", p == null ? null : p.naam(), bekend.naam(), CORRECTIE),
                        verschil(
                                "persoonsgegevens.geboortedatum",
                                p == null ? null : p.geboortedatum(),
                                bekend.geboortedatum(),
                                CORRECTIE),
                        verschil(
                                "aanmelddatum",
                                gezegd.aanmelddatum(),
                                verzoek == null ? null : verzoek.aanmelddatum(),
                                CORRECTIE),
                        verschil(
                                "instroomtype", gezegd.instroomtype(), verzoek == null ? null : verzoek.instroomtype()))
                .flatMap(v -> v);
    }

    private Stream<Verschil> verblijf() {
        Inschrijving stand = bekend.inschrijving();
        LocalDate dag = dag();
        return Stream.of(
                        verschil(
                                "ingangsdatum",
                                gezegd.ingangsdatum(),
                                stand.verblijf().eersteDag(x.vandaag()),
                                CORRECTIE),
                        verschil("leerjaar", gezegd.leerjaar(), stand.leerjaar(dag), "PlaatsInKlas"),
                        verschil(
                                "niveau",
                                gezegd.niveau(),
                                stand.niveau(dag),
                                "LaatLeerlingDoorstromen",
                                "StelNiveauDefinitiefVast",
                                CORRECTIE),
                        verschil("klas", gezegd.klas(), stand.verblijf().klas(dag), "PlaatsInKlas"),
                        verschil(
                                "klastype", gezegd.klastype(), stand.klastypen().op(dag), "PlaatsInKlas"),
                        verschil("mentorId", gezegd.mentorId(), stand.verblijf().mentorId(dag), "WijsMentorToe"))
                .flatMap(v -> v);
    }

    /** A parent who is known here beside these is no difference: the administration says who it says. */
    private Stream<Verschil> ouders() {
        Ouders hier = bekend.ouders();
        LocalDate dag = dag();
        return gezegd.ouders().stream()
                .filter(o -> !hier.ids().contains(o.ouderId()) || hier.heeftGezag(o.ouderId(), dag) != o.gezag())
                .map(o -> new Verschil("ouders", eersteHier("WijzigGezag")))
                .limit(1);
    }

    /** The day of which both speak: today, or the first day of who is still to come. */
    private LocalDate dag() {
        LocalDate eerste = bekend.inschrijving().verblijf().eersteDag(x.vandaag());
        return eerste != null && eerste.isAfter(x.vandaag()) ? eerste : x.vandaag();
    }

    private Stream<Verschil> verschil(String veld, @Nullable Object zegt, @Nullable Object hier, String... wijzigtMet) {
        return zegt == null || zegt.equals(hier)
                ? Stream.empty()
                : Stream.of(new Verschil(veld, eersteHier(wijzigtMet)));
    }

    /** The first of these commands that somebody at this school may give. */
    private @Nullable String eersteHier(String... opdrachten) {
        return Stream.of(opdrachten)
                .filter(o -> {
                    var bevoegdheid = x.school().bevoegdheden().get(o);
                    return bevoegdheid != null && !bevoegdheid.rollen().isEmpty();
                })
                .findFirst()
                .orElse(null);
    }

    /** Who is on the way in goes on that way; who left or was turned away begins with a registration. */
    private static CommandGeweigerd nietIngeschreven(String leerlingId, Aanmeldingen bekend) {
        Status status = bekend.laatste().map(Aanmelding::status).orElse(Status.INGETROKKEN);
        String verder =
                switch (status) {
                    case OPEN -> "BesluitOverToelating";
                    case TOEGELATEN -> "SchrijfLeerlingIn";
                    case GASTLEERLING -> "BeeindigGastleerlingschap";
                    case NIET_TOEGELATEN, TERUG, INGETROKKEN, INGESCHREVEN -> "MeldLeerlingAan";
                };
        return Regel.OVERNAME
                .weigert(
                        "AL_AANGEMELD",
                        "Leerling %s is hier bekend en niet ingeschreven (aanmelding %s); overnemen kan dan niet.",
                        leerlingId,
                        status)
                .herstel(verder);
    }
}
