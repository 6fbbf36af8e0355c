// @ts-check
import { byId } from "../dom.js";

const VIEWS = ["feed", "race", "ping-pong"];

/**
 * Shows the view that the address names.
 *
 * @param {(view: string, isStill: (view: string) => boolean) => void} onView
 */
export function showViews(onView) {
  let view = "";
  const show = () => {
    const asked = location.hash.slice(1);
    view = VIEWS.includes(asked) ? asked : VIEWS[0];
    for (const name of VIEWS) {
      byId(`${name}-view`).hidden = name !== view;
    }
    for (const link of document.querySelectorAll("nav a[data-view]")) {
      if (link.getAttribute("data-view") === view) {
        link.setAttribute("aria-current", "page");
      } else {
        link.removeAttribute("aria-current");
      }
    }
    onView(view, (name) => name === view);
  };
  addEventListener("hashchange", show);
  show();
  // The reports are a page of their own; the room that the address names then is the one to come back to.
  byId("to-reports").addEventListener("click", (/** @type {Event} */ click) => {
    /** @type {HTMLAnchorElement} */ (click.currentTarget).search = location.search;
  });
}
