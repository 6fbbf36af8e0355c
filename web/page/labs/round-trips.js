// @ts-check
import { socketTo } from "../transports/web-socket.js";

const PING = "Ping…";

/**
 * One round trip after the other by HTTP, on a connection that is kept.
 *
 * @param {number} rounds
 * @param {(millis: number) => void} onRound
 */
export async function overHttp(rounds, onRound) {
  for (let round = 0; round < rounds; round++) {
    const sent = performance.now();
    await (await fetch("ping", { method: "POST", body: PING })).text();
    onRound(performance.now() - sent);
  }
}

/**
 * The same on one WebSocket.
 *
 * @param {number} rounds
 * @param {(millis: number) => void} onRound
 * @returns {Promise<void>} rejects if the connection is lost
 */
export function overWebSocket(rounds, onRound) {
  return new Promise((resolve, reject) => {
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
      } else {
        send();
      }
    };
    socket.onclose = () => reject(new Error("WebSocket closed"));
  });
}
