package nl.zorgspoor.core;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorgspoor.core.eventstore.Antwoord;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.BesluitOverToelating;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.BesluitToelating;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Instroomtype;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.LegIntakegesprekVast;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.MeldLeerlingAan;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Ouder;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Persoonsgegevens;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.SchrijfLeerlingIn;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.VoerWarmeOverdrachtUit;
import nl.zorgspoor.core.poort.Verzoek;
import nl.zorgspoor.core.verwerking.Leerlinggeschiedenis;
import nl.zorgspoor.core.verwerking.Vastgelegd;

/** One school in a test with several: every command is sent by whoever of its own staff may. */
public record Schoolkant(Proefopstelling opstelling, String schoolId) {

    public Antwoord doe(Opdracht opdracht) {
        Rol rol = Proef.school(schoolId).bevoegdheden().get(opdracht.opdrachtnaam()).rollen().stream()
                .filter(r -> !r.isPartij() && !r.isExtern())
                .sorted()
                .findFirst()
                .orElseThrow();
        return als(rol, opdracht);
    }

    public Antwoord als(Rol rol, Opdracht opdracht) {
        return opstelling.stuur(rol, rol.name(), schoolId, opdracht);
    }

    /** As the student. */
    public Antwoord leerling(String leerlingId, Opdracht opdracht) {
        return opstelling
                .poort()
                .verstuur(
                        Verzoek.van(UUID.randomUUID(), opdracht, new Actor("S1", Rol.LEERLING, schoolId, leerlingId)));
    }

    /** As a parent of the student. */
    public Antwoord ouder(String leerlingId, Opdracht opdracht) {
        return opstelling
                .poort()
                .verstuur(Verzoek.van(UUID.randomUUID(), opdracht, new Actor("O1", Rol.OUDER, schoolId, leerlingId)));
    }

    /** Whatever is personal in it names the school. */
    public String naam() {
        return "Naam-van-" + schoolId;
    }

    public Antwoord meldAan(String leerlingId) {
        return doe(new MeldLeerlingAan(
                leerlingId,
                "A1",
                new Persoonsgegevens(naam(), LocalDate.parse("2013-03-01")),
                LocalDate.parse("2026-09-01"),
                Instroomtype.REGULIER_PO_VO,
                null,
                false,
                false,
                List.of(new Ouder("O1", true)),
                null,
                2,
                "HAVO"));
    }

    public void schrijfIn(String leerlingId) {
        meldAan(leerlingId);
        doe(new LegIntakegesprekVast(leerlingId, null, null, List.of(), "geen", "basis", true, true));
        doe(new VoerWarmeOverdrachtUit(leerlingId, null, null, null, List.of(), false, null));
        doe(new BesluitOverToelating(
                leerlingId, null, BesluitToelating.TOELATEN, List.of(), null, List.of(), "past", null, null));
        doe(new SchrijfLeerlingIn(leerlingId, null, 2, "HAVO", null));
    }

    public List<Vastgelegd> geschiedenis(String leerlingId) {
        return opstelling.bean(Leerlinggeschiedenis.class).van(schoolId, leerlingId);
    }
}
