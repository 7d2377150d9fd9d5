// The start of the page at /docs, as served, in a window of a few lines: what it does with a link that logs in.
import { readFileSync } from "node:fs";
import vm from "node:vm";

function open(script, hash) {
  const gezien = { adressen: [], ingelogd: [], opties: null, keuzes: [] };
  const delen = { login: { hidden: true }, rol: { value: "", disabled: false, add: (o) => gezien.keuzes.push(o.value) } };
  const laden = [];
  const SwaggerUIBundle = (opties) => {
    gezien.opties = opties;
    return { preauthorizeApiKey: (naam, waarde) => gezien.ingelogd.push([naam, waarde]) };
  };
  vm.runInNewContext(script, {
    SwaggerUIBundle,
    atob,
    Option: function (tekst, waarde) {
      this.value = waarde;
    },
    location: { hash, pathname: "/docs/index.html" },
    history: { replaceState: (_staat, _titel, adres) => gezien.adressen.push(adres) },
    document: { getElementById: (id) => delen[id] },
    window: { addEventListener: (_wat, doe) => laden.push(doe) },
  });
  laden.forEach((doe) => doe());
  gezien.opties.onComplete();
  delen.rol.value = gezien.keuzes.at(-1) ?? "";
  return {
    adressen: gezien.adressen,
    ingelogd: gezien.ingelogd,
    keuzes: gezien.keuzes,
    toont: !delen.login.hidden,
    koppen: gezien.opties.requestInterceptor({ headers: {} }).headers,
  };
}

export default function verkennen(bestand, { docs, tokens }) {
  const script = readFileSync(bestand, "utf8");
  return {
    meer: open(script, `#token=${docs}`),
    een: open(script, `#token=${tokens.coordinator}`),
    geen: open(script, ""),
    onzin: open(script, "#token=<script>"),
  };
}
