// @ts-check
import { millisOf } from "./clock.js";
import { Connections } from "./connections.js";
import { Conversation } from "./conversation/conversation.js";
import { history } from "./feed/history.js";
import { MessageIds } from "./feed/message-ids.js";
import { NotSent, Publishing } from "./feed/publishing.js";
import { Reader } from "./feed/reader.js";
import { Totals } from "./feed/totals.js";
import { asked, writeAddress } from "./address.js";
import { Signal } from "./signal.js";
import { knownTransport, transportOf } from "./transports/transports.js";
import { Exchanges } from "./decoding/exchanges.js";
import { Tap } from "./decoding/tap.js";

const TRANSPORT = "feedlab.transport";

/** What the page is doing: one room, read through one transport, and all that is seen of it. */
export class Session {
  tap = new Tap();
  exchanges = new Exchanges();
  conversation = new Conversation();
  connections = new Connections();
  totals = new Totals();
  ids = new MessageIds();
  /** @type {Signal<Reader>} */
  joined = new Signal();
  /** Something about the reader has changed. @type {Signal<void>} */
  changed = new Signal();
  /** @type {Signal<{messages: import("./types.js").Message[], gap?: import("./types.js").Gap, isHistory: boolean}>} */
  messages = new Signal();
  /** What the server refused on an open WebSocket. @type {Signal<string>} */
  refused = new Signal();
  transport = knownTransport(asked("transport")) ?? transportOf(localStorage.getItem(TRANSPORT));
  /** What the address asked for in vain, until something else is chosen: keys and values of the catalogue. @type {{key: string, values: Record<string, string>}[]} */
  notUnderstood = [];
  /** Milliseconds between two short polls. */
  interval = 1_000;
  author = "";
  room = "";

  /** @type {AbortController | undefined} */
  #leaving;
  /** Why the reader has let go, if it has. @type {Set<string>} */
  #reasons = new Set();

  constructor() {
    this.trace = this.trace.bind(this);
    this.publishing = new Publishing(this.tap.id, this.trace);
    this.reader = this.#newReader("");
    const transport = asked("transport");
    if (transport && !knownTransport(transport)) {
      this.notUnderstood.push({ key: "address.no-transport", values: { asked: transport } });
      writeAddress({ transport: this.transport.key });
    }
    this.tap.events.on((event) => this.exchanges.take(event));
    this.exchanges.charged.on((charge) => this.totals.charge(charge));
    this.exchanges.repeated.on((exchange) => {
      this.totals.of(exchange.account).requests++;
      this.conversation.repeat(exchange);
    });
    this.exchanges.changed.on(({ record, seen }) => {
      if (seen) {
        this.reader.heard(seen.at / 1_000);
        this.conversation.addWire(record, seen);
      }
    });
  }

  /** Hears of everything that happens on the page's connections. @param {import("./types.js").Trace} trace */
  trace(trace) {
    if (trace.kind === "request") {
      this.exchanges.expect(trace.exchange);
      this.totals.of(trace.exchange.account).requests++;
    }
    this.ids.take(trace.messages ?? []);
    this.conversation.add(trace);
  }

  get url() {
    return `feeds/${this.room}`;
  }

