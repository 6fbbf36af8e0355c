// @ts-check
import { asked, writeAddress } from "../address.js";

export const LOBBY = "lobby";
const NAME = "feedlab.name";
const GUEST = "feedlab.guest";

/** The rules of docs/api.md; the same as the server's. */
export function isRoom(/** @type {string} */ room) {
  return /^[a-z0-9][a-z0-9-]{0,63}$/.test(room);
}

/** What somebody meant by it: `Sala 1` is `sala-1`. Empty if nothing of it can be in a room's name. */
export function roomOf(/** @type {string} */ written) {
  const plain = written.trim();
  return isRoom(plain)
    ? plain
    : plain
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-/, "")
        .slice(0, 64)
        .replace(/-$/, "");
}

/** Counted in characters, not in UTF-16 units. */
export function isName(/** @type {string} */ name) {
  return name.trim() !== "" && [...name].length <= 64;
}

/** The room that the address names, so that a link leads to it. */
export function room() {
  return roomOf(asked("room")) || LOBBY;
}

/** What the address says where that can be no room. @returns {string} empty if it names one, or none at all */
export function notARoom() {
  return roomOf(asked("room")) ? "" : asked("room");
}

/** This tab's, for whoever has not said a name. @returns {string} four digits */
export function guestNumber() {
  const number = sessionStorage.getItem(GUEST) ?? String(1_000 + Math.floor(Math.random() * 9_000));
  sessionStorage.setItem(GUEST, number);
  return number;
}

/**
 * The name that the address gives, or that was chosen in this tab, or else before. The browser keeps a chosen name for
 * one tab at a time: whoever takes it takes it away, so that two tabs are not called the same, and puts it back when
 * their page goes.
 *
 * @param {string} guest what to call somebody who has not said their name
 */
export function takeName(guest) {
  const before = localStorage.getItem(NAME) ?? "";
  const name = [asked("name"), sessionStorage.getItem(NAME) ?? before].find(isName) ?? guest;
  if (name === before) {
    localStorage.removeItem(NAME);
  }
  addEventListener("pagehide", () => {
    const chosen = sessionStorage.getItem(NAME);
    if (chosen) localStorage.setItem(NAME, chosen);
  });
  return name;
}

/** What was joined with, for this tab and for its address. @param {string} name empty if it is only a guest's @param {string} room */
export function keep(name, room) {
  sessionStorage.setItem(NAME, name);
  writeAddress({ room, name });
}
