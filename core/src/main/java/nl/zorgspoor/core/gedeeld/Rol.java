package nl.zorgspoor.core.gedeeld;

/**
 * Every role a person or system can act in. A school gives them its own display names; rights per command and school are data
 * in the school profile.
 */
public enum Rol {
    LEERLING(Plaats.PARTIJ),
    OUDER(Plaats.PARTIJ),
    DOCENT(Plaats.INTERN),
    MENTOR(Plaats.INTERN),
    INTERN_BEGELEIDER(Plaats.INTERN),
    ONDERSTEUNINGSCOORDINATOR(Plaats.INTERN),
    LEERLINGBEGELEIDER(Plaats.INTERN),
    AFDELINGSLEIDER(Plaats.INTERN),
    BRUGKLASCOORDINATOR(Plaats.INTERN),
    RECTOR(Plaats.INTERN),
    DIRECTEUR(Plaats.INTERN),
    VERZUIMCOORDINATOR(Plaats.INTERN),
    REMEDIAL_TEACHER(Plaats.INTERN),
    TRAINER(Plaats.INTERN),
    ONDERWIJSASSISTENT(Plaats.INTERN),
    DECAAN(Plaats.INTERN),
    VERTROUWENSPERSOON(Plaats.INTERN),
    SCHOOLPSYCHOLOOG(Plaats.INTERN),
    GEDRAGSDESKUNDIGE(Plaats.INTERN),
    TRAJECTGROEPBEGELEIDER(Plaats.INTERN),
    OPVANG_ONDERSTEUNINGSTEAM(Plaats.INTERN),
    CONCIERGE(Plaats.INTERN),
    BHV(Plaats.INTERN),
    ADMINISTRATIE(Plaats.INTERN),
    AANDACHTSFUNCTIONARIS(Plaats.INTERN),
    /** Contact for bullying, and who coordinates what is done about it (R317). */
    ANTIPESTCOORDINATOR(Plaats.INTERN),
    BEHEERDER(Plaats.INTERN),
    BPO(Plaats.EXTERN),
    JOS_MEDEWERKER(Plaats.EXTERN),
    SMW(Plaats.EXTERN),
    JEUGDHULPPROFESSIONAL(Plaats.EXTERN),
    SWV_CONSULENT(Plaats.EXTERN),
    ONDERWIJSLOKET_SWV(Plaats.EXTERN),
    SWV_CTA(Plaats.EXTERN),
    DESKUNDIGE_TLV(Plaats.EXTERN),
    SOCIAAL_TEAM(Plaats.EXTERN),
    LEERPLICHTAMBTENAAR(Plaats.EXTERN),
    SCHOOLVERPLEEGKUNDIGE(Plaats.EXTERN),
    SCHOOLARTS(Plaats.EXTERN),
    GGZ_BEHANDELAAR(Plaats.EXTERN),
    CJG_MEDEWERKER(Plaats.EXTERN),
    JONGERENWERKER(Plaats.EXTERN),
    VSO_SCHOOL(Plaats.EXTERN),
    OOV_LOCATIE(Plaats.EXTERN),
    RENN4(Plaats.EXTERN),
    AURIS(Plaats.EXTERN),
    AED(Plaats.EXTERN),
    ZIEZON(Plaats.EXTERN),
    SCHOOL_VAN_HERKOMST(Plaats.EXTERN),
    /** A specialised teacher of another school (R298). */
    COLLEGA_SCHOOL(Plaats.EXTERN),
    /** Of the primary school that a student comes from; is at a transfer and acts in nothing here (R286). */
    INTERN_BEGELEIDER_PO(Plaats.EXTERN),
    /** With whom the outcome of a research is talked over; acts in nothing here (R282). */
    ORTHOPEDAGOOG(Plaats.EXTERN),
    /** Who gives support for money and is no partner, such as a firm for homework; acts in nothing here, so that the first link sees to it. */
    DERDEN(Plaats.EXTERN),
    VEILIG_THUIS(Plaats.EXTERN),
    AUDITOR(Plaats.EXTERN),
    /** Runs the installation that many schools share: processors, views, dead letters, metrics; sees no file of any of them. */
    INSTALLATIEBEHEERDER(Plaats.SYSTEEM),
    SYSTEEM(Plaats.SYSTEEM);

    /** Where a role stands when a meeting form says nothing else. */
    public enum Plaats {
        PARTIJ,
        INTERN,
        EXTERN,
        SYSTEEM
    }

    private final Plaats plaats;

    Rol(Plaats plaats) {
        this.plaats = plaats;
    }

    /** Student or parent: acts for one student only. */
    public boolean isPartij() {
        return plaats == Plaats.PARTIJ;
    }

    /** Of no school: the system itself, and who runs the installation. No school gives or takes such a role. */
    public boolean isBuitenScholen() {
        return plaats == Plaats.SYSTEEM;
    }

    /** Acts for the students of the own classes only, and so for none without a class. */
    public boolean isKlasgebonden() {
        return this == DOCENT || this == MENTOR || this == ONDERWIJSASSISTENT;
    }

    /** Outside the school, unless a meeting form counts the role as internal. */
    public boolean isExtern() {
        return plaats == Plaats.EXTERN;
    }
}
