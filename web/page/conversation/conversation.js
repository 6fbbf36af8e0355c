// @ts-check
import { Signal } from "../signal.js";
import { opcodeName } from "../decoding/frame.js";
/** @typedef {import("../types.js").Trace} Trace */
/** @typedef {import("../types.js").Exchange} Exchange */

/**
 * One line of the sequence diagram.
 *
 * @typedef {object} Row
 * @property {number} id
 * @property {number} at the page's clock
 * @property {"up" | "down" | "note"} direction
 * @property {Exchange["transport"] | ""} transport
 * @property {string} key what to say about it, in the catalogue of messages
 * @property {Record<string, string | number>} values
 * @property {Exchange} [exchange]
 * @property {string[]} texts what was carried
 * @property {"" | "held" | "open"} bar what the server holds while this happens
 */

const MOST_ROWS = 400;

/** What comes within this time on the same stream is drawn as one arrow. */
const TOGETHER = 40;

/** Turns what happens on connections into the lines of a sequence diagram. */
export class Conversation {
  /** @type {Row[]} */
  rows = [];
  /** @type {Signal<{row: Row, isNew: boolean}>} */
  changed = new Signal();
  /** Exchanges whose answer the server still owes or keeps writing. @type {Map<Exchange, "held" | "open">} */
  #bars = new Map();
  #lastId = 0;

  get bar() {
    const bars = [...this.#bars.values()];
    return bars.includes("held") ? "held" : (bars[0] ?? "");
  }

  /** Since when the newest of them is held or open. */
  get barSince() {
    return [...this.#bars.keys()].at(-1)?.startedAt;
  }

  /** @param {Trace} trace */
  add(trace) {
    const { kind, exchange, messages = 0 } = trace;
    const texts = trace.text ? [trace.text] : [];
    const held = (exchange.endedAt ?? 0) - exchange.startedAt;
    if (kind === "request") {
      const key = exchange.account === "history" ? "row.history" : "row.request";
      this.#add("up", exchange, key, { request: shortened(exchange) }, texts);
      if (exchange.transport === "long-polling") this.#bars.set(exchange, "held");
    } else if (kind === "opened") {
      this.#bars.set(exchange, "open");
      this.#add("down", exchange, `row.opened.${exchange.transport}`, {}, texts);
    } else if (kind === "answer") {
      this.#bars.delete(exchange);
      this.#add("down", exchange, answerKey(trace), { n: messages, status: exchange.status ?? 0, held }, texts);
    } else if (kind === "down") {
      this.#stream(exchange, texts, messages);
    } else if (kind === "up") {
      this.#add("up", exchange, "row.frame", { n: 1 }, texts);
    } else {
      this.#bars.delete(exchange);
      const key = kind === "failed" ? "row.failed" : "row.ended";
      this.#add(kind === "failed" ? "note" : "up", exchange, key, { reason: trace.reason ?? "" }, texts);
    }
  }

  /** What a script cannot see, but the tap: signs of life and the closing handshake. @param {import("../decoding/records.js").Record} record @param {import("../decoding/records.js").Seen} seen */
  addWire(record, { direction, item }) {
    const exchange = record.exchange;
    const opcode = item.frame?.opcode ?? 1;
    const isBeat = exchange?.transport === "sse" && item.parts.some((part) => part.name.startsWith("comment"));
    if (exchange && (opcode >= 8 || isBeat)) {
      const key = isBeat ? "row.beat" : `row.${opcodeName(opcode)}`;
      this.#add(direction === "in" ? "up" : "down", exchange, key, {}, item.parts.flatMap((part) => part.text ?? []));
    }
  }

  /** The browser has sent a request again by itself. @param {Exchange} exchange */
  repeat(exchange) {
    this.#add("up", exchange, "row.repeated", { request: shortened(exchange) }, []);
  }

  /** @param {string} key @param {Row["values"]} [values] */
  note(key, values = {}) {
    return this.#push({ direction: "note", transport: "", key, values, texts: [] });
  }

  /** Says something else of what has happened. @param {Row} row @param {string} key @param {Row["values"]} values */
  correct(row, key, values) {
    Object.assign(row, { key, values });
    this.changed.emit({ row, isNew: false });
  }

  /** @param {Exchange} exchange @param {string[]} texts @param {number} messages */
  #stream(exchange, texts, messages) {
    const last = this.rows.at(-1);
    if (last?.exchange === exchange && last.key === "row.stream" && performance.now() - last.at < TOGETHER) {
      last.values.n = Number(last.values.n) + messages;
      last.texts.push(...texts);
      last.texts.splice(0, last.texts.length - 100);
      this.changed.emit({ row: last, isNew: false });
      return;
    }
    const key = messages === 0 ? "row.start" : "row.stream";
    this.#add("down", exchange, key, { n: messages, unit: exchange.transport === "sse" ? "event" : "frame" }, texts);
  }

  /** @param {Row["direction"]} direction @param {Exchange} exchange @param {string} key @param {Row["values"]} values @param {string[]} texts */
  #add(direction, exchange, key, values, texts) {
    if (!exchange.account.startsWith("race")) {
      this.#push({ direction, transport: exchange.transport, key, values, exchange, texts });
    }
  }

  /** @param {Omit<Row, "id" | "at" | "bar">} line */
  #push(line) {
    const row = { ...line, id: ++this.#lastId, at: performance.now(), bar: /** @type {Row["bar"]} */ (this.bar) };
    this.rows.push(row);
    this.rows.splice(0, this.rows.length - MOST_ROWS);
    this.changed.emit({ row, isNew: true });
    return row;
  }
}

/** @param {Trace} trace */
function answerKey({ exchange, messages }) {
  if (exchange.transport === "publishing") return "row.published";
  if (messages === 0) return exchange.transport === "long-polling" ? "row.empty.held" : "row.empty";
  return exchange.transport === "long-polling" ? "row.answer.held" : "row.answer";
}

/** @param {Exchange} exchange */
function shortened({ method, url }) {
  const [path, query = ""] = url.split("?");
  const shown = query.split("&").filter((member) => !member.startsWith("wire="));
  return `${method} …/${path.split("/").at(-1)}${shown[0] ? `?${shown.join("&")}` : ""}`;
}
