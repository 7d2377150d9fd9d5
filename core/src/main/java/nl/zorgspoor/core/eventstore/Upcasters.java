package nl.zorgspoor.core.eventstore;

import java.time.LocalDateTime;
import java.util.List;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Old shapes brought up to new ones, oldest first. An upcaster stays for ever: the events it reads do too. */
public final class Upcasters {

    private Upcasters() {}

    public static List<EventUpcaster> alle() {
        return List.of(
                // 2: leerplicht has to know who the student is.
                new VeldenErbij("verzuim.VerzuimGemeldBijLeerplicht", "1", "2"),
                // 3: which thresholds a report settles, and its place in the conversation.
                new VeldenErbij("verzuim.VerzuimGemeldBijLeerplicht", "2", "3"),
                // 4: along which way it went.
                new VeldenErbij("verzuim.VerzuimGemeldBijLeerplicht", "3", "4"),
                // 2: leerplicht is told that the absence ended.
                new VeldenErbij("verzuim.EindeVerzuimGemeld", "1", "2"),
                // 2: the doctor comes at fixed moments as well.
                new VeldenErbij("verzuim.ConsultSchoolartsAangevraagd", "1", "2"),
                // 2: who did not agree to the guest period.
                new VeldenErbij("leerling.GastleerlingcontractVastgelegd", "1", "2"),
                // 2: who alone reads it, and what in the area it is about.
                new VeldenErbij("leerling.GegevenGecorrigeerd", "1", "2"),
                // 2: the first talk has a term.
                new VeldenErbij("leerling.JOSAanmeldformulierIngevuld", "1", "2"),
                // 2: more can have gone out before than the referral itself.
                new VeldenErbij("leerling.VerwijzingIngetrokken", "1", "2"),
                // 2: a consent that was renewed in time is taken over by the new one.
                new VeldenErbij("leerling.ToestemmingVerlopen", "1", "2"),
                new VeldenErbij("leerling.ToestemmingVernieuwenGevraagd", "1", "2"),
                // 2: a departure can lie ahead of the day on which it is recorded.
                new VeldenErbij("leerling.LeerlingUitgeschreven", "1", "2"),
                // 3: to which level.
                new VeldenErbij("leerling.LeerlingUitgeschreven", "2", "3"),
                // 2: who comes later is owed no talk before.
                new VeldenErbij("leerling.MentorgesprekkenVerwacht", "1", "2"),
                // 2: a form of meeting holds from a day on.
                new VeldenErbij("school.OverlegvormVastgesteld", "1", "2"),
                // 2: the day of the request.
                new VeldenErbij("leerling.ToestemmingGevraagd", "1", "2"),
                // 2: whether the student signs alone.
                new VeldenErbij("leerling.OuderakkoordTLVGeregistreerd", "1", "2"),
                // 2: a refusal or withdrawal on paper can be denied as well.
                new VeldenErbij("leerling.ToestemmingBetwist", "1", "2"),
                new VeldenErbij("leerling.BetwistingAfgehandeld", "1", "2"),
                // 3: who signed and who refused to, not merely that a parent did.
                new VeldenErbij("leerling.OuderakkoordTLVGeregistreerd", "2", "3"),
                // 2: whose view it is.
                new VeldenErbij("leerling.ZienswijzeOudersVastgelegd", "1", "2"),
                // 2: who and what is around the student, and the student's own goals.
                new VeldenErbij("leerling.HandelingsplanOpgesteld", "1", "2"),
                new VeldenErbij("leerling.HandelingsplanBijgesteld", "1", "2"),
                // 2: which plans were discussed.
                new VeldenErbij("leerling.BesprekingVastgelegd", "1", "2"),
                // 2: what is asked for is not what kind of data the event itself is.
                new VeldHernoemd("leerling.AanvullendeInformatieOpgevraagd", "1", "2", "gegevenssoort", "gevraagd"),
                // 2: an arrangement is an item of a catalogue as well.
                new VeldenErbij("school.CatalogusItemToegevoegd", "1", "2"),
                // 3: an item can name more than one performer.
                new VeldenErbij("school.CatalogusItemToegevoegd", "2", "3"),
                new VeldenErbij("school.CatalogusItemToegevoegd", "3", "4"),
                // 2: of whom the staff were.
                new VeldenErbij("school.BezettingGeregistreerd", "1", "2"),
                // 2: in which training of a group it is given.
                new VeldenErbij("leerling.InterventieIngezet", "1", "2"),
                // 2: what the class covers.
                new VeldenErbij("leerling.LeerlingInKlasGeplaatst", "1", "2"),
                // 2: the advice binds.
                new VeldenErbij("leerling.OverdrachtsdossierOntvangen", "1", "2"),
                // 2: whether it was talked over with the coordinator.
                new VeldenErbij("leerling.SignaalInMonitoring", "1", "2"),
                // 2: who concluded it together, and until when.
                new VeldenErbij("leerling.HandelingsverlegenheidVastgesteld", "1", "2"),
                // 2: on whose indication the GGZ starts.
                new VeldenErbij("leerling.VerwijzingVoorbereid", "1", "2"),
                // 2: until when the help was agreed to last.
                new VeldenErbij("leerling.BegeleidingDoorPartnerGestart", "1", "2"),
                // 2: to where it points.
                new VeldenErbij("leerling.AdviesDoorPartnerGegeven", "1", "2"),
                // 2: what stood in it.
                new VeldenErbij("leerling.PartnerberichtAfgekeurd", "1", "2"),
                // 2: what education a partner gives.
                new VeldenErbij("school.PartnerGeregistreerd", "1", "2"),
                // 3: along which channel the partner is reached; and so it is with each of its referrals.
                new VeldenErbij("school.PartnerGeregistreerd", "2", "3"),
                new VeldenErbij("leerling.VerwijzingVerzonden", "1", "2"),
                new VeldenErbij("leerling.VerwijzingAangevuld", "1", "2"),
                new VeldenErbij("leerling.VerwijzingIngetrokken", "2", "3"),
                new VeldenErbij("leerling.VerwijzingReactieUitgebleven", "1", "2"),
                // 2: whoever is of a sector.
                new VeldenErbij("school.MedewerkerGeregistreerd", "1", "2"),
                // 2: the advice on support that came out of the talk.
                new VeldenErbij("leerling.OudergesprekVastgelegd", "1", "2"),
                // 3: what kind of talk it was.
                new VeldenErbij("leerling.OudergesprekVastgelegd", "2", "3"),
                // 2: until when it is sent on to the committee that advises.
                new VeldenErbij("leerling.BezwaarTLVIngediend", "1", "2"),
                // 2: a location has a register code and an address beside its name.
                new Vestigingsnamen(),
                new BewaartermijnVanaf());
    }

