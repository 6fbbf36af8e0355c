// @ts-check

/** What a link to the page says: the room, the transport, and the name of whoever follows it. */
const MEMBERS = /** @type {const} */ (["room", "transport", "name"]);

/** @param {typeof MEMBERS[number]} member @returns {string} empty if the address does not say it */
export function asked(member) {
  return new URLSearchParams(location.search).get(member)?.trim() ?? "";
}

/** @param {Partial<Record<typeof MEMBERS[number], string>>} members those that are not given stay; an empty one goes */
export function addressWith(members) {
  const url = new URL(location.href);
  for (const member of MEMBERS) {
    const value = members[member];
    if (value) url.searchParams.set(member, value);
    else if (value === "") url.searchParams.delete(member);
  }
  return url;
}

/** @param {Parameters<typeof addressWith>[0]} members */
export function writeAddress(members) {
  history.replaceState(null, "", addressWith(members));
}
