package nl.zorgspoor.deploy.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gedeeld.Schrijfwijze;
import nl.zorgspoor.projections.lezen.Kolom;
import nl.zorgspoor.projections.lezen.Kolom.Soort;

/** Columns as JSON Schema (2020-12): what a row of a view may hold, and nothing else. */
final class Kolomschemas {

    private Kolomschemas() {}

    /** {@code flexzat-agenda} as it stands in the name of a schema. */
    static String naam(String weergave) {
        return Arrays.stream(weergave.split("-", -1))
                .map(Schrijfwijze::hoofdletter)
                .collect(Collectors.joining());
    }

    /** A row: columns may be empty, and those that a reader may not read are not there. */
    static Map<String, Object> rij(List<Kolom> kolommen) {
        Map<String, Object> velden = new LinkedHashMap<>();
        kolommen.forEach(k -> {
            velden.put(k.naam(), kolom(k));
            if (k.soort() == Soort.MOMENT) {
                velden.put(Zonetijd.veld(k.naam()), Zonetijd.schema(k));
            }
        });
        Map<String, Object> rij = new LinkedHashMap<>();
        rij.put("type", "object");
        rij.put("properties", velden);
        if (!kolommen.isEmpty()) {
            rij.put("additionalProperties", false);
        }
        return rij;
    }

    private static Map<String, Object> kolom(Kolom k) {
        Map<String, Object> waarde = waarde(k);
        Map<String, Object> schema = new LinkedHashMap<>();
        if (k.lijst()) {
            schema.put("type", List.of("array", "null"));
            schema.put("items", waarde);
        } else {
            schema.putAll(waarde);
        }
        schema.put("description", k.beschrijving());
        return schema;
    }

    private static Map<String, Object> waarde(Kolom k) {
        Map<String, Object> waarde = new LinkedHashMap<>();
        switch (k.soort()) {
            case TEKST, ID -> waarde.put("type", List.of("string", "null"));
            case DAG -> {
                waarde.put("type", List.of("string", "null"));
                waarde.put("format", "date");
            }
            case MOMENT -> {
                waarde.put("type", List.of("string", "null"));
                waarde.put("format", Schemabouwer.SCHOOLTIJD);
                waarde.put("pattern", "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?$");
            }
            case VRIJ -> waarde.clear();
            case GEHEEL -> waarde.put("type", List.of("integer", "null"));
            case GETAL -> waarde.put("type", List.of("number", "null"));
            case JA_NEE -> waarde.put("type", List.of("boolean", "null"));
            case KEUZE -> {
                waarde.put("type", List.of("string", "null"));
                List<Object> keuzes = new java.util.ArrayList<>(k.waarden());
                keuzes.add(null);
                waarde.put("enum", keuzes);
            }
            case OBJECT -> {
                if (k.naam().equals(Stappen.STAP)) {
                    waarde.putAll(Schemabouwer.verwijs("Stap"));
                } else {
                    waarde.putAll(rij(k.delen()));
                    waarde.put("type", List.of("object", "null"));
                }
            }
            case TABEL -> {
                waarde.put("type", List.of("object", "null"));
                waarde.put(
                        "additionalProperties",
                        k.delen().isEmpty() ? true : kolom(k.delen().get(0)));
            }
        }
        return waarde;
    }
}
