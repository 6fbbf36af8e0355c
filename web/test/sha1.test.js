import assert from "node:assert/strict";
import { test } from "node:test";
import { acceptOf } from "../page/decoding/accept.js";
import { hex } from "../page/decoding/encoding.js";
import { sha1 } from "../page/decoding/sha1.js";

const bytes = (text) => new TextEncoder().encode(text);

// RFC 3174 section 7.3, whose third message is a million times "a".
for (const [message, digest] of [
  ["abc", "a9993e364706816aba3e25717850c26c9cd0d89d"],
  ["abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1"],
  ["a".repeat(1_000_000), "34aa973cd4c4daa4f61eeb2bdbad27316534016f"],
  ["01234567".repeat(80), "dea356a2cddd90c7a7ecedc5ebb563934f460452"],
  ["", "da39a3ee5e6b4b0d3255bfef95601890afd80709"],
]) {
  test(`SHA-1 of ${message.length} characters`, () => {
    assert.equal(hex(sha1(bytes(message))), digest);
  });
}

test("SHA-1 of every length around a block's end is what the browser computes", async () => {
  for (let length = 50; length <= 130; length++) {
    const message = Uint8Array.from({ length }, (_, at) => at * 7);
    assert.equal(hex(sha1(message)), hex(new Uint8Array(await crypto.subtle.digest("SHA-1", message))));
  }
});

// The example of RFC 6455 section 1.3.
test("the accept follows from the key", () => {
  const { digest, accept } = acceptOf("dGhlIHNhbXBsZSBub25jZQ==");
  assert.equal(hex(digest.subarray(0, 4), " "), "b3 7a 4f 2c");
  assert.equal(accept, "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
});
