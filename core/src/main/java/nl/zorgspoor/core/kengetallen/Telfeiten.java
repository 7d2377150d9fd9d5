package nl.zorgspoor.core.kengetallen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Schoolniveau;
import nl.zorgspoor.core.kengetallen.Telfeit.Soort;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingIngeschreven;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingOvergenomen;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.Doorstroomrichting;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.LeerlingDoorgestroomd;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.LeerlingInKlasGeplaatst;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.LeerlingUitgeschreven;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.NiveauDefinitiefVastgesteld;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.UitschrijvingIngetrokken;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.VoortijdigSchoolverlatenVastgesteld;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.ArrangementBeeindigd;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.ArrangementGestart;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.ArrangementToegekend;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.FlexZatGehouden;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.PersoonsgegevensVernietigd;
import nl.zorgspoor.core.leerling.jos.JOSEvent.JOSBegeleidingGestart;
import nl.zorgspoor.core.leerling.lwoo.LWOOEvent.LWOOBeschikt;
import nl.zorgspoor.core.leerling.oov.OOVEvent.OOVGestart;
import nl.zorgspoor.core.leerling.opp.OPPEvent.OPPVastgesteld;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.TlvSoort;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.PlaatsingBevestigd;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.TLVAangevraagd;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.TLVAfgegeven;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingVerzonden;
import nl.zorgspoor.core.overleg.OverlegEvent.JESGehouden;
import nl.zorgspoor.core.verzuim.VerzuimEvent.ThuiszitterVastgesteld;
import nl.zorgspoor.core.verzuim.VerzuimEvent.ThuiszitterVervallen;
import nl.zorgspoor.core.verzuim.VerzuimEvent.VerzuimGemeldBijLeerplicht;
import org.jspecify.annotations.Nullable;

/** What each event means to the key figures. */
public final class Telfeiten {

    private static final Map<Class<? extends Gebeurtenis>, BiFunction<Gebeurtenis, LocalDate, List<Telfeit>>> TABEL =
            new LinkedHashMap<>();

    /** What a departure to a lower level at a regular school says. */
    static final String AFSTROOM = "AFSTROOM";

    /** What a departure to praktijkonderwijs says. */
    static final String PRAKTIJK = "PRO";

    private static final Set<Arrangementtype> CLUSTERS =
            Set.of(Arrangementtype.CLUSTER_2, Arrangementtype.CLUSTER_3, Arrangementtype.CLUSTER_4);

