package venuehub.server.bench;

import io.vertx.core.Future;

/** A way of bringing one document's patches to all its readers. Used on one event loop only. */
interface FanOut {
  /** What it is called in the table. */
  String name();

  /** Listens on a free port of the loopback address; returns the port. */
  Future<Integer> listen();

  /** The path to open a WebSocket on. */
  String path();

  /** The frame each reader sends first; empty for none. */
  String opening();

  /** How many readers there are. */
  int connections();

  /**
   * Brings one patch to all readers: an object with the text {@code sent} as member {@code t} and
   * {@code filler} as member {@code x}.
   */
  void publish(long seq, long prev, String sent, String filler);
}
