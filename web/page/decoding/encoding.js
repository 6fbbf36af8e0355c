// @ts-check

const UTF8 = new TextDecoder();

/** @param {Uint8Array} bytes */
export function textOf(bytes) {
  return UTF8.decode(bytes);
}

/** @param {Uint8Array} bytes */
export function hex(bytes, separator = "") {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(separator);
}

/** @param {Uint8Array} bytes */
export function toBase64(bytes) {
  return btoa(String.fromCharCode(...bytes));
}

/** @param {string} base64 */
export function fromBase64(base64) {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}
