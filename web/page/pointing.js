// @ts-check
import { eachFrame } from "./dom.js";

const CARRIES = "[data-messages]";
const MARK = "pointed";

/**
 * One message, several views: what carries messages says which, in `data-messages="17 18"`, and wherever one of them is
 * pointed at or focused, everything that carries one of the same is marked. Listens once for the whole page, so that a
 * view has nothing to do but to set the attribute.
 */
export function markWhatIsPointedAt() {
  /** @type {Element | undefined} */
  let hovered;
  /** @type {Element | undefined} */
  let focused;

  const draw = () => {
    const ids = [hovered, focused].filter((element) => element?.isConnected).map(idsOf).find((some) => some.length) ?? [];
    const marked = new Set(ids.flatMap((id) => [...document.querySelectorAll(`[data-messages~="${CSS.escape(id)}"]`)]));
    document.querySelectorAll(`.${MARK}`).forEach((element) => marked.has(element) || element.classList.remove(MARK));
    marked.forEach((element) => element.classList.add(MARK));
    return [...marked];
  };
  // What comes to carry a message while it is pointed at is marked too.
  const added = new MutationObserver(eachFrame(draw));
  const changed = () => {
    const marked = draw();
    added.disconnect();
    if (marked.length) {
      added.observe(document.body, { subtree: true, childList: true, attributeFilter: ["data-messages"] });
    }
    return marked;
  };

  document.addEventListener("pointerover", ({ target }) => {
    const element = carrier(target);
    if (element !== hovered) {
      hovered = element;
      changed();
    }
  });
  document.documentElement.addEventListener("pointerleave", () => {
    hovered = undefined;
    changed();
  });
  document.addEventListener("focusin", ({ target }) => {
    focused = carrier(target);
    const marked = changed();
    // The keyboard's focus asks for the counterparts; a pointer that passes by must not set panels in motion.
    if (focused && /** @type {Element} */ (target).matches(":focus-visible")) {
      bringIntoView(marked, focused);
    }
  });
  document.addEventListener("focusout", () => {
    focused = undefined;
    changed();
  });
}

/** @param {EventTarget | null} target @returns {Element | undefined} */
function carrier(target) {
  return (target instanceof Element && target.closest(CARRIES)) || undefined;
}

/** @param {Element | undefined} element */
function idsOf(element) {
  return element?.getAttribute("data-messages")?.split(" ").filter(Boolean) ?? [];
}

/**
 * Scrolls each other panel to its first marked element, unless one of them can be seen in it. Only the panel: the window
 * stays where its reader has put it.
 *
 * @param {Element[]} marked
 * @param {Element} focused
 */
function bringIntoView(marked, focused) {
  const own = focused.closest(".scroll");
  const panels = new Set(marked.flatMap((element) => element.closest(".scroll") ?? []));
  for (const panel of panels) {
    const inside = marked.filter((element) => element.closest(".scroll") === panel);
    if (panel !== own && !inside.some((element) => hiddenBy(panel, element) === 0)) {
      panel.scrollTop += hiddenBy(panel, inside[0]);
    }
  }
}

/** How many pixels a panel has to scroll until an element is wholly seen, or its beginning. @param {Element} panel @param {Element} element */
function hiddenBy(panel, element) {
  const frame = panel.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  const above = box.top - frame.top;
  const below = box.bottom - frame.bottom;
  return above < 0 ? above : Math.max(0, Math.min(above, below));
}
