// @ts-check

/**
 * An element of the page that has to be there.
 *
 * @param {string} id
 * @returns {any} the caller knows which kind it is
 */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) {
    throw new Error(`the page has no #${id}`);
  }
  return element;
}

/**
 * Makes an element. Strings become text, never markup.
 *
 * @param {string} name
 * @param {Record<string, string | boolean | undefined | ((event: any) => void)>} [attributes]
 * @param {...(Node | string)} children
 * @returns {any}
 */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      element.addEventListener(key, value);
    } else if (value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? "" : value);
    }
  }
  element.append(...children);
  return element;
}

/**
 * Draws at most once a frame, however often it is asked to.
 *
 * @param {() => void} draw
 * @param {number} [pause] milliseconds that have to be between two drawings at least, for what is costly to draw
 */
export function eachFrame(draw, pause = 0) {
  let isDue = false;
  let last = -Infinity;
  const drawNow = () => {
    isDue = false;
    last = performance.now();
    draw();
  };
  return () => {
    if (!isDue) {
      isDue = true;
      setTimeout(() => requestAnimationFrame(drawNow), Math.max(0, last + pause - performance.now()));
    }
  };
}

/** Sets text only where it changed, which spares layout and screen readers. @param {Element} element @param {string} text */
export function say(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}
