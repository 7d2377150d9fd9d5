package nl.zorgspoor.core.invoer;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import nl.zorgspoor.core.invoer.Recordlezer.Meldpunt;
import org.jspecify.annotations.Nullable;

/**
 * Whether a record that was made without {@link Recordlezer} keeps within its bounds: what a partner's room translates, and what
 * code sends by itself. The bounds are the same ones.
 */
public final class Grenscontrole {

    private static final String LEEG = "is leeg; verwacht: tekst";

    private Grenscontrole() {}

    /**
     * Walks a command.
     *
     * @throws nl.zorgspoor.core.gedeeld.CommandGeweigerd 400 {@code INVOER_ONGELDIG} with all that is out of bounds
     */
    public static void eis(Object opdracht) {
        Fouten fouten = new Fouten();
        record(opdracht, "", fouten);
        fouten.eisGeen();
    }

    /**
     * One value of a component, as if it had come in by itself.
     *
     * @throws nl.zorgspoor.core.gedeeld.CommandGeweigerd 400 {@code INVOER_ONGELDIG} when it is out of bounds
     */
    public static void eis(RecordComponent component, Object waarde, String pad) {
        Fouten fouten = new Fouten();
        waarde(Veldgrens.van(component), waarde, pad, false, fouten);
        fouten.eisGeen();
    }

    private static void record(Object record, String pad, Meldpunt meldpunt) {
        for (Veld veld : Veld.van(record.getClass())) {
            Object waarde = veld.waarde(record);
            if (waarde != null) {
                waarde(veld.grens(), waarde, pad + veld.naam(), veld.nietLeeg(), meldpunt);
            }
        }
    }

    private static void waarde(Veldgrens grens, Object waarde, String pad, boolean nietLeeg, Meldpunt meldpunt) {
        if (waarde instanceof Collection<?> reeks) {
            if (pastIn(grens, reeks.size(), pad, meldpunt)) {
                int n = 0;
                for (Object deel : reeks) {
                    waarde(grens, deel, pad + "[" + n++ + "]", true, meldpunt);
                }
            }
        } else if (waarde instanceof Map<?, ?> kaart) {
            if (pastIn(grens, kaart.size(), pad, meldpunt)) {
                kaart.forEach((sleutel, deel) -> {
                    waarde(grens, sleutel, pad + ".(sleutel)", true, meldpunt);
                    waarde(grens, deel, pad + "." + sleutel, true, meldpunt);
                });
            }
        } else if (waarde instanceof Record deel) {
            record(deel, pad + ".", meldpunt);
        } else {
            @Nullable String fout = grens.fout(waarde);
            if (fout != null) {
                meldpunt.fout(pad, verwacht(fout));
            } else if (nietLeeg && waarde instanceof String tekst && tekst.isBlank()) {
                meldpunt.fout(pad, LEEG);
            }
        }
    }

    private static boolean pastIn(Veldgrens grens, int aantal, String pad, Meldpunt meldpunt) {
        String fout = grens.foutInAantal(aantal);
        if (fout != null) {
            meldpunt.fout(pad, verwacht(fout));
        }
        return fout == null;
    }

    static String verwacht(String fout) {
        return "past niet; verwacht: " + fout;
    }
}
