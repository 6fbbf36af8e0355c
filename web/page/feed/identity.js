// @ts-check

export const LOBBY = "lobby";
const NAME = "feedlab.name";

/** The rules of docs/api.md; the same as the server's. */
export function isRoom(/** @type {string} */ room) {
  return /^[a-z0-9][a-z0-9-]{0,63}$/.test(room);
}

/** Counted in characters, not in UTF-16 units. */
export function isName(/** @type {string} */ name) {
  return name.trim() !== "" && [...name].length <= 64;
}

/** The room that the address names, so that a link leads to it. */
export function room() {
  const asked = new URLSearchParams(location.search).get("room") ?? LOBBY;
  return isRoom(asked) ? asked : LOBBY;
}

/** @param {string} otherwise what to call somebody who has not said their name */
export function name(otherwise) {
  const kept = localStorage.getItem(NAME) ?? "";
  return isName(kept) ? kept : otherwise;
}

/** @param {string} newName @param {string} newRoom */
export function keep(newName, newRoom) {
  localStorage.setItem(NAME, newName);
  const url = new URL(location.href);
  url.searchParams.set("room", newRoom);
  history.replaceState(null, "", url);
}
