package nl.zorgspoor.core.leerling.oov;

import static nl.zorgspoor.core.gedeeld.Tekst.leeg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.Vertrekt;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.ArrangementAfgewezen;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.ArrangementToegekend;
import nl.zorgspoor.core.leerling.arrangement.Arrangementen;
import nl.zorgspoor.core.leerling.arrangement.Elders;
import nl.zorgspoor.core.leerling.flexzat.FlexZats;
import nl.zorgspoor.core.leerling.oov.OOV.Aangevraagd;
import nl.zorgspoor.core.leerling.oov.OOV.Afgewezen;
import nl.zorgspoor.core.leerling.oov.OOV.Beeindigd;
import nl.zorgspoor.core.leerling.oov.OOV.Lopend;
import nl.zorgspoor.core.leerling.oov.OOVCommand.*;
import nl.zorgspoor.core.leerling.oov.OOVEvent.*;
import nl.zorgspoor.core.leerling.orde.Orde;
import nl.zorgspoor.core.leerling.traject.Trajecten;

/**
 * The OOVs of one student.
 *
 * @param alle by id, oldest first
 */
public record OOVs(Map<String, OOV> alle) {

    public static final OOVs LEEG = new OOVs(Map.of());

    public Optional<OOV> oov(String arrangementId) {
        return Optional.ofNullable(alle.get(arrangementId));
    }

    /** R173: whether one runs, or will begin on a day that is set. */
    public boolean loopt() {
        return alle.values().stream().anyMatch(o -> o.lopend().isPresent());
    }

    /** What must be closed before the traject can close (R242). */
    public boolean staatOpen() {
        return alle.values().stream().anyMatch(o -> o.staatOpen() || o.lopend().isPresent());
    }

    /** R7: whether this is an OOV of the student that runs, or is granted. */
    public boolean geldt(String arrangementId) {
        return oov(arrangementId)
                .filter(o -> o.lopend().isPresent() || (o.fase() instanceof Aangevraagd a && a.toegekend()))
                .isPresent();
    }

