// @ts-check

const STEPS = new Map([["ArrowDown", 1], ["ArrowRight", 1], ["ArrowUp", -1], ["ArrowLeft", -1]]);

/**
 * Marks a field where its bytes are pointed at or focused, and its bytes where it is. `data-part` names the stretch of
 * bytes that an element belongs to, `data-field` the bits within it.
 *
 * @param {HTMLElement} root
 * @param {HTMLElement[]} groups each is one stop of the tabulator, within which arrow keys go from field to field
 */
export function markTogether(root, groups) {
  /** @type {HTMLElement | undefined} */
  let focused;
  const mark = (/** @type {HTMLElement | undefined} */ at) => {
    root.querySelectorAll(".marked").forEach((element) => element.classList.remove("marked"));
    const { part, field } = at?.dataset ?? {};
    for (const element of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(`[data-part="${part}"]`))) {
      element.classList.toggle("marked", !field || !element.dataset.field || element.dataset.field === field);
    }
  };
  root.addEventListener("pointerover", ({ target }) => mark(marked(target) ?? focused));
  root.addEventListener("pointerleave", () => mark(focused));
  root.addEventListener("focusin", ({ target }) => mark((focused = marked(target))));
  root.addEventListener("focusout", () => mark((focused = undefined)));
  groups.forEach(walk);
}

/** @param {EventTarget | null} target @returns {HTMLElement | undefined} */
function marked(target) {
  return /** @type {HTMLElement | null} */ (/** @type {Element} */ (target).closest("[data-part]")) ?? undefined;
}

/** @param {HTMLElement} group */
function walk(group) {
  const stops = /** @type {HTMLElement[]} */ ([...group.querySelectorAll("[tabindex]")]);
  stops[0]?.setAttribute("tabindex", "0");
  group.addEventListener("keydown", (event) => {
    const step = STEPS.get(event.key);
    const next = stops[stops.indexOf(/** @type {HTMLElement} */ (event.target)) + (step ?? 0)];
    if (step && next) {
      event.preventDefault();
      stops.forEach((stop) => stop.setAttribute("tabindex", stop === next ? "0" : "-1"));
      next.focus();
    }
  });
}