  /** @param {string} room @param {string} author */
  async join(room, author) {
    this.author = author;
    if (room === this.room) {
      return;
    }
    if (this.room) {
      this.notUnderstood = [];
    }
    this.#leaving?.abort(new Error("left"));
    const offlineFor = this.reader.isOffline ? this.reader.until - performance.now() : 0;
    this.reader.use(undefined);
    this.room = room;
    const reader = (this.reader = this.#newReader(this.url));
    if (offlineFor > 0) {
      reader.goOffline(offlineFor);
    }
    this.joined.emit(reader);
    const leaving = (this.#leaving = new AbortController());
    await this.#begin(reader, leaving.signal);
  }

  /** A page that cannot reach its server yet reads from the start when it can. @param {Reader} reader @param {AbortSignal} signal */
  async #begin(reader, signal) {
    await reader.untilOnline();
    try {
      for await (const batch of history(this.url, { wire: this.tap.id, onTrace: this.trace }, signal)) {
        reader.begin(batch);
      }
    } catch (failure) {
      if (signal.aborted) {
        return;
      }
      reader.cursor ||= "0";
    }
    this.#settle();
  }

  /** @param {string} key */
  use(key) {
    this.transport = transportOf(key);
    this.notUnderstood = [];
    localStorage.setItem(TRANSPORT, this.transport.key);
    writeAddress({ transport: this.transport.key });
    this.conversation.note("row.switched", { transport: key, cursor: this.reader.cursor });
    this.#settle();
    this.changed.emit();
  }

  /**
   * Lets the server cut this page's open subscriptions. The conversation tells of it when it is asked for, since its
   * effect arrives before its answer. A socket that the page has let go may still be open in the server, which notices at
   * its next write: that one is not counted.
   *
   * @returns {Promise<number>} how many there were
   */
  async cut() {
    const row = this.conversation.note("row.cut.asked");
    const open = this.conversation.openCount;
    try {
      const n = Math.min(open, await this.tap.cut());
      this.conversation.correct(row, "row.cut", { n });
      return n;
    } catch (failure) {
      this.conversation.correct(row, "row.cut.failed", {});
      throw failure;
    }
  }

  /** Stops looking at what comes. @param {number} millis */
  pause(millis) {
    this.conversation.note("row.paused");
    this.reader.pause(millis);
  }

  /** Takes the page off the net for a while: neither does it read, nor does a message leave it. @param {number} millis */
  goOffline(millis) {
    this.conversation.note("row.offline");
    this.reader.goOffline(millis);
  }

  /** Ends being offline where something else on the page is about to use the net. */
  goOnline() {
    if (this.reader.isOffline) {
      this.conversation.note("row.online");
      this.reader.goOnline();
    }
  }

  /**
   * Lets the reader go while there is a reason (another view needs the browser's few connections, other pages do), or go
   * on from its cursor when the last one has ceased.
   *
   * @param {string} reason
   * @param {boolean} isThere
   */
  rest(reason, isThere) {
    if (isThere !== this.#reasons.has(reason)) {
      this.#reasons[isThere ? "add" : "delete"](reason);
      this.#settle();
    }
  }

  /** @param {string} reason */
  isResting(reason) {
    return this.#reasons.has(reason);
  }

  #settle() {
    if (this.reader.cursor) {
      this.reader.use(this.#reasons.size === 0 ? this.transport : undefined);
    }
  }

  /** Whether that way is open. @param {"post" | "frame"} way */
  maySend(way) {
    return !this.reader.isOffline && (way === "post" || this.reader.canSend);
  }

  /**
   * Sends a message by that way or not at all.
   *
   * @param {string} text
   * @param {"post" | "frame"} way
   * @throws {NotSent} if that way is not open
   * @throws {Error} with the server's words if it refused, or the browser's if there was no answer
   */
  async publish(text, way, author = this.author) {
    if (!this.maySend(way)) {
      throw new NotSent(this.reader.isOffline ? "text.offline" : "text.no-socket");
    }
    const draft = this.publishing.draft(author, text);
    if (way === "frame") {
      this.reader.send(draft);
    } else {
      await this.publishing.post(this.url, draft);
    }
  }

  /** @param {string} url */
  #newReader(url) {
    const reader = new Reader(url, {
      wire: this.tap.id,
      account: "",
      interval: () => this.interval,
      onTrace: this.trace,
      onProblem: (problem) => this.refused.emit(problem.detail),
    });
    reader.messages.on((arrival) => this.#arrived(arrival));
    reader.changed.on(() => this.reader === reader && this.changed.emit());
    return reader;
  }

  /** @param {{messages: import("./types.js").Message[], gap?: import("./types.js").Gap, isHistory: boolean}} arrival */
  #arrived(arrival) {
    const now = performance.now();
    if (!arrival.isHistory) {
      const total = this.totals.of(this.transport.key);
      for (const message of arrival.messages) {
        total.messages++;
        if (this.publishing.isTimed(message)) {
          total.latencies.add(now - millisOf(Number(message.sentAt)));
        }
      }
    }
    this.messages.emit(arrival);
  }
}
