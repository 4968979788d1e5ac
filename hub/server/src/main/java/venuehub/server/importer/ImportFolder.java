package venuehub.server.importer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import venuehub.server.Bounds;

/** The imported folder: hands out the bytes of its files and remembers which were read. */
final class ImportFolder {
  private final Path folder;
  private final ImportProblems problems;
  private final Map<String, byte[]> read = new TreeMap<>();

  ImportFolder(Path folder, ImportProblems problems) {
    this.folder = folder.toAbsolutePath().normalize();
    this.problems = problems;
  }

  /** The bytes of a file in the folder; null: the problem was noted. */
  byte @Nullable [] bytes(String name) {
    byte @Nullable [] known = read.get(name);
    if (known != null) {
      return known;
    }
    @Nullable Path path = inside(name);
    if (path == null) {
      return null;
    }
    try {
      if (!Files.isRegularFile(path)) {
        problems.add(
            ImportCode.FILE_MISSING,
            name,
            null,
            null,
            "a file '" + name + "' in the folder",
            "there is none");
        return null;
      }
      if (Files.size(path) > Bounds.IMPORT_FILE_BYTES) {
        problems.add(
            ImportCode.FILE_TOO_LARGE,
            name,
            null,
            null,
            "at most " + (Bounds.IMPORT_FILE_BYTES >> 20) + " MiB",
            "the file has " + (Files.size(path) >> 20) + " MiB");
        return null;
      }
      byte[] bytes = Files.readAllBytes(path);
      read.put(name, bytes);
      return bytes;
    } catch (IOException unreadable) {
      problems.add(
          ImportCode.FILE_MALFORMED,
          name,
          null,
          null,
          "a readable file",
          "it cannot be read (" + unreadable.getClass().getSimpleName() + ")");
      return null;
    }
  }

  private @Nullable Path inside(String name) {
    try {
      Path path = folder.resolve(name).normalize();
      if (path.startsWith(folder) && !path.equals(folder)) {
        return path;
      }
    } catch (InvalidPathException notAPath) {
      problems.add(
          ImportCode.FILE_NOT_ALLOWED,
          name,
          null,
          null,
          "the name of a file in the folder",
          "it is no file name");
      return null;
    }
    problems.add(
        ImportCode.FILE_NOT_ALLOWED,
        name,
        null,
        null,
        "the name of a file in the folder",
        "it lies outside");
    return null;
  }

  /** SHA-256, hex, over name, length and bytes of every file read, in the order of the names. */
  String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      read.forEach(
          (name, bytes) -> {
            digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
          });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
