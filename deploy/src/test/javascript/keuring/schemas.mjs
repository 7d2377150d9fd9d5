// Every schema by ajv at its strictest: no word that it does not know, no type unsaid, nothing obligatory that is not described.
import { readdirSync, readFileSync } from "node:fs";
import ajv2020 from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";

const KAPOT = {
  type: { properties: { a: { type: "string" } } },
  woord: { type: "object", propertys: {} },
  verplicht: { type: "object", required: ["b"], properties: { a: { type: "string" } } },
  vorm: { type: "string", format: "datum" },
};

const streng = () => ajvFormats.default(new ajv2020.default({ strict: true, allErrors: true }));

function fout(doe) {
  try {
    doe();
    return null;
  } catch (e) {
    return e.message;
  }
}

/** Each schema of the folder by its path in it, such as jos/verwijzing.v1.json. */
function alle(map) {
  return readdirSync(map, { recursive: true })
    .filter((naam) => naam.endsWith(".json"))
    .map((naam) => [naam, JSON.parse(readFileSync(`${map}/${naam}`, "utf8"))]);
}

export default function schemas(map, bericht) {
  const gevonden = alle(map);
  const ajv = streng();
  gevonden.forEach(([naam, schema]) => ajv.addSchema(schema, schema.$id ? undefined : naam));
  const bij = new Map(gevonden.map(([naam, schema]) => [naam, schema.$id ?? naam]));
  const keurData = (naam, data) => {
    try {
      const keur = ajv.getSchema(bij.get(naam));
      return keur(data) ? [] : keur.errors.map((e) => `${e.instancePath} ${e.message}`);
    } catch (e) {
      return [e.message];
    }
  };
  return {
    namen: gevonden.map(([naam]) => naam),
    fouten: Object.fromEntries(
      gevonden.map(([naam]) => [naam, fout(() => ajv.getSchema(bij.get(naam)))]).filter(([, f]) => f),
    ),
    kapot: Object.fromEntries(Object.entries(KAPOT).map(([k, s]) => [k, fout(() => streng().compile(s))])),
    bericht: keurData(bericht.schema, bericht.data),
    leeg: keurData(bericht.schema, {}),
  };
}
