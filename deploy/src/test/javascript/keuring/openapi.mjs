// The description of the API by Spectral: its own rules for OpenAPI, and those of ontwerpregels.mjs.
import { readFileSync } from "node:fs";
import spectralCore from "@stoplight/spectral-core";
import parsers from "@stoplight/spectral-parsers";
import rulesets from "@stoplight/spectral-rulesets";
import functies from "@stoplight/spectral-functions";
import ontwerpregels from "./ontwerpregels.mjs";
import { goed, kapot } from "./proefstukken.mjs";

const { Document, Ruleset, Spectral } = spectralCore;
const ERNST = ["fout", "waarschuwing", "mededeling", "wenk"];

async function keur(regels, tekst) {
  const spectral = new Spectral();
  spectral.setRuleset(new Ruleset(regels));
  const gevonden = await spectral.run(new Document(tekst, parsers.Json, "openapi.json"));
  return gevonden.map((g) => ({ regel: String(g.code), ernst: ERNST[g.severity], plaats: g.path.join(" / "), tekst: g.message }));
}

/** A ruleset in YAML, as Logius publishes it, with the functions and rules of Spectral that it names. */
function uitYaml(bestand) {
  const regels = parsers.Yaml.parse(readFileSync(bestand, "utf8")).data;
  const bekend = (naam) => (naam === "spectral:oas" ? rulesets.oas : naam);
  regels.extends = [regels.extends ?? []].flat().map((e) => (Array.isArray(e) ? [bekend(e[0]), e[1]] : bekend(e)));
  for (const regel of Object.values(regels.rules)) {
    [regel.then ?? []].flat().forEach((t) => (t.function = functies[t.function]));
  }
  return regels;
}

export default async function openapi(tekst, logius) {
  const proeven = {};
  for (const [regel, breek] of Object.entries(kapot)) {
    const stuk = goed();
    breek(stuk);
    proeven[regel] = [...new Set((await keur(ontwerpregels, JSON.stringify(stuk))).map((g) => g.regel))];
  }
  return {
    spectral: await keur({ extends: [rulesets.oas] }, tekst),
    ontwerpregels: await keur(ontwerpregels, tekst),
    logius: logius ? await keur(uitYaml(logius), tekst) : null,
    regels: Object.keys(ontwerpregels.rules),
    goed: await keur(ontwerpregels, JSON.stringify(goed())),
    kapot: proeven,
  };
}
