package nl.zorgspoor.core.leerling.verwijzing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.Partners;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Fase;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Uitgang;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.*;

/** The terms of referrals: the partner's answer (R236) and what comes after a declined one (R239). */
final class Verwijzingstermijnen {

    private Verwijzingstermijnen() {}

    static List<VerwijzingEvent> verstreken(String leerlingId, Collection<Verwijzing> alle, LocalDate vandaag) {
        List<VerwijzingEvent> events = new ArrayList<>();
        for (Verwijzing v : alle) {
            if (v.fase() instanceof Fase.BijPartner b && b.reactieVoor() != null && vandaag.isAfter(b.reactieVoor())) {
                events.add(new VerwijzingReactieUitgebleven(
                        leerlingId, v.verwijzingId(), v.partnerType(), b.reactieVoor(), v.kanaal()));
            }
            if (v.fase() instanceof Fase.Geweigerd g
                    && g.vervolg() != null
                    && vandaag.isAfter(g.vervolg().voor())) {
                events.add(new VervolgNaWeigeringUitgebleven(
                        leerlingId,
                        v.verwijzingId(),
                        v.partnerType(),
                        g.vervolg().voor()));
            }
        }
        return events;
    }

    static List<Termijn> open(Collection<Verwijzing> alle) {
        List<Termijn> termijnen = new ArrayList<>();
        for (Verwijzing v : alle) {
            Uitgang uitgang = v.uitgang();
            if (uitgang != null && v.fase() instanceof Fase.BijPartner b && b.reactieVoor() != null) {
                termijnen.add(Termijn.tot(
                        "verwijzing-reactie:" + v.verwijzingId(),
                        "VERWIJZING_REACTIE",
                        uitgang.op(),
                        b.reactieVoor(),
                        Regel.VW_REACTIE,
                        v.uitgegaan() > 1 ? "VerwijzingAangevuld" : "VerwijzingVerzonden",
                        Partners.rol(v.partnerType()) == null ? "LegPartnerantwoordVast" : "VerwerkTerugmelding",
                        Objects.requireNonNullElse(Partners.rol(v.partnerType()), uitgang.eigenaar())));
            }
            if (uitgang != null && v.fase() instanceof Fase.Geweigerd g && g.vervolg() != null) {
                termijnen.add(Termijn.tot(
                        "verwijzing-vervolg:" + v.verwijzingId(),
                        "VERVOLG_NA_WEIGERING",
                        g.vervolg().begin(),
                        g.vervolg().voor(),
                        Regel.VW_GEWEIGERD,
                        "VerwijzingGeweigerdDoorPartner",
                        "BesluitNaWeigering",
                        uitgang.eigenaar()));
            }
        }
        return termijnen;
    }
}
