// Judges what a running instance says about itself. In this folder stand what it served (openapi.json, asyncapi.yaml, schemas,
// verkennen.js), a message that it sent (bericht.json), and where it is and who may ask (omgeving.json); what was found comes in uitslag.json. One process for all
// of it: starting one costs more than most judgements.
import { readFileSync, writeFileSync } from "node:fs";
import asyncapi from "./asyncapi.mjs";
import client from "./client.mjs";
import cloudevent from "./cloudevent.mjs";
import openapi from "./openapi.mjs";
import schemas from "./schemas.mjs";
import verkennen from "./verkennen.mjs";

const lees = (bestand) => readFileSync(bestand, "utf8");
const bericht = JSON.parse(lees("bericht.json"));
const omgeving = JSON.parse(lees("omgeving.json"));

const uitslag = {
  openapi: await openapi(lees("openapi.json"), process.env.ZORGSPOOR_REGELS_LOGIUS),
  asyncapi: await asyncapi("asyncapi.yaml"),
  schemas: schemas("schemas", { schema: bericht.schema, data: JSON.parse(bericht.waarde) }),
  cloudevent: cloudevent(bericht),
  client: await client("openapi.json", omgeving),
  verkennen: verkennen("verkennen.js", omgeving),
};
writeFileSync("uitslag.json", JSON.stringify(uitslag));
