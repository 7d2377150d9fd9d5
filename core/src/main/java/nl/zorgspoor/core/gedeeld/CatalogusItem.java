package nl.zorgspoor.core.gedeeld;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item of one of a school's catalogues.
 *
 * @param uitvoerderRol the role that carries it out, or null
 * @param ookUitvoerders further roles that may carry it out
 * @param doelleerjaren school years it is meant for; empty means all
 * @param duurMaxWeken how long it may last at most, in weeks, or null
 * @param beschikbaarheid where it is available; an item that is only available outside needs a referral or arrangement (R7)
 * @param hardheid for a limit: how strict it is
 * @param vanaf first day it counts
 * @param tot last day it counts, or null while it is active
 * @param faseblad for a phase of the route: what belongs to it; else null
 * @param arrangement for an arrangement: what it consists of; else null
 * @param kenmerken what is said of it beside; null when nothing is
 */
@RecordBuilder
public record CatalogusItem(
        Catalogus catalogus,
        String itemCode,
        String omschrijving,
        @Nullable Rol uitvoerderRol,
        List<Integer> doelleerjaren,
        @Nullable Integer duurMaxWeken,
        Set<Beschikbaarheid> beschikbaarheid,
        @Nullable Hardheid hardheid,
        LocalDate vanaf,
        @Nullable LocalDate tot,
        @Nullable Arrangementaanbod arrangement,
        List<Rol> ookUitvoerders,
        @Nullable Faseblad faseblad,
        @Nullable Itemkenmerken kenmerken)
        implements CatalogusItemBuilder.With {

    public CatalogusItem {
        doelleerjaren = List.copyOf(doelleerjaren);
        beschikbaarheid = Set.copyOf(beschikbaarheid);
        // what was stored before an item could name more than one, names none here
        ookUitvoerders = ookUitvoerders == null ? List.of() : List.copyOf(ookUitvoerders);
    }

    /** Every role that may carry it out, who does so first of all first. */
    public List<Rol> uitvoerderRollen() {
        List<Rol> rollen = new ArrayList<>();
        if (uitvoerderRol != null) {
            rollen.add(uitvoerderRol);
        }
        ookUitvoerders.stream().filter(r -> !rollen.contains(r)).forEach(rollen::add);
        return List.copyOf(rollen);
    }

    /** The catalogues of a school. */
    public enum Catalogus {
        INTERVENTIE,
        VOORZIENING,
        SPECIALIST,
        ONDERWIJSAANBOD,
        /** The levels and departments of the school, beside what it offers in support. */
        NIVEAU,
        RUIMTE,
        PROTOCOL,
        GRENS,
        ARRANGEMENT,
        DOCUMENT,
        ONTWIKKELDOEL,
        /** A phase of the route, by its code. */
        FASE
    }

    /** Where an item is available. */
    public enum Beschikbaarheid {
        OP_SCHOOL,
        VIA_BESTUUR,
        VIA_SWV_OF_DERDEN
    }

    /** How strict a limit is: a sign, or something that must be discussed before a decision. */
    public enum Hardheid {
        INDICATIEF,
        BESPREEKGEVAL
    }

    public boolean actiefOp(LocalDate dag) {
        return !dag.isBefore(vanaf) && (tot == null || !dag.isAfter(tot));
    }
}
