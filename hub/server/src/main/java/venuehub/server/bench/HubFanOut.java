package venuehub.server.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.server.live.ConnectionQuota;
import venuehub.server.live.LiveServer;
import venuehub.server.live.LiveSettings;
import venuehub.server.live.Presence;

/** The hub's own way: the live protocol with all that belongs to it. */
final class HubFanOut implements FanOut {
  private final Vertx vertx;
  private final BenchVenue venue = new BenchVenue();
  private @Nullable LiveServer live;

  HubFanOut(Vertx vertx) {
    this.vertx = vertx;
  }

  @Override
  public String name() {
    return "hub";
  }

  @Override
  public Future<Integer> listen() {
    LiveServer server =
        new LiveServer(
            vertx, LiveSettings.CONTRACT, venue, new Presence("bench"), new ConnectionQuota());
    live = server;
    venue.open(server);
    HttpServerOptions options = new HttpServerOptions().setHost("127.0.0.1").setPort(0);
    return vertx
        .createHttpServer(LiveServer.configure(options))
        .webSocketHandshakeHandler(server::handshake)
        .listen()
        .map(HttpServer::actualPort);
  }

  @Override
  public String path() {
    return "/live/" + venue.name();
  }

  @Override
  public String opening() {
    return "{\"op\":\"sub\",\"doc\":\""
        + BenchVenue.DOC
        + "\",\"from\":{\"log\":\""
        + venue.log()
        + "\",\"seq\":$SEQ}}";
  }

  @Override
  public int connections() {
    return live == null ? 0 : live.connections();
  }

  @Override
  public void publish(long seq, long prev, String sent, String filler) {
    venue.committed(seq, Map.of("t", sent, "x", filler));
  }
}
