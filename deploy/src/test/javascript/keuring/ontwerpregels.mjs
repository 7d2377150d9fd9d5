// What the Dutch API Design Rules of Logius ask of a description, as far as a description shows it; written from the standard, each rule
// under the name that the standard gives it. proefstukken.mjs has a description that breaks each of them.

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)?$/;
const CAMEL = /^[a-z][a-zA-Z0-9]*$/;
const SEMVER = /^\d+\.\d+\.\d+([-+][0-9A-Za-z.+-]+)?$/;
const METHODEN = ["get", "put", "post", "delete", "patch"];
const NAAST_METHODEN = ["summary", "description", "parameters", "servers", "$ref"];

const regel = (message, given, zoek) => ({
  message: `{{error}}. ${message}`,
  severity: "error",
  given,
  then: {
    function: (waarde, _keuzes, { path }) =>
      zoek(waarde, path).map(([fout, ...verder]) => ({ message: fout, path: [...path, ...verder] })),
  },
});

const delen = (object) => Object.entries(object ?? {});
const operaties = (padinhoud) => delen(padinhoud).filter(([m]) => METHODEN.includes(m));
const parameters = (padinhoud, operatie) => [...(padinhoud.parameters ?? []), ...(operatie.parameters ?? [])];
const vast = (segment) => !(segment.startsWith("{") && segment.endsWith("}"));

function perOperatie(zoek) {
  return (paden) =>
    delen(paden).flatMap(([pad, inhoud]) =>
      operaties(inhoud).flatMap(([methode, operatie]) =>
        zoek(operatie, inhoud, methode).map(([fout, ...verder]) => [fout, pad, methode, ...verder]),
      ),
    );
}

const antwoorden = (operatie, welke) =>
  delen(operatie.responses).filter(([status]) => welke.test(status) || (status === "default" && welke.test("500")));

function probleem(antwoord) {
  const schema = antwoord.content?.["application/problem+json"]?.schema;
  if (!schema) {
    return "geen application/problem+json";
  }
  const mist = ["status", "title", "detail"].filter((l) => !schema.properties?.[l] || !schema.required?.includes(l));
  return mist.length ? `zonder ${mist.join(", ")}` : null;
}

export default {
  rules: {
    "core/doc-openapi": regel("De beschrijving is OpenAPI 3", "$", (d) =>
      /^3\.\d+\.\d+$/.test(d.openapi ?? "") ? [] : [["geen OpenAPI 3.x.y", "openapi"]],
    ),
    "core/doc-openapi-contact": regel("Wie de API aanbiedt, is te bereiken", "$.info", (info) =>
      ["name", "email", "url"].filter((v) => !info.contact?.[v]).map((v) => [`contact zonder ${v}`]),
    ),
    "core/semver": regel("Een versie is hoofd.klein.herstel", "$.info", (info) =>
      SEMVER.test(info.version ?? "") ? [] : [["geen semver", "version"]],
    ),
    "core/uri-version": regel("De hoofdversie staat in het adres, en verder nergens", "$", (d) => {
      const hoofd = `/v${String(d.info?.version).split(".")[0]}`;
      const zonder = (d.servers ?? []).flatMap((s, i) =>
        s.url?.replace(/\/$/, "").endsWith(hoofd) ? [] : [[`niet op ${hoofd}`, "servers", i, "url"]],
      );
      const dubbel = delen(d.paths)
        .filter(([pad]) => /\/v\d+(\.|\/|$)/.test(pad))
        .map(([pad]) => ["nog een versie in het pad", "paths", pad]);
      return [...(d.servers?.length ? zonder : [["geen adres", "servers"]]), ...dubbel];
    }),
    "core/transport-security": regel("Alles gaat over TLS", "$", (d) =>
      (d.servers ?? []).flatMap((s, i) => (/^http:/i.test(s.url) ? [["http", "servers", i, "url"]] : [])),
    ),
    "core/no-trailing-slash": regel("Een pad eindigt niet op een schuine streep", "$.paths", (paden) =>
      delen(paden).filter(([p]) => p !== "/" && p.endsWith("/")).map(([p]) => ["schuine streep", p]),
    ),
    "core/path-segments-kebab-case": regel("Een deel van een pad is kebab-case", "$.paths", (paden) =>
      delen(paden).flatMap(([p]) =>
        p.split("/").slice(1).filter((s) => s && vast(s) && !KEBAB.test(s)).map((s) => [s, p]),
      ),
    ),
    "core/query-keys-camel-case": regel(
      "Een sleutel van een vraag is lowerCamelCase",
      "$.paths",
      perOperatie((operatie, inhoud) =>
        parameters(inhoud, operatie).filter((p) => p.in === "query" && !CAMEL.test(p.name)).map((p) => [p.name]),
      ),
    ),
    "core/http-methods": regel("Alleen GET, PUT, POST, DELETE en PATCH", "$.paths", (paden) =>
      delen(paden).flatMap(([p, inhoud]) =>
        Object.keys(inhoud)
          .filter((m) => ![...METHODEN, ...NAAST_METHODEN].includes(m) && !m.startsWith("x-"))
          .map((m) => [m, p, m]),
      ),
    ),
    "core/version-header": regel(
      "Elk gelukt antwoord zegt de hele versie",
      "$.paths",
      perOperatie((operatie) =>
        antwoorden(operatie, /^[23]/)
          .filter(([, a]) => !Object.keys(a.headers ?? {}).some((k) => k.toLowerCase() === "api-version"))
          .map(([status]) => ["geen API-Version", "responses", status]),
      ),
    ),
    "core/error-handling/problem-details": regel(
      "Een fout is een probleem van RFC 9457",
      "$.paths",
      perOperatie((operatie) =>
        antwoorden(operatie, /^[45]/)
          .map(([status, a]) => [probleem(a), "responses", status])
          .filter(([fout]) => fout),
      ),
    ),
    "core/error-handling/invalid-input": regel(
      "Wie iets meegeeft, kan 400 krijgen",
      "$.paths",
      perOperatie((operatie, inhoud, methode) =>
        (["put", "post", "patch"].includes(methode) || parameters(inhoud, operatie).length) && !operatie.responses?.["400"]
          ? [["geen 400", "responses"]]
          : [],
      ),
    ),
    "core/date-time/date": regel("Een dag is date, een moment is het nooit zonder te zeggen in welke zone", "$..properties", (velden, pad) =>
      // A field may itself be called properties; what is meant is the list of a schema's fields.
      pad.at(-2) === "properties"
        ? []
        : delen(velden).flatMap(([naam, schema]) => {
            const vorm = schema?.format;
            if (vorm === "time" || vorm === "date-time-local") {
              return [[`${vorm} zegt niet in welke zone`, naam, "format"]];
            }
            const dag = /^(date|datum)$|(Date|Datum)$/.test(naam);
            const ongezegd = /(^(date|datum)|Date|Datum)/.test(naam) && !vorm && !/^(array|object|boolean)$/.test(schema?.type);
            return ongezegd || (dag && vorm !== "date") ? [[`${naam} zonder vorm`, naam]] : [];
          }),
    ),
  },
};
