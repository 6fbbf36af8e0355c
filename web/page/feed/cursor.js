// @ts-check
// A reader hands back the last cursor that it was given and never computes with one. These two parts are for showing it,
// and for a WebSocket, whose messages share the epoch of the subscription's first frame.

/** The position of `17@k3f9`: 17. */
export function positionOf(/** @type {string} */ cursor) {
  return Number(cursor.split("@")[0]);
}

/** The epoch of `17@k3f9`: `k3f9`; empty for a bare `17`. */
export function epochOf(/** @type {string} */ cursor) {
  return cursor.split("@")[1] ?? "";
}
