package venuehub.server.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that come with the hub, unpacked once and kept. */
final class PostgresSoftware {
  private final Path home;

  private PostgresSoftware(Path home) {
    this.home = home;
  }

  /**
   * Unpacks the programs for this machine into a folder of their own below {@code folder}, or finds
   * them there.
   *
   * @throws DatabaseTrouble if there are none for this machine or PostgreSQL would refuse this user
   */
  static PostgresSoftware in(Path folder) throws IOException {
    refuseRootWithoutNamespaces(folder);
    byte[] archive = archive();
    Path home = folder.resolve("software-" + digest(archive).substring(0, 12));
    if (!Files.isDirectory(home)) {
      Path fresh = Files.createTempDirectory(folder, "unpacking-");
      unpack(archive, fresh);
      try {
        Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
      } catch (FileAlreadyExistsException
          | java.nio.file.DirectoryNotEmptyException unpackedMeanwhile) {
        Folders.delete(fresh);
      }
    }
    return new PostgresSoftware(home);
  }

  /** The major version of the programs, such as {@code 17}. */
  String majorVersion() throws IOException {
    String answer = run(10, "postgres", "--version").strip();
    String version = answer.substring(answer.lastIndexOf(' ') + 1);
    return version.contains(".") ? version.substring(0, version.indexOf('.')) : version;
  }

  /**
   * Runs a program to its end and returns what it said. Fails if it fails or takes longer than
   * {@code seconds}.
   */
  String run(long seconds, String program, String... arguments) throws IOException {
    Path said = Files.createTempFile("postgresql-", ".out");
    try {
      Process process =
          new ProcessBuilder(command(program, arguments))
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      process.getOutputStream().close();
      boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
      String text = Files.readString(said);
      if (!ended) {
        process.destroyForcibly();
        throw new IOException(program + " did not end within " + seconds + " s: " + text);
      }
      if (process.exitValue() != 0) {
        throw new IOException(program + " ended with " + process.exitValue() + ": " + text);
      }
      return text;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(program + " was interrupted", interrupted);
    } finally {
      Files.deleteIfExists(said);
    }
  }

  private List<String> command(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    // PostgreSQL refuses to run as root; inside a user namespace root is somebody else.
    if (LinuxUtils.isUnshareAvailable()) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private static void refuseRootWithoutNamespaces(Path folder) throws IOException {
    Files.createDirectories(folder);
    boolean root = Integer.valueOf(0).equals(Files.getAttribute(folder, "unix:uid"));
    if (root
        && "root".equals(System.getProperty("user.name"))
        && !LinuxUtils.isUnshareAvailable()) {
      throw new DatabaseTrouble(
          "Expected a user PostgreSQL runs as, but this is root and 'unshare -U' does not work"
              + " here. Start the hub as another user or name a database by HUB_DATABASE_URL.");
    }
  }

  private static byte[] archive() throws IOException {
    String system =
        System.getProperty("os.name").startsWith("Mac") ? "Darwin" : System.getProperty("os.name");
    String machine =
        "amd64".equals(System.getProperty("os.arch")) ? "x86_64" : System.getProperty("os.arch");
    try (InputStream stream = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
      return stream.readAllBytes();
    } catch (IllegalStateException missing) {
      throw new DatabaseTrouble(
          "Expected PostgreSQL programs for %s on %s, but none come with this hub. Name a database by HUB_DATABASE_URL."
              .formatted(system, machine),
          missing);
    }
  }

  private static void unpack(byte[] archive, Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("an archive entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(path);
          continue;
        }
        Path folder = Objects.requireNonNull(path.getParent());
        Files.createDirectories(folder);
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, path);
          boolean program = folder.endsWith("bin");
          Files.setPosixFilePermissions(
              path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
      }
    }
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
