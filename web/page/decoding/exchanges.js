// @ts-check
import { Signal } from "../signal.js";
import { fromBase64 } from "./encoding.js";
import { payloadBytes } from "./item.js";
import { Records } from "./records.js";
/** @typedef {import("../types.js").Exchange} Exchange */
/** @typedef {import("./records.js").Record} Record */
/** @typedef {import("./records.js").Seen} Seen */

const MOST_UNSEEN = 200;
const MOST_ITEMS = 200;

/** Puts the tap's bytes together into requests, and finds the page's exchange for each. */
export class Exchanges {
  records = new Records();
  /** @type {Signal<{record: Record, seen?: Seen}>} */
  changed = new Signal();
  /** Charged once it is known whose they are. @type {Signal<{account: string, up: number, down: number}>} */
  charged = new Signal();
  /** Browsers repeat a request whose kept connection was lost, and tell no script. @type {Signal<Exchange>} */
  repeated = new Signal();
  /** The page's requests that the tap has not shown yet: all that are open, and the newest others. @type {Exchange[]} */
  #unseen = [];

  /** @param {Exchange} exchange */
  expect(exchange) {
    this.#unseen.push(exchange);
    const ended = this.#unseen.filter(({ endedAt }) => endedAt !== undefined);
    const forgotten = ended.slice(0, -MOST_UNSEEN);
    this.#unseen = this.#unseen.filter((unseen) => !forgotten.includes(unseen));
  }

  /** @param {{type: string, data: any}} event of the tap */
  take({ type, data }) {
    if (type === "opened") {
      this.records.open(data);
    }
    const record = this.records.get(data.request);
    if (record && type === "bytes") {
      this.#bytes(record, data);
    } else if (record && type === "ended") {
      this.records.end(record);
    }
    if (record) {
      this.changed.emit({ record });
    }
  }

  /** @param {Record} record @param {{direction: "in" | "out", offset: number, at: number, bytes: string}} data */
  #bytes(record, { direction, offset, at, bytes }) {
    const piece = fromBase64(bytes);
    const before = record.bytes[direction];
    if (offset !== before) {
      record.decode[direction] = undefined;
    }
    record.bytes[direction] = offset + piece.length;
    const raw = () => [/** @type {import("./item.js").Item} */ ({ kind: "raw", bytes: piece, parts: [] })];
    const items = record.decode[direction]?.(piece) ?? raw();
    items.forEach((item) => this.#add(record, { at, direction, item }));
    // What the tap has dropped cannot be shown, but it has crossed the wire: it counts.
    this.#charge(record, direction, Math.max(0, offset - before) + piece.length);
  }

  /** @param {Record} record @param {Seen} seen */
  #add(record, seen) {
    if (seen.direction === "in" && seen.item.kind === "head") {
      this.#match(record, seen.item.firstLine ?? "");
    }
    record.payload += payloadBytes(seen.item);
    record.items.push(seen);
    record.items.splice(0, record.items.length - MOST_ITEMS);
    this.changed.emit({ record, seen });
  }

  /** Requests to the same address are taken in their order. @param {Record} record @param {string} line */
  #match(record, line) {
    const [method, url] = line.split(" ");
    const at = this.#unseen.findIndex((exchange) => exchange.method === method && exchange.url === url);
    if (at >= 0) {
      [record.exchange] = this.#unseen.splice(at, 1);
      return;
    }
    const waiting = this.records.all.find(({ exchange }) => exchange?.url === url && exchange.endedAt === undefined);
    if (waiting?.exchange) {
      record.exchange = waiting.exchange;
      this.repeated.emit(waiting.exchange);
    }
  }

  /** @param {Record} record @param {"in" | "out"} direction @param {number} bytes */
  #charge(record, direction, bytes) {
    const account = record.exchange?.account ?? record.transport;
    this.charged.emit({ account, up: direction === "in" ? bytes : 0, down: direction === "out" ? bytes : 0 });
  }
}
