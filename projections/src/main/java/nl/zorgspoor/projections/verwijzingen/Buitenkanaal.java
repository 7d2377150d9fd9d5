package nl.zorgspoor.projections.verwijzingen;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.meldcode.MeldcodeEvent.GemeldBijVeiligThuis;
import nl.zorgspoor.core.verzuim.VerzuimzorgEvent.AdviesGGDOntvangen;
import nl.zorgspoor.core.verzuim.VerzuimzorgEvent.ConsultSchoolartsAangevraagd;
import nl.zorgspoor.core.verzuim.VerzuimzorgEvent.OverGGD;
import nl.zorgspoor.core.verzuim.VerzuimzorgEvent.VerwezenNaarSchoolverpleegkundige;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Sleutel;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What goes to a partner without being a referral: the GGD about absence (R215), Veilig Thuis by the meldcode (R225). */
final class Buitenkanaal {

    /** That a doctor or nurse answered is as medical as the answer. */
    private static final String ADVIES_OP = "_adviesOp";

    static final Rijen RIJEN = Rijen.per(Sleutel.van(OverGGD.class, e -> naam("ggd", e.verwijzingId()))
                    .ook(GemeldBijVeiligThuis.class, e -> naam("vt", e.verwijzingId())))
            .begint(VerwezenNaarSchoolverpleegkundige.class, (r, e) -> ggd(
                            r, PartnerType.GGD, e, e.verwijzingId(), e.datum())
                    .append("vraag", e.reden())
                    .append("toestemmingId", e.toestemmingId()))
            .begint(ConsultSchoolartsAangevraagd.class, (r, e) -> ggd(
                            r, PartnerType.SCHOOLARTS, e, e.verwijzingId(), e.datum())
                    .append("vraag", e.vraag())
                    .append("toestemmingId", e.toestemmingId()))
            .bij(AdviesGGDOntvangen.class, (r, e) -> r.append(ADVIES_OP, e.datum()))
            .begint(GemeldBijVeiligThuis.class, (r, e) -> verzonden(
                            r, PartnerType.VEILIG_THUIS, e, e.verwijzingId(), e.datum())
                    .append("grondslag", e.grondslag())
                    .append("bezorging", "ZELF_VERSTUURD")
                    .append("bezorgdOp", e.datum()));

    private Buitenkanaal() {}

    private static @Nullable String naam(String begin, @Nullable String verwijzingId) {
        return verwijzingId == null ? null : begin + ":" + verwijzingId;
    }

    private static Document ggd(Document r, PartnerType partner, Gebeurtenis e, String verwijzingId, LocalDate datum) {
        return verzonden(r, partner, e, verwijzingId, datum)
                .append("grondslag", Grondslag.TOESTEMMING)
                .append(VerwijzingenPerPartner.SOORT, Gegevenssoort.AANWEZIGHEID.name());
    }

    private static Document verzonden(
            Document r, PartnerType partner, Gebeurtenis e, String verwijzingId, LocalDate datum) {
        return r.append("verwijzingId", verwijzingId)
                .append("partner", partner)
                .append("verzondenOp", datum)
                .append("vertrouwelijkheid", e.vertrouwelijkheid())
                .append("status", "VERZONDEN");
    }

    /** The answer of the GGD, for who may know that there is one. */
    static void advies(Document d, Document rij) {
        if (d.get(ADVIES_OP) != null) {
            rij.append("laatsteBericht", "ADVIES").append("laatsteBerichtOp", d.get(ADVIES_OP));
        }
    }
}
