package venuehub.server.simulate.link;

import java.net.URI;

/** Where a hub listens. */
public record HubAddress(String host, int port, boolean encrypted) {
  /**
   * Reads {@code http://host:port} or {@code https://host:port}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static HubAddress of(String url) {
    URI uri = URI.create(url);
    boolean encrypted = "https".equals(uri.getScheme());
    boolean known = encrypted || "http".equals(uri.getScheme());
    if (!known || uri.getHost() == null) {
      throw new IllegalArgumentException(
          "Expected an address such as http://127.0.0.1:8080, but found '" + url + "'.");
    }
    int usual = encrypted ? 443 : 80;
    return new HubAddress(uri.getHost(), uri.getPort() < 0 ? usual : uri.getPort(), encrypted);
  }

  @Override
  public String toString() {
    return (encrypted ? "https://" : "http://") + host + ":" + port;
  }
}
