package nl.zorgspoor.deploy.demo;

import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;

/** Who plays: codes, not people. */
final class Spelers {

    static final Actor ADMINISTRATIE = medewerker("AD1", Rol.ADMINISTRATIE);
    static final Actor RECTOR = medewerker("R1", Rol.RECTOR);
    static final Actor LEIDER = medewerker("AL1", Rol.AFDELINGSLEIDER);
    static final Actor DOCENT = medewerker("D1", Rol.DOCENT);
    static final Actor MENTOR = medewerker("M1", Rol.MENTOR);
    static final Actor COORDINATOR = medewerker("OC", Rol.ONDERSTEUNINGSCOORDINATOR);
    static final Actor JOS = medewerker("J1", Rol.JOS_MEDEWERKER);
    static final Actor OUDER = new Actor("O1", Rol.OUDER, Toneel.SCHOOL, Toneel.LEERLING);

    static final Actor AUDITOR = medewerker("AU1", Rol.AUDITOR);

    private Spelers() {}

    private static Actor medewerker(String id, Rol rol) {
        return new Actor(id, rol, Toneel.SCHOOL, null);
    }
}
