package nl.zorgspoor.projections.schoolprofiel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.bevoegdheid.Openstelling;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CatalogusItem;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Beschikbaarheid;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.core.gedeeld.Lvs;
import nl.zorgspoor.core.gedeeld.Onderwijssector;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Kenmerken;
import nl.zorgspoor.core.gedeeld.Vestiging;
import nl.zorgspoor.core.school.SchoolEvent.*;
import nl.zorgspoor.projections.Proefschrift;
import nl.zorgspoor.projections.Vouwer;
import nl.zorgspoor.projections.lezen.Lezer;
import nl.zorgspoor.projections.lezen.Omgeving;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class SchoolprofielWeergaveTest {

    private final Vouwer vouwer = new Vouwer(SchoolprofielWeergave.RIJEN);

    private Document rij(Schoolprofiel school, String dag) {
        Omgeving o = new Omgeving(
                new Lezer(new Actor("OC", Rol.ONDERSTEUNINGSCOORDINATOR, "COE", null), school, Openstelling.ALLES),
                LocalDate.parse(dag),
                Map.of(),
                null,
                null,
                null,
                Proefschrift.SCHRIFT);
        return new SchoolprofielWeergave()
                .rijen(List.of(vouwer.document("COE")), o)
                .get(0);
    }

    private static CatalogusItem item(Catalogus catalogus, String code, Beschikbaarheid waar) {
        return new CatalogusItem(
                catalogus,
                code,
                "iets",
                null,
                List.of(),
                null,
                Set.of(waar),
                null,
                LocalDate.parse("2026-08-01"),
                null,
                null,
                List.of(),
                null,
                null);
    }

    @Test
    void V19_R303_noemt_de_vestigingen_bij_naam_en_met_wat_de_school_ervan_zei() {
        vouwer.na(new SchoolGeregistreerd(
                "COE",
                new Kenmerken(
                        "Coenecoop",
                        Onderwijssector.VO,
                        "",
                        "",
                        Lvs.SOM,
                        List.of(new Vestiging("West", "99XX01", "Laan 1, Ergens"), Vestiging.van("Oost")))));
        Document nu = rij(Proef.school("COE"), "2026-09-14");
        assertThat(nu).containsEntry("vestigingen", List.of("West", "Oost"));
        assertThat(nu.getList("vestigingsgegevens", Document.class))
                .containsExactly(
                        new Document("naam", "West").append("brin", "99XX01").append("adres", "Laan 1, Ergens"),
                        new Document("naam", "Oost").append("brin", null).append("adres", null));
    }

    @Test
    void V19_toont_wat_vandaag_geldt_en_wat_er_aankomt() {
        vouwer.na(
                new SchoolGeregistreerd(
                        "COE",
                        new Kenmerken(
                                "Coenecoop", Onderwijssector.VO, "", "", Lvs.SOM, List.of(Vestiging.van("Boskoop")))),
                new SchoolinstellingGewijzigd("COE", "josMaxMaanden", "5", LocalDate.parse("2026-08-01"), "plan"),
                new SchoolinstellingGewijzigd("COE", "josMaxMaanden", "4", LocalDate.parse("2027-01-01"), "plan"),
                new CatalogusItemToegevoegd("COE", item(Catalogus.INTERVENTIE, "STEUNLES", Beschikbaarheid.OP_SCHOOL)),
                new CatalogusItemToegevoegd(
                        "COE", item(Catalogus.INTERVENTIE, "OOV", Beschikbaarheid.VIA_SWV_OF_DERDEN)),
                new CatalogusItemToegevoegd("COE", item(Catalogus.GRENS, "GRENS_1", Beschikbaarheid.OP_SCHOOL)),
                new CatalogusItemIngetrokken("COE", Catalogus.GRENS, "GRENS_1", LocalDate.parse("2026-12-31")));
        Document nu = rij(Proef.school("COE"), "2026-09-14");
        assertThat(nu).containsEntry("naam", "Coenecoop").containsEntry("signalen", List.of());
        assertThat(nu.get("instellingen", Document.class)).containsEntry("josMaxMaanden", "5");
        assertThat(nu.getList("aangekondigd", Document.class)).singleElement().satisfies(a -> assertThat(a)
                .containsEntry("waarde", "4"));
        assertThat(nu.get("catalogi", Document.class).getList("INTERVENTIE", Document.class))
                .extracting(i -> i.getString("itemCode") + " " + i.getBoolean("vraagtVerwijzing"))
                .containsExactly("STEUNLES false", "OOV true");
        assertThat(nu.getList("grenzen", Document.class)).hasSize(1);
        Document later = rij(Proef.school("COE"), "2027-01-01");
        assertThat(later.get("instellingen", Document.class)).containsEntry("josMaxMaanden", "4");
        assertThat(later.getList("aangekondigd", Document.class)).isEmpty();
        assertThat(later.getList("grenzen", Document.class)).isEmpty();
    }

    @Test
    void V19_zegt_wat_er_ontbreekt_zolang_de_school_niet_is_ingericht() {
        vouwer.na(new SchoolinstellingGewijzigd("COE", "josMaxMaanden", "5", LocalDate.parse("2026-08-01"), "plan"));
        Document rij = rij(Schoolprofiel.leeg("COE"), "2026-09-14");
        assertThat(rij).containsEntry("signalen", List.of("SCHOOL_NIET_INGERICHT"));
        assertThat(rij.getList("ontbreekt", String.class)).contains("ROUTEKAART", "SCHOOL");
    }
}
