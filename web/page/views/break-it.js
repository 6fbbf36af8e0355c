// @ts-check
import { byId, eachFrame, say } from "../dom.js";
import { languageChanged, t } from "../language/language.js";

const PAUSE = 5_000;

/** What to say while a reader that asks is paused; the others are pushed to. @type {Partial<Record<import("../types.js").TransportKey, string>>} */
const PAUSED_PULL = { polling: "break.paused.pull", "long-polling": "break.paused.pending" };

/** @typedef {{key: string, n?: number}} Words of the catalogue of messages */

/** Three ways to disturb the reader, and one line for what comes of it. @param {import("../session.js").Session} session */
export function showBreakIt(session) {
  const result = byId("break-result");
  const buttons = { cut: byId("cut"), pause: byId("hold"), offline: byId("offline") };
  /** @type {Words[]} */
  let words = [];
  /** What to say when the reader is open again, after it was not; what it missed comes in a moment later. @type {(() => Words[]) | undefined} */
  let outcome;
  let wasAway = false;
  /** The most messages that waited at once since the disturbance. */
  let waited = 0;
  let { transport } = session;

  const draw = eachFrame(() => {
    const { interruption, isOffline } = session.reader;
    const hasTap = session.tap.state !== "off";
    buttons.cut.setAttribute("aria-disabled", String(!hasTap || isOffline));
    buttons.pause.setAttribute("aria-disabled", String(interruption !== ""));
    buttons.offline.setAttribute("aria-disabled", String(isOffline));
    say(result, words.map(({ key, n = 0 }) => t(key, { n })).join(" ") || t(hasTap ? "break.hint" : "break.no-tap"));
  });
  /** @param {Words[]} first @param {typeof outcome} [then] */
  const begin = (first, then) => {
    [words, outcome, wasAway, waited, transport] = [first, then, false, 0, session.transport];
    draw();
  };
  const watch = () => {
    const { interruption, isOffline, state, waiting } = session.reader;
    if (session.transport !== transport && !isOffline) {
      begin([]);
    }
    const isOpen = interruption === "" && state.name === "open";
    if (outcome && wasAway && isOpen) {
      words = outcome();
    }
    wasAway ||= !isOpen;
    waited = Math.max(waited, waiting);
    draw();
  };
  const recovery = () => {
    const { recovery } = session.reader;
    const before = recovery.recovered;
    return () => ({ key: recovery.recovered > before ? "break.recovered" : "break.recovered.none", n: recovery.recovered - before });
  };
  const onClick = (/** @type {HTMLElement} */ button, /** @type {() => void} */ act) =>
    button.addEventListener("click", () => button.getAttribute("aria-disabled") === "true" || act());

  onClick(buttons.cut, async () => {
    const recovered = recovery();
    /** @type {Words} */
    const cut = { key: "break.cutting" };
    begin([cut], () => [cut, recovered()]);
    try {
      const n = await session.cut();
      Object.assign(cut, { key: n ? "break.was-cut" : "break.nothing-open", n });
    } catch {
      cut.key = "break.no-server";
    }
    if (!cut.n && words[0] === cut) outcome = undefined;
    draw();
  });
  onClick(buttons.pause, () => {
    const pausedPull = PAUSED_PULL[session.transport.key];
    const { pauses } = session.reader;
    const before = pauses.recovered;
    const asksAgain = () => {
      const inServer = pauses.recovered > before ? { key: "break.resumed.pull", n: pauses.recovered - before } : { key: "break.resumed.pull.none" };
      return waited > 0 ? [inServer, { key: "break.resumed.in-page", n: waited }] : [inServer];
    };
    begin([{ key: pausedPull ?? "break.paused.push" }], () => (pausedPull ? asksAgain() : [{ key: "break.resumed.push", n: waited }]));
    session.pause(PAUSE);
  });
  onClick(buttons.offline, () => {
    const recovered = recovery();
    begin([{ key: "break.was-offline" }], () => [recovered()]);
    session.goOffline(PAUSE);
  });
  session.exchanges.repeated.on(() => outcome && begin([words[0], { key: "break.repeated" }]));
  session.changed.on(watch);
  session.joined.on(() => session.reader.isOffline || begin([]));
  session.tap.changed.on(draw);
  languageChanged.on(draw);
  draw();
}
