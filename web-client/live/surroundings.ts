/** What the link needs of its surroundings: given by the browser, moved by hand in tests. */
export interface Surroundings {
  /** Milliseconds since some moment; never goes back, whatever the device's clock does. */
  monotonic(): number;
  /** The device's clock in milliseconds since 1970. */
  wall(): number;
  /** A number in [0, 1). */
  random(): number;
  /** Runs something once after so many milliseconds; the answer calls it off. */
  after(milliseconds: number, act: () => void): () => void;
  /** Opens a WebSocket. */
  socket(address: string, subprotocol: string, events: SocketEvents): Socket;
}

/** What becomes of a WebSocket. */
export interface SocketEvents {
  opened(): void;
  /** A text frame; binary ones are not part of the protocol. */
  received(text: string): void;
  closed(code: number): void;
}

/** The part of a WebSocket the link uses. */
export interface Socket {
  send(text: string): void;
  /** Closes it; no event comes after. */
  close(): void;
}

export const browser: Surroundings = {
  monotonic: () => performance.now(),
  wall: () => Date.now(),
  random: () => Math.random(),
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
  socket: (address, subprotocol, events) => {
    const socket = new WebSocket(address, subprotocol);
    socket.onopen = () => events.opened();
    socket.onmessage = ({ data }) => {
      if (typeof data === 'string') {
        events.received(data);
      }
    };
    socket.onclose = ({ code }) => events.closed(code);
    return {
      send: (text) => socket.send(text),
      close: () => {
        // Orphaned: a socket can hang in CLOSING for minutes and must neither speak nor be waited for.
        socket.onopen = socket.onmessage = socket.onclose = null;
        socket.close();
      },
    };
  },
};
