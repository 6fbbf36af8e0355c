// @ts-check
import { Sample } from "../statistics.js";

/** What one account (a transport, or a lane of the race) has used and brought. */
export class Total {
  requests = 0;
  /** Bytes at the server's socket; undefined until the tap has told of some. @type {number | undefined} */
  up = undefined;
  /** @type {number | undefined} */
  down = undefined;
  messages = 0;
  /** Milliseconds from sending to arriving, of this page's own messages. */
  latencies = new Sample(1_000);
}

/** Totals by account. */
export class Totals {
  /** @type {Map<string, Total>} */
  #accounts = new Map();

  /** @param {string} account */
  of(account) {
    const total = this.#accounts.get(account) ?? new Total();
    this.#accounts.set(account, total);
    return total;
  }

  /** Begins an account anew. @param {string} account */
  reset(account) {
    this.#accounts.delete(account);
  }

  /** @param {{account: string, up: number, down: number}} charge */
  charge({ account, up, down }) {
    const total = this.of(account);
    total.up = (total.up ?? 0) + up;
    total.down = (total.down ?? 0) + down;
  }
}
