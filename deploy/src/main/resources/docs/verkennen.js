// The login of the sandbox: a link of `./zorgspoor token --docs` carries a token behind the #, which no server gets to see. It is taken out
// of the address at once, and gone after a reload.
function uitLink() {
  const gevonden = /^#token=([\w-]+\.[\w-]+\.[\w-]+)$/.exec(location.hash);
  if (!gevonden) {
    return null;
  }
  history.replaceState(null, "", location.pathname);
  return gevonden[1];
}

function rollen(token) {
  try {
    return [JSON.parse(atob(token.split(".")[1].replace(/-/g, "+").replace(/_/g, "/"))).rol].flat();
  } catch {
    return [];
  }
}

function toonLogin(namen) {
  const keuze = document.getElementById("rol");
  namen.forEach((naam) => keuze.add(new Option(naam, naam)));
  keuze.disabled = namen.length < 2;
  document.getElementById("login").hidden = false;
  return keuze;
}

window.addEventListener("load", () => {
  const token = uitLink();
  const namen = token ? rollen(token) : [];
  const keuze = namen.length ? toonLogin(namen) : null;
  const ui = SwaggerUIBundle({
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
    requestInterceptor: (verzoek) => {
      if (namen.length > 1) {
        verzoek.headers["Zorgspoor-Rol"] = keuze.value;
      }
      return verzoek;
    },
    onComplete: () => {
      if (token) {
        ui.preauthorizeApiKey("token", token);
      }
    },
  });
});
