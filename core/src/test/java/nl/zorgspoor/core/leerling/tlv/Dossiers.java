package nl.zorgspoor.core.leerling.tlv;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.aanmelding.Leerlingproef;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.FlexZatAangevraagd;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.FlexZatGehouden;
import nl.zorgspoor.core.leerling.flexzat.FlexZats;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.OudersGeinformeerd;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.traject.Trajecten;

/** A TLV of one student, from an empty dossier to a decision. */
final class Dossiers {

    static final String LEERLING = "L-COE-202";
    static final String DAG = "2027-01-11";
    static final LocalDate VANDAAG = LocalDate.parse(DAG);

    /** Every part but the signatures. */
    static final List<StukType> STUKKEN = Arrays.stream(StukType.values())
            .filter(s -> s != StukType.HANDTEKENINGEN)
            .toList();

    private Dossiers() {}

    static Context coe(String dag) {
        return Proef.context("COE", Rol.ONDERSTEUNINGSCOORDINATOR, "OC", dag, "VraagTLVAan");
    }

    static Context hei(String dag) {
        return Proef.context("HEI", Rol.INTERN_BEGELEIDER, "IB", dag, "VraagTLVAan");
    }

    static Context swv(String dag) {
        return Proef.context("COE", Rol.SWV_CTA, "CTA", dag, "VerwerkTLVBesluit");
    }

    /** O1 and O2 have authority, O3 has not. */
    static final Aanmeldingen DERTIEN = Leerlingproef.leerling(LEERLING, LocalDate.parse("2013-10-01"));

    /** The same student, of whom no parent has authority any more. */
    static Aanmeldingen zonderGezag() {
        return Leerlingproef.metGezag(Leerlingproef.metGezag(DERTIEN, "O1", false), "O2", false);
    }

    static FlexZats flexzatOp(String dag) {
        LocalDate datum = LocalDate.parse(dag);
        return Vouw.na(
                FlexZats.LEEG,
                new FlexZatAangevraagd(LEERLING, "F1", null, Rol.MENTOR, null),
                new FlexZatGehouden(LEERLING, "F1", datum, List.of(), "OC", null, null, datum.plusDays(7)));
    }

    static Toestemmingen geinformeerdOp(String dag) {
        return Vouw.na(Toestemmingen.LEEG, new OudersGeinformeerd(LEERLING, "TLV", null, null, LocalDate.parse(dag)));
    }

    static TLVs gestart(Context x) {
        TlvSoort soort = x.school().schoolId().equals("HEI") ? TlvSoort.SBO : TlvSoort.VSO;
        return Vouw.na(
                TLVs.LEEG,
                TLVs.LEEG.decide(
                        new StartTLVDossier(LEERLING, "T1", soort, "grens C4 is bereikt", List.of()),
                        x,
                        FlexZats.LEEG,
                        Trajecten.LEEG));
    }

    static TLVs met(TLVs tlvs, Context x, List<StukType> stukken) {
        TLVs na = tlvs;
        for (StukType stuk : stukken) {
            na = Vouw.na(
                    na,
                    na.decide(
                            new VoegTLVStukToe(LEERLING, "T1", stuk, "doc-" + stuk, null),
                            x,
                            FlexZats.LEEG,
                            Trajecten.LEEG));
        }
        return na;
    }

    static TLVs ondertekend(TLVs tlvs, Context x, Boolean ouder, Boolean leerling) {
        return Vouw.na(
                tlvs,
                tlvs.decide(
                        new RegistreerOuderakkoordTLV(LEERLING, "T1", ouder, leerling, List.of("O1"), null),
                        x,
                        FlexZats.LEEG,
                        Trajecten.LEEG,
                        DERTIEN));
    }

    static TLVs zienswijze(TLVs tlvs, Context x, boolean naarSwv) {
        return Vouw.na(
                tlvs,
                tlvs.decide(
                        new LegZienswijzeOudersVast(LEERLING, "T1", "liever op deze school", null, naarSwv, List.of()),
                        x,
                        FlexZats.LEEG,
                        Trajecten.LEEG,
                        DERTIEN));
    }

    /** Complete and signed, ready to be requested. */
    static TLVs compleet(Context x) {
        return ondertekend(met(gestart(x), x, STUKKEN), x, true, true);
    }

    static VraagTLVAan vraag() {
        return vraag(null, null);
    }

    static VraagTLVAan vraag(String flexZatId, Boolean zienswijzeVermeld) {
        return new VraagTLVAan(LEERLING, "T1", null, "1", null, "VSO De Brug", flexZatId, zienswijzeVermeld);
    }

    /** Requested on {@link #DAG}. */
    static TLVs aangevraagd() {
        TLVs t = compleet(coe(DAG));
        return Vouw.na(t, t.decide(vraag(), coe(DAG), flexzatOp("2026-12-01"), Trajecten.LEEG, Toestemmingen.LEEG));
    }

    static TLVs advies(TLVs t, int nummer, Discipline discipline, boolean onafhankelijk, String dag) {
        return Vouw.na(
                t,
                t.decide(
                        new RegistreerDeskundigenadvies(
                                LEERLING, "T1", nummer, discipline, onafhankelijk, Advies.POSITIEF, null),
                        swv(dag)));
    }

    static TLVs metDeskundigen() {
        return advies(advies(aangevraagd(), 1, Discipline.ORTHOPEDAGOOG, true, DAG), 2, Discipline.ARTS, true, DAG);
    }

    static VerwerkTLVBesluit besluit(Besluit besluit, String van, String tot) {
        return new VerwerkTLVBesluit(
                LEERLING,
                "T1",
                besluit,
                "TLV-27-0042",
                van == null ? null : LocalDate.parse(van),
                tot == null ? null : LocalDate.parse(tot),
                "1",
                "voldoende onderbouwd",
                null);
    }

    /** Granted on 2027-02-15, from 2027-04-19 until 2028-07-31. */
    static TLVs afgegeven() {
        TLVs t = metDeskundigen();
        return Vouw.na(t, t.decide(besluit(Besluit.TOEGEWEZEN, "2027-04-19", "2028-07-31"), swv("2027-02-15")));
    }
}
