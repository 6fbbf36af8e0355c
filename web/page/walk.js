// @ts-check

/**
 * Makes a list one stop for the tabulator, however long it is: arrow keys, Home and End go through its entries, from the
 * newest on.
 *
 * @param {HTMLElement} list that scrolls
 * @param {string} entries selector of what is gone through; each can take the focus (`tabindex="-1"`)
 */
export function walkWithArrowKeys(list, entries) {
  list.addEventListener("keydown", (event) => {
    const all = /** @type {HTMLElement[]} */ ([...list.querySelectorAll(entries)]);
    const last = all.length - 1;
    const at = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const to = { ArrowDown: at < 0 ? last : at + 1, ArrowUp: at < 0 ? last : at - 1, Home: 0, End: last }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      all[Math.min(last, Math.max(0, to))]?.focus();
    }
  });
}
