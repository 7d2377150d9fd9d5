// A message as it came off the broker, read by the CloudEvents SDK for JavaScript.
import { Kafka } from "cloudevents";

export default function cloudevent({ koppen, sleutel, waarde }) {
  const event = Kafka.toEvent({ key: sleutel, value: waarde, headers: koppen, body: waarde });
  return { ...event.toJSON(), geldig: event.validate() };
}
