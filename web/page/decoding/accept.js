// @ts-check
import { toBase64 } from "./encoding.js";

/** The GUID that makes the answer to a key unmistakable; RFC 6455 section 1.3. */
export const GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

/**
 * What a server has to answer to a `Sec-WebSocket-Key`: Base64 of SHA-1 of key and GUID. Nothing on a page that came
 * neither by HTTPS nor from this computer, where browsers lend no SHA-1.
 *
 * @param {string} key
 * @returns {Promise<{digest: Uint8Array, accept: string} | undefined>}
 */
export async function acceptOf(key) {
  if (!globalThis.crypto?.subtle) {
    return undefined;
  }
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-1", new TextEncoder().encode(key + GUID)));
  return { digest, accept: toBase64(digest) };
}
