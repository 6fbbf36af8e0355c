// @ts-check
import { byId, eachFrame, isAtEnd, make, say } from "../dom.js";
import { duration, preciseTime } from "../format.js";
import { languageChanged, t } from "../language/language.js";
import { arrow } from "./arrow.js";
import { showDetails } from "./details.js";
import { words } from "./words.js";
/** @typedef {import("./conversation.js").Row} Row */

const MOST_LINES = 300;
const PIXELS_PER_SECOND = 14;
const TALLEST = 56;

/**
 * Draws the conversation: time runs downwards, each line is an arrow, a bar shows what the server holds.
 *
 * @param {import("../session.js").Session} session
 * @param {{show: (exchange: import("../types.js").Exchange) => void, knows: (exchange: import("../types.js").Exchange) => boolean}} wire
 */
export function showDiagram({ conversation }, wire) {
  const list = byId("rows");
  const pause = byId("conversation-pause");
  const now = make("li", { class: "now", "aria-hidden": "true" }, make("span", { class: "lane" }, make("span", { class: "label" })));
  const openDetails = showDetails(wire);
  /** @type {Map<number, HTMLElement>} */
  const lines = new Map();
  let isPaused = false;
  let last = performance.now();

  const add = (/** @type {Row} */ row) => {
    const line = draw(row, row.at - last, openDetails);
    last = row.at;
    lines.set(row.id, line);
    now.before(line);
  };
  const follow = (/** @type {() => void} */ change) => {
    const follows = isAtEnd(list);
    change();
    for (const [id, line] of lines) {
      if (lines.size <= MOST_LINES) break;
      lines.delete(id);
      line.remove();
    }
    if (follows) list.scrollTop = list.scrollHeight;
  };
  const redraw = () => {
    lines.clear();
    list.replaceChildren(now);
    last = conversation.rows[0]?.at ?? last;
    follow(() => conversation.rows.slice(-MOST_LINES).forEach(add));
    list.scrollTop = list.scrollHeight;
  };
  /** @type {Set<Row>} */
  const changed = new Set();
  const flush = eachFrame(() => {
    if (isPaused) return;
    follow(() => {
      for (const row of changed) {
        const line = lines.get(row.id);
        if (line) say(/** @type {Element} */ (line.querySelector(".label")), words(row));
        else add(row);
      }
    });
    changed.clear();
  });
  conversation.changed.on(({ row }) => {
    changed.add(row);
    if (changed.size > MOST_LINES) changed.delete(/** @type {Row} */ (changed.values().next().value));
    flush();
  });
  pause.addEventListener("click", () => {
    isPaused = !isPaused;
    pause.setAttribute("aria-pressed", String(isPaused));
    flush();
  });
  setInterval(() => !isPaused && !document.hidden && follow(() => drawNow(now, conversation, last)), 100);
  languageChanged.on(redraw);
  walkWithArrowKeys(list);
  redraw();
}

/** The line that is still being written: how long nothing has come. @param {HTMLElement} now @param {import("./conversation.js").Conversation} conversation @param {number} last */
function drawNow(now, conversation, last) {
  const silence = performance.now() - last;
  now.className = `now ${conversation.bar}`;
  now.style.minHeight = `${24 + Math.min(TALLEST, (silence / 1_000) * PIXELS_PER_SECOND)}px`;
  const held = conversation.bar === "held" && performance.now() - Number(conversation.barSince);
  const text = held ? t("now.held", { time: duration(Math.floor(held / 100) * 100) }) : "";
  say(/** @type {Element} */ (now.querySelector(".label")), text);
}

/** @param {Row} row @param {number} silence @param {(row: Row) => void} open */
function draw(row, silence, open) {
  const time = make("time", {}, preciseTime(performance.timeOrigin + row.at));
  const label = make("span", { class: "label" }, words(row));
  const lane = make("span", { class: "lane" }, label, ...(row.direction === "note" ? [] : [arrow(row.direction, row.transport)]));
  const button = make("button", { class: "row", tabindex: "-1", click: () => open(row) }, time, lane);
  const line = make("li", { class: `line ${row.direction} ${row.transport} ${row.bar} ${row.key === "row.failed" ? "lost" : ""}` }, button);
  line.style.paddingTop = `${Math.min(TALLEST, (silence / 1_000) * PIXELS_PER_SECOND)}px`;
  return line;
}

/** One stop for the tabulator; arrow keys go from line to line. @param {HTMLElement} list */
function walkWithArrowKeys(list) {
  list.addEventListener("keydown", (event) => {
    const rows = /** @type {HTMLElement[]} */ ([...list.querySelectorAll("button.row")]);
    const at = rows.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const to = { ArrowDown: at < 0 ? rows.length - 1 : at + 1, ArrowUp: at < 0 ? rows.length - 1 : at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      rows[Math.min(rows.length - 1, Math.max(0, to))]?.focus();
    }
  });
}
