package nl.zorgspoor.core.leerling.jos;

import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Partnerkanaal;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.leerling.jos.JOSCommand.Hulpvraagcategorie;
import nl.zorgspoor.core.leerling.jos.JOSCommand.VraagJOSAan;
import nl.zorgspoor.core.leerling.jos.JOSEvent.JOSAangevraagd;
import org.jspecify.annotations.Nullable;

/** What is a question for JOS: of its categories, and single (R144), where a school does not look at that otherwise (R256). */
final class JOSVraag {

    private JOSVraag() {}

    static List<LeerlingGebeurtenis> stel(VraagJOSAan c, Context x) {
        boolean enkelvoudig = Boolean.TRUE.equals(c.enkelvoudig());
        boolean meervoudigMag = Boolean.FALSE.equals(c.enkelvoudig())
                && x.school().tekst(Instelling.JOS_ENKELVOUDIG, x.vandaag()).equals("WAARSCHUWING");
        List<String> ontbreekt = new ArrayList<>();
        Hulpvraagcategorie categorie = c.hulpvraagcategorie();
        if (!neemtAan(categorie, x)) {
            ontbreekt.add("hulpvraagcategorie");
        }
        if (!enkelvoudig && !meervoudigMag) {
            ontbreekt.add("enkelvoudig");
        }
        if (categorie == null || !ontbreekt.isEmpty()) {
            throw Regel.JOS_VRAAG
                    .weigert(
                            "HULPVRAAG_BUITEN_JOS",
                            "JOS is er voor een enkelvoudige, schoolse vraag uit zes categorieen; verwijs anders door.")
                    .ontbreekt(ontbreekt)
                    .herstel("BereidVerwijzingVoor");
        }
        eisWegNaarJOS(categorie, x);
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new JOSAangevraagd(c.leerlingId(), c.josId(), categorie, enkelvoudig, c.toelichting()));
        if (!enkelvoudig) {
            events.add(x.aandacht(c.leerlingId(), Regel.JOS_ENKELVOUDIG, "HULPVRAAG_NIET_ENKELVOUDIG"));
        }
        return events;
    }

    /** R256, R363: JOS's channel knows six categories; a question of another is brought. */
    private static void eisWegNaarJOS(Hulpvraagcategorie categorie, Context x) {
        boolean langsKanaal = x.school().partnersVan(PartnerType.JOS).stream()
                .anyMatch(p -> Partnerkanaal.is(PartnerType.JOS, p.kanaal()));
        if (!categorie.isGewoon() && langsKanaal) {
            throw Regel.PARTNER_KANAAL
                    .weigert(
                            "CATEGORIE_NIET_LANGS_KANAAL",
                            "Het kanaal van JOS kent %s niet; wie deze vraag voor JOS aanneemt, brengt haar zelf.",
                            categorie)
                    .ontbreekt("kanaal %s bij JOS".formatted(Partnerkanaal.GEEN));
        }
    }

    private static boolean neemtAan(@Nullable Hulpvraagcategorie categorie, Context x) {
        return categorie != null
                && (categorie.isGewoon()
                        || x.school()
                                .lijst(Instelling.JOS_EXTRA_CATEGORIEEN, x.vandaag())
                                .contains(categorie.name()));
    }
}
