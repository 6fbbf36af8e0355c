// @ts-check
import { LIMIT } from "../allotment.js";
import { byId, eachFrame, make, say } from "../dom.js";
import { bytes } from "../format.js";
import { languageChanged, t } from "../language/language.js";
import { TRANSPORTS } from "../transports/transports.js";
import { itemOf } from "./finding.js";
import { ItemList } from "./item-list.js";
/** @typedef {import("./records.js").Record} Record */
/** @typedef {import("../types.js").Exchange} Exchange */

const LATEST = "latest";
const MOST_CHOICES = 40;
const DRAWN_EVERY = 150;

/** The bytes of the page's own connections, one request at a time. @param {import("../session.js").Session} session */
export function showWire({ exchanges, tap, ids }) {
  const choice = byId("wire-request");
  const follow = byId("wire-follow");
  /** @type {Record | undefined} */
  let shown;
  /** Whether what was asked for is not kept any more. */
  let isGone = false;
  // Whoever opens an item reads it: what is newer must not take its place.
  const list = new ItemList(byId("wire-items"), ids, () => shown && isFollowing() && stayAt(shown));
  const isFollowing = () => choice.value === LATEST;
  const isShown = () => choice.value === String(shown?.request);
  const own = () => exchanges.records.all.filter(({ exchange }) => exchange && !exchange.account.startsWith("race"));
  const recordOf = (/** @type {Exchange} */ exchange) => own().find((record) => record.exchange === exchange);

  const drawNow = () => {
    shown = isShown() ? shown : isFollowing() ? latest(own()) : exchanges.records.get(Number(choice.value));
    list.draw(shown);
    if (shown) say(byId("wire-sum"), t("wire.sum", { up: bytes(shown.bytes.in), down: bytes(shown.bytes.out), payload: bytes(shown.payload) }));
    follow.hidden = isFollowing();
    say(byId("wire-note"), note(tap.state, { hasBytes: shown !== undefined, isFollowing: isFollowing(), isGone }));
  };
  const draw = eachFrame(drawNow, DRAWN_EVERY);
  const drawChoice = eachFrame(() => {
    const value = choice.value || LATEST;
    const records = choices(own());
    const kept = shown && isShown() && !records.includes(shown) ? [shown] : [];
    choice.replaceChildren(make("option", { value: LATEST }, t("wire.latest")), ...[...kept, ...records].reverse().map(option));
    choice.value = hasOption(choice, value) ? value : LATEST;
  });
  const turnTo = (/** @type {string} */ value) => {
    choice.value = value;
    isGone = false;
    drawNow();
  };
  const stayAt = (/** @type {Record} */ record) => {
    if (!hasOption(choice, String(record.request))) choice.append(option(record));
    turnTo(String(record.request));
  };

  choice.addEventListener("change", () => turnTo(choice.value));
  choice.addEventListener("blur", drawChoice);
  follow.addEventListener("click", () => {
    list.leave();
    turnTo(LATEST);
    choice.focus();
  });
  exchanges.changed.on(({ seen }) => {
    if (seen?.item.kind === "head" && document.activeElement !== choice) drawChoice();
    draw();
  });
  tap.changed.on(draw);
  languageChanged.on(() => {
    list.redraw();
    drawChoice();
    draw();
  });
  drawChoice();
  draw();

  return {
    knows: (/** @type {Exchange} */ exchange) => recordOf(exchange) !== undefined,
    /** Turns to some bytes of an exchange. @param {Exchange} exchange @param {import("../types.js").Wanted} wanted */
    show(exchange, wanted) {
      const record = recordOf(exchange);
      if (!record) return;
      const seen = itemOf(record, wanted);
      stayAt(record);
      isGone = !seen;
      draw();
      byId("wire").scrollIntoView({ block: "nearest" });
      if (seen) list.pointOut(seen);
    },
  };
}

/** @param {HTMLSelectElement} choice @param {string} value */
function hasOption(choice, value) {
  return [...choice.options].some((candidate) => candidate.value === value);
}

/** What there is to say about what is shown. @param {import("./tap.js").Tap["state"]} tap @param {{hasBytes: boolean, isFollowing: boolean, isGone: boolean}} shown */
function note(tap, { hasBytes, isFollowing, isGone }) {
  if (tap === "off") return t("tap.off");
  if (tap === "released") return t("wire.released", { limit: LIMIT });
  if (!hasBytes) return t("wire.nothing");
  if (isGone) return t("wire.gone");
  return isFollowing ? "" : t("wire.stays");
}

/** The newest, and those that are open however old they are. @param {Record[]} records */
function choices(records) {
  return records.filter(({ ended }, at) => !ended || at >= records.length - MOST_CHOICES);
}

/** The stream that is open, or else the last request of the reader: publishing would take its place each time. @param {Record[]} records */
function latest(records) {
  const reading = records.filter(({ exchange }) => exchange?.transport !== "publishing");
  return reading.at(-1) ?? records.at(-1);
}

/** @param {Record} record */
function option({ request, connection, exchange }) {
  const mark = TRANSPORTS.find(({ key }) => key === exchange?.transport)?.mark ?? (exchange?.transport === "history" ? "↓" : "↑");
  const path = exchange?.url.split("?")[0].split("/").at(-1);
  return make("option", { value: String(request) }, `${mark} ${exchange?.method} …/${path} · ${t("wire.name", { request, connection })}`);
}
