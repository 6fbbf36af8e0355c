// @ts-check
import { socketTo } from "../transports/web-socket.js";

const PING = "Ping…";

/**
 * One round trip after the other by HTTP, on a connection that is kept.
 *
 * @param {number} rounds
 * @param {(millis: number) => void} onRound
 * @param {AbortSignal} signal that ends it; it rejects then
 */
export async function overHttp(rounds, onRound, signal) {
  for (let round = 0; round < rounds; round++) {
    const sent = performance.now();
    await (await fetch("ping", { method: "POST", body: PING, signal })).text();
    onRound(performance.now() - sent);
  }
}

/**
 * The same on one WebSocket.
 *
 * @param {number} rounds
 * @param {(millis: number) => void} onRound
 * @param {AbortSignal} signal that ends it
 * @returns {Promise<void>} rejects if the connection is lost, or ended by the signal
 */
export function overWebSocket(rounds, onRound, signal) {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const socket = socketTo("ping");
    let sent = 0;
    let done = 0;
    const send = () => {
      sent = performance.now();
      socket.send(PING);
    };
    socket.onopen = send;
    socket.onmessage = () => {
      onRound(performance.now() - sent);
      if (++done === rounds) {
        socket.close();
        resolve();
      } else if (!signal.aborted) {
        send();
      }
    };
    socket.onclose = () => reject(new Error("WebSocket closed"));
    signal.addEventListener("abort", () => socket.close(), { once: true });
  });
}
