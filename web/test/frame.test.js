import assert from "node:assert/strict";
import { test } from "node:test";
import { frames } from "../page/decoding/frame.js";
import { decoder } from "../page/decoding/source.js";

const bytes = (hex) => Uint8Array.from(hex.split(" "), (byte) => parseInt(byte, 16));
const decode = (...pieces) => {
  const take = decoder(frames);
  return pieces.flatMap((piece) => take(piece));
};
const text = (payload) => new TextDecoder().decode(payload);

// The examples of RFC 6455 section 5.7.
test("a text frame", () => {
  const [{ frame }] = decode(bytes("81 05 48 65 6c 6c 6f"));
  assert.deepEqual([frame.fin, frame.rsv, frame.opcode, frame.masked, frame.length, frame.lengthBits], [true, 0, 1, false, 5, 7]);
  assert.equal(text(frame.payload), "Hello");
});

test("a masked text frame", () => {
  const [{ frame, parts }] = decode(bytes("81 85 37 fa 21 3d 7f 9f 4d 51 58"));
  assert.deepEqual([...frame.key], [0x37, 0xfa, 0x21, 0x3d]);
  assert.equal(text(frame.payload), "Hello");
  assert.deepEqual(parts.map(({ from, to }) => [from, to]), [[0, 1], [1, 2], [2, 6], [6, 11]]);
});

test("fragments", () => {
  const found = decode(bytes("01 03 48 65 6c 80 02 6c 6f"));
  assert.deepEqual(found.map(({ frame }) => [frame.fin, frame.opcode, text(frame.payload)]), [[false, 1, "Hel"], [true, 0, "lo"]]);
});

test("ping and masked pong", () => {
  const found = decode(bytes("89 05 48 65 6c 6c 6f"), bytes("8a 85 37 fa 21 3d 7f 9f 4d 51 58"));
  assert.deepEqual(found.map(({ frame }) => [frame.opcode, frame.masked, text(frame.payload)]), [[9, false, "Hello"], [10, true, "Hello"]]);
});

test("lengths of 16 and 64 bits", () => {
  const short = new Uint8Array(4 + 256);
  short.set(bytes("82 7e 01 00"));
  const long = new Uint8Array(10 + 65_536);
  long.set(bytes("82 7f 00 00 00 00 00 01 00 00"));
  const found = decode(short, long);
  assert.deepEqual(found.map(({ frame }) => [frame.length, frame.lengthBits]), [[256, 16], [65_536, 64]]);
});

test("a frame that comes byte by byte is one frame", () => {
  const pieces = [...bytes("81 85 37 fa 21 3d 7f 9f 4d 51 58")].map((byte) => Uint8Array.of(byte));
  assert.equal(decode(...pieces).length, 1);
});

test("a message is payload, where a subscription begins is overhead", () => {
  const frame = (json) => new Uint8Array([0x81, json.length, ...new TextEncoder().encode(json)]);
  const [begin, message] = decode(frame('{"next":"0@k3f9"}'), frame('{"id":1,"text":"{\\"}"}'));
  assert.deepEqual(begin.parts.map(({ payload }) => Boolean(payload)), [false, false, false]);
  assert.deepEqual(message.parts.at(-1), { name: "message", from: 2, to: 24, payload: true, text: '{"id":1,"text":"{\\"}"}', message: "1" });
});

test("a close frame says why", () => {
  const [{ parts }] = decode(bytes("88 05 03 e9 62 79 65"));
  assert.equal(parts.at(-1).text, "1001 bye");
});
