// @ts-check
import { Signal } from "../signal.js";
import { decoder } from "./source.js";
import { request, response } from "./http.js";
/** @typedef {import("../types.js").Exchange} Exchange */

/**
 * A request as the server's socket saw it.
 *
 * @typedef {object} Record
 * @property {number} connection
 * @property {number} request
 * @property {string} transport
 * @property {boolean} ended
 * @property {{in: number, out: number}} bytes
 * @property {Seen[]} items newest last
 * @property {{in: Decode | undefined, out: Decode | undefined}} decode undefined where bytes are missing
 * @property {Exchange} [exchange] the page's side of it, once its request line has been read
 *
 * @typedef {(piece: Uint8Array) => import("./item.js").Item[]} Decode
 * @typedef {{at: number, direction: "in" | "out", item: import("./item.js").Item}} Seen `at`: server clock, microseconds
 */

const MOST_RECORDS = 200;
const MOST_ITEMS = 200;

/** Puts the tap's bytes together into requests, and finds the page's exchange for each. */
export class Exchanges {
  /** Oldest first. @type {Map<number, Record>} */
  records = new Map();
  /** @type {Signal<{record: Record, seen?: Seen}>} */
  changed = new Signal();
  /** Charged once it is known whose they are. @type {Signal<{account: string, up: number, down: number}>} */
  charged = new Signal();
  /** Browsers repeat a request whose kept connection was lost, and tell no script. @type {Signal<Exchange>} */
  repeated = new Signal();
  /** The page's requests that the tap has not shown yet. @type {Exchange[]} */
  #unseen = [];

  /** @param {Exchange} exchange */
  expect(exchange) {
    this.#unseen.push(exchange);
    this.#unseen.splice(0, this.#unseen.length - MOST_RECORDS);
  }

  /** @param {{type: string, data: any}} event of the tap */
  take({ type, data }) {
    if (type === "opened") {
      this.#open(data);
    }
    const record = this.records.get(data.request);
    if (record && type === "bytes") {
      this.#bytes(record, data);
    } else if (record && type === "ended") {
      record.ended = true;
    }
    if (record) {
      this.changed.emit({ record });
    }
  }

  /** @param {{connection: number, request: number, transport: string}} opened */
  #open({ connection, request: number, transport }) {
    this.records.delete(number);
    this.records.set(number, {
      connection,
      request: number,
      transport,
      ended: false,
      bytes: { in: 0, out: 0 },
      items: [],
      decode: { in: decoder(request), out: decoder(response) },
    });
    const oldest = this.records.keys().next().value;
    if (this.records.size > MOST_RECORDS && oldest !== undefined) {
      this.records.delete(oldest);
    }
  }

  /** @param {Record} record @param {{direction: "in" | "out", offset: number, at: number, bytes: string}} data */
  #bytes(record, { direction, offset, at, bytes }) {
    const piece = Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0));
    if (offset !== record.bytes[direction]) {
      record.decode[direction] = undefined;
    }
    record.bytes[direction] = offset + piece.length;
    const raw = () => [/** @type {import("./item.js").Item} */ ({ kind: "raw", bytes: piece, parts: [] })];
    const items = record.decode[direction]?.(piece) ?? raw();
    items.forEach((item) => this.#add(record, { at, direction, item }));
    this.#charge(record, direction, piece.length);
  }

  /** @param {Record} record @param {Seen} seen */
  #add(record, seen) {
    if (seen.direction === "in" && seen.item.kind === "head") {
      this.#match(record, seen.item.firstLine ?? "");
    }
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
    const waiting = [...this.records.values()].find(({ exchange }) => exchange?.url === url && exchange.endedAt === undefined);
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
