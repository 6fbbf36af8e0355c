// @ts-check
import { make, say } from "./dom.js";
import { languageChanged, t } from "./language/language.js";

/** Pixels from the end that still count as the end, since browsers round. */
const NEAR = 4;

/**
 * Keeps a list that grows at its end at its newest entry, until somebody scrolls up; then a button over the list's end
 * tells how much has come since, and leads back. Whether it follows is remembered, never read from where the list stands:
 * a list that is hidden or that changes its height is not at its end and yet nobody has scrolled. The list gets a frame
 * around it, for the button to stand in.
 *
 * @param {HTMLElement} list that scrolls
 * @param {string} key what the button says, in the catalogue of messages, with `{n}` for how many have come since
 */
export function follow(list, key) {
  const words = make("span");
  const button = make("button", { class: "newer", type: "button", hidden: true, click: () => back() }, words);
  const frame = make("div", { class: "following" });
  list.replaceWith(frame);
  frame.append(list, button);

  let isFollowing = true;
  let unseen = 0;
  let top = 0;
  let height = 0;

  const draw = () => {
    unseen = isFollowing ? 0 : unseen;
    button.hidden = isFollowing;
    say(words, t(unseen ? key : "follow.newest", { n: unseen }));
  };
  const toEnd = () => {
    isFollowing = true;
    list.scrollTop = list.scrollHeight;
    top = list.scrollTop;
    draw();
  };
  const back = () => {
    toEnd();
    list.focus({ preventScroll: true });
  };
  list.addEventListener("scroll", () => {
    if (list.clientHeight === height && height > 0) {
      const isAtEnd = list.scrollTop >= list.scrollHeight - height - NEAR;
      isFollowing = isAtEnd || (isFollowing && list.scrollTop >= top);
      top = list.scrollTop;
      draw();
    }
  });
  new ResizeObserver(() => {
    const wasHidden = height === 0;
    height = list.clientHeight;
    if (isFollowing) {
      toEnd();
    } else if (wasHidden) {
      list.scrollTop = top;
    }
  }).observe(list);
  // A window that grows and shrinks again between two frames moves the list, and no observer sees that its height changed.
  window.addEventListener("resize", () => isFollowing && toEnd());
  languageChanged.on(draw);

  return {
    get isFollowing() {
      return isFollowing;
    },
    /** Goes to the newest entry, and follows from there. */
    toEnd,
    /** To be called after the list's content has changed. @param {number} [n] how many entries came at its end */
    changed(n = 0) {
      unseen += n;
      if (isFollowing) {
        toEnd();
      } else {
        draw();
      }
    },
  };
}
