// @ts-check

let lastStamp = 0;

/**
 * Microseconds since the Unix epoch for a message that is sent now. No two are the same, so that a page recognises its
 * own messages by it.
 */
export function stamp() {
  lastStamp = Math.max(lastStamp + 1, Math.round((performance.timeOrigin + performance.now()) * 1000));
  return lastStamp;
}

/** The page's clock, in milliseconds, for an instant that {@link stamp} gave. */
export function millisOf(/** @type {number} */ stamped) {
  return stamped / 1000 - performance.timeOrigin;
}

/** Resolves after that many milliseconds; rejects when the signal aborts. */
export function delay(/** @type {number} */ millis, /** @type {AbortSignal} */ signal) {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", leave);
      resolve(undefined);
    }, millis);
    const leave = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    signal.addEventListener("abort", leave, { once: true });
  });
}

/** Browsers coarsen their clocks on purpose; the coarsest known steps are 100 ms. */
const STEPS_TO_SEE = 20;
const LOOKS_FOR = 50;

/**
 * The smallest step of `performance.now()` that can be seen, in milliseconds: 0.1 in most browsers, 0.005 where the page is
 * cross-origin isolated (High Resolution Time, W3C, section 4.3). Keeps the page busy for some milliseconds.
 *
 * @param {() => number} [now] the clock
 */
export function clockStep(now = () => performance.now()) {
  const start = now();
  let least = Infinity;
  for (let last = start, steps = 0; steps < STEPS_TO_SEE && (steps === 0 || last - start < LOOKS_FOR); ) {
    const next = now();
    if (next > last) {
      least = Math.min(least, next - last);
      last = next;
      steps++;
    }
  }
  // The difference of two floating-point numbers; no browser's clock is finer than a microsecond.
  return Math.max(0.001, Math.round(least * 1_000) / 1_000);
}
