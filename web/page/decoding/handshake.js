// @ts-check
import { make } from "../dom.js";
import { t } from "../language/language.js";
import { acceptOf, GUID } from "./accept.js";
import { hex } from "./encoding.js";

/** How the server's answer follows from the client's key, with this connection's own. @param {import("./records.js").Record} record */
export function handshakeView(record) {
  const header = (/** @type {"in" | "out"} */ direction, /** @type {string} */ name) =>
    record.items.find((seen) => seen.direction === direction && seen.item.kind === "head")?.item.headers?.get(name);
  const key = header("in", "sec-websocket-key");
  const answered = header("out", "sec-websocket-accept");
  if (!key || !answered) {
    return undefined;
  }
  const { digest, accept } = acceptOf(key);
  const lines = [
    ["Sec-WebSocket-Key", key],
    [t("handshake.with-guid"), key + GUID],
    ["SHA-1", hex(digest, " ")],
    ["Base64", accept],
    ["Sec-WebSocket-Accept", answered],
  ];
  const verdict = make("p", { class: "hint" }, t(accept === answered ? "handshake.right" : "handshake.wrong"));
  const list = make("dl", { class: "facts" }, ...lines.flatMap(([name, value]) => [make("dt", {}, name), make("dd", { class: "mono" }, value)]));
  const summary = make("summary", {}, make("span", { class: "what" }, t("handshake.title")));
  return make("details", { class: "item handshake" }, summary, list, verdict);
}
