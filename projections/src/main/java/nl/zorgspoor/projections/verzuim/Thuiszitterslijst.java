package nl.zorgspoor.projections.verzuim;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.core.leerling.casus.CasusEvent.LeerlingOpAgendaGezet;
import nl.zorgspoor.core.leerling.casus.CasusEvent.LeerlingVanAgendaGehaald;
import nl.zorgspoor.core.leerling.oov.OOVEvent.OOVAangevraagd;
import nl.zorgspoor.core.leerling.oov.OOVEvent.OOVBeeindigd;
import nl.zorgspoor.core.leerling.oov.OOVEvent.OOVGestart;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.TlvSoort;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.AangemeldBijSpeciaalOnderwijs;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.PlaatsingAfgewezen;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.PlaatsingBevestigd;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.TLVAangevraagd;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.TLVAanvraagIngetrokken;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.TLVAfgegeven;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.TLVGeweigerd;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.TLVVerlopen;
import nl.zorgspoor.core.verzuim.VerzuimEvent.*;
import nl.zorgspoor.core.verzuim.VerzuimzorgEvent.*;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.lezen.Kop;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.opslag.Feit;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;
import org.bson.conversions.Bson;

/** V10: who stays at home, the longest first, with what is done about it. */
public final class Thuiszitterslijst implements Lijst {

    private static final String ACTIES = "acties";
    private static final String SINDS = "sinds";
    private static final String VSO = "vso";
    private static final String OP_AGENDA = "_opAgenda";
    private static final String LEERPLICHT = "leerplicht";
    private static final String GEMELD_OP = "_gemeldOp";

    /** Days behind which it is long, and very long. */
    private static final int VIER_WEKEN = 28;

    private static final int MAANDEN = 3;

    static final Rijen RIJEN = Rijen.per(Feit::leerlingId)
            .begint(AfwezigheidGeregistreerd.class, (r, e) -> {
                if (e.soort().kanThuiszitten()) {
                    r.append("soort", e.soort().name());
                }
            })
            .bij(AfwezigheidGeherkwalificeerd.class, (r, e) -> {
                if (e.nieuweSoort().kanThuiszitten()) {
                    r.append("soort", e.nieuweSoort().name());
                }
            })
            // What was done about it before it lasted this long, was done about it.
            .begint(ThuiszitterVastgesteld.class, (r, e) -> {
                String sinds = e.sinds().toString();
                List<Document> acties = acties(r);
                acties.removeIf(a -> a.getString("op").compareTo(sinds) < 0);
                String gemeld = String.valueOf(r.get(GEMELD_OP));
                r.append(SINDS, e.sinds())
                        .append("vastgesteldOp", e.datum())
                        .append("swvOp", null)
                        .append("redenen", null)
                        .append(LEERPLICHT, gemeld.compareTo(sinds) < 0 ? null : r.get(LEERPLICHT))
                        .append(ACTIES, acties);
            })
            .bij(ThuiszitterVervallen.class, (r, e) -> {
                if (e.sinds().toString().equals(String.valueOf(r.get(SINDS)))) {
                    r.append(SINDS, null);
                }
            })
            .bij(ThuiszittenBeeindigd.class, (r, e) -> r.append(SINDS, null).append("beeindigdOp", e.datum()))
            .bij(ThuiszitterGemeldBijSWV.class, (r, e) -> r.append("swvOp", e.datum())
                    .append("redenen", e.redenen()))
            .bij(VerzuimgesprekGevoerd.class, (r, e) -> actie(r, "GESPREK", e.datum()))
            .bij(VerzuimGemeldBijLeerplicht.class, (r, e) -> {
                actie(r, "GEMELD_BIJ_LEERPLICHT", e.datum());
                r.append(LEERPLICHT, "GEMELD").append(GEMELD_OP, e.datum());
            })
            .bij(
                    LeerplichtActieOntvangen.class,
                    (r, e) -> r.append(LEERPLICHT, e.actie().name()))
            .bij(VerwezenNaarSchoolverpleegkundige.class, (r, e) -> actie(r, "SCHOOLVERPLEEGKUNDIGE", e.datum()))
            // A plan may be older than the absence.
            .begint(OOVAangevraagd.class, (r, e) -> r.append("oov", "AANGEVRAAGD"))
            .begint(OOVGestart.class, (r, e) -> r.append("oov", "GESTART"))
            .bij(OOVBeeindigd.class, (r, e) -> r.append("oov", null))
            .begint(TLVAangevraagd.class, (r, e) -> vso(r, e.soort(), "TLV_AANGEVRAAGD"))
            .begint(TLVAfgegeven.class, (r, e) -> vso(r, e.soort(), "TLV_AFGEGEVEN"))
            .bij(TLVGeweigerd.class, (r, e) -> vso(r, e.soort(), "TLV_GEWEIGERD"))
            .begint(AangemeldBijSpeciaalOnderwijs.class, (r, e) -> vso(r, e.soort(), "AANGEMELD"))
            .begint(PlaatsingBevestigd.class, (r, e) -> vso(r, e.soort(), "GEPLAATST"))
            .bij(PlaatsingAfgewezen.class, (r, e) -> r.computeIfPresent(VSO, (veld, was) -> "AFGEWEZEN"))
            .bij(List.of(TLVAanvraagIngetrokken.class, TLVVerlopen.class), (r, e) -> r.append(VSO, null))
            .begint(LeerlingOpAgendaGezet.class, (r, e) -> {
                if (e.overlegvorm() == OverlegvormCode.GROOT_VERZUIM) {
                    r.append("volgendeBespreking", e.datumTijd().toLocalDate().toString())
                            .append(OP_AGENDA, e.overlegId());
                }
            })
            .bij(LeerlingVanAgendaGehaald.class, (r, e) -> {
                if (e.overlegId().equals(r.get(OP_AGENDA))) {
                    r.append("volgendeBespreking", null).append(OP_AGENDA, null);
                }
            });

