import assert from "node:assert/strict";
import { test } from "node:test";
import { headFields } from "../page/decoding/frame-fields.js";
import { frames } from "../page/decoding/frame.js";
import { decoder } from "../page/decoding/source.js";

const bytes = (hex) => Uint8Array.from(hex.split(" "), (byte) => parseInt(byte, 16));
const decode = (...pieces) => {
  const take = decoder(frames);
  return pieces.flatMap((piece) => take(piece));
};
const fieldsOf = ({ frame }) => headFields(frame).map(({ name, from, to, value }) => [name, from, to, value]);

// The examples of RFC 6455 section 5.7, with the layout of section 5.2.
test("the fields of a masked text frame, by bits", () => {
  assert.deepEqual(fieldsOf(decode(bytes("81 85 37 fa 21 3d 7f 9f 4d 51 58"))[0]), [
    ["FIN", 0, 1, "1"],
    ["RSV1–3", 1, 4, "000"],
    ["opcode", 4, 8, "0x1"],
    ["MASK", 8, 9, "1"],
    ["Payload len", 9, 16, "5"],
    ["Masking-key", 16, 48, "37 fa 21 3d"],
  ]);
});

test("the fields of a frame that says its length in 16 bits", () => {
  const frame = new Uint8Array(4 + 256);
  frame.set(bytes("82 7e 01 00"));
  assert.deepEqual(fieldsOf(decode(frame)[0]).slice(3), [
    ["MASK", 8, 9, "0"],
    ["Payload len", 9, 16, "126"],
    ["Extended payload length", 16, 32, "256"],
  ]);
});

test("the fields of a masked frame that says its length in 64 bits", () => {
  const frame = new Uint8Array(14 + 65_536);
  frame.set(bytes("82 ff 00 00 00 00 00 01 00 00 37 fa 21 3d"));
  assert.deepEqual(fieldsOf(decode(frame)[0]).slice(4), [
    ["Payload len", 9, 16, "127"],
    ["Extended payload length", 16, 80, "65536"],
    ["Masking-key", 80, 112, "37 fa 21 3d"],
  ]);
});

test("a fragment and what an extension has set", () => {
  const [fin, rsv, opcode] = fieldsOf(decode(bytes("42 00"))[0]);
  assert.deepEqual([fin[3], rsv[3], opcode[3]], ["0", "100", "0x2"]);
});
