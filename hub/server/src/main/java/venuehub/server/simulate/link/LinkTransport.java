package venuehub.server.simulate.link;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;

/** The sockets many clients share. */
public final class LinkTransport {
  /** A whole document of some thousand households and units. */
  private static final int LARGEST_MESSAGE = 64 * 1024 * 1024;

  private static final int MOST_SOCKETS = 20_000;
  private static final int CONNECT_LIMIT_MS = 3_000;

  private final HttpClient http;
  private final WebSocketClient webSockets;

  /** Opens nothing yet. */
  public LinkTransport(Vertx vertx) {
    http =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout(CONNECT_LIMIT_MS)
                .setDecompressionSupported(true)
                .setKeepAliveTimeout(5),
            new PoolOptions().setHttp1MaxSize(16));
    webSockets =
        vertx.createWebSocketClient(
            new WebSocketClientOptions()
                .setMaxConnections(MOST_SOCKETS)
                .setConnectTimeout(CONNECT_LIMIT_MS)
                .setMaxFrameSize(LARGEST_MESSAGE)
                .setMaxMessageSize(LARGEST_MESSAGE));
  }

  /** For requests over HTTP. */
  public HttpClient http() {
    return http;
  }

  WebSocketClient webSockets() {
    return webSockets;
  }

  /** Closes every socket. */
  public Future<Void> close() {
    return webSockets.close().eventually(http::close);
  }
}
