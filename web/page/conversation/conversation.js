// @ts-check
import { Signal } from "../signal.js";
import { opcodeName } from "../decoding/frame.js";
import { ServerClock } from "./server-clock.js";
/** @typedef {import("../types.js").Trace} Trace */
/** @typedef {import("../types.js").Exchange} Exchange */

/**
 * One line of the sequence diagram.
 *
 * @typedef {object} Row
 * @property {number} id
 * @property {number} at the page's clock
 * @property {number} [since] when what it shows began at the latest, where the page knows that too
 * @property {"up" | "down" | "note"} direction
 * @property {Exchange["transport"] | ""} transport
 * @property {import("../types.js").Wanted["kind"] | ""} kind
 * @property {string} key what to say about it, in the catalogue of messages
 * @property {Record<string, string | number>} values
 * @property {Exchange} [exchange]
 * @property {(import("../types.js").Message | import("../types.js").Draft)[]} messages what it brings
 * @property {import("../types.js").Gap} [gap] what it says of a gap
 * @property {string[]} texts what was carried, as text
 * @property {import("../decoding/records.js").Seen} [seen] the tap's item, of what only the tap shows
 * @property {"" | "held" | "open"} bar what the server holds until this happens
 *
 * @typedef {Pick<Row, "direction" | "key" | "kind"> & Partial<Row>} Line what is to become a row
 */

const MOST_ROWS = 300;
const MOST_TEXTS = 100;

/** What comes within this time on the same stream is drawn as one arrow, in milliseconds. */
const TOGETHER = 40;

/** Turns what happens on connections into the lines of a sequence diagram, in the order in which it happened. */
export class Conversation {
  /** @type {Row[]} */
  rows = [];
  /** A row that is new, or that says more than before. @type {Signal<Row>} */
  changed = new Signal();
  /** Exchanges whose answer the server still owes or keeps writing. @type {Map<Exchange, "held" | "open">} */
  #bars = new Map();
  #serverClock = new ServerClock();
  #lastId = 0;

  get bar() {
    const bars = [...this.#bars.values()];
    return bars.includes("held") ? "held" : (bars[0] ?? "");
  }

  /** How many requests of the page the server leaves pending or keeps answering. */
  get openCount() {
    return this.#bars.size;
  }

  /** Since when the newest of them is held or open. */
  get barSince() {
    return [...this.#bars.keys()].at(-1)?.startedAt;
  }

  /** @param {Trace} trace */
  add(trace) {
    const { kind, exchange } = trace;
    if (exchange.account.startsWith("race")) {
      return;
    }
    if (kind === "down") {
      this.#stream(trace);
    } else {
      this.#add(lineOf(trace), trace);
    }
    if (kind === "request" && isPending(exchange)) {
      this.#bars.set(exchange, "held");
    } else if (kind === "opened") {
      this.#bars.set(exchange, "open");
    } else if (exchange.endedAt !== undefined) {
      this.#bars.delete(exchange);
    }
  }

  /**
   * What a script cannot see, but the tap: heartbeats and the closing handshake. The tap's news come late; the row stands
   * where it belongs by the server's clock, and not behind the end of its connection.
   *
   * @param {import("../decoding/records.js").Record} record
   * @param {import("../decoding/records.js").Seen} seen
   */
  addWire({ exchange }, seen) {
    const { direction, item, at } = seen;
    this.#serverClock.heard(at, performance.now());
    if (!exchange) {
      return;
    }
    if (direction === "in" && item.kind === "head") {
      this.#serverClock.received(exchange.startedAt, at);
    }
    const opcode = item.frame?.opcode ?? 1;
    const isBeat = exchange.transport === "sse" && item.parts.some((part) => part.name.startsWith("comment"));
    if ((opcode >= 8 || isBeat) && !exchange.account.startsWith("race")) {
      const kind = /** @type {Row["kind"]} */ (isBeat ? "heartbeat" : opcodeName(opcode));
      const texts = item.parts.flatMap((part) => part.text ?? []);
      const happened = Math.min(this.#serverClock.toPage(at), exchange.endedAt ?? performance.now());
      const values = { code: item.parts.at(-1)?.text?.trim() ?? "" };
      this.#push({ direction: direction === "in" ? "up" : "down", kind, key: `row.${kind}`, values, exchange, texts, seen, at: happened });
    }
  }

  /** The browser has sent a request again by itself. @param {Exchange} exchange */
  repeat(exchange) {
    if (!exchange.account.startsWith("race")) {
      this.#push({ direction: "up", kind: "request", key: "row.repeated", values: { request: shortened(exchange) }, exchange });
    }
  }

  /** @param {string} key @param {Row["values"]} [values] */
  note(key, values = {}) {
    return this.#push({ direction: "note", kind: "", key, values });
  }

  /** Says something else of what has happened. @param {Row} row @param {string} key @param {Row["values"]} values */
  correct(row, key, values) {
    Object.assign(row, { key, values });
    this.changed.emit(row);
  }

  /** @param {Trace} trace */
  #stream(trace) {
    const { exchange, messages = [], text } = trace;
    const last = this.rows.at(-1);
    if (messages.length && last?.exchange === exchange && last.kind === "message" && last.direction === "down" && performance.now() - last.at < TOGETHER) {
      last.messages = [...last.messages, ...messages].slice(-MOST_TEXTS);
      last.texts = [...last.texts, text ?? ""].slice(-MOST_TEXTS);
      last.values.n = Number(last.values.n) + messages.length;
      this.changed.emit(last);
    } else {
      this.#add(pushed(trace), trace);
    }
  }

  /** @param {Line} line @param {Trace} trace */
  #add(line, { exchange, messages = [], gap, text }) {
    this.#push({ exchange, messages, gap, texts: text ? [text] : [], ...line });
  }

  /** @param {Line} line */
  #push(line) {
    const at = line.at ?? performance.now();
    const place = this.#placeOf(at, line.exchange);
    const bar = this.rows[place]?.bar ?? /** @type {Row["bar"]} */ (this.bar);
    /** @type {Row} */
    const row = { values: {}, messages: [], texts: [], transport: line.exchange?.transport ?? "", ...line, id: ++this.#lastId, at, bar };
    this.rows.splice(place, 0, row);
    this.rows.splice(0, this.rows.length - MOST_ROWS);
    this.changed.emit(row);
    return row;
  }

  /** Behind all that happened until then; but what a connection did comes before its end. @param {number} at @param {Exchange} [exchange] */
  #placeOf(at, exchange) {
    let place = this.rows.length;
    const isLater = (/** @type {Row} */ row) => row.at > at || (row.at === at && row.kind === "end" && row.exchange === exchange);
    while (place > 0 && isLater(this.rows[place - 1])) {
      place--;
    }
    return place;
  }
}

