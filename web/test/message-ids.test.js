import assert from "node:assert/strict";
import { test } from "node:test";
import { MessageIds } from "../page/feed/message-ids.js";

test("learns the id of what was sent, once, and of nothing else", () => {
  const ids = new MessageIds();
  const learned = [];
  ids.learned.on((news) => learned.push(news));
  ids.take([{ author: "Ana", text: "Olá", sentAt: 5 }]);
  assert.equal(ids.of(5), undefined);
  ids.take([{ id: 7, sentAt: 5 }, { id: 8, sentAt: 6 }]);
  ids.take([{ id: 7, sentAt: 5 }]);
  assert.deepEqual(learned, [{ sentAt: 5, id: 7 }]);
  assert.equal(ids.of(5), 7);
  assert.equal(ids.of(6), undefined);
});

test("forgets the oldest", () => {
  const ids = new MessageIds();
  for (let sentAt = 0; sentAt <= 500; sentAt++) {
    ids.take([{ sentAt }]);
    ids.take([{ id: sentAt + 1, sentAt }]);
  }
  assert.equal(ids.of(0), undefined);
  assert.equal(ids.of(1), 2);
});
