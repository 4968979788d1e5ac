package venuehub.server.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import venuehub.server.live.Probe;

final class SharedFanOut implements FanOut {
  private final Vertx vertx;
  Probe probe;

  SharedFanOut(Vertx vertx) {
    this.vertx = vertx;
    probe = new Probe(vertx);
  }

  @Override
  public String name() {
    return "hub";
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
        .webSocketHandler(probe::open)
        .listen()
        .map(server -> server.actualPort());
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
  public void publish(long seq, long prev, String patch) {
    probe.publish(seq, patch);
  }
}
