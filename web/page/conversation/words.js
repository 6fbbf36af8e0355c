// @ts-check
import { duration } from "../format.js";
import { t } from "../language/language.js";

/** What a row says, in the page's language. @param {import("./conversation.js").Row} row */
export function words(row) {
  /** @type {Record<string, string | number>} */
  const values = { ...row.values, held: duration(Number(row.values.held) || 0) };
  if (row.key === "row.switched") values.transport = t(`transport.${row.values.transport}`);
  if (row.key === "row.stream") return t(`row.${row.values.unit}s`, values);
  return t(row.key, values);
}
