package venuehub.server.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The baseline: one frame written per socket and change, by the library's own means. */
final class PlainFanOut implements FanOut {
  private final Vertx vertx;
  private final List<ServerWebSocket> sockets = new ArrayList<>();

  PlainFanOut(Vertx vertx) {
    this.vertx = vertx;
  }

  @Override
  public String name() {
    return "plain loop";
  }

  @Override
  public Future<Integer> listen() {
    HttpServerOptions options =
        new HttpServerOptions()
            .setHost("127.0.0.1")
            .setPort(0)
            .setTcpNoDelay(true)
            .setPerMessageWebSocketCompressionSupported(false)
            .setPerFrameWebSocketCompressionSupported(false)
            .addWebSocketSubProtocol("venue.live.v1");
    return vertx
        .createHttpServer(options)
        .webSocketHandler(this::opened)
        .listen()
        .map(server -> server.actualPort());
  }

  private void opened(ServerWebSocket socket) {
    sockets.add(socket);
    socket.closeHandler(closed -> sockets.remove(socket));
  }

  @Override
  public String path() {
    return "/";
  }

  @Override
  public String opening() {
    return "";
  }

  @Override
  public int connections() {
    return sockets.size();
  }

  @Override
  public void publish(long seq, long prev, String sent, String filler) {
    String frame =
        "{\"op\":\"patch\",\"doc\":\"load\",\"seq\":"
            + seq
            + ",\"prev\":"
            + prev
            + ",\"at\":\""
            + Instant.now()
            + "\",\"patch\":{\"t\":\""
            + sent
            + "\",\"x\":\""
            + filler
            + "\"}}";
    for (ServerWebSocket socket : sockets) {
      socket.writeTextMessage(frame);
    }
  }
}
