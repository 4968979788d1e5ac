package venuehub.server.bench;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import venuehub.server.Bounds;
import venuehub.server.hub.LoneVenue;
import venuehub.server.importer.VenueImport.Imported;

/**
 * How long a hub takes to stand where its ledger ends: every entry read, its hash checked, applied,
 * and the documents with their patches made; in a process of its own that has just started, as
 * after a crash. The ledger is that of some hours, written as fast as it goes. Beside it the
 * reading of the same rows alone.
 */
public final class ReplayBench {
  private static final int SAMPLES = 4;
  private static final int TARGET_ENTRIES = 100_000;
  private static final double MOST_MILLIS = 3_000;
  private static final int PATIENCE_SECONDS = 120;

  /** Some readings of the clock an append: the ledger is of hours, not of seconds. */
  private static final Duration STEP = Duration.ofMillis(500);

  private final int entries;
  private final int rounds;

  /**
   * @param entries of the ledger
   * @param rounds processes started one after the other; the figures are the medians
   */
  public ReplayBench(int entries, int rounds) {
    this.entries = entries;
    this.rounds = rounds;
  }

  /** Takes about a minute. */
  public BenchTable run() throws IOException, InterruptedException {
    try (BenchDatabase database = BenchDatabase.open()) {
      Imported hall = SampleHall.times(SAMPLES);
      LoneVenue venue = database.begin(hall, new SteppingClock(Instant.now(), STEP));
      BusyDay.fill(venue, entries);
      Duration ahead = Duration.between(Instant.now(), venue.now());
      BenchDatabase.await(venue.close());
      List<double[]> replays = new ArrayList<>();
      double[] reads = new double[rounds];
      for (int round = 0; round < rounds; round++) {
        replays.add(replay(database, hall.plan().name(), ahead));
        reads[round] = read(database);
      }
      return table(replays, reads);
    }
  }

  private BenchTable table(List<double[]> replays, double[] reads) {
    BenchTable table =
        new BenchTable("Replay of a ledger at start-up", "way", "entries", "ms", "µs an entry");
    long count = (long) replays.getFirst()[0];
    double fresh = median(replays, replay -> replay[1]);
    double again = median(replays, replay -> replay[2]);
    double read = Arrays.stream(reads).sorted().toArray()[reads.length / 2];
    Target target =
        entries < TARGET_ENTRIES ? Target.NONE : Target.atMost(MOST_MILLIS, fresh, " ms");
    table.add(target, "hub, process just started", count, fresh, fresh * 1_000 / count);
    table.add(Target.NONE, "hub, the same process again", count, again, again * 1_000 / count);
    table.add(Target.NONE, "reading the rows only", count, read, read * 1_000 / count);
    return table;
  }

  private static double median(List<double[]> replays, ToDoubleFunction<double[]> figure) {
    double[] sorted = replays.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static double[] replay(BenchDatabase database, String venue, Duration ahead)
      throws IOException, InterruptedException {
    Process process = ChildJvm.start(ReplayProcess.class, ChildJvm.ownOptions());
    try (PrintStream asked =
            new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      asked.println(database.hub().ownerUri());
      asked.println(venue);
      asked.println(ahead);
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("the replay has not ended after " + PATIENCE_SECONDS + " s");
      }
      String line = said.readLine();
      if (line == null) {
        throw new IOException("the replay failed");
      }
      return Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
    } finally {
      process.destroy();
    }
  }

  /** Reads all rows as the hub does, page by page, and does nothing with them. */
  private static double read(BenchDatabase database) {
    Pool pool = database.pool(1);
    try {
      long began = System.nanoTime();
      long after = 0;
      int page;
      do {
        page = 0;
        for (Row row :
            BenchDatabase.await(
                pool.preparedQuery(
                        "select seq, at, actor, command, part, type, body, hash from entry where"
                            + " venue = (select max(id) from venue) and seq > $1 order by seq"
                            + " limit $2")
                    .execute(Tuple.of(after, Bounds.REPLAY_PAGE)))) {
          after = row.getLong(0);
          page++;
        }
      } while (page == Bounds.REPLAY_PAGE);
      return (System.nanoTime() - began) / 1e6;
    } finally {
      BenchDatabase.await(pool.close());
    }
  }
}