    List<LeerlingGebeurtenis> decide(
            VraagOOVAan c,
            Context x,
            FlexZats flexzat,
            Trajecten traject,
            Arrangementen arrangementen,
            Elders elders,
            Orde orde) {
        arrangementen.eisNieuw(c.arrangementId(), elders);
        traject.eisOudersGeinformeerd("OOVAangevraagd", x);
        String flexZatId = Aanvraagbeleid.eis(c, x, flexzat);
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new OOVAangevraagd(
                c.leerlingId(),
                c.arrangementId(),
                Objects.requireNonNull(c.oovType()),
                Objects.requireNonNull(c.reden()),
                c.besprokenMet(),
                flexZatId,
                x.vandaag()));
        if (c.reden() == OovReden.VEILIGHEID && !orde.incidentVastgelegd()) {
            events.add(x.aandacht(c.leerlingId(), Regel.INCIDENT, "INCIDENT_ONTBREEKT"));
        }
        return events;
    }

    /** R278: by guide and coordinator together; an intake that was forgotten can still be recorded while it runs. */
    List<LeerlingGebeurtenis> decide(LegOOVIntakeVast c, Context x) {
        OOV o = bekend(c.arrangementId());
        if (!o.staatOpen() && o.lopend().isEmpty()) {
            throw CommandGeweigerd.statusOnjuist("OOV %s loopt niet.".formatted(c.arrangementId()));
        }
        Tekst.eisInhoud(
                Regel.OOV_INTAKE,
                "Een intake",
                !c.aanwezigen().isEmpty() || !leeg(c.verslag()),
                "aanwezigen",
                "verslag");
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new OOVIntakeVastgelegd(
                c.leerlingId(),
                c.arrangementId(),
                x.gebeurdOp(c.datum(), o.aangevraagdOp()),
                c.aanwezigen(),
                c.verslag()));
        if (!Stream.of(Rol.LEERLINGBEGELEIDER, x.school().coordinator(x.vandaag()))
                .allMatch(wie -> x.isRol(wie) || c.aanwezigen().contains(wie))) {
            events.add(x.aandacht(c.leerlingId(), Regel.OOV_INTAKE, "INTAKE_DEELNEMER_ONTBREEKT"));
        }
        return events;
    }

    /** R186: the kind says when it ends, and two weeks before it is announced. */
    List<LeerlingGebeurtenis> decide(StartOOV c, Context x) {
        OOV o = aangevraagd(c.arrangementId());
        alle.values().stream().filter(a -> a.lopend().isPresent()).findFirst().ifPresent(a -> {
            throw CommandGeweigerd.statusOnjuist("OOV %s loopt nog.".formatted(a.arrangementId()))
                    .herstel("BeeindigOOV");
        });
        LocalDate start = x.ingaandOp(c.startdatum(), x.vandaag());
        if (start.isBefore(o.aangevraagdOp())) {
            throw CommandGeweigerd.dagOnjuist("De OOV is op %s aangevraagd.".formatted(o.aangevraagdOp()))
                    .ontbreekt("startdatum (vanaf %s)".formatted(o.aangevraagdOp()));
        }
        LocalDate einde = o.oovType().einde(start);
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new OOVGestart(
                c.leerlingId(),
                c.arrangementId(),
                o.oovType(),
                c.locatie(),
                start,
                einde,
                einde.minusDays(x.school().getal(Instelling.OOV_NADERT_DAGEN, x.vandaag()))));
        if (o.fase() instanceof Aangevraagd a && !a.intake()) {
            events.add(x.aandacht(c.leerlingId(), Regel.OOV_INTAKE, "INTAKE_ONTBREEKT"));
        }
        return events;
    }

    List<OOVEvent> decide(EvalueerOOV c, Context x) {
        Lopend l = loopt(c.arrangementId());
        return List.of(new OOVGeevalueerd(
                c.leerlingId(),
                c.arrangementId(),
                x.gebeurdOp(c.datum(), l.startdatum()),
                c.verslag(),
                c.perspectief()));
    }

    /** R188: with an outcome; a return is talked over. A request that did not start is taken back. */
    List<LeerlingGebeurtenis> decide(BeeindigOOV c, Context x) {
        OOV o = bekend(c.arrangementId());
        if (!o.staatOpen() && o.lopend().isEmpty()) {
            throw CommandGeweigerd.statusOnjuist("OOV %s loopt niet.".formatted(c.arrangementId()));
        }
        OovUitkomst uitkomst = c.uitkomst();
        if (uitkomst == null) {
            throw Regel.OOV_TERUG
                    .weigert("UITKOMST_ONTBREEKT", "Een OOV eindigt met terugkeer, verlengd traject, VSO of anders.")
                    .ontbreekt("uitkomst");
        }
        if (o.staatOpen() && uitkomst != OovUitkomst.ANDERS) {
            throw CommandGeweigerd.statusOnjuist("OOV %s is nog niet gestart; zonder start eindigt zij met anders."
                            .formatted(c.arrangementId()))
                    .herstel("StartOOV");
        }
        LocalDate vanaf = o.lopend().map(Lopend::startdatum).orElse(o.aangevraagdOp());
        LocalDate gesprek = c.terugkeergesprekOp();
        if (gesprek != null) {
            x.gebeurdOp(gesprek, o.aangevraagdOp());
        }
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new OOVBeeindigd(
                c.leerlingId(),
                c.arrangementId(),
                uitkomst,
                vanaf.isAfter(x.vandaag()) ? x.vandaag() : x.gebeurdOp(c.datum(), vanaf),
                gesprek,
                c.samenwerking(),
                o.lopend().isPresent()));
        if (uitkomst == OovUitkomst.TERUGKEER && gesprek == null) {
            events.add(x.aandacht(c.leerlingId(), Regel.OOV_TERUG, "TERUGKEERGESPREK_ONTBREEKT"));
        }
        return events;
    }

    /** R186: two weeks to go, and over time. */
    public List<OOVEvent> verstreken(String leerlingId, Context x) {
        List<OOVEvent> events = new ArrayList<>();
        for (OOV o : alle.values()) {
            o.lopend().ifPresent(l -> {
                if (!l.verstreken() && x.vandaag().isAfter(l.einddatum())) {
                    events.add(new OOVTermijnVerstreken(leerlingId, o.arrangementId(), l.einddatum()));
                } else if (!l.verstreken() && !l.genaderd() && !x.vandaag().isBefore(l.nadertOp())) {
                    events.add(new OOVTermijnNadert(leerlingId, o.arrangementId(), l.einddatum()));
                }
            });
        }
        return events;
    }

    public List<Termijn> termijnen(Context x) {
        Rol coordinator = x.school().coordinator(x.vandaag());
        List<Termijn> termijnen = new ArrayList<>();
        for (OOV o : alle.values()) {
            o.lopend().filter(l -> !l.verstreken()).ifPresent(l -> {
                Termijn termijn = Termijn.tot(
                        "oov:" + o.arrangementId(),
                        "OOV",
                        l.startdatum(),
                        l.einddatum(),
                        Regel.OOV_DUUR,
                        "OOVGestart",
                        "BeeindigOOV",
                        coordinator);
                termijnen.add(l.genaderd() ? termijn : termijn.wekOp(l.nadertOp()));
            });
        }
        return termijnen;
    }

    OOVs evolve(OOVAangevraagd e) {
        return met(new OOV(e.arrangementId(), e.oovType(), e.datum(), new Aangevraagd(false, false)));
    }

    OOVs evolve(OOVIntakeVastgelegd e) {
        OOV o = bekend(e.arrangementId());
        return o.fase() instanceof Aangevraagd a ? met(o.in(new Aangevraagd(true, a.toegekend()))) : this;
    }

    OOVs evolve(ArrangementToegekend e) {
        return oov(e.arrangementId())
                .filter(OOV::staatOpen)
                .map(o -> met(o.in(new Aangevraagd(o.fase() instanceof Aangevraagd a && a.intake(), true))))
                .orElse(this);
    }

    OOVs evolve(ArrangementAfgewezen e) {
        return oov(e.arrangementId())
                .filter(OOV::staatOpen)
                .map(o -> met(o.in(new Afgewezen())))
                .orElse(this);
    }

    OOVs evolve(OOVGestart e) {
        return met(bekend(e.arrangementId()).in(new Lopend(e.startdatum(), e.einddatum(), e.nadertOp(), false, false)));
    }

    OOVs evolve(OOVTermijnNadert e) {
        return gezegd(e, false);
    }

    OOVs evolve(OOVTermijnVerstreken e) {
        return gezegd(e, true);
    }

    private OOVs gezegd(OOVEvent e, boolean verstreken) {
        OOV o = bekend(e.arrangementId());
        return o.lopend()
                .map(l -> met(o.in(new Lopend(l.startdatum(), l.einddatum(), l.nadertOp(), true, verstreken))))
                .orElse(this);
    }

    OOVs evolve(OOVGeevalueerd e) {
        return this;
    }

    OOVs evolve(OOVBeeindigd e) {
        return met(bekend(e.arrangementId()).in(new Beeindigd(e.datum())));
    }

    /** Who has left has none. */
    OOVs evolve(Vertrekt e) {
        if (!e.ingegaan()) {
            return this;
        }
        Map<String, OOV> klaar = new LinkedHashMap<>();
        alle.forEach(
                (id, o) -> klaar.put(id, o.staatOpen() || o.lopend().isPresent() ? o.in(new Beeindigd(e.datum())) : o));
        return new OOVs(klaar);
    }

    private OOVs met(OOV o) {
        Map<String, OOV> meer = new LinkedHashMap<>(alle);
        meer.put(o.arrangementId(), o);
        return new OOVs(meer);
    }

    private OOV bekend(String arrangementId) {
        return oov(arrangementId).orElseThrow(() -> CommandGeweigerd.nietGevonden("OOV", arrangementId)
                .herstel("VraagOOVAan"));
    }

    private OOV aangevraagd(String arrangementId) {
        OOV o = bekend(arrangementId);
        if (!o.staatOpen()) {
            throw CommandGeweigerd.statusOnjuist(
                    o.fase() instanceof Afgewezen
                            ? "OOV %s is afgewezen.".formatted(arrangementId)
                            : "OOV %s is al gestart.".formatted(arrangementId));
        }
        return o;
    }

    private Lopend loopt(String arrangementId) {
        return bekend(arrangementId).lopend().orElseThrow(() -> CommandGeweigerd.statusOnjuist(
                        "OOV %s loopt niet.".formatted(arrangementId))
                .herstel("StartOOV"));
    }
}
