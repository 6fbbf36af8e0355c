// @ts-check
import { byId, make, say } from "../dom.js";
import { duration } from "../format.js";
import { languageChanged, t } from "../language/language.js";
import { TRANSPORTS } from "../transports/transports.js";
import { intervalOf } from "./interval.js";

/** The four transports to choose from, and the interval of the one that has one. @param {import("../session.js").Session} session */
export function showTransports(session) {
  const choice = byId("transports");
  const interval = byId("interval");
  for (const { key, mark } of TRANSPORTS) {
    const radio = make("input", { type: "radio", name: "transport", value: key, checked: key === session.transport.key });
    const words = make("span", { "data-t": `transport.${key}` }, t(`transport.${key}`));
    choice.append(make("label", { class: `transport ${key}` }, radio, make("span", { class: "mark", "aria-hidden": "true" }, mark), words));
  }
  const draw = () => {
    session.interval = intervalOf(interval.value);
    say(byId("interval-value"), duration(session.interval));
    interval.setAttribute("aria-valuetext", duration(session.interval));
    byId("interval-field").hidden = session.transport.key !== "polling";
    say(byId("transport-story"), t(`story.${session.transport.key}`));
  };
  choice.addEventListener("change", (/** @type {any} */ event) => {
    session.use(event.target.value);
    draw();
  });
  interval.addEventListener("input", draw);
  languageChanged.on(draw);
  draw();
}
