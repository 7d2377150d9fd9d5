package nl.zorgspoor.core.leerling.aanmelding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Hardheid;
import nl.zorgspoor.core.leerling.aanmelding.Aanmelding.Status;
import nl.zorgspoor.core.leerling.aanmelding.Aanmelding.WarmeOverdracht;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.BesluitToelating;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Zoekstatus;
import org.jspecify.annotations.Nullable;

/** The parts of a registration that change, open to change; for {@link Aanmelding} only. */
final class Aanmeldingbouwer {
    Status status;
    boolean behoefte;

    @Nullable
    Boolean dezeSchool;

    @Nullable
    String schoolVanHerkomst;

    int informatieOpen;

    @Nullable
    LocalDate schoolGeinformeerdOp;

    @Nullable
    LocalDate intakeOp;

    @Nullable
    LocalDate navraagOp;

    Set<String> dossier;

    @Nullable
    WarmeOverdracht warmeOverdracht;

    Map<String, Hardheid> grenzen;

    @Nullable
    LocalDate grensOp;

    @Nullable
    BesluitToelating advies;

    List<String> adviseurs;

    @Nullable
    BesluitToelating besluit;

    @Nullable
    LocalDate besloten;

    boolean voorwaardenGesteld;

    @Nullable
    LocalDate informerenVoor;

    @Nullable
    Zorgplicht zorgplicht;

    @Nullable
    LocalDate tijdelijkVanaf;

    Map<String, Zoekstatus> gezocht;

    @Nullable
    Gastplaatsing gast;

    Aanmeldingbouwer(Aanmelding a) {
        status = a.status();
        behoefte = a.behoefte();
        dezeSchool = a.dezeSchool();
        schoolVanHerkomst = a.schoolVanHerkomst();
        informatieOpen = a.informatieOpen();
        schoolGeinformeerdOp = a.schoolGeinformeerdOp();
        intakeOp = a.intakeOp();
        navraagOp = a.navraagOp();
        dossier = a.dossier();
        warmeOverdracht = a.warmeOverdracht();
        grenzen = a.grenzen();
        grensOp = a.grensOp();
        advies = a.advies();
        adviseurs = a.adviseurs();
        besluit = a.besluit();
        besloten = a.besloten();
        voorwaardenGesteld = a.voorwaardenGesteld();
        informerenVoor = a.informerenVoor();
        zorgplicht = a.zorgplicht();
        tijdelijkVanaf = a.tijdelijkVanaf();
        gezocht = a.gezocht();
        gast = a.gast();
    }
}
