// @ts-check
import { byId, eachFrame, make, say } from "../dom.js";
import { follow } from "../follow.js";
import { duration } from "../format.js";
import { languageChanged, t } from "../language/language.js";
import { walkWithArrowKeys } from "../walk.js";
import { showDetails } from "./details.js";
import { draw, drawSilence, rewrite } from "./line.js";
/** @typedef {import("./conversation.js").Row} Row */

/** With more rows to be drawn than that, all are drawn anew. */
const MOST_WAITING = 300;

/**
 * Draws the conversation: time runs downwards, each line is an arrow, a bar shows what the server holds.
 *
 * @param {import("../session.js").Session} session
 * @param {import("./details.js").Wire} wire
 */
export function showDiagram(session, wire) {
  const { conversation, ids } = session;
  const list = byId("rows");
  const pause = byId("conversation-pause");
  const now = make("li", { class: "now", "aria-hidden": "true" }, make("div", { class: "silence" }), make("span", { class: "lane" }, make("span", { class: "label" })));
  const following = follow(list, "rows.newer");
  const idsOf = (/** @type {Row} */ row) => messageIds(row, session);
  const openDetails = showDetails(wire, idsOf);
  /** @type {Map<Row, HTMLElement>} */
  const lines = new Map();
  /** Rows to be drawn; undefined where all are. @type {Set<Row> | undefined} */
  let changed;
  let isPaused = false;

  /** Before the row that follows it, which has to be there; the silence between them is shorter then. @param {Row} row */
  const add = (row) => {
    const { rows } = conversation;
    const at = rows.indexOf(row);
    const next = rows[at + 1];
    const line = draw(row, idsOf(row), openDetails);
    lines.set(row, line);
    const after = lines.get(next);
    (after ?? now).before(line);
    drawSilence(line, row.at - (rows[at - 1]?.at ?? row.at));
    if (after) drawSilence(after, next.at - row.at);
  };
  const forget = () => {
    const kept = new Set(conversation.rows);
    for (const [row, line] of lines) {
      if (!kept.has(row)) {
        line.remove();
        lines.delete(row);
      }
    }
  };
  const redraw = () => {
    lines.clear();
    list.replaceChildren(now);
    inReverse(conversation.rows).forEach(add);
    changed = new Set();
    following.toEnd();
  };
  const flush = eachFrame(() => {
    if (isPaused) return;
    if (!changed) {
      redraw();
      return;
    }
    const before = lines.size;
    for (const row of inReverse(conversation.rows.filter((row) => changed?.has(row)))) {
      const line = lines.get(row);
      if (line) rewrite(line, row, idsOf(row));
      else add(row);
    }
    changed.clear();
    const added = lines.size - before;
    forget();
    following.changed(added);
  });
  const change = (/** @type {Row} */ row) => {
    changed?.add(row);
    // A page that is hidden draws nothing for hours.
    if (changed && changed.size > MOST_WAITING) changed = undefined;
    flush();
  };
  conversation.changed.on(change);
  ids.learned.on(({ sentAt }) => conversation.rows.filter(({ messages }) => messages.some((message) => message.sentAt === sentAt)).forEach(change));
  session.joined.on(redraw);
  pause.addEventListener("click", () => {
    isPaused = !isPaused;
    pause.setAttribute("aria-pressed", String(isPaused));
    flush();
  });
  const tick = () => {
    drawNow(now, conversation);
    following.changed();
  };
  setInterval(() => !isPaused && !document.hidden && tick(), 100);
  languageChanged.on(redraw);
  walkWithArrowKeys(list, "button.row");
  redraw();
}

/** @param {Row[]} rows */
function inReverse(rows) {
  return [...rows].reverse();
}

/** Ids of the messages that a row carries, as far as they are known; in another room the same ids are others. @param {Row} row @param {import("../session.js").Session} session */
function messageIds({ exchange, messages }, { ids, url }) {
  const isHere = exchange?.url.includes(`/${url}/`);
  return isHere ? messages.flatMap((message) => ("id" in message ? message.id : ids.of(message.sentAt)) ?? []) : [];
}

/** The line that is still being written: how long nothing has come. @param {HTMLElement} now @param {import("./conversation.js").Conversation} conversation */
function drawNow(now, conversation) {
  const time = performance.now();
  now.className = `now ${conversation.bar}`;
  drawSilence(now, time - (conversation.rows.at(-1)?.at ?? time));
  const held = conversation.bar === "held" && time - Number(conversation.barSince);
  const text = held ? t("now.held", { time: duration(Math.floor(held / 100) * 100) }) : "";
  say(/** @type {Element} */ (now.querySelector(".label")), text);
}
