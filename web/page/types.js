// @ts-check
/**
 * The shapes that the modules hand each other. Instants named `…At` of a message are microseconds since the Unix epoch;
 * all others are milliseconds on the page's clock (`performance.now()`).
 *
 * @typedef {{id: number, author: string, text: string, sentAt?: number, acceptedAt: number}} Message
 * @typedef {{author: string, text: string, sentAt: number}} Draft
 * @typedef {{after: string, resumesAt: string}} Gap
 * @typedef {{messages: Message[], next: string, gap?: Gap, more?: true}} Batch `more`: cut short, ask again at once
 * @typedef {"polling" | "long-polling" | "sse" | "websocket"} TransportKey
 *
 * @typedef {object} State Where a connection stands.
 * @property {"connecting" | "open" | "closing" | "closed"} name
 * @property {number} [readyState] what the browser's own object says, where there is one
 * @property {string} [failure] why it closed, if nobody here asked for it
 *
 * @typedef {object} Options
 * @property {string} after cursor to go on from
 * @property {string} [wire] id of the wire tap
 * @property {string} account whom its traffic is charged to
 * @property {() => number} interval milliseconds between two short polls
 * @property {(batch: Batch) => void} onBatch
 * @property {() => Promise<void> | undefined} [untilResumed] what a paused reader wants its next request to wait for
 * @property {(state: State) => void} onState
 * @property {(trace: Trace) => void} onTrace
 * @property {(problem: {detail: string}) => void} [onProblem] what the server refused on an open WebSocket
 *
 * @typedef {{close: () => void, send?: (draft: Draft) => void}} Connection
 *
 * @typedef {object} Transport
 * @property {TransportKey} key
 * @property {string} mark
 * @property {boolean} holds whether it keeps one of the browser's few HTTP connections
 * @property {(url: string, options: Options) => Connection} open
 *
 * @typedef {object} Exchange One HTTP request, or the handshake and all that follows it.
 * @property {number} id
 * @property {string} account
 * @property {TransportKey | "history" | "publishing"} transport `history`: what a room retains, asked for on joining, whatever transport reads it then
 * @property {string} method
 * @property {string} url path and query
 * @property {number} startedAt
 * @property {number} [headAt] when the head of the answer had come
 * @property {number} [endedAt] when all of it had come, or it was given up
 * @property {number} [status]
 *
 * @typedef {object} Trace Something that happened on a connection.
 * @property {"request" | "answer" | "opened" | "down" | "up" | "ended" | "failed"} kind
 * @property {Exchange} exchange
 * @property {string} [text] body, data of an event, or payload of a frame
 * @property {(Message | Draft)[]} [messages] what it brings
 * @property {Gap} [gap] what it says of a gap
 * @property {string} [next] the cursor that a subscription begins with, where its first frame tells
 * @property {string} [refusal] why the server refused what was sent
 * @property {string} [reason] why it ended
 *
 * @typedef {object} Wanted Which of an exchange's bytes are meant.
 * @property {"in" | "out"} direction `in`: client to server
 * @property {"request" | "answer" | "opened" | "message" | "start" | "gap" | "refusal" | "ping" | "pong" | "close" | "heartbeat" | "end"} kind
 * @property {number[]} messages ids of those it carries, as far as they are known
 * @property {string[]} texts exactly what was carried: a body, the data of events, the payloads of frames
 * @property {import("./decoding/records.js").Seen} [seen] the tap's own item, of what only the tap shows
 */
export {};
