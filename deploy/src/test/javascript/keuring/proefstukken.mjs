// A small description in which nothing is wrong, and of each rule what breaks it and that rule alone.

export const goed = () => ({
  openapi: "3.1.0",
  info: {
    title: "Proef",
    version: "1.0.0",
    description: "Een kleine beschrijving",
    contact: { name: "Proef", email: "proef@example.nl", url: "https://example.nl" },
  },
  servers: [{ url: "/v1" }],
  tags: [{ name: "dingen", description: "Dingen" }],
  paths: {
    "/mooie-dingen/{dingId}": {
      get: {
        operationId: "ding",
        tags: ["dingen"],
        summary: "Een ding",
        description: "Een ding, met de dag ervan",
        parameters: [
          { name: "dingId", in: "path", required: true, schema: { type: "string" } },
          { name: "metDag", in: "query", schema: { type: "boolean" } },
        ],
        responses: {
          200: {
            description: "Goed",
            headers: { "API-Version": { schema: { type: "string" } } },
            content: {
              "application/json": {
                schema: { type: "object", properties: { beginDatum: { type: "string", format: "date" } } },
              },
            },
          },
          400: {
            description: "Niet goed",
            content: {
              "application/problem+json": {
                schema: {
                  type: "object",
                  properties: { status: { type: "integer" }, title: { type: "string" }, detail: { type: "string" } },
                  required: ["status", "title", "detail"],
                },
              },
            },
          },
        },
      },
    },
  },
});

const PAD = "/mooie-dingen/{dingId}";
const antwoord = (d, status) => d.paths[PAD].get.responses[status];
const hernoem = (d, pad) => {
  d.paths[pad] = d.paths[PAD];
  delete d.paths[PAD];
};

export const kapot = {
  "core/doc-openapi": (d) => (d.openapi = "3.1"),
  "core/doc-openapi-contact": (d) => delete d.info.contact.email,
  "core/semver": (d) => (d.info.version = "1.0"),
  "core/uri-version": (d) => (d.servers[0].url = "/"),
  "core/transport-security": (d) => (d.servers[0].url = "http://example.nl/v1"),
  "core/no-trailing-slash": (d) => hernoem(d, PAD + "/"),
  "core/path-segments-kebab-case": (d) => hernoem(d, "/mooieDingen/{dingId}"),
  "core/query-keys-camel-case": (d) => (d.paths[PAD].get.parameters[1].name = "met-dag"),
  "core/http-methods": (d) => (d.paths[PAD].trace = { responses: {} }),
  "core/version-header": (d) => delete antwoord(d, 200).headers,
  "core/error-handling/problem-details": (d) =>
    delete antwoord(d, 400).content["application/problem+json"].schema.required,
  "core/error-handling/invalid-input": (d) => {
    d.paths[PAD].get.responses.default = antwoord(d, 400);
    delete d.paths[PAD].get.responses[400];
  },
  "core/date-time/date": (d) =>
    delete antwoord(d, 200).content["application/json"].schema.properties.beginDatum.format,
};
