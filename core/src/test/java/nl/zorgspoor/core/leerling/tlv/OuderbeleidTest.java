package nl.zorgspoor.core.leerling.tlv;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.aanmelding.Leerlingproef;
import nl.zorgspoor.core.leerling.flexzat.FlexZats;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.Bezwaarmaker;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.LegZienswijzeOudersVast;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.MaakBezwaarTLV;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.RegistreerOuderakkoordTLV;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.TlvSoort;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.OuderakkoordTLVGeregistreerd;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.TLVGeweigerd;
import nl.zorgspoor.core.leerling.traject.Trajecten;
import org.junit.jupiter.api.Test;

/** The word of parents and student on a TLV; the dossier was opened on 2026-11-02. */
class OuderbeleidTest {

    private static final String L = Dossiers.LEERLING;
    private static final Context OC = Dossiers.coe("2026-11-16");
    private static final TLVs GESTART = Dossiers.gestart(Dossiers.coe("2026-11-02"));
    private static final Aanmeldingen ACHTTIEN = Leerlingproef.leerling(L, LocalDate.parse("2008-11-16"));

    private static LocalDate dag(String datum) {
        return datum == null ? null : LocalDate.parse(datum);
    }

    private static List<TLVEvent> akkoord(
            TLVs tlvs, Boolean ouder, Boolean leerling, String datum, Aanmeldingen aanmelding) {
        return tlvs.decide(
                new RegistreerOuderakkoordTLV(L, "T1", ouder, leerling, dag(datum)),
                OC,
                FlexZats.LEEG,
                Trajecten.LEEG,
                aanmelding);
    }

    private static Context ouder(String id, String op) {
        return Proef.voor(Proef.context("COE", Rol.OUDER, id, op, "x"), L);
    }

    @Test
    void R194_een_handtekening_is_niet_van_voor_het_dossier_of_voor_de_weigering() {
        weigert(() -> akkoord(GESTART, true, true, "2026-11-01", Dossiers.DERTIEN), "DATUM_VOOR_AANLEIDING", "R194");
        TLVs geweigerd = Vouw.na(GESTART, akkoord(GESTART, false, true, "2026-11-10", Dossiers.DERTIEN));
        weigert(() -> akkoord(geweigerd, true, null, "2026-11-09", Dossiers.DERTIEN), "DATUM_VOOR_AANLEIDING", "R194");
        assertThat(akkoord(geweigerd, true, null, "2026-11-10", Dossiers.DERTIEN))
                .hasSize(1);
        weigert(() -> akkoord(GESTART, true, true, "2026-11-17", Dossiers.DERTIEN), "STATUS_ONJUIST", null);
    }

    @Test
    void R194_een_meerderjarige_tekent_alleen_en_de_ouder_niet_meer() {
        weigert(() -> akkoord(GESTART, true, true, "2026-11-10", ACHTTIEN), "NIET_BEVOEGD_TOT_TOESTEMMING", "R194");
        List<TLVEvent> zelf = akkoord(GESTART, null, true, null, ACHTTIEN);
        assertThat(((OuderakkoordTLVGeregistreerd) zelf.get(0)).ontbreekt()).doesNotContain("HANDTEKENINGEN");
        assertThat(Vouw.na(GESTART, zelf).tlv("T1").orElseThrow().dossier().ondertekend())
                .isTrue();
        assertThat(Vouw.na(GESTART, akkoord(GESTART, null, true, null, Dossiers.DERTIEN))
                        .tlv("T1")
                        .orElseThrow()
                        .dossier()
                        .ondertekend())
                .isFalse();
    }

    @Test
    void R194_zonder_ouder_met_gezag_tekent_er_geen() {
        Aanmeldingen geen = Dossiers.zonderGezag();
        weigert(() -> akkoord(GESTART, true, true, null, geen), "NIET_BEVOEGD_TOT_TOESTEMMING", "R194");
    }

    @Test
    void R195_een_zienswijze_komt_van_een_ouder_met_gezag() {
        LegZienswijzeOudersVast c = new LegZienswijzeOudersVast(L, "T1", "liever hier", null, true);
        weigert(
                () -> GESTART.decide(c, ouder("O3", "2026-11-16"), FlexZats.LEEG, Trajecten.LEEG, Dossiers.DERTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R195");
        weigert(
                () -> GESTART.decide(c, ouder("O1", "2026-11-16"), FlexZats.LEEG, Trajecten.LEEG, ACHTTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R195");
        assertThat(GESTART.decide(c, ouder("O1", "2026-11-16"), FlexZats.LEEG, Trajecten.LEEG, Dossiers.DERTIEN))
                .hasSize(1);
        weigert(
                () -> GESTART.decide(
                        new LegZienswijzeOudersVast(L, "T1", "liever hier", dag("2026-11-01"), true),
                        OC,
                        FlexZats.LEEG,
                        Trajecten.LEEG,
                        Dossiers.DERTIEN),
                "DATUM_VOOR_AANLEIDING",
                "R195");
    }

    @Test
    void R202_bezwaar_is_van_wie_nu_gezag_heeft_voor_zichzelf_en_na_het_besluit() {
        TLVs besloten = Vouw.na(
                GESTART, new TLVGeweigerd(L, "T1", TlvSoort.VSO, null, null, dag("2026-11-10"), dag("2026-12-22")));
        MaakBezwaarTLV bezwaar = new MaakBezwaarTLV(L, "T1", null, null, "niet eens");
        weigert(
                () -> besloten.decide(bezwaar, ouder("O3", "2026-11-16"), Dossiers.DERTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R202");
        weigert(
                () -> besloten.decide(
                        new MaakBezwaarTLV(L, "T1", Bezwaarmaker.BESTUUR, null, null),
                        ouder("O1", "2026-11-16"),
                        Dossiers.DERTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R202");
        weigert(
                () -> besloten.decide(
                        new MaakBezwaarTLV(L, "T1", Bezwaarmaker.OUDER, null, null),
                        Proef.context("COE", Rol.RECTOR, "REC", "2026-11-16", "MaakBezwaarTLV"),
                        Dossiers.DERTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R202");
        weigert(
                () -> besloten.decide(
                        new MaakBezwaarTLV(L, "T1", null, dag("2026-11-09"), null),
                        ouder("O1", "2026-11-16"),
                        Dossiers.DERTIEN),
                "DATUM_VOOR_AANLEIDING",
                "R202");
        assertThat(besloten.decide(bezwaar, ouder("O1", "2026-11-16"), Dossiers.DERTIEN))
                .hasSize(1);
    }
}