/**
 * A request, an answer, what is sent, or the end of a connection. `since` is given where the page has timed both ends: an
 * answer's, the time of its request; that of a poll which was held, the time of its head, since nobody here knows how long
 * the server had it.
 *
 * @param {Trace} trace
 * @returns {Line}
 */
function lineOf({ kind, exchange, messages = [], refusal, reason = "" }) {
  const { transport, startedAt, headAt, endedAt = 0, status = 0 } = exchange;
  const isHeld = isPending(exchange);
  if (kind === "request") {
    const key = transport === "history" ? "row.history" : "row.request";
    return { direction: "up", kind: "request", key, values: { request: shortened(exchange) }, at: startedAt };
  }
  if (kind === "opened") {
    return { direction: "down", kind: "opened", key: `row.opened.${transport}`, since: startedAt, at: headAt };
  }
  if (kind === "answer") {
    const isEmpty = transport !== "publishing" && messages.length === 0;
    const key = refusal ? "row.refused" : `row.${isEmpty ? "empty" : transport === "publishing" ? "accepted" : "answer"}${isHeld ? ".held" : ""}`;
    const values = { status, held: endedAt - startedAt, why: refusal ?? "" };
    return { direction: "down", kind: "answer", key, values, since: isHeld ? headAt : startedAt, at: endedAt };
  }
  if (kind === "up") {
    return { direction: "up", kind: "message", key: "row.frame", values: { n: 1 } };
  }
  const isNote = kind === "failed" || transport === "websocket";
  const key = kind === "failed" ? "row.failed" : transport === "websocket" ? "row.closed" : "row.ended";
  return { direction: isNote ? "note" : "up", kind: "end", key, values: { reason }, at: endedAt };
}

/** What the server says on a stream. @param {Trace} trace @returns {Line} */
function pushed({ exchange, messages = [], gap, next = "", refusal }) {
  const unit = exchange.transport === "sse" ? "event" : "frame";
  if (refusal) return { direction: "down", kind: "refusal", key: "row.frame.refused", values: { why: refusal } };
  if (gap) return { direction: "down", kind: "gap", key: `row.${unit}`, values: { n: 1 } };
  if (messages.length === 0) return { direction: "down", kind: "start", key: "row.start", values: { next } };
  return { direction: "down", kind: "message", key: `row.${unit}`, values: { n: messages.length } };
}

/** Whether the server may leave its answer pending: a long poll, unless it says that it does not wait. @param {Exchange} exchange */
function isPending({ transport, url }) {
  return transport === "long-polling" && !/[?&]wait=0(&|$)/.test(url);
}

/** @param {Exchange} exchange */
function shortened({ method, url }) {
  const [path, query = ""] = url.split("?");
  const shown = query.split("&").filter((member) => !member.startsWith("wire="));
  return `${method} …/${path.split("/").at(-1)}${shown[0] ? `?${shown.join("&")}` : ""}`;
}
