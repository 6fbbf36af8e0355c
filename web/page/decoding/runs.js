// @ts-check
/** @typedef {import("./item.js").Item} Item */

/**
 * A stretch of bytes that belong together.
 *
 * @typedef {object} Run
 * @property {number} from
 * @property {number} to first byte behind it
 * @property {number} part its place among the item's parts
 * @property {"payload" | "overhead"} role
 */

/** The parts of a stretch of an item's bytes, cut off at its ends. @param {Item} item @returns {Run[]} */
export function runsOf(item, from = 0, to = item.bytes.length) {
  const parts = item.parts.length ? item.parts : [{ from: 0, to: item.bytes.length, payload: false }];
  return parts
    .map((part, at) => ({ from: Math.max(from, part.from), to: Math.min(to, part.to), part: at, role: /** @type {Run["role"]} */ (part.payload ? "payload" : "overhead") }))
    .filter((run) => run.to > run.from);
}

/** The same, neighbours of one role joined. @param {Item} item */
export function rolesOf(item, from = 0, to = item.bytes.length) {
  /** @type {Run[]} */
  const joined = [];
  for (const run of runsOf(item, from, to)) {
    const last = joined.at(-1);
    if (last?.role === run.role) last.to = run.to;
    else joined.push(run);
  }
  return joined;
}
