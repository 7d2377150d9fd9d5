"""One round of a partner: reads the referrals on its topic, checks them against the schema that they name, takes on those that are still
open, and waits until the school has said what became of each answer. Exit 0 when all were processed, else 1.

A real program goes on for ever and keeps in its own database which messages it has dealt with; this one learns from the receipts which
referrals it has answered already.
"""

import datetime
import json
import os
import sys
import time
import urllib.parse
import urllib.request
import uuid

import confluent_kafka
import jsonschema

# Our own name in the messages that we send: the number of the organisation in the register of the government, and its system.
BRON = "urn:nld:oin:00000099000000000001:systeem:voorbeeld"
GEDULD = 60
STIL = 3


def nodig(naam):
    waarde = os.environ.get(naam)
    if not waarde:
        sys.exit(f"Zet {naam}; de zandbak drukt alle waarden af (regels die beginnen met export).")
    return waarde


GEBRUIKER = nodig("GEBRUIKER")
LEEST = nodig("LEEST")
SCHRIJFT = nodig("SCHRIJFT")
BEWIJS = nodig("BEWIJS")
ANTWOORDSCHEMA = nodig("ANTWOORDSCHEMA")

INLOG = {
    "bootstrap.servers": nodig("BROKER"),
    "security.protocol": os.environ.get("PROTOCOL", "SASL_PLAINTEXT"),
    "sasl.mechanism": "SCRAM-SHA-512",
    "sasl.username": GEBRUIKER,
    "sasl.password": nodig("WACHTWOORD"),
}

_schemas = {}


def schema(adres):
    """The schema at this address, with the others to which it refers in the place of the reference."""
    if adres not in _schemas:
        with urllib.request.urlopen(adres, timeout=20) as antwoord:
            _schemas[adres] = _ingevuld(json.load(antwoord), adres)
    return _schemas[adres]


def _ingevuld(deel, adres, wortel=None):
    wortel = deel if wortel is None else wortel
    if isinstance(deel, list):
        return [_ingevuld(d, adres, wortel) for d in deel]
    if not isinstance(deel, dict):
        return deel
    rest = {k: _ingevuld(v, adres, wortel) for k, v in deel.items() if k not in ("$ref", "$id", "$schema", "$defs")}
    if "$ref" not in deel:
        return rest
    waar, _, plaats = urllib.parse.urljoin(adres, deel["$ref"]).partition("#")
    if waar == adres:
        ander = wortel
        for stap in filter(None, plaats.split("/")):
            ander = ander[stap]
        ander = _ingevuld(ander, adres, wortel)
    else:
        with urllib.request.urlopen(waar, timeout=20) as antwoord:
            bron = json.load(antwoord)
        ander = bron
        for stap in filter(None, plaats.split("/")):
            ander = ander[stap]
        ander = _ingevuld(ander, waar, bron)
    # Beside what stands here, so that it counts for unevaluatedProperties.
    return {**rest, "allOf": [*rest.get("allOf", []), ander]}


def eis_geldig(adres, data):
    jsonschema.Draft202012Validator(schema(adres), format_checker=jsonschema.FormatChecker()).validate(data)


