// Reads a calendar from its input, and writes what ical.js makes of it.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
const when = time => (time.isDate ? time.toString() : time.toJSDate().toISOString());
const read = component => {
  const event = new ICAL.Event(component);
  return { uid: event.uid, summary: event.summary, description: event.description, start: when(event.startDate), end: when(event.endDate), sequence: event.sequence };
};
console.log(JSON.stringify({
  name: calendar.getFirstPropertyValue("x-wr-calname"),
  method: calendar.getFirstPropertyValue("method"),
  components: calendar.getAllSubcomponents().map(component => component.name),
  events: calendar.getAllSubcomponents("vevent").map(read),
}));
