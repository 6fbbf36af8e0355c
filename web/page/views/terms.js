// @ts-check

/**
 * The terms of the state line, each with its explanation beside it, which shows while the pointer is over it or the
 * keyboard on it. Escape puts it away (WCAG 2.2, 1.4.13).
 */
export function explainTerms() {
  for (const about of document.querySelectorAll(".about")) {
    const term = /** @type {HTMLElement} */ (about.closest("div"));
    const show = () => term.classList.remove("put-away");
    term.addEventListener("pointerenter", show);
    term.addEventListener("focusin", show);
    addEventListener("keydown", ({ key }) => key === "Escape" && term.classList.add("put-away"));
  }
}