class Ronde:
    def __init__(self):
        # Both topics in one group; its name begins with our own. What we read is dealt with when it has been answered.
        self.lezer = confluent_kafka.Consumer(
            {
                **INLOG,
                "group.id": f"{GEBRUIKER}-voorbeeld-python",
                "auto.offset.reset": "earliest",
                "enable.auto.commit": False,
            }
        )
        self.schrijver = confluent_kafka.Producer({**INLOG, "enable.idempotence": True, "acks": "all"})
        self.open = {}  # referrals that are not answered and not withdrawn, oldest first
        self.beantwoord = set()  # what the receipts tell: they are on another topic, and may be read first
        self.gezien = set()  # a message may come twice, with the same id
        self.bewijzen = {}  # what was said of our answers, by the id that we gave them

    def lees(self, seconden):
        """Takes in what comes within so many seconds; whether something came."""
        bericht = self.lezer.poll(seconden)
        if bericht is None:
            return False
        if bericht.error():
            raise confluent_kafka.KafkaException(bericht.error())
        self.neem(bericht)
        return True

    def neem(self, bericht):
        koppen = {k: v.decode() for k, v in bericht.headers() or []}
        if (bericht.topic(), koppen["ce_id"]) in self.gezien:
            return
        self.gezien.add((bericht.topic(), koppen["ce_id"]))
        data = json.loads(bericht.value())
        eis_geldig(koppen["ce_dataschema"], data)
        if bericht.topic() == BEWIJS:
            self.bewijzen[data.get("berichtId")] = data
            if data["uitslag"] == "VERWERKT":
                self.beantwoord.add(data.get("verwijzingId"))
                self.open.pop(data.get("verwijzingId"), None)
            return
        print(f"gelezen: {data['soort']} {data['verwijzingId']}", flush=True)
        if data["soort"] in ("VERWIJZING", "MELDING") and data["verwijzingId"] not in self.beantwoord:
            self.open[data["verwijzingId"]] = data
        elif data["soort"] == "STOP":
            self.open.pop(data["verwijzingId"], None)  # withdrawn: what we have of it has to be removed
        # New kinds may come within a version.

    def antwoord(self, verwijzing, volgnummer, soort):
        """Sends one answer and waits for its receipt; whether it was processed."""
        bericht_id = str(uuid.uuid4())
        nu = datetime.datetime.now(datetime.timezone.utc)
        data = {
            "berichtId": bericht_id,
            "verwijzingId": verwijzing["verwijzingId"],
            "volgnummer": volgnummer,
            "schoolId": verwijzing["schoolId"],
            "soort": soort,
            "datum": nu.date().isoformat(),
        }
        eis_geldig(ANTWOORDSCHEMA, data)
        mislukt = []
        self.schrijver.produce(
            SCHRIJFT,
            key=verwijzing["verwijzingId"],
            value=json.dumps(data),
            headers={
                "ce_specversion": "1.0",
                "ce_id": bericht_id,
                "ce_source": BRON,
                "ce_type": SCHRIJFT.replace("lb.", "nl.zorgspoor.", 1),
                "ce_time": nu.isoformat(),
                "content-type": "application/json",
            },
            on_delivery=lambda fout, _: mislukt.append(fout) if fout else None,
        )
        if self.schrijver.flush(GEDULD) or mislukt:
            sys.exit(f"De broker nam het antwoord niet aan: {mislukt}")
        print(f"gestuurd: {soort} {verwijzing['verwijzingId']}", flush=True)
        tot = time.monotonic() + GEDULD
        while bericht_id not in self.bewijzen and time.monotonic() < tot:
            self.lees(0.2)
        bewijs = self.bewijzen.get(bericht_id, {"uitslag": "geen"})
        print(
            f"bewijs:   {bewijs['uitslag']} {bewijs.get('code', '')} {bewijs.get('reden', '')},"
            f" nu past: {bewijs.get('mogelijk')}",
            flush=True,
        )
        return bewijs["uitslag"] == "VERWERKT"

    def speel(self):
        self.lezer.subscribe([LEEST, BEWIJS])
        tot = time.monotonic() + GEDULD
        laatste = time.monotonic()
        # Until nothing new comes, since what comes last may be the withdrawal of what came first.
        while time.monotonic() < tot and (not self.open or time.monotonic() - laatste < STIL):
            if self.lees(0.5):
                laatste = time.monotonic()
        if not self.open:
            print("Er is geen verwijzing die nog op een antwoord wacht.")
            return False
        goed = True
        for verwijzing in list(self.open.values()):
            goed &= self.antwoord(verwijzing, 1, "ONTVANGEN") and self.antwoord(verwijzing, 2, "GEACCEPTEERD")
        self.lezer.commit(asynchronous=False)
        return goed


if __name__ == "__main__":
    ronde = Ronde()
    try:
        uitslag = ronde.speel()
    finally:
        ronde.lezer.close()
    sys.exit(0 if uitslag else 1)
