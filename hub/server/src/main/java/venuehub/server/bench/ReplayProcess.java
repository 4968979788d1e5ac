package venuehub.server.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import venuehub.server.hub.HubSettings;
import venuehub.server.hub.LoneVenue;
import venuehub.server.hub.OpenDatabase;

/**
 * A hub that starts on a ledger that is there: opens the venue, says how long that took, then does
 * it once more, now that its code is compiled. Reads the database's address, the venue's name and
 * how far its clock is ahead of this machine's, a line each, from standard input.
 */
final class ReplayProcess {
  private ReplayProcess() {}

  /** Says {@code ENTRIES MILLISECONDS MILLISECONDS} on standard output. */
  public static void main(String[] arguments) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Optional<String> address = Optional.of(lines.readLine());
    String name = lines.readLine();
    Duration ahead = Duration.parse(lines.readLine());
    InstantSource clock = InstantSource.system();
    InstantSource wall = () -> clock.instant().plus(ahead);
    HubSettings settings = new HubSettings("127.0.0.1", 0, address, Path.of("none"), 1);
    try (OpenDatabase database = OpenDatabase.of(settings)) {
      LoneVenue first = BenchDatabase.await(LoneVenue.open(database, name, wall, new BenchVenue()));
      BenchDatabase.await(first.close());
      LoneVenue again = BenchDatabase.await(LoneVenue.open(database, name, wall, new BenchVenue()));
      BenchDatabase.await(again.close());
      System.out.printf(
          "%d %d %d%n", first.seq(), first.opening().toMillis(), again.opening().toMillis());
    }
    System.exit(0);
  }
}
