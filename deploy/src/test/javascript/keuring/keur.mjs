// Judges what a running instance says about itself. In this folder stands what it served (openapi.json); what was found comes in
// uitslag.json. One process for all of it: starting one costs more than most judgements.
import { readFileSync, writeFileSync } from "node:fs";
import openapi from "./openapi.mjs";

const lees = (bestand) => readFileSync(bestand, "utf8");

const uitslag = {
  openapi: await openapi(lees("openapi.json"), process.env.ZORGSPOOR_REGELS_LOGIUS),
};
writeFileSync("uitslag.json", JSON.stringify(uitslag));
