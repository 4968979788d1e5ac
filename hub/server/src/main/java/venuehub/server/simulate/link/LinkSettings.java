package venuehub.server.simulate.link;

import java.util.List;

/**
 * How a client connects.
 *
 * @param hubs addresses of the hubs that serve the venue, at least one; tried in turn
 * @param venue the venue's name
 * @param credentials as whom
 * @param device whether it sends beats, as screens and tablets do
 * @param seed decides its waiting times; command ids are never the same again
 */
public record LinkSettings(
    List<HubAddress> hubs, String venue, Credentials credentials, boolean device, long seed) {
  public LinkSettings {
    hubs = List.copyOf(hubs);
  }

  /** Whom to name in a report. */
  public String person() {
    return switch (credentials) {
      case Credentials.Anybody anybody -> "public";
      case Credentials.Ticket ticket -> "household";
      case Credentials.Account account -> account.name();
    };
  }
}
