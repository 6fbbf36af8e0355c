// @ts-check
import { make, say } from "./dom.js";
import { languageChanged, t } from "./language/language.js";

/** Pixels from the end that still count as the end, since browsers round. */
const NEAR = 4;

/**
 * Keeps a list that grows at its end at its newest entry, until somebody scrolls up. Whether it follows is remembered,
 * never read from where the list stands: a list that is hidden or that changes its height is not at its end and yet nobody
 * has scrolled.
 *
 * @param {HTMLElement} list that scrolls
 * @param {{onChange?: () => void, isRead?: () => boolean}} by what hears that it follows or does not, and whether somebody
 *     reads in it, so that it must not move
 */
export function stayAtEnd(list, { onChange = () => {}, isRead = () => false }) {
  let isFollowing = true;
  let top = 0;
  let height = 0;

  const toEnd = () => {
    isFollowing = true;
    list.scrollTop = list.scrollHeight;
    top = list.scrollTop;
    onChange();
  };
  const mayMove = () => isFollowing && !isRead();
  const settle = () => {
    if (mayMove()) toEnd();
  };
  list.addEventListener("scroll", () => {
    if (list.clientHeight === height && height > 0) {
      const isAtEnd = list.scrollTop >= list.scrollHeight - height - NEAR;
      isFollowing = isAtEnd || (isFollowing && list.scrollTop >= top);
      top = list.scrollTop;
      onChange();
    }
  });
  new ResizeObserver(() => {
    const wasHidden = height === 0;
    height = list.clientHeight;
    if (mayMove()) {
      toEnd();
    } else if (wasHidden) {
      list.scrollTop = top;
    }
  }).observe(list);
  // A window that grows and shrinks again between two frames moves the list, and no observer sees that its height changed.
  window.addEventListener("resize", settle);

  return {
    get isFollowing() {
      return isFollowing;
    },
    /** Goes to the newest entry, and follows from there. */
    toEnd,
    /** To be called after the list's content has changed. */
    settle,
  };
}

/**
 * The same with a button over the list's end, for whoever has scrolled up: it tells how much has come since, and leads
 * back. The list gets a frame around it, for the button to stand in.
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

  let unseen = 0;
  const draw = () => {
    unseen = following.isFollowing ? 0 : unseen;
    button.hidden = following.isFollowing;
    say(words, t(unseen ? key : "follow.newest", { n: unseen }));
  };
  const following = stayAtEnd(list, { onChange: draw });
  const back = () => {
    following.toEnd();
    list.focus({ preventScroll: true });
  };
  languageChanged.on(draw);

  return {
    get isFollowing() {
      return following.isFollowing;
    },
    /** Goes to the newest entry, and follows from there. */
    toEnd: following.toEnd,
    /** To be called after the list's content has changed. @param {number} [n] how many entries came at its end */
    changed(n = 0) {
      unseen += n;
      following.settle();
      draw();
    },
  };
}