    /**
     * 2: a retention term knows the day on which the departure was recorded, so that it never counts from before it, and how long
     * ahead its end is announced.
     */
    private static final class BewaartermijnVanaf extends SingleEventUpcaster {

        private static final String NAAM = "leerling.BewaartermijnGestart";
        private static final int DAGEN = 30;

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation gebeurtenis) {
            return gebeurtenis.getType().equals(new SimpleSerializedType(NAAM, "1"));
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation gebeurtenis) {
            Object op = gebeurtenis.getMetaData().getObject().get(Metadata.OP);
            return gebeurtenis.upcastPayload(new SimpleSerializedType(NAAM, "2"), JsonNode.class, inhoud -> {
                ObjectNode nieuw = (ObjectNode) inhoud;
                nieuw.put("aankondigenDagen", DAGEN);
                if (op != null) {
                    nieuw.put(
                            "vastgelegdOp",
                            LocalDateTime.parse(op.toString()).toLocalDate().toString());
                }
                return nieuw;
            });
        }
    }

    /** 2: a location was only a name. */
    private static final class Vestigingsnamen extends SingleEventUpcaster {

        private static final String NAAM = "school.SchoolGeregistreerd";
        private static final String VESTIGINGEN = "vestigingen";
        private static final JsonMapper MAPPER = JsonMapper.builder().build();

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation gebeurtenis) {
            return gebeurtenis.getType().equals(new SimpleSerializedType(NAAM, "1"));
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation gebeurtenis) {
            return gebeurtenis.upcastPayload(new SimpleSerializedType(NAAM, "2"), byte[].class, inhoud -> {
                ObjectNode velden = (ObjectNode) MAPPER.readTree(inhoud);
                ObjectNode kenmerken = (ObjectNode) velden.get("kenmerken");
                List<String> namen = kenmerken
                        .get(VESTIGINGEN)
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList();
                ArrayNode vestigingen = kenmerken.putArray(VESTIGINGEN);
                namen.forEach(naam -> vestigingen.addObject().put("naam", naam));
                return MAPPER.writeValueAsBytes(velden);
            });
        }
    }

    /** A component has another name; its value is what it was. */
    private static final class VeldHernoemd extends SingleEventUpcaster {

        private static final JsonMapper MAPPER = JsonMapper.builder().build();

        private final SimpleSerializedType oud;
        private final SimpleSerializedType nieuw;
        private final String was;
        private final String wordt;

        VeldHernoemd(String naam, String van, String naar, String was, String wordt) {
            this.oud = new SimpleSerializedType(naam, van);
            this.nieuw = new SimpleSerializedType(naam, naar);
            this.was = was;
            this.wordt = wordt;
        }

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation gebeurtenis) {
            return gebeurtenis.getType().equals(oud);
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation gebeurtenis) {
            return gebeurtenis.upcastPayload(nieuw, byte[].class, this::hernoem);
        }

        private byte[] hernoem(byte[] inhoud) {
            ObjectNode velden = (ObjectNode) MAPPER.readTree(inhoud);
            JsonNode waarde = velden.remove(was);
            if (waarde != null) {
                velden.set(wordt, waarde);
            }
            return MAPPER.writeValueAsBytes(velden);
        }
    }

    /** A newer shape only has components more, and an older event does not know them: they are read as null. */
    private static final class VeldenErbij extends SingleEventUpcaster {

        private final SimpleSerializedType oud;
        private final SimpleSerializedType nieuw;

        VeldenErbij(String naam, String van, String naar) {
            this.oud = new SimpleSerializedType(naam, van);
            this.nieuw = new SimpleSerializedType(naam, naar);
        }

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation gebeurtenis) {
            return gebeurtenis.getType().equals(oud);
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation gebeurtenis) {
            return gebeurtenis.upcastPayload(nieuw, byte[].class, inhoud -> inhoud);
        }
    }
}
