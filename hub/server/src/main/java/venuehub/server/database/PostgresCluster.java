package venuehub.server.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL data directory of the hub's own, and the server on it. All methods block. */
final class PostgresCluster {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresCluster.class);

  /** Recovery after a crash reads at most one checkpoint distance of log; a minute is plenty. */
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
  private static final Duration LOOK_INTERVAL = Duration.ofMillis(50);

  private final PostgresSoftware software;
  private final Path data;
  private final Path portFile;
  private final Path log;

  PostgresCluster(PostgresSoftware software, Path folder) {
    this.software = software;
    this.data = folder.resolve("cluster");
    this.portFile = folder.resolve("port");
    this.log = folder.resolve("postgresql.log");
  }

  /**
   * Makes the data directory if it is not there. The superuser {@code postgres} gets the password
   * given.
   */
  void create(String password) throws IOException {
    if (Files.exists(data)) {
      requireSameMajorVersion();
      return;
    }
    Path fresh = data.resolveSibling("cluster.new");
    if (Files.exists(fresh)) {
      Folders.delete(fresh);
    }
    Path passwordFile = Files.createTempFile(data.getParent(), "password", ".txt");
    try {
      Files.writeString(passwordFile, password);
      software.run(
          START_LIMIT.toSeconds(),
          "initdb",
          "-D",
          fresh.toString(),
          "-U",
          "postgres",
          "-E",
          "UTF-8",
          "--locale=C",
          "--auth=scram-sha-256",
          "--pwfile=" + passwordFile);
    } finally {
      Files.delete(passwordFile);
    }
    Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The server that is ready on this data directory: one left by an earlier hub, or a new one. */
  Postmaster startOrAdopt() throws IOException {
    Optional<Postmaster> left = settled();
    if (left.isPresent()) {
      LOG.info(
          "PostgreSQL was left running as process {} on port {}",
          left.get().pid(),
          left.get().port());
      return left.get();
    }
    return start(choosePort());
  }

  /** Starts the server on a port. */
  Postmaster start(int port) throws IOException {
    String options =
        String.join(
            " -c ",
            "-p " + port,
            "listen_addresses=127.0.0.1",
            // No socket folder to exist, to be short enough, or to be shared with others.
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "timezone=UTC",
            "log_timezone=UTC",
            "jit=off",
            "max_connections=100",
            // A lost hub's sessions end at once instead of when their next answer cannot be sent.
            "client_connection_check_interval=1000");
    Postmaster.bury(data);
    software.run(
        START_LIMIT.toSeconds() + 5,
        "pg_ctl",
        "-D",
        data.toString(),
        "-l",
        log.toString(),
        "-o",
        options,
        "-t",
        Long.toString(START_LIMIT.toSeconds()),
        "-w",
        "start");
    Files.writeString(portFile, Integer.toString(port));
    return settled()
        .orElseThrow(() -> new IOException("PostgreSQL ended right after its start, see " + log));
  }

  /** Ends the server: open transactions are rolled back, all that was committed is on disk. */
  void stop() throws IOException {
    if (Postmaster.of(data).isPresent()) {
      software.run(
          STOP_LIMIT.toSeconds() + 5,
          "pg_ctl",
          "-D",
          data.toString(),
          "-m",
          "fast",
          "-t",
          Long.toString(STOP_LIMIT.toSeconds()),
          "-w",
          "stop");
    }
  }

  /** The server once it is neither starting nor stopping; empty if there is none. */
  private Optional<Postmaster> settled() throws IOException {
    long limit = System.nanoTime() + START_LIMIT.toNanos();
    while (System.nanoTime() < limit) {
      Optional<Postmaster> found = Postmaster.of(data);
      if (found.isEmpty() || found.get().ready()) {
        return found;
      }
      pause();
    }
    throw new IOException(
        "PostgreSQL is neither ready nor gone after " + START_LIMIT.toSeconds() + " s, see " + log);
  }

  private void requireSameMajorVersion() throws IOException {
    String written = Files.readString(data.resolve("PG_VERSION")).strip();
    String ours = software.majorVersion();
    if (!written.equals(ours)) {
      throw new DatabaseTrouble(
          "Expected data of PostgreSQL %s in %s, but PostgreSQL %s wrote it. Export it with the hub that wrote it."
              .formatted(ours, data, written));
    }
  }

  private int choosePort() throws IOException {
    if (Files.exists(portFile)) {
      int before = Integer.parseInt(Files.readString(portFile).strip());
      if (free(before)) {
        return before;
      }
    }
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }

  private static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(LOOK_INTERVAL);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for PostgreSQL", interrupted);
    }
  }
}
