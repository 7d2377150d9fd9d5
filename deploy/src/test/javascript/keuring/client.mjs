// A client as somebody else would make it: types from the description, a page that uses them, compiled as strictly as TypeScript can, and
// run against the instance.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";

const KEUZES = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
  types: [],
  outDir: "gemaakt",
};

function vertaal(bestanden) {
  const programma = ts.createProgram(bestanden, KEUZES);
  const fouten = [...ts.getPreEmitDiagnostics(programma), ...programma.emit().diagnostics];
  return fouten.map((f) => {
    const regel = f.file ? f.file.getLineAndCharacterOfPosition(f.start).line + 1 : 0;
    return `${f.file?.fileName.split("/").at(-1)}:${regel} ${ts.flattenDiagnosticMessageText(f.messageText, " ")}`;
  });
}

export default async function client(openapi, omgeving) {
  writeFileSync("api.d.ts", astToString(await openapiTS(JSON.parse(readFileSync(openapi, "utf8")))));
  const fouten = vertaal(["bladzijde.ts"]);
  if (fouten.length) {
    return { fouten };
  }
  const { default: bladzijde } = await import(pathToFileURL("gemaakt/bladzijde.js"));
  return { fouten, bladzijde: await bladzijde(omgeving) };
}
