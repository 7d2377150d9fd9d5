package nl.zorgspoor.core.gedeeld;

import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import org.jspecify.annotations.Nullable;

/** What a school asks of who is in a training of a group; asked at registration and at the start alike. */
public final class Trainingseisen {

    private Trainingseisen() {}

    /** R6: an active item of the catalogue that a trainer gives. */
    public static CatalogusItem eisTraining(String soort, Context x) {
        return x.school()
                .catalogusItem(Catalogus.INTERVENTIE, soort, x.vandaag())
                .filter(i -> i.uitvoerderRollen().contains(Rol.TRAINER))
                .orElseThrow(() -> Regel.CATALOGUS
                        .weigert("NIET_IN_CATALOGUS", "%s is op %s geen training van deze school.", soort, x.vandaag())
                        .ontbreekt(soort)
                        .herstel("VoegCatalogusItemToe"));
    }

    /** R138: some trainings are for who asks for them, and for nobody else. */
    public static void eisEigenAanmelding(String soort, boolean zelf, Context x) {
        if (vraagtEigenAanmelding(soort, x) && !zelf) {
            throw Regel.EXAMENVREES
                    .weigert("EIGEN_AANMELDING_ONTBREEKT", "Voor %s meldt de leerling zichzelf aan.", soort)
                    .ontbreekt("eigenInitiatief")
                    .herstel("MeldAanVoorTraining");
        }
    }

    /** Whether a training is only for who asks for it. */
    public static boolean vraagtEigenAanmelding(String soort, Context x) {
        return x.school().lijst(Instelling.EIGEN_AANMELDING_BIJ, x.vandaag()).contains(soort);
    }

    /** R138: which year is the exam year depends on the level, such as {@code VMBO:4} and {@code HAVO:5}. */
    public static void eisExamenklas(
            String soort, String leerlingId, @Nullable Integer leerjaar, @Nullable String niveau, Context x) {
        if (vraagtEigenAanmelding(soort, x) && !examenklas(leerjaar, niveau, x)) {
            throw Regel.EXAMENVREES
                    .weigert("GEEN_EXAMENKLAS", "%s is voor examenklassen; %s zit daar niet in.", soort, leerlingId)
                    .ontbreekt("examenklas");
        }
    }

    private static boolean examenklas(@Nullable Integer leerjaar, @Nullable String niveau, Context x) {
        return x.school().noemtLeerjaar(Instelling.EXAMENLEERJAREN, leerjaar, niveau, x.vandaag());
    }
}
