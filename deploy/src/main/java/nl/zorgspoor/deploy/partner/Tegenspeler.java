package nl.zorgspoor.deploy.partner;

import java.util.function.Consumer;
import nl.zorgspoor.deploy.instantie.Instantie;
import nl.zorgspoor.deploy.instantie.InstelbareKlok;
import nl.zorgspoor.deploy.scenario.Partnerkant;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Plays the partner: with its login, on its own topics. */
final class Tegenspeler extends Volger {

    private final Instantie instantie;
    private final Partnerkamer kamer;
    private final Spel spel;
    private final Partnerkant partners;
    private final Consumer<String> regels;

    Tegenspeler(Instantie instantie, Partnerkamer kamer, Spel spel, Partnerkant partners, Consumer<String> regels) {
        super(instantie, kamer, kamer.uit().topic());
        this.instantie = instantie;
        this.kamer = kamer;
        this.spel = spel;
        this.partners = partners;
        this.regels = regels;
    }

    @Override
    void bericht(JsonNode data) {
        String soort = data.path("soort").asString("");
        String verwijzing = data.path("verwijzingId").asString("");
        regels.accept("  -> %s %s %s".formatted(kamer.naam(), soort, verwijzing));
        switch (soort) {
            case "VERWIJZING" -> antwoord(data);
            case "MELDING" -> antwoordOpMelding(data);
            default -> {}
        }
    }

    private void antwoord(JsonNode verwijzing) {
        if (spel == Spel.ACCEPTEERT) {
            stuur(verwijzing, "ONTVANGEN", null);
            stuur(verwijzing, "GEACCEPTEERD", null);
        } else if (spel == Spel.WEIGERT) {
            stuur(verwijzing, "ONTVANGEN", null);
            stuur(verwijzing, "GEWEIGERD", "geen plaats voor de kerstvakantie");
        }
    }

    /** A report is a duty of the school: it can be taken up, not declined. */
    private void antwoordOpMelding(JsonNode melding) {
        if (spel == Spel.ACCEPTEERT || spel == Spel.WEIGERT) {
            stuur(melding, "IN_BEHANDELING", null);
        }
    }

    private void stuur(JsonNode op, String soort, @Nullable String inhoud) {
        ObjectNode met = JsonMapper.shared().createObjectNode();
        met.put("verwijzingId", op.path("verwijzingId").asString("")).put("soort", soort);
        if (inhoud != null) {
            met.put("inhoud", inhoud);
        }
        regels.accept("  <- %s %s %s (de zandbak speelt)"
                .formatted(kamer.naam(), soort, op.path("verwijzingId").asString("")));
        partners.stuur(
                kamer,
                op.path("schoolId").asString(""),
                met,
                instantie.bean(InstelbareKlok.class).nu().toLocalDate());
    }
}
