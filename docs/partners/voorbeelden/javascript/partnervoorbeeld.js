// One round of a partner: reads the referrals on its topic, checks them against the schema that they name, takes on those that are still
// open, and waits until the school has said what became of each answer. Exit 0 when all were processed, else 1.
//
// A real program goes on for ever and keeps in its own database which messages it has dealt with; this one learns from the receipts which
// referrals it has answered already.
import { randomUUID } from 'node:crypto';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { CloudEvent, Kafka as CloudEventsKafka } from 'cloudevents';
import { Kafka, logLevel } from 'kafkajs';

// Our own name in the messages that we send: the number of the organisation in the register of the government, and its system.
const BRON = 'urn:nld:oin:00000099000000000001:systeem:voorbeeld';
const GEDULD_MS = 60_000;
const STIL_MS = 3_000;

function nodig(naam) {
  const waarde = process.env[naam];
  if (!waarde) {
    console.error(`Zet ${naam}; de zandbak drukt alle waarden af (regels die beginnen met export).`);
    process.exit(2);
  }
  return waarde;
}

const gebruiker = nodig('GEBRUIKER');
const leest = nodig('LEEST');
const schrijft = nodig('SCHRIJFT');
const bewijs = nodig('BEWIJS');
const antwoordschema = nodig('ANTWOORDSCHEMA');

const kafka = new Kafka({
  brokers: nodig('BROKER').split(','),
  clientId: `${gebruiker}-voorbeeld-javascript`,
  ssl: process.env.PROTOCOL === 'SASL_SSL',
  sasl: { mechanism: 'scram-sha-512', username: gebruiker, password: nodig('WACHTWOORD') },
  logLevel: logLevel.ERROR,
});

// A schema refers to others beside it; each is known by the address at which it was found.
async function haal(adres) {
  const antwoord = await fetch(adres);
  if (!antwoord.ok) {
    throw new Error(`${adres} geeft ${antwoord.status}`);
  }
  return { ...(await antwoord.json()), $id: adres };
}

const ajv = new Ajv2020({ allErrors: true, loadSchema: haal });
addFormats(ajv);
const gelezenSchemas = new Map();

async function eisGeldig(adres, data) {
  if (!gelezenSchemas.has(adres)) {
    gelezenSchemas.set(adres, haal(adres).then((schema) => ajv.compileAsync(schema)));
  }
  const past = await gelezenSchemas.get(adres);
  if (!past(data)) {
    throw new Error(`Voldoet niet aan ${adres}: ${ajv.errorsText(past.errors)}`);
  }
}

const open = new Map(); // referrals that are not answered and not withdrawn, oldest first
const beantwoord = new Set(); // what the receipts tell: they are on another topic, and may be read first
const gezien = new Set(); // a message may come twice, with the same id
const bewijzen = new Map(); // what was said of our answers, by the id that we gave them
const totWaar = new Map(); // per partition the place after the last message that we read
let laatste = 0;

async function neem({ topic, partition, message }) {
  laatste = Date.now();
  totWaar.set(`${topic}/${partition}`, { topic, partition, offset: String(BigInt(message.offset) + 1n) });
  // The library wants headers as text and reads binary as well as structured mode.
  const headers = Object.fromEntries(Object.entries(message.headers).map(([k, v]) => [k, v.toString()]));
  const event = CloudEventsKafka.toEvent({ headers, key: message.key?.toString() ?? '', value: message.value.toString() });
  if (gezien.has(`${topic}/${event.id}`)) {
    return;
  }
  gezien.add(`${topic}/${event.id}`);
  const data = typeof event.data === 'string' ? JSON.parse(event.data) : event.data;
  await eisGeldig(event.dataschema, data);
  if (topic === bewijs) {
    bewijzen.set(data.berichtId, data);
    if (data.uitslag === 'VERWERKT') {
      beantwoord.add(data.verwijzingId);
      open.delete(data.verwijzingId);
    }
    return;
  }
  console.log(`gelezen: ${data.soort} ${data.verwijzingId}`);
  if (['VERWIJZING', 'MELDING'].includes(data.soort) && !beantwoord.has(data.verwijzingId)) {
    open.set(data.verwijzingId, data);
  } else if (data.soort === 'STOP') {
    open.delete(data.verwijzingId); // the school has withdrawn it: what we have of it has to be removed
  } // new kinds may come within a version
}

async function wachtTot(klaar) {
  const tot = Date.now() + GEDULD_MS;
  while (!klaar() && Date.now() < tot) {
    await new Promise((verder) => setTimeout(verder, 100));
  }
}

// Sends one answer and waits for its receipt.
async function antwoord(producer, verwijzing, volgnummer, soort) {
  const berichtId = randomUUID();
  const data = {
    berichtId,
    verwijzingId: verwijzing.verwijzingId,
    volgnummer,
    schoolId: verwijzing.schoolId,
    soort,
    datum: new Date().toISOString().slice(0, 10),
  };
  await eisGeldig(antwoordschema, data);
  const event = new CloudEvent({
    id: berichtId,
    source: BRON,
    type: schrijft.replace(/^lb\./, 'nl.zorgspoor.'),
    datacontenttype: 'application/json',
    data,
  });
  // The attributes that there are, each as a header.
  const headers = Object.fromEntries(Object.entries(CloudEventsKafka.binary(event).headers).filter(([, w]) => w));
  await producer.send({
    topic: schrijft,
    acks: -1,
    messages: [{ key: verwijzing.verwijzingId, headers, value: JSON.stringify(data) }],
  });
  console.log(`gestuurd: ${soort} ${verwijzing.verwijzingId}`);
  await wachtTot(() => bewijzen.has(berichtId));
  const gekomen = bewijzen.get(berichtId) ?? { uitslag: 'geen' };
  console.log(`bewijs:   ${gekomen.uitslag} ${gekomen.code ?? ''} ${gekomen.reden ?? ''}, nu past: ${gekomen.mogelijk}`);
  return gekomen.uitslag === 'VERWERKT';
}

const consumer = kafka.consumer({ groupId: `${gebruiker}-voorbeeld-javascript` });
const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
let goed = false;
let fout;
await consumer.connect();
await producer.connect();
consumer.on(consumer.events.GROUP_JOIN, () => (laatste = Date.now()));
consumer.on(consumer.events.CRASH, ({ payload }) => (fout = payload.error));
// Both topics in one group; its name begins with our own.
await consumer.subscribe({ topics: [leest, bewijs], fromBeginning: true });
// What we read is dealt with when it has been answered; until then a restart reads it again.
await consumer.run({ autoCommit: false, eachMessage: neem });
// Until nothing new comes, since what comes last may be the withdrawal of what came first.
await wachtTot(() => fout || (open.size > 0 && Date.now() - laatste > STIL_MS));
if (fout) {
  console.error(fout.message);
} else if (open.size === 0) {
  console.log('Er is geen verwijzing die nog op een antwoord wacht.');
} else {
  goed = true;
  for (const verwijzing of [...open.values()]) {
    goed =
      (await antwoord(producer, verwijzing, 1, 'ONTVANGEN')) &&
      (await antwoord(producer, verwijzing, 2, 'GEACCEPTEERD')) &&
      goed;
  }
  await consumer.commitOffsets([...totWaar.values()]);
}
await consumer.disconnect();
await producer.disconnect();
process.exit(goed ? 0 : 1);
