// The partners' contract by the parser of AsyncAPI itself, with the schemas that it points to beside it.
import { readFileSync, writeFileSync } from "node:fs";
import { Parser, fromFile } from "@asyncapi/parser";

const ERNST = ["fout", "waarschuwing", "mededeling", "wenk"];

async function keur(bestand) {
  const { document, diagnostics } = await fromFile(new Parser(), bestand).parse();
  return {
    gelezen: document !== undefined,
    berichten: document ? document.allMessages().all().length : 0,
    bevindingen: diagnostics.map((d) => ({
      regel: String(d.code),
      ernst: ERNST[d.severity],
      plaats: d.path.join(" / "),
      tekst: d.message,
    })),
  };
}

export default async function asyncapi(bestand) {
  writeFileSync("kapot.yaml", readFileSync(bestand, "utf8").replace(/^ +action: send$/m, "    action: zend"));
  return { contract: await keur(bestand), kapot: await keur("kapot.yaml") };
}
