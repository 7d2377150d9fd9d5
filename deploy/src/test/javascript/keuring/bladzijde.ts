// A small page of somebody who builds on the API: registers a student, waits until the view has it, and draws its rows.
import createClient from "openapi-fetch";
import type { components, paths } from "./api.js";

type Rij = components["schemas"]["RijDossierTijdlijn"];

interface Omgeving {
  adres: string;
  tokens: { administratie: string; coordinator: string };
  leerling: string;
  sleutel: string;
}

const veilig = (tekst: string): string => tekst.replace(/[&<>"]/g, (t) => `&#${t.charCodeAt(0)};`);

const regel = (rij: Rij): string => `<tr><td>${veilig(rij.tijdstip ?? "")}</td><td>${veilig(rij.tekst ?? "")}</td></tr>`;

export default async function bladzijde({ adres, tokens, leerling, sleutel }: Omgeving) {
  const api = createClient<paths>({ baseUrl: `${adres}/v1` });
  const als = (token: string) => ({ Authorization: `Bearer ${token}` });

  const aangemeld = await api.POST("/leerlingen/{id}/meld-leerling-aan", {
    params: { path: { id: leerling }, header: { "Idempotency-Key": sleutel } },
    headers: als(tokens.administratie),
    body: {
      aanmeldingId: "A1",
      persoonsgegevens: { naam: "Proef", geboortedatum: "2013-03-01" },
      aanmelddatum: "2026-09-14",
      instroomtype: "REGULIER_PO_VO",
      verwachteOndersteuning: false,
      meerdereScholen: false,
      ouders: [{ ouderId: "O1", gezag: true }],
      leerjaar: 1,
      gewenstNiveau: "HAVO",
    },
  });
  if (!aangemeld.data) {
    throw new Error(aangemeld.error.detail);
  }

  const tijdlijn = await api.GET("/weergaven/dossier-tijdlijn", {
    params: { query: { leerlingId: leerling, minimaalPositie: aangemeld.data.positie } },
    headers: als(tokens.coordinator),
  });
  if (!tijdlijn.data) {
    throw new Error(tijdlijn.error.detail);
  }

  const geweigerd = await api.POST("/leerlingen/{id}/meld-leerling-aan", {
    params: { path: { id: leerling }, header: { "Idempotency-Key": sleutel } },
    headers: als(tokens.administratie),
    // @ts-expect-error an empty body lacks what is obligatory, and the types say so
    body: {},
  });

  // @ts-expect-error a row has no such column
  const bestaatNiet: unknown = tijdlijn.data.rijen[0]?.nergens;

  return {
    html: `<table>${tijdlijn.data.rijen.map(regel).join("")}</table>`,
    rijen: tijdlijn.data.rijen.length,
    totaal: tijdlijn.data.totaal,
    bestaatNiet: bestaatNiet === undefined,
    geweigerd: { status: geweigerd.response.status, code: geweigerd.error?.code, versie: geweigerd.response.headers.get("API-Version") },
  };
}
