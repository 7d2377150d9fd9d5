package nl.zorgspoor.core.leerling.flexzat;

import static nl.zorgspoor.core.gedeeld.Rol.LEERLING;
import static nl.zorgspoor.core.gedeeld.Rol.MENTOR;
import static nl.zorgspoor.core.gedeeld.Rol.ONDERSTEUNINGSCOORDINATOR;
import static nl.zorgspoor.core.gedeeld.Rol.OUDER;
import static nl.zorgspoor.core.gedeeld.Rol.SOCIAAL_TEAM;
import static nl.zorgspoor.core.gedeeld.Rol.SWV_CONSULENT;
import static nl.zorgspoor.core.gedeeld.Tekst.leeg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Overlegvorm;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Medewerker;
import nl.zorgspoor.core.leerling.flexzat.FlexZatCommand.*;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;

/**
 * When a Flex-Zat counts as held: the coordinator chairs it (R95), everybody was invited (R96), everybody from outside with consent (R45), it was prepared (R101), and
 * parents, student, SWV and Sociaal Team were there (R98, R99).
 */
record Houdbeleid(FlexZat flexZat, HoudFlexZat c, Context x) {

    void eis(Overlegvorm vorm, Toestemmingen toestemming, LocalDate datum) {
        eisVoorzitter(datum);
        eisVasteGenodigden(vorm);
        eisToestemming(vorm, toestemming, datum);
        eisVoorbereiding();
        eisOudersEnLeerling();
        eisSwvEnSociaalTeam();
    }

    /** What was not as it should be, but does not stop a meeting that parents and student came for. */
    List<LeerlingGebeurtenis> aandachtspunten() {
        List<LeerlingGebeurtenis> punten = new ArrayList<>();
        if (!aanwezig().contains(MENTOR)) {
            punten.add(x.aandacht(c.leerlingId(), Regel.FZ_ALTIJD, "VASTE_ROL_AFWEZIG"));
        }
        if (flexZat.voorbereid().size() < Voorbereidingsonderdeel.values().length) {
            punten.add(x.aandacht(c.leerlingId(), Regel.FZ_VOORBEREIDING, "VOORBEREIDING_ONVOLLEDIG"));
        }
        return punten;
    }

    /** R95: the coordinator who plans it is in the chair, or another who is registered as coordinator on that day. */
    private void eisVoorzitter(LocalDate datum) {
        String voorzitterId = c.voorzitterId();
        if (voorzitterId == null || voorzitterId.equals(x.actor().id())) {
            return;
        }
        Medewerker vervanger = x.school().medewerker(voorzitterId, datum);
        Rol coordinator = x.school().coordinator(datum);
        if (vervanger == null || !vervanger.rollen().contains(coordinator)) {
            throw Regel.FZ_OC
                    .weigert(
                            "VOORZITTER_ZONDER_ROL",
                            "De coordinator is voorzitter van een Flex-Zat; %s is op %s niet als zodanig bekend.",
                            voorzitterId,
                            datum)
                    .ontbreekt(coordinator.name());
        }
    }

    /** R96: mentor, Sociaal Team, SWV, parents and student are invited; an uninvited one blocks. */
    private void eisVasteGenodigden(Overlegvorm vorm) {
        List<String> ontbreekt = vorm.vasteRollen().stream()
                .filter(r -> !flexZat.uitnodigingen().containsKey(r))
                .map(Rol::name)
                .sorted()
                .toList();
        if (!ontbreekt.isEmpty()) {
            throw Regel.FZ_ALTIJD
                    .weigert(
                            "VASTE_GENODIGDE_ONTBREEKT",
                            "Nog niet iedereen die altijd wordt uitgenodigd is uitgenodigd.")
                    .ontbreekt(ontbreekt)
                    .herstel("NodigUitVoorFlexZat");
        }
    }

