window.addEventListener("load", () => {
  SwaggerUIBundle({
    url: "../openapi.json",
    dom_id: "#api",
    docExpansion: "none",
    defaultModelsExpandDepth: -1,
    filter: true,
    tagsSorter: "alpha",
    displayRequestDuration: true,
    persistAuthorization: false,
    queryConfigEnabled: false,
    validatorUrl: null,
  });
});
