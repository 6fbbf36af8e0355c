// @ts-check

const BLOCK = 64;
const LENGTH_BYTES = 8;

/** A round's function of three words, and its constant; RFC 3174 section 5. @type {[mix: (b: number, c: number, d: number) => number, constant: number][]} */
const ROUNDS = [
  [(b, c, d) => (b & c) | (~b & d), 0x5a827999],
  [(b, c, d) => b ^ c ^ d, 0x6ed9eba1],
  [(b, c, d) => (b & c) | (b & d) | (c & d), 0x8f1bbcdc],
  [(b, c, d) => b ^ c ^ d, 0xca62c1d6],
];

/**
 * SHA-1 of some bytes; RFC 3174. The browser's own is not there on a page that came by plain HTTP from another computer,
 * which is how a class sees it. Nothing here is kept safe by it.
 *
 * @param {Uint8Array} bytes
 * @returns {Uint8Array} 20 bytes
 */
export function sha1(bytes) {
  const message = padded(bytes);
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  for (let at = 0; at < message.byteLength; at += BLOCK) {
    const words = schedule(message, at);
    let [a, b, c, d, e] = state;
    words.forEach((word, step) => {
      const [mix, constant] = ROUNDS[Math.floor(step / 20)];
      [a, b, c, d, e] = [(rotated(a, 5) + mix(b, c, d) + e + constant + word) | 0, a, rotated(b, 30), c, d];
    });
    [a, b, c, d, e].forEach((word, index) => (state[index] += word));
  }
  const digest = new DataView(new ArrayBuffer(state.byteLength));
  state.forEach((word, index) => digest.setInt32(index * 4, word));
  return new Uint8Array(digest.buffer);
}

/** A one bit, zeros up to the end of a block, and the length in bits; section 4. @param {Uint8Array} bytes */
function padded(bytes) {
  const length = Math.ceil((bytes.length + 1 + LENGTH_BYTES) / BLOCK) * BLOCK;
  const message = new Uint8Array(length);
  message.set(bytes);
  message[bytes.length] = 0x80;
  const view = new DataView(message.buffer);
  view.setBigUint64(length - LENGTH_BYTES, BigInt(bytes.length) * 8n);
  return view;
}

/** The eighty words of a block; section 6.1. @param {DataView} message @param {number} at */
function schedule(message, at) {
  const words = new Int32Array(80);
  for (let step = 0; step < 80; step++) {
    words[step] = step < 16 ? message.getInt32(at + step * 4) : rotated(words[step - 3] ^ words[step - 8] ^ words[step - 14] ^ words[step - 16], 1);
  }
  return words;
}

/** @param {number} word @param {number} bits to the left */
function rotated(word, bits) {
  return (word << bits) | (word >>> (32 - bits));
}
