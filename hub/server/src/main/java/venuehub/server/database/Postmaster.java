package venuehub.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A running PostgreSQL as its {@code postmaster.pid} describes it.
 *
 * @param pid its process
 * @param port where it listens
 * @param status {@code ready}, {@code starting}, {@code stopping}, or empty while it is not yet
 *     written
 */
record Postmaster(long pid, int port, String status) {
  /** One more than the largest process id there can be. */
  private static final String NOBODY = "4194305";

  private static final int LINE_OF_PORT = 3;
  private static final int LINE_OF_STATUS = 7;

  /** The living PostgreSQL of a cluster, if there is one. */
  static Optional<Postmaster> of(Path cluster) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
    if (lines.size() <= LINE_OF_PORT) {
      return Optional.empty();
    }
    try {
      long pid = Long.parseLong(lines.getFirst().strip());
      int port = Integer.parseInt(lines.get(LINE_OF_PORT).strip());
      String status = lines.size() > LINE_OF_STATUS ? lines.get(LINE_OF_STATUS).strip() : "";
      return Optional.of(new Postmaster(pid, port, status)).filter(Postmaster::alive);
    } catch (NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * Before a start: takes a dead server's process id out of what it left behind. PostgreSQL takes
   * an id that is still in the process table for a running server, and in a container nobody may
   * ever reap it. The rest stays, because by it PostgreSQL finds out whether the dead server's
   * sessions are still at the data.
   */
  static void bury(Path cluster) throws IOException {
    Path file = cluster.resolve("postmaster.pid");
    if (of(cluster).isEmpty() && Files.exists(file)) {
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      if (!lines.isEmpty()) {
        lines.set(0, NOBODY);
        Path fresh = cluster.resolveSibling("postmaster.pid.new");
        Files.write(fresh, lines);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  /** Whether the process still runs, and is a PostgreSQL. */
  boolean alive() {
    return ProcessHandle.of(pid)
            .filter(ProcessHandle::isAlive)
            .filter(
                handle ->
                    handle.info().command().map(path -> path.endsWith("postgres")).orElse(true))
            .isPresent()
        && !zombie();
  }

  boolean ready() {
    return status.equals("ready");
  }

  // In a container nobody may reap an orphan: its entry stays in the process table after its end.
  private boolean zombie() {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      return stat.substring(stat.lastIndexOf(')') + 1).strip().startsWith("Z");
    } catch (NoSuchFileException otherSystem) {
      return false;
    } catch (IOException gone) {
      return true;
    }
  }
}
