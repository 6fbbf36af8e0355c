// @ts-check
import { make } from "../dom.js";
import { t } from "../language/language.js";

/** A request's or an answer's head as the text that it is. @param {import("./item.js").Item} item */
export function headText({ parts }) {
  const lines = parts.map(({ name, text = "" }, at) => {
    const isEnd = at === parts.length - 1;
    const words = at === 0 ? firstLine(text) : isEnd ? [] : [make("b", { class: "name" }, name), `: ${text}`];
    const note = isEnd ? make("span", { class: "hint" }, t("wire.empty-line")) : "";
    return make("li", { "data-part": String(at), tabindex: "-1" }, ...words, make("span", { class: "line-end", "aria-hidden": "true" }, "\\r\\n"), note);
  });
  return make("ol", { class: "head-text mono", "aria-label": t("wire.head") }, ...lines);
}

/** Method, target and version, or version, status and reason; RFC 9112 sections 3 and 4. @param {string} line */
function firstLine(line) {
  const [first, second, ...rest] = line.split(" ");
  return [make("b", {}, first), " ", second?.startsWith("/") ? second : make("b", {}, second ?? ""), " ", rest.join(" ")];
}
