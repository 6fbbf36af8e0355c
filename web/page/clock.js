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
