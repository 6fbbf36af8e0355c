// @ts-check
import { stayAtEnd } from "../follow.js";
import { handshakeView } from "./handshake.js";
import { fill, itemView } from "./item-view.js";
/** @typedef {import("./records.js").Record} Record */
/** @typedef {import("./records.js").Seen} Seen */

/** The items of one request, in the order in which they crossed the wire, at the newest unless somebody reads. */
export class ItemList {
  #list;
  #ids;
  /** @type {Record | undefined} */
  #record;
  /** @type {Map<Seen, HTMLDetailsElement>} */
  #views = new Map();
  #following;

  /**
   * @param {HTMLElement} list
   * @param {import("../feed/message-ids.js").MessageIds} ids
   * @param {() => void} onOpened hears that somebody reads an item
   */
  constructor(list, ids, onOpened) {
    this.#list = list;
    this.#ids = ids;
    this.#following = stayAtEnd(list, { isRead: () => list.querySelector("details[open]") !== null });
    // The event does not bubble.
    list.addEventListener("toggle", ({ target }) => this.#toggled(/** @type {HTMLDetailsElement} */ (target), onOpened), true);
    ids.learned.on(() => this.#nameDrafts());
  }

  /** @param {Record | undefined} record */
  draw(record) {
    if (record !== this.#record) {
      this.#record = record;
      this.#clear();
    }
    if (record) {
      record.items.filter((seen) => !this.#views.has(seen)).forEach((seen) => this.#add(seen, record));
      this.#forget(new Set(record.items));
      this.#nameDrafts();
      this.#following.settle();
    }
  }

  /** The same in another language, with what is open. */
  redraw() {
    const open = [...this.#views].filter(([, view]) => view.open).map(([seen]) => seen);
    this.#clear();
    this.draw(this.#record);
    open.forEach((seen) => this.#open(seen));
  }

  /** Closes what is open, and goes to the newest. */
  leave() {
    this.#views.forEach((view) => (view.open = false));
    this.#following.toEnd();
  }

  /** Opens an item that is drawn, at the beginning of the list, and marks it. @param {Seen} seen */
  pointOut(seen) {
    this.#list.querySelector(".found")?.classList.remove("found");
    const view = this.#open(seen);
    view?.classList.add("found");
    view?.querySelector("summary")?.focus({ preventScroll: true });
    if (view) this.#toTop(view);
  }

  /** @param {HTMLElement} view */
  #toTop(view) {
    this.#list.scrollTop += view.getBoundingClientRect().top - this.#list.getBoundingClientRect().top;
  }

  /** @param {Seen} seen @param {Record} record */
  #add(seen, record) {
    const view = itemView(seen);
    this.#views.set(seen, view);
    this.#list.append(view);
    if (seen.direction === "out" && seen.item.kind === "head") {
      this.#list.append(handshakeView(record) ?? "");
    }
  }

  /** What is open is being read, and stays. @param {Set<Seen>} kept */
  #forget(kept) {
    for (const [seen, view] of this.#views) {
      if (!kept.has(seen) && !view.open) {
        this.#views.delete(seen);
        view.remove();
      }
    }
  }

  #clear() {
    this.#views.clear();
    this.#list.replaceChildren();
  }

  /** @param {Seen} seen */
  #open(seen) {
    const view = this.#views.get(seen);
    if (view) {
      fill(view, seen.item);
      this.#nameDrafts();
      view.open = true;
    }
    return view;
  }

  /** @param {HTMLDetailsElement} view @param {() => void} onOpened */
  #toggled(view, onOpened) {
    if (view.open) {
      const [seen] = [...this.#views].find(([, candidate]) => candidate === view) ?? [];
      if (seen) this.#open(seen);
      onOpened();
      // What has been opened at the list's end would lie below of what can be seen.
      if (view.getBoundingClientRect().bottom > this.#list.getBoundingClientRect().bottom) this.#toTop(view);
    }
  }

  /** The server gives a message its id after it has crossed the wire. */
  #nameDrafts() {
    for (const carrier of /** @type {NodeListOf<HTMLElement>} */ (this.#list.querySelectorAll("[data-sent]"))) {
      const id = this.#ids.of(Number(carrier.dataset.sent));
      if (id !== undefined) carrier.dataset.messages = String(id);
    }
  }
}
