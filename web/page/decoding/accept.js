// @ts-check
import { toBase64 } from "./encoding.js";
import { sha1 } from "./sha1.js";

/** The GUID that makes the answer to a key unmistakable; RFC 6455 section 1.3. */
export const GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

/**
 * What a server has to answer to a `Sec-WebSocket-Key`: Base64 of SHA-1 of key and GUID.
 *
 * @param {string} key
 */
export function acceptOf(key) {
  const digest = sha1(new TextEncoder().encode(key + GUID));
  return { digest, accept: toBase64(digest) };
}
