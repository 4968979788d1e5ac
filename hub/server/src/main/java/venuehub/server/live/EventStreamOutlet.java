package venuehub.server.live;

import io.netty.buffer.ByteBuf;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import venuehub.server.Bounds;

/** A response of Server-Sent Events: the frames of the WebSocket as data, their entry as id. */
final class EventStreamOutlet implements Outlet {
  private final HttpServerResponse response;
  private final String log;
  private Buffer events = Buffer.buffer();
  private long drained;

  /**
   * @param log the ledger's name
   */
  EventStreamOutlet(HttpServerResponse response, String log) {
    this.response = response.setWriteQueueMaxSize(Bounds.SOCKET_PENDING_BYTES);
    this.log = log;
  }

  /** Calls back whenever the connection takes more again after it did not. */
  void whenWritable(Runnable writable) {
    response.drainHandler(
        drain -> {
          drained++;
          writable.run();
        });
  }

  /** The request was the subscription: what follows is its answer. */
  @Override
  public void subscribed(String doc, long seq, boolean resumed) {
    // Said by the id of the first event.
  }

  @Override
  public boolean ready() {
    return !response.closed() && !response.writeQueueFull();
  }

  @Override
  public void frame(ByteBuf frame) {
    event("", WebSocketFrames.payload(frame));
    frame.release();
  }

  @Override
  public void whole(DocumentLog log) {
    ByteBuf whole = log.whole();
    event(id(log.seq()), WebSocketFrames.payload(whole));
    whole.release();
  }

  @Override
  public void patches(DocumentLog log, long from, long to) {
    for (long index = from; index < to; index++) {
      ByteBuf patch = log.patches().run(index, index + 1);
      event(id(log.patches().frame(index).seq()), WebSocketFrames.payload(patch));
      patch.release();
    }
  }

  @Override
  public void flush() {
    if (events.length() > 0) {
      response.write(events);
      events = Buffer.buffer();
    }
  }

  @Override
  public long pending() {
    return (long) events.length() + (response.writeQueueFull() ? 1 : 0);
  }

  @Override
  public long progress() {
    return drained;
  }

  private String id(long seq) {
    return "id: " + log + "-" + seq + "\n";
  }

  private void event(String id, ByteBuf json) {
    events
        .appendString(id)
        .appendString("data: ")
        .appendString(json.toString(StandardCharsets.UTF_8))
        .appendString("\n\n");
  }
}