    /** R45: on the day itself the consent still counts of whoever was invited from outside, and of who came without. */
    private void eisToestemming(Overlegvorm vorm, Toestemmingen toestemming, LocalDate datum) {
        Stream<Rol> onuitgenodigd = aanwezig().stream()
                .filter(r -> vorm.isExtern(r) && !flexZat.uitnodigingen().containsKey(r))
                .filter(r -> !Uitnodigbeleid.heeftGrond(r, x, toestemming, datum));
        List<String> zonder = Stream.concat(
                        flexZat.zonderToestemming(toestemming, datum).stream().map(FlexZat.Uitnodiging::rol),
                        onuitgenodigd)
                .map(Rol::name)
                .sorted()
                .toList();
        if (!zonder.isEmpty()) {
            throw Regel.EXTERN_MET
                    .weigert(
                            "TOESTEMMING_ONTBREEKT",
                            "Voor een deelnemer van buiten geldt op %s geen toestemming.",
                            datum)
                    .ontbreekt(zonder)
                    .herstel("VerleenToestemming(doel=FLEXZAT)");
        }
    }

    /** R101: without the first two items of the checklist it is not held. */
    private void eisVoorbereiding() {
        List<String> ontbreekt = Arrays.stream(Voorbereidingsonderdeel.values())
                .filter(o -> o.onmisbaar() && !flexZat.voorbereid().contains(o))
                .map(Enum::name)
                .toList();
        if (!ontbreekt.isEmpty()) {
            throw Regel.FZ_VOORBEREIDING
                    .weigert("VOORBEREIDING_ONVOLLEDIG", "De voorbereiding van deze Flex-Zat is niet compleet.")
                    .ontbreekt(ontbreekt)
                    .herstel("VulVoorbereidingFlexZatAan");
        }
    }

    /** R98: parents and student take part; the coordinator may set it aside when the absent one's view is recorded. */
    private void eisOudersEnLeerling() {
        List<String> afwezig = afwezig(OUDER, LEERLING);
        if (afwezig.isEmpty()) {
            return;
        }
        List<String> zonderZienswijze = new ArrayList<>();
        if (afwezig.contains(OUDER.name()) && leeg(c.zienswijzeOuders())) {
            zonderZienswijze.add("zienswijzeOuders");
        }
        if (afwezig.contains(LEERLING.name()) && leeg(c.zienswijzeLeerling())) {
            zonderZienswijze.add("zienswijzeLeerling");
        }
        if (!zonderZienswijze.isEmpty() || !x.overruledDoor(ONDERSTEUNINGSCOORDINATOR)) {
            throw Regel.FZ_AANWEZIG
                    .weigert(
                            "OUDERS_OF_LEERLING_AFWEZIG",
                            "Een Flex-Zat wordt gehouden met ouders en leerling; wie er niet is geeft vooraf een zienswijze.")
                    .ontbreekt(Stream.concat(afwezig.stream(), zonderZienswijze.stream())
                            .toList())
                    .overrulebaar();
        }
    }

    /** R99: SWV and Sociaal Team are there, if need be by phone. */
    private void eisSwvEnSociaalTeam() {
        List<String> afwezig = afwezig(SWV_CONSULENT, SOCIAAL_TEAM);
        if (!afwezig.isEmpty() && !x.overruledDoor(ONDERSTEUNINGSCOORDINATOR)) {
            throw Regel.FZ_SWV_ST
                    .weigert(
                            "SWV_OF_SOCIAALTEAM_ONTBREEKT",
                            "De onderwijsspecialist van het SWV en de gezinsspecialist van het Sociaal Team zijn erbij.")
                    .ontbreekt(afwezig)
                    .overrulebaar();
        }
    }

    private List<String> afwezig(Rol... rollen) {
        return Stream.of(rollen)
                .filter(r -> !aanwezig().contains(r))
                .map(Rol::name)
                .toList();
    }

    private Set<Rol> aanwezig() {
        return c.aanwezigen().stream().map(Aanwezige::rol).collect(Collectors.toSet());
    }
}
