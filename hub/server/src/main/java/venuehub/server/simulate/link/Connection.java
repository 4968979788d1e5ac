package venuehub.server.simulate.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.WebSocketConnectOptions;

/** One WebSocket to a hub, from the attempt to its end. */
final class Connection {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Nothing was said when the connection ended. */
  private static final int NO_CODE = 1006;

  /** Who has the connection. */
  interface Owner {
    void opened(Connection connection);

    void frame(Connection connection, ObjectNode frame);

    /** Called once, also where it never opened. */
    void ended(Connection connection, int code);
  }

  private final Owner owner;
  private final ClientWebSocket socket;
  private boolean ended;
  private boolean open;

  Connection(LinkTransport transport, Owner owner) {
    this.owner = owner;
    this.socket = transport.webSockets().webSocket();
  }

  void open(HubAddress hub, String venue) {
    socket.textMessageHandler(this::text);
    socket.closeHandler(
        closed -> {
          Short code = socket.closeStatusCode();
          end(code == null ? NO_CODE : code);
        });
    socket
        .connect(
            new WebSocketConnectOptions()
                .setHost(hub.host())
                .setPort(hub.port())
                .setSsl(hub.encrypted())
                .setURI("/live/" + venue)
                .addSubProtocol("venue.live.v1"))
        .onComplete(
            opened -> {
              if (opened.failed()) {
                end(NO_CODE);
              } else if (!ended) {
                open = true;
                owner.opened(this);
              }
            });
  }

  void send(ObjectNode frame) {
    if (open && !ended) {
      socket.writeTextMessage(text(frame)).onFailure(lost -> end(NO_CODE));
    }
  }

  /** Ends it from this side; the owner is not told. */
  void close() {
    ended = true;
    if (open) {
      socket.close().otherwiseEmpty();
    }
  }

  private void text(String text) {
    if (ended) {
      return;
    }
    ObjectNode frame;
    try {
      frame = (ObjectNode) JSON.readTree(text);
    } catch (JsonProcessingException | ClassCastException malformed) {
      frame = MergePatches.empty().put("op", text);
    }
    owner.frame(this, frame);
  }

  private void end(int code) {
    if (!ended) {
      ended = true;
      owner.ended(this, code);
    }
  }

  private static String text(ObjectNode frame) {
    try {
      return JSON.writeValueAsString(frame);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
