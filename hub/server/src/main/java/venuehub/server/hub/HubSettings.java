package venuehub.server.hub;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of a hub, from the environment (contract.md §1).
 *
 * @param host address to listen on
 * @param port port to listen on; 0: any free one
 * @param databaseUrl an external PostgreSQL; empty: the embedded one
 * @param dataFolder where the embedded PostgreSQL keeps its data
 * @param speed venue seconds per second of a simulated venue, 1–100,000
 */
public record HubSettings(
    String host, int port, Optional<String> databaseUrl, Path dataFolder, int speed) {
  private static final int HIGHEST_PORT = 65_535;
  private static final int FASTEST = 100_000;

  /** A setting that cannot be used. */
  public static final class Invalid extends RuntimeException {
    private static final long serialVersionUID = 1;

    Invalid(String sentence) {
      super(sentence);
    }
  }

  /**
   * Reads the settings; each has a default that works.
   *
   * @throws Invalid if one is no such value
   */
  public static HubSettings of(Map<String, String> environment) {
    return new HubSettings(
        environment.getOrDefault("HUB_HTTP_HOST", "127.0.0.1"),
        number(environment, "HUB_HTTP_PORT", 8080, 0, HIGHEST_PORT),
        Optional.ofNullable(environment.get("HUB_DATABASE_URL")).filter(url -> !url.isBlank()),
        Path.of(environment.getOrDefault("HUB_DATA_DIR", "hub-data")).toAbsolutePath(),
        number(environment, "HUB_SPEED", 10, 1, FASTEST));
  }

  /** The same on another port. */
  public HubSettings onPort(int other) {
    return new HubSettings(host, other, databaseUrl, dataFolder, speed);
  }

  private static int number(
      Map<String, String> environment, String name, int fallback, int least, int most) {
    String text = environment.get(name);
    if (text == null || text.isBlank()) {
      return fallback;
    }
    try {
      int number = Integer.parseInt(text.trim());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException unreadable) {
      throw invalid(name, text, least, most);
    }
    throw invalid(name, text, least, most);
  }

  private static Invalid invalid(String name, String text, int least, int most) {
    return new Invalid(
        "Expected %s to be a whole number from %d to %d, but it is '%s'."
            .formatted(name, least, most, text));
  }
}
