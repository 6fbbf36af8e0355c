// @ts-check
import { request, response } from "./http.js";
import { decoder } from "./source.js";

/**
 * A request as the server's socket saw it.
 *
 * @typedef {object} Record
 * @property {number} connection
 * @property {number} request
 * @property {string} transport
 * @property {boolean} ended
 * @property {{in: number, out: number}} bytes
 * @property {number} payload how many of the bytes were messages, as far as they could be decoded
 * @property {Seen[]} items the newest ones, newest last
 * @property {{in: Decode | undefined, out: Decode | undefined}} decode undefined where bytes are missing
 * @property {import("../types.js").Exchange} [exchange] the page's side of it, once its request line has been read
 *
 * @typedef {(piece: Uint8Array) => import("./item.js").Item[]} Decode
 * @typedef {{at: number, direction: "in" | "out", item: import("./item.js").Item}} Seen `at`: server clock, microseconds
 */

const MOST_ENDED = 200;

/**
 * All requests that are open, however many came after them, because their bytes are still to be charged; and the newest
 * of those that have ended. Open ones are as few as the browser's connections: where the tap has dropped the end of one,
 * the next request on its connection tells of it, or a tap that begins anew.
 */
export class Records {
  /** By their numbers, in the order in which they were opened. @type {Map<number, Record>} */
  #records = new Map();
  /** In the order in which they ended. @type {Set<Record>} */
  #ended = new Set();
  /** The number that was given last; a tap that begins anew counts from 1 again. */
  #last = 0;

  /** Oldest first. */
  get all() {
    return [...this.#records.values()];
  }

  /** @param {number} number */
  get(number) {
    return this.#records.get(number);
  }

  /** @param {{connection: number, request: number, transport: string}} opened */
  open({ connection, request: number, transport }) {
    const isNewTap = number <= this.#last;
    this.#last = number;
    this.all.filter((record) => isNewTap || record.connection === connection).forEach((record) => this.end(record));
    const before = this.#records.get(number);
    if (before) {
      this.#forget(before);
    }
    this.#records.set(number, {
      connection,
      request: number,
      transport,
      ended: false,
      bytes: { in: 0, out: 0 },
      payload: 0,
      items: [],
      decode: { in: decoder(request), out: decoder(response) },
    });
  }

  /** @param {Record} record */
  end(record) {
    record.ended = true;
    this.#ended.add(record);
    const [oldest] = this.#ended;
    if (this.#ended.size > MOST_ENDED) {
      this.#forget(oldest);
    }
  }

  /** @param {Record} record */
  #forget(record) {
    this.#ended.delete(record);
    this.#records.delete(record.request);
  }
}