    public static final Weergave WEERGAVE =
            new Weergave("thuiszitters", 3, List.of(SINDS), RIJEN.en(Vernietiging.PROJECTOR));

    private static final Kop KOP = Kop.van(
                    WEERGAVE,
                    Gegevenssoort.AANWEZIGHEID,
                    Sorts.orderBy(Sorts.ascending(SINDS), Sorts.ascending("_id")),
                    "Wie thuiszit, hoe lang, en wat eraan wordt gedaan; het langste eerst.")
            .alleenVolledig("redenen");

    private static void vso(Document r, TlvSoort soort, String stand) {
        if (soort == TlvSoort.VSO) {
            r.append(VSO, stand);
        }
    }

    private static List<Document> acties(Document r) {
        return new ArrayList<>(Objects.requireNonNullElse(r.getList(ACTIES, Document.class), List.of()));
    }

    private static void actie(Document r, String wat, LocalDate op) {
        List<Document> acties = acties(r);
        acties.add(new Document("wat", wat).append("op", op.toString()));
        r.append(ACTIES, acties);
    }

    @Override
    public Kop kop() {
        return KOP;
    }

    @Override
    public Bson beperking(Omgeving o) {
        return Filters.ne(SINDS, null);
    }

    @Override
    public Document rij(Document d, Omgeving o) {
        LocalDate sinds = LocalDate.parse(d.getString(SINDS));
        long dagen = ChronoUnit.DAYS.between(sinds, o.vandaag());
        String bespreking = d.getString("volgendeBespreking");
        List<String> signalen = new ArrayList<>();
        if (dagen > VIER_WEKEN) {
            signalen.add("LANGER_DAN_4_WEKEN");
        }
        if (o.vandaag().isAfter(sinds.plusMonths(MAANDEN))) {
            signalen.add("LANGER_DAN_3_MAANDEN");
        }
        if (d.get("swvOp") == null) {
            signalen.add("SWV_NIET_GEINFORMEERD");
        }
        return o.rij(d, SINDS, "vastgesteldOp", ACTIES, "oov", "redenen", LEERPLICHT)
                // how far special education is, is for who reads of a TLV at all
                .append(VSO, o.lezer().recht(Gegevenssoort.TLV_DOSSIER) == Leesrecht.GEEN ? null : d.get(VSO))
                .append("reden", d.get("soort"))
                .append("weken", dagen / 7)
                .append("swvGeinformeerdOp", d.get("swvOp"))
                .append(
                        "volgendeBespreking",
                        bespreking != null && bespreking.compareTo(o.vandaag().toString()) >= 0 ? bespreking : null)
                .append("signalen", signalen);
    }
}
