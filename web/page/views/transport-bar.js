// @ts-check
import { byId, make, say } from "../dom.js";
import { duration } from "../format.js";
import { languageChanged, t } from "../language/language.js";
import { TRANSPORTS } from "../transports/transports.js";
import { intervalOf } from "./interval.js";

const SHORTCUTS = "feedlab.shortcuts";

/** The four transports to choose from, and the interval of the one that has one. @param {import("../session.js").Session} session */
export function showTransports(session) {
  const choice = byId("transports");
  const shortcuts = byId("shortcuts");
  const interval = byId("interval");
  const radios = TRANSPORTS.map(({ key, mark }, at) => {
    const digit = String(at + 1);
    const radio = make("input", { type: "radio", name: "transport", value: key, checked: key === session.transport.key, "aria-keyshortcuts": digit });
    const words = make("span", { "data-t": `transport.${key}` }, t(`transport.${key}`));
    const shortcut = make("kbd", { "aria-hidden": "true" }, digit);
    choice.append(make("label", { class: `transport ${key}` }, radio, make("span", { class: "mark", "aria-hidden": "true" }, mark), words, shortcut));
    return radio;
  });
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
  addEventListener("keydown", (event) => {
    const radio = radios[Number(event.key) - 1];
    if (radio && !radio.checked && mayAct(shortcuts) && isFreeFor(event)) {
      radio.click();
    }
  });
  const drawShortcuts = () => choice.classList.toggle("without-shortcuts", !shortcuts.checked);
  shortcuts.checked = localStorage.getItem(SHORTCUTS) !== "off";
  shortcuts.addEventListener("change", () => {
    localStorage.setItem(SHORTCUTS, shortcuts.checked ? "on" : "off");
    drawShortcuts();
  });
  drawShortcuts();
  interval.addEventListener("input", draw);
  languageChanged.on(draw);
  draw();
}

/**
 * Whether single keys choose a transport: whoever speaks to the computer or hits keys by chance can switch that off (WCAG
 * 2.2, 2.1.4). Where the switch is not shown, they do not.
 *
 * @param {HTMLInputElement} shortcuts
 */
function mayAct(shortcuts) {
  return shortcuts.checked && shortcuts.getClientRects().length > 0;
}

/** Whether a digit is not meant for what has the focus, for another view, or for the browser. @param {KeyboardEvent} event */
function isFreeFor({ target, altKey, ctrlKey, metaKey }) {
  const takesDigits = /** @type {Element} */ (target).matches("input:not([type=radio], [type=checkbox], [type=range]), select, textarea, [contenteditable]");
  return !takesDigits && !altKey && !ctrlKey && !metaKey && !byId("feed-view").hidden && !document.querySelector("dialog[open]");
}
