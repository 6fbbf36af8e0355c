// @ts-check
import { byId, eachFrame, isAtEnd, make, say } from "../dom.js";
import { bytes } from "../format.js";
import { languageChanged, t } from "../language/language.js";
import { TRANSPORTS } from "../transports/transports.js";
import { handshakeView } from "./handshake.js";
import { itemView } from "./item-view.js";
/** @typedef {import("./records.js").Record} Record */

const LATEST = "latest";
const MOST_ITEMS = 150;
const MOST_CHOICES = 40;
const DRAWN_EVERY = 150;

/** The bytes of the page's own connections, one request at a time. @param {import("../session.js").Session} session */
export function showWire({ exchanges, tap }) {
  const choice = byId("wire-request");
  const list = byId("wire-items");
  /** @type {Record | undefined} */
  let shown;
  /** @type {Set<import("./records.js").Seen>} */
  let drawn = new Set();
  const own = () => exchanges.records.all.filter(({ exchange }) => exchange && !exchange.account.startsWith("race"));

  const choose = () => (choice.value === LATEST ? latest(own()) : exchanges.records.get(Number(choice.value)));
  const draw = eachFrame(() => {
    const record = choose();
    if (record !== shown) {
      shown = record;
      drawn = new Set();
      list.replaceChildren();
    }
    if (record) {
      drawItems(record);
      drawSum(record);
    } else {
      say(list, t(tap.state === "off" ? "tap.off" : "wire.nothing"));
    }
  }, DRAWN_EVERY);
  const drawItems = (/** @type {Record} */ record) => {
    const follows = isAtEnd(list) && !list.querySelector("details[open]");
    const items = record.items.slice(-MOST_ITEMS);
    for (const seen of items.filter((item) => !drawn.has(item))) {
      list.append(itemView(seen));
      if (seen.direction === "out" && seen.item.kind === "head") drawHandshake(record);
    }
    drawn = new Set(items);
    while (list.childElementCount > MOST_ITEMS) list.firstElementChild?.remove();
    if (follows) list.scrollTop = list.scrollHeight;
  };
  const drawHandshake = async (/** @type {Record} */ record) => {
    const view = await handshakeView(record);
    if (view && shown === record) list.querySelectorAll(".item.out")[0]?.after(view);
  };
  const drawSum = (/** @type {Record} */ { bytes: crossed, payload }) => {
    say(byId("wire-sum"), t("wire.sum", { up: bytes(crossed.in), down: bytes(crossed.out), payload: bytes(payload) }));
  };
  const drawChoice = eachFrame(() => {
    const value = choice.value || LATEST;
    const options = choices(own()).reverse().map((record) => make("option", { value: String(record.request) }, nameOf(record)));
    choice.replaceChildren(make("option", { value: LATEST }, t("wire.latest")), ...options);
    choice.value = [...choice.options].some((option) => option.value === value) ? value : LATEST;
  });

  choice.addEventListener("change", draw);
  exchanges.changed.on(({ seen }) => {
    if (seen?.item.kind === "head" && document.activeElement !== choice) drawChoice();
    draw();
  });
  choice.addEventListener("blur", drawChoice);
  tap.changed.on(draw);
  languageChanged.on(() => {
    shown = undefined;
    drawChoice();
    draw();
  });
  drawChoice();
  draw();

  const recordOf = (/** @type {import("../types.js").Exchange} */ exchange) => own().find((record) => record.exchange === exchange);
  return {
    knows: (/** @type {import("../types.js").Exchange} */ exchange) => recordOf(exchange) !== undefined,
    /** Turns to the bytes of an exchange. */
    show(/** @type {import("../types.js").Exchange} */ exchange) {
      const record = recordOf(exchange);
      if (record) {
        choice.append(make("option", { value: String(record.request) }, nameOf(record)));
        choice.value = String(record.request);
        draw();
        byId("wire").scrollIntoView({ block: "nearest" });
        choice.focus();
      }
    },
  };
}

/** The newest, and those that are open however old they are. @param {Record[]} records */
function choices(records) {
  return records.filter(({ ended }, at) => !ended || at >= records.length - MOST_CHOICES);
}

/** The stream that is open, or else the last request of the reader: publishing would take its place each time. @param {Record[]} records */
function latest(records) {
  const reading = records.filter(({ exchange }) => exchange?.transport !== "publishing");
  return reading.at(-1) ?? records.at(-1);
}

/** @param {Record} record */
function nameOf({ request, connection, exchange }) {
  const mark = TRANSPORTS.find(({ key }) => key === exchange?.transport)?.mark ?? "↑";
  const path = exchange?.url.split("?")[0].split("/").at(-1);
  return `${mark} ${exchange?.method} …/${path} · ${t("wire.name", { request, connection })}`;
}
