// @ts-check
import { Signal } from "../signal.js";
import { backOff } from "./back-off.js";
import { Ledger } from "./ledger.js";
import { Recovery } from "./recovery.js";
/** @typedef {import("../types.js").Batch} Batch */
/** @typedef {import("../types.js").Message} Message */

/**
 * Reads one feed through one transport at a time. It owns the cursor: whatever happens to a connection, the next one goes
 * on from there.
 */
export class Reader {
  /** @type {Signal<void>} */
  changed = new Signal();
  /** @type {Signal<{messages: Message[], gap?: import("../types.js").Gap, isHistory: boolean}>} */
  messages = new Signal();
  ledger = new Ledger();
  recovery = new Recovery();
  /** What the feed took while the reader was paused, and kept until it asked again. */
  pauses = new Recovery();
  /** @type {import("../types.js").State} */
  state = { name: "closed" };
  cursor = "";
  /** @type {"" | "offline" | "paused" | "waiting"} */
  interruption = "";
  /** When the interruption ends, on the page's clock. */
  until = 0;

  #options;
  #url;
  /** @type {import("../types.js").Transport | undefined} */
  #transport;
  /** @type {import("../types.js").Connection | undefined} */
  #connection;
  #failures = 0;
  #timer = 0;
  /** Batches that came while the reader was paused. @type {Batch[]} */
  #untouched = [];
  #resume = () => {};
  /** The newest connection's, whose state is still told while it closes, when its batches are not read any more. */
  #current = { isRead: false };
  /** @type {Promise<void>} */
  #resumed = Promise.resolve();

  /**
   * @param {string} url of the feed
   * @param {Omit<import("../types.js").Options, "after" | "onBatch" | "onState" | "untilResumed">} options its account is the first part of the
   *     transports' accounts
   */
  constructor(url, options) {
    this.#url = url;
    this.#options = options;
  }

  /** Takes what the feed retains. @param {Batch} batch */
  begin(batch) {
    this.#take(batch, true, []);
  }

  /** Goes on through that transport, or closes, from the cursor; while offline, when that is over. @param {import("../types.js").Transport | undefined} transport */
  use(transport) {
    this.#transport = transport;
    this.#failures = 0;
    if (!this.isOffline) {
      this.#interrupt("", 0);
      this.#release();
      this.#reopen();
    }
  }

  /** Stops looking at what comes; while something else interrupts, nothing comes to look at. */
  pause(/** @type {number} */ millis) {
    if (this.interruption) {
      return;
    }
    this.pauses.left(Date.now());
    this.#resumed = new Promise((resolve) => (this.#resume = resolve));
    this.#interrupt("paused", millis, () => this.#release());
  }

  /** Closes the connection and opens none for a while. */
  goOffline(/** @type {number} */ millis) {
    this.#away();
    this.#close();
    this.#interrupt("offline", millis, () => this.#reopen());
  }

  /** Ends being offline before its time. */
  goOnline() {
    if (this.isOffline) {
      this.#interrupt("", 0);
      this.#reopen();
    }
  }

  get isOffline() {
    return this.interruption === "offline";
  }

  async untilOnline() {
    while (this.isOffline) {
      await new Promise((resolve) => {
        const leave = this.changed.on(() => {
          leave();
          resolve(undefined);
        });
      });
    }
  }

  /** Whether a draft can go through the open connection. */
  get canSend() {
    return Boolean(this.#connection?.send) && this.state.name === "open";
  }

  /** @param {import("../types.js").Draft} draft */
  send(draft) {
    this.#connection?.send?.(draft);
  }

  /** Learns the server's clock from news that have just come. @param {number} millis since the Unix epoch, by that clock */
  heard(millis) {
    this.recovery.heard(millis, Date.now());
    this.pauses.heard(millis, Date.now());
  }

  /** Messages that have arrived and that nobody has looked at. */
  get waiting() {
    return this.#untouched.reduce((sum, batch) => sum + batch.messages.length, 0);
  }

  #reopen() {
    this.#close();
    if (!this.#transport) {
      return;
    }
    const mine = (this.#current = { isRead: true });
    this.#connection = this.#transport.open(this.#url, {
      ...this.#options,
      account: this.#options.account + this.#transport.key,
      after: this.cursor,
      onBatch: (batch) => (mine.isRead ? this.#arrived(batch) : undefined),
      untilResumed: () => (this.interruption === "paused" ? this.#resumed : undefined),
      onState: (state) => (mine === this.#current ? this.#entered(state) : undefined),
    });
  }

  #close() {
    this.#untouched = [];
    this.#current.isRead = false;
    this.#connection?.close();
    this.#connection = undefined;
  }

  /** @param {import("../types.js").State} state */
  #entered(state) {
    if (state.name === "open") {
      this.#failures = 0;
      this.recovery.back(Date.now());
    }
    this.#tell(state);
    if (state.failure) {
      this.#away();
      this.#failures++;
      this.#release();
      this.#interrupt("waiting", backOff(this.#failures), () => this.#reopen());
    }
  }

  #away() {
    this.recovery.left(Date.now());
  }

  /** @param {Batch} batch */
  #arrived(batch) {
    if (this.interruption !== "paused") {
      this.#take(batch, false, [this.recovery, this.pauses]);
      return;
    }
    this.#untouched.push(batch);
    this.changed.emit();
  }

  #release() {
    const batches = this.#untouched.splice(0);
    if (this.interruption === "paused") {
      this.pauses.back(Date.now());
      this.#interrupt("", 0);
      batches.forEach((batch) => this.#take(batch, false, [this.recovery]));
      this.#resume();
    }
  }

  /** @param {Batch} batch @param {boolean} isHistory @param {Recovery[]} absences which of them its messages may have missed */
  #take(batch, isHistory, absences) {
    this.cursor = batch.next;
    const messages = this.ledger.take(batch);
    const now = Date.now();
    messages.forEach((message) => absences.forEach((absence) => absence.arrived(message, now)));
    if (messages.length || batch.gap) {
      this.messages.emit({ messages, gap: batch.gap, isHistory });
    }
    this.changed.emit();
  }

  /** @param {Reader["interruption"]} name @param {number} millis @param {() => void} [then] */
  #interrupt(name, millis, then) {
    clearTimeout(this.#timer);
    this.interruption = name;
    this.until = performance.now() + millis;
    if (then) {
      this.#timer = window.setTimeout(() => {
        if (name !== "paused") {
          this.interruption = "";
        }
        then();
        this.changed.emit();
      }, millis);
    }
    this.changed.emit();
  }

  /** @param {import("../types.js").State} state */
  #tell(state) {
    this.state = state;
    this.changed.emit();
  }
}
