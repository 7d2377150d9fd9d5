package nl.zorgspoor.core.verzuim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.verzuim.VerzuimCommand.*;
import org.jspecify.annotations.Nullable;

/** One student's absence, built up day by day; what was stored stays readable. */
final class Verzuimproef {

    static final String LEERLING = "L-COE-505";

    private final String school;
    private Verzuimdossier dossier = Verzuimdossier.LEEG;
    private final List<LeerlingGebeurtenis> vastgelegd = new ArrayList<>();

    Verzuimproef(String school) {
        this.school = school;
    }

    static Verzuimproef coe() {
        return new Verzuimproef("COE");
    }

    static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }

    /** A student of a school as the student's own stream shows it. */
    static Naslag naslag(String schoolId, boolean ingeschreven) {
        return new Naslag() {
            @Override
            public Optional<Leerlingfeiten> leerling(String leerlingId) {
                return leerlingId.equals(LEERLING)
                        ? Optional.of(new Leerlingfeiten(leerlingId, schoolId, ingeschreven, "2h1", "M1", Set.of("O1")))
                        : Optional.empty();
            }

            @Override
            public Optional<Identiteit> identiteit(String leerlingId) {
                return leerling(leerlingId).map(l -> new Identiteit("Leerling 505", dag("2012-05-01")));
            }
        };
    }

    Context op(String dag) {
        return op(dag, school.equals("HEI") ? Rol.DIRECTEUR : Rol.VERZUIMCOORDINATOR);
    }

    Context op(String dag, Rol rol) {
        return Proef.metNaslag(Proef.context(school, rol, "V1", dag, "RegistreerAfwezigheid"), naslag(school, true));
    }

    Verzuimdossier dossier() {
        return dossier;
    }

    List<Termijn> termijnen() {
        return dossier.termijnen(op("2026-09-14"));
    }

    List<LeerlingGebeurtenis> vastgelegd() {
        return vastgelegd;
    }

    <T> List<T> vastgelegd(Class<T> soort) {
        return vastgelegd.stream().filter(soort::isInstance).map(soort::cast).toList();
    }

    Verzuimproef leg(List<? extends LeerlingGebeurtenis> events) {
        vastgelegd.addAll(events);
        dossier = Vouw.na(dossier, events);
        return this;
    }

    /** Registered on the day itself. */
    Verzuimproef afwezig(VerzuimSoort soort, Number lesuren, String... dagen) {
        for (String dag : dagen) {
            leg(dossier.decide(registratie(dag, lesuren, soort), op(dag)));
        }
        return this;
    }

    /** Registered afterwards. */
    Verzuimproef achteraf(String vandaag, VerzuimSoort soort, Number lesuren, String dag) {
        return leg(dossier.decide(registratie(dag, lesuren, soort), op(vandaag)));
    }

    Verzuimproef herkwalificeer(String vandaag, String dag, VerzuimSoort soort) {
        return leg(dossier.decide(
                new HerkwalificeerAfwezigheid(LEERLING, "AFW-" + dag + "-1", dag(dag), soort, "uitgezocht"),
                op(vandaag)));
    }

    Verzuimproef meld(String vandaag, String soort, String van, String tot, Number uren) {
        return leg(dossier.decide(melding(soort, van, tot, uren), op(vandaag)));
    }

    Verzuimproef verstreken(String vandaag) {
        return leg(dossier.verstreken(op(vandaag, Rol.SYSTEEM)));
    }

    private static @Nullable Halven halven(@Nullable Number aantal) {
        return aantal == null ? null : Halven.van(aantal);
    }

    static RegistreerAfwezigheid registratie(String dag, Number lesuren, VerzuimSoort soort) {
        return registratie(LEERLING, dag, lesuren, soort);
    }

    static RegistreerAfwezigheid registratie(String leerlingId, String dag, Number lesuren, VerzuimSoort soort) {
        return new RegistreerAfwezigheid(leerlingId, dag(dag), null, halven(lesuren), soort, null, null);
    }

    static MeldVerzuimBijLeerplicht melding(String soort, String van, String tot, Number uren) {
        return melding("LPA-1", soort, van, tot, uren);
    }

    static MeldVerzuimBijLeerplicht melding(String verwijzingId, String soort, String van, String tot, Number uren) {
        return new MeldVerzuimBijLeerplicht(
                LEERLING,
                soort,
                dag(van),
                dag(tot),
                halven(uren),
                "spijbelt",
                List.of("ouders gebeld"),
                verwijzingId,
                true);
    }
}
