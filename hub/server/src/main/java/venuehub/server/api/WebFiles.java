package venuehub.server.api;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import venuehub.server.Bounds;
import venuehub.server.problem.ProblemCode;
import venuehub.server.problem.ProblemException;

/**
 * The screens' files, read from the class path once and held in memory. What the bundler named by
 * its hash is kept by browsers for ever; everything else is revalidated. A page's address may go
 * on, as in {@code /board/demo}: the page reads the rest itself.
 */
final class WebFiles {
  private static final String PAGE = "index.html";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("wav", "audio/wav"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  private final Map<String, FixedAnswer> byPath = new HashMap<>();
  private final Map<String, FixedAnswer> pages = new HashMap<>();
  private long total;

  private WebFiles() {}

  /** The files that come with the hub; where the front ends were not built there are none. */
  static WebFiles ofClassPath() {
    return of("web/");
  }

  static WebFiles of(String root) {
    WebFiles files = new WebFiles();
    files.add(root + "client/", "/", List.of("/", "/staff/", "/radio/", "/me/", "/exit/"));
    files.add(root + "board/", "/board/", List.of("/board/"));
    return files;
  }

  /** The file of a path, or the page whose address goes on with it. */
  Future<Void> answer(RoutingContext request) {
    String path = request.normalizedPath();
    FixedAnswer answer = byPath.getOrDefault(path, page(path));
    return answer == null
        ? Future.failedFuture(
            ProblemException.of(ProblemCode.NOT_FOUND, "a path of this hub", "there is none such"))
        : answer.to(request);
  }

  private @Nullable FixedAnswer page(String path) {
    if (path.substring(path.lastIndexOf('/')).contains(".")) {
      return null;
    }
    String first = path.substring(0, path.indexOf('/', 1) + 1);
    return pages.get(path.equals("/") ? "/" : first.isEmpty() ? path + "/" : first);
  }

  private void add(String root, String at, List<String> addresses) {
    URL page = WebFiles.class.getResource("/" + root + PAGE);
    if (page == null) {
      return;
    }
    try {
      read(page.toURI(), root, at);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
    Optional.ofNullable(byPath.remove(at + PAGE))
        .ifPresent(answer -> addresses.forEach(address -> pages.put(address, answer)));
  }

  private void read(URI page, String root, String at) throws IOException {
    if (page.getScheme().equals("file")) {
      readTree(Path.of(page).resolveSibling("."), at);
      return;
    }
    try (FileSystem jar = FileSystems.newFileSystem(page, Map.of())) {
      readTree(jar.getPath("/" + root), at);
    }
  }

  private void readTree(Path folder, String at) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) tree.filter(Files::isRegularFile)::iterator) {
        String name = folder.relativize(file).normalize().toString().replace('\\', '/');
        put(at + name, Files.readAllBytes(file));
      }
    }
  }

  private void put(String path, byte[] bytes) {
    total += bytes.length;
    if (total > Bounds.WEB_BYTES) {
      throw new IllegalStateException(
          "Expected the web files to stay under " + Bounds.WEB_BYTES + " bytes, but they do not.");
    }
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String type = TYPES.getOrDefault(ending, "application/octet-stream");
    String cache = path.contains("/assets/") ? FixedAnswer.FOR_EVER : FixedAnswer.REVALIDATE;
    byPath.put(path, FixedAnswer.of(bytes, type, cache));
  }
}
