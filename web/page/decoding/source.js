// @ts-check

/** Bytes that come in pieces, and are taken in the units of a grammar. A generator that yields waits for more. */
export class Source {
  #bytes = new Uint8Array(0);

  /** @param {Uint8Array} piece */
  append(piece) {
    const joined = new Uint8Array(this.#bytes.length + piece.length);
    joined.set(this.#bytes);
    joined.set(piece, this.#bytes.length);
    this.#bytes = joined;
  }

  /** @param {number} count @returns {Generator<void, Uint8Array>} */
  *take(count) {
    while (this.#bytes.length < count) {
      yield;
    }
    const taken = this.#bytes.slice(0, count);
    this.#bytes = this.#bytes.subarray(count);
    return taken;
  }

  /** A line with its line feed. @returns {Generator<void, Uint8Array>} */
  *line() {
    let end;
    while ((end = this.#bytes.indexOf(10)) < 0) {
      yield;
    }
    return yield* this.take(end + 1);
  }
}

/**
 * Runs a grammar over bytes that come in pieces.
 *
 * @template T
 * @param {(source: Source, emit: (item: T) => void) => Generator<void, void>} grammar
 * @returns {(piece: Uint8Array) => T[]} takes a piece and gives the items that it completed
 */
export function decoder(grammar) {
  const source = new Source();
  /** @type {T[]} */
  const found = [];
  const run = grammar(source, (item) => found.push(item));
  run.next();
  return (piece) => {
    source.append(piece);
    run.next();
    return found.splice(0);
  };
}

/** @param {Uint8Array[]} pieces */
export function join(pieces) {
  const whole = new Source();
  pieces.forEach((piece) => whole.append(piece));
  const { value } = whole.take(pieces.reduce((sum, piece) => sum + piece.length, 0)).next();
  return /** @type {Uint8Array} */ (value);
}