    static {
        telt(LeerlingIngeschreven.class, (e, dag) -> {
            List<Telfeit> feiten = new ArrayList<>();
            feiten.add(new Telfeit(Soort.INGESCHREVEN, e.ingangsdatum(), null, null, e.leerjaar(), null));
            if (e.niveau() != null) {
                feiten.add(Telfeit.van(Soort.NIVEAU, e.ingangsdatum(), null, e.niveau()));
            }
            return feiten;
        });
        // R354: year and level are known of the school year of the take-over, and not of when the student came
        telt(LeerlingOvergenomen.class, (e, dag) -> {
            List<Telfeit> feiten = new ArrayList<>();
            feiten.add(new Telfeit(Soort.OVERGENOMEN, e.vanaf(), null, null, e.leerjaar(), null));
            if (e.niveau() != null) {
                feiten.add(Telfeit.van(Soort.NIVEAU, e.vanaf(), null, e.niveau()));
            }
            return feiten;
        });
        telt(LeerlingUitgeschreven.class, (e, dag) -> {
            List<Telfeit> feiten = new ArrayList<>(List.of(Telfeit.van(
                    Soort.UITGESCHREVEN, e.datum(), null, Boolean.TRUE.equals(e.afstroom()) ? AFSTROOM : null)));
            if (e.reden().naarSchool()) {
                feiten.add(Telfeit.van(Soort.NAAR_SCHOOL, e.datum(), null, soortSchool(e.bestemmingsniveau())));
            }
            return feiten;
        });
        telt(
                UitschrijvingIngetrokken.class,
                (e, dag) -> List.of(Telfeit.van(Soort.UITSCHRIJVING_INGETROKKEN, e.datum())));
        telt(
                LeerlingInKlasGeplaatst.class,
                (e, dag) -> List.of(new Telfeit(
                        Soort.KLAS, e.ingangsdatum(), e.schooljaar(), e.klas(), e.leerjaar(), e.klastype())));
        telt(
                NiveauDefinitiefVastgesteld.class,
                (e, dag) -> List.of(Telfeit.van(Soort.NIVEAU, e.datum(), null, e.niveau())));
        telt(
                LeerlingDoorgestroomd.class,
                (e, dag) -> e.naarSchool() == null
                        ? List.of(Telfeit.van(Soort.NIVEAU, e.datum(), null, e.naarNiveau()))
                        : e.richting() == Doorstroomrichting.AFSTROOM
                                ? List.of(Telfeit.van(Soort.AFSTROOM, e.datum()))
                                : List.of());
        telt(LWOOBeschikt.class, (e, dag) -> {
            List<Telfeit> feiten = new ArrayList<>();
            if (e.toegekend()) {
                feiten.add(Telfeit.van(Soort.LWOO, e.vanaf(), e.arrangementId()));
                if (e.geldigTot() != null) {
                    feiten.add(Telfeit.van(Soort.LWOO_TOT, e.geldigTot(), e.arrangementId()));
                }
            }
            return feiten;
        });
        telt(
                ArrangementGestart.class,
                (e, dag) -> CLUSTERS.contains(e.type())
                        ? List.of(Telfeit.van(
                                Soort.ARRANGEMENT,
                                e.startdatum(),
                                e.arrangementId(),
                                e.type().name()))
                        : List.of());
        telt(
                ArrangementBeeindigd.class,
                (e, dag) -> List.of(Telfeit.van(Soort.ARRANGEMENT_EINDE, e.datum(), e.arrangementId())));
        telt(
                ArrangementToegekend.class,
                (e, dag) -> e.type() == Arrangementtype.PRO
                        ? List.of(Telfeit.van(Soort.PRO_TOEGEKEND, e.datum()))
                        : List.of());
        telt(
                PlaatsingBevestigd.class,
                (e, dag) -> e.soort() == TlvSoort.VSO
                        ? List.of(Telfeit.van(
                                Soort.VSO,
                                Objects.requireNonNullElse(e.ingangsdatum(), dag),
                                e.tlvId(),
                                e.cluster() == null ? null : e.cluster().name()))
                        : List.of());
        telt(
                ThuiszitterVastgesteld.class,
                (e, dag) -> List.of(
                        Telfeit.van(Soort.THUISZITTER, e.datum(), e.sinds().toString())));
        telt(
                ThuiszitterVervallen.class,
                (e, dag) -> List.of(Telfeit.van(
                        Soort.THUISZITTER_VERVALLEN, e.datum(), e.sinds().toString())));
        telt(VoortijdigSchoolverlatenVastgesteld.class, (e, dag) -> List.of(Telfeit.van(Soort.VSV, e.datum())));
        telt(JOSBegeleidingGestart.class, (e, dag) -> List.of(Telfeit.van(Soort.JOS, e.startdatum(), e.josId())));
        telt(
                VerwijzingVerzonden.class,
                (e, dag) -> e.partnerType() == PartnerType.SMW || e.partnerType() == PartnerType.SMW_PLUS
                        ? List.of(Telfeit.van(Soort.SMW, e.verzondenOp(), e.verwijzingId()))
                        : List.of());
        telt(FlexZatGehouden.class, (e, dag) -> List.of(Telfeit.van(Soort.FLEXZAT, e.datum(), e.flexZatId())));
        telt(JESGehouden.class, (e, dag) -> List.of(Telfeit.van(Soort.JES, e.datum(), e.jesId())));
        telt(OPPVastgesteld.class, (e, dag) -> List.of(Telfeit.van(Soort.OPP, e.datum(), e.oppId())));
        telt(TLVAangevraagd.class, (e, dag) -> List.of(Telfeit.van(Soort.TLV_AANGEVRAAGD, e.datum(), e.tlvId())));
        telt(TLVAfgegeven.class, (e, dag) -> {
            List<Telfeit> feiten = new ArrayList<>(List.of(Telfeit.van(Soort.TLV_AFGEGEVEN, e.datum(), e.tlvId())));
            if (e.soort() == TlvSoort.PRO) {
                feiten.add(Telfeit.van(Soort.PRO_TOEGEKEND, e.datum()));
            }
            return feiten;
        });
        telt(OOVGestart.class, (e, dag) -> List.of(Telfeit.van(Soort.OOV, e.startdatum(), e.arrangementId())));
        telt(
                VerzuimGemeldBijLeerplicht.class,
                (e, dag) -> List.of(Telfeit.van(Soort.VERZUIMMELDING, e.datum(), e.verwijzingId())));
        telt(
                PersoonsgegevensVernietigd.class,
                (e, dag) -> e.klassen().contains(Bewaarklasse.DOSSIER)
                        ? List.of(Telfeit.van(Soort.VERNIETIGD, e.datum()))
                        : List.of());
    }

    private Telfeiten() {}

    /** Praktijkonderwijs, another kind, or what nobody said; the level itself is content. */
    private static @Nullable String soortSchool(@Nullable String niveau) {
        return niveau == null || niveau.isBlank() ? null : Schoolniveau.isPraktijk(niveau) ? PRAKTIJK : "ANDERS";
    }

    @SuppressWarnings("unchecked")
    private static <E extends Gebeurtenis> void telt(
            Class<E> gebeurtenis, BiFunction<? super E, LocalDate, List<Telfeit>> feiten) {
        TABEL.put(gebeurtenis, (BiFunction<Gebeurtenis, LocalDate, List<Telfeit>>) (BiFunction<?, ?, ?>) feiten);
    }

    /** The events that are asked for. */
    public static Set<Class<? extends Gebeurtenis>> gebeurtenissen() {
        return Set.copyOf(TABEL.keySet());
    }

    /** @param dag the day in the domain on which it was recorded, for what names no day itself */
    public static List<Telfeit> van(Gebeurtenis gebeurtenis, LocalDate dag) {
        BiFunction<Gebeurtenis, LocalDate, List<Telfeit>> feiten = TABEL.get(gebeurtenis.getClass());
        return feiten == null ? List.of() : feiten.apply(gebeurtenis, dag);
    }
}
