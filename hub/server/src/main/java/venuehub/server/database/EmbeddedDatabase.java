package venuehub.server.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that comes with the hub: started, or taken over from a hub that was killed;
 * started again when it ends by itself; ended with the hub. Its data survives all of that. Opening
 * and closing block.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final long LOOK_INTERVAL_MS = 100;

  private final PostgresCluster cluster;
  private final DatabaseAccess access;
  private final FileLock lock;
  private final ScheduledExecutorService supervisor;
  private final Thread exit = new Thread(this::exit, "postgresql-exit");
  private final List<Runnable> first = new CopyOnWriteArrayList<>();
  private Postmaster postmaster;
  private boolean closed;

  private EmbeddedDatabase(
      PostgresCluster cluster, Postmaster postmaster, DatabaseAccess access, FileLock lock) {
    this.cluster = cluster;
    this.postmaster = postmaster;
    this.access = access;
    this.lock = lock;
    this.supervisor =
        Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("postgresql-supervisor").unstarted(task));
    var _ =
        supervisor.scheduleWithFixedDelay(
            this::look, LOOK_INTERVAL_MS, LOOK_INTERVAL_MS, TimeUnit.MILLISECONDS);
  }

  /**
   * Opens the database kept in a folder, making it if it is not there. It is closed with the
   * program at the latest.
   *
   * @throws DatabaseTrouble if another hub uses the folder, or another version wrote it, or
   *     PostgreSQL does not start
   */
  public static EmbeddedDatabase open(Path folder) {
    return open(folder, folder);
  }

  /** The same, with the programs unpacked in another folder, where several databases find them. */
  public static EmbeddedDatabase open(Path folder, Path softwareFolder) {
    try {
      Path own = Folders.ownOnly(folder.toAbsolutePath());
      FileLock lock = lock(own);
      try {
        EmbeddedPasswords passwords = EmbeddedPasswords.in(own);
        PostgresCluster cluster =
            new PostgresCluster(PostgresSoftware.in(softwareFolder.toAbsolutePath()), own);
        cluster.create(passwords.superuser());
        Postmaster postmaster = cluster.startOrAdopt();
        DatabaseAccess access = passwords.access(postmaster.port());
        passwords.prepare(postmaster.port());
        EmbeddedDatabase database = new EmbeddedDatabase(cluster, postmaster, access, lock);
        Runtime.getRuntime().addShutdownHook(database.exit);
        return database;
      } catch (IOException | RuntimeException failed) {
        release(lock);
        throw failed;
      }
    } catch (IOException failed) {
      throw new DatabaseTrouble(
          "Expected the embedded PostgreSQL to start, but " + failed.getMessage(), failed);
    }
  }

  /** How to reach it. Stays the same while it is open. */
  public DatabaseAccess access() {
    return access;
  }

  /** The process id of the server, for operators and tests. */
  public synchronized long pid() {
    return postmaster.pid();
  }

  /** What is done first when the program ends and the database with it: the hub's own closing. */
  public void beforeExit(Runnable action) {
    first.add(action);
  }

  private void exit() {
    first.forEach(Runnable::run);
    close();
  }

  /** Ends the server cleanly. */
  @Override
  public void close() {
    supervisor.shutdownNow();
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      forgetExit();
      try {
        cluster.stop();
      } catch (IOException failed) {
        LOG.error("PostgreSQL did not stop; the next hub takes it over", failed);
      }
      release(lock);
    }
  }

  private void forgetExit() {
    try {
      Runtime.getRuntime().removeShutdownHook(exit);
    } catch (IllegalStateException exiting) {
      LOG.debug("The program is ending");
    }
  }

  private synchronized void look() {
    if (closed || postmaster.alive()) {
      return;
    }
    LOG.error("PostgreSQL (process {}) ended by itself and is started again", postmaster.pid());
    try {
      postmaster = cluster.start(postmaster.port());
      LOG.info("PostgreSQL is back as process {}", postmaster.pid());
    } catch (IOException | RuntimeException failed) {
      LOG.error("PostgreSQL did not start; trying again", failed);
    }
  }

  private static FileLock lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException sameProgram) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new DatabaseTrouble(
          "Expected to be the only hub on %s, but another runs on it. Give this one the database by HUB_DATABASE_URL."
              .formatted(folder));
    }
    return lock;
  }

  private static void release(FileLock lock) {
    try {
      lock.acquiredBy().close();
    } catch (IOException failed) {
      LOG.warn("The lock on the data folder was not released", failed);
    }
  }
}
