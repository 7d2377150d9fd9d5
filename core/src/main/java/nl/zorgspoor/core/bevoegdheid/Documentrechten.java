package nl.zorgspoor.core.bevoegdheid;

import nl.zorgspoor.core.bevoegdheid.Leesrechten.Zicht;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Naslag.Documentfeiten;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;

/** Who reads a document and who brings one (R368): by its kind of data, as everything else. What is not read is not there. */
public final class Documentrechten {

    private Documentrechten() {}

    /** Whether somebody reads anything of this kind of data whole. */
    public static boolean leestSoort(Schoolprofiel school, Rol rol, Openstelling openstelling, Gegevenssoort soort) {
        return soort != Gegevenssoort.KENGETALLEN
                && Leesrechten.zicht(school, rol, openstelling, soort, Vertrouwelijkheid.NORMAAL) == Zicht.INHOUD;
    }

    /** Of what a vertrouwenspersoon put there only that person reads, as of a note (R59); what a student brought is for the function. */
    public static boolean leest(Schoolprofiel school, Actor lezer, Openstelling openstelling, Documentfeiten document) {
        return leestSoort(school, lezer.rol(), openstelling, document.soort())
                && (document.soort() != Gegevenssoort.VERTROUWELIJK_VP
                        || document.rol().isPartij()
                        || isVan(lezer, document));
    }

    /** Whether somebody may bring a document of this kind. Who audits only reads, and so does a parent without authority (R328). */
    public static boolean brengt(Schoolprofiel school, Actor wie, Openstelling openstelling, Gegevenssoort soort) {
        return wie.rol() != Rol.AUDITOR
                && !openstelling.isBeperkt()
                && leestSoort(school, wie.rol(), openstelling, soort);
    }

    /** Whether somebody who reads a document may add a version: a parent or student to an own one only. */
    public static boolean vervangt(Actor wie, Documentfeiten document) {
        return !wie.rol().isPartij() || isVan(wie, document);
    }

    private static boolean isVan(Actor wie, Documentfeiten document) {
        return document.actorId().equals(wie.id()) && document.rol() == wie.rol();
    }
}
