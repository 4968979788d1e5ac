import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Checks or formats every source of the repository: {@code java -cp google-java-format.jar
 * Sources.java check|format ROOT}. The rules are rows of {@code build/rules.txt}. What was found
 * clean is remembered in {@code target/sources-clean} and looked at again only when it changed.
 */
final class Sources {
  private static final int LONGEST_FILE = 400;
  private static final Set<String> NOT_OURS =
      Set.of(".git", ".idea", ".vscode", "node_modules", "target", "dist", "coverage", "hub-data");
  private static final Pattern SOURCE =
      Pattern.compile(".*\\.(java|ts|mts|mjs|js|vue|css|html|sql|sh|xml|ya?ml|md|json)");
  private static final Pattern BOUNDED = Pattern.compile(".*\\.(java|ts|vue)");

  /** A line that matches {@code banned} in a file whose path matches {@code files} is a mistake. */
  record Rule(Pattern files, Pattern banned, String instead) {
    static Rule parse(String row) {
      String[] columns = row.split("\t+", 3);
      if (columns.length != 3) {
        throw new IllegalArgumentException("Expected three columns in build/rules.txt: " + row);
      }
      return new Rule(Pattern.compile(columns[0]), Pattern.compile(columns[1]), columns[2]);
    }
  }

  private final Path root;
  private final List<Rule> rules;
  private final List<String> mistakes = new ArrayList<>();

  private Sources(Path root) throws IOException {
    this.root = root;
    try (Stream<String> rows = Files.lines(root.resolve("build/rules.txt"))) {
      this.rules =
          rows.filter(row -> !row.isBlank() && !row.startsWith("#")).map(Rule::parse).toList();
    }
  }

  public static void main(String[] arguments) throws IOException {
    Sources sources = new Sources(Path.of(arguments[1]).toAbsolutePath().normalize());
    switch (arguments[0]) {
      case "check" -> sources.check();
      case "format" -> sources.format();
      default -> throw new IllegalArgumentException("Expected check or format: " + arguments[0]);
    }
  }

  private void check() throws IOException {
    Path memory = root.resolve("target/sources-clean");
    Set<String> clean = Files.exists(memory) ? Set.copyOf(Files.readAllLines(memory)) : Set.of();
    String basis =
        digest(root.resolve("build/rules.txt"))
            + digest(root.resolve("build/Sources.java"))
            + digest(Path.of(System.getProperty("java.class.path")));
    List<String> seen = new ArrayList<>();
    List<Path> changed = new ArrayList<>();
    for (Path file : files()) {
      String row = basis + ' ' + digest(file) + " " + root.relativize(file);
      seen.add(row);
      if (!clean.contains(row)) {
        changed.add(file);
      }
    }
    for (Path file : changed) {
      read(file);
    }
    checkFormat(changed.stream().filter(Sources::isJava).toList());
    if (!mistakes.isEmpty()) {
      mistakes.stream().sorted().forEach(System.err::println);
      System.exit(1);
    }
    Files.createDirectories(memory.getParent());
    Files.write(memory, seen);
  }

  private void format() throws IOException {
    List<String> options = new ArrayList<>(List.of("--replace"));
    files().stream().filter(Sources::isJava).map(Path::toString).forEach(options::add);
    System.exit(formatter().run(System.out, System.err, options.toArray(String[]::new)));
  }

  private void checkFormat(List<Path> java) {
    if (java.isEmpty()) {
      return;
    }
    var names = new java.io.ByteArrayOutputStream();
    List<String> options = new ArrayList<>(List.of("--dry-run", "--set-exit-if-changed"));
    java.forEach(file -> options.add(file.toString()));
    int exit =
        formatter().run(new java.io.PrintStream(names), System.err, options.toArray(String[]::new));
    names
        .toString(StandardCharsets.UTF_8)
        .lines()
        .forEach(name -> mistake(Path.of(name), 1, "not formatted; `mvn -N -Pformat` does it"));
    if (exit != 0 && mistakes.isEmpty()) {
      mistakes.add("google-java-format could not read the sources.");
    }
  }

  private void read(Path file) throws IOException {
    String name = root.relativize(file).toString().replace('\\', '/');
    List<Rule> due = rules.stream().filter(r -> r.files().matcher(name).find()).toList();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      for (Rule rule : due) {
        if (rule.banned().matcher(lines.get(i)).find()) {
          mistake(file, i + 1, rule.instead());
        }
      }
    }
    if (BOUNDED.matcher(name).matches() && lines.size() > LONGEST_FILE) {
      mistake(file, lines.size(), "longer than " + LONGEST_FILE + " lines; where is the seam?");
    }
  }

  private void mistake(Path file, int line, String text) {
    mistakes.add(root.relativize(file) + ":" + line + ": " + text);
  }

  private List<Path> files() throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_OURS.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (SOURCE.matcher(file.getFileName().toString()).matches()) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  private static boolean isJava(Path file) {
    return file.toString().endsWith(".java");
  }

  private static ToolProvider formatter() {
    return ToolProvider.findFirst("google-java-format").orElseThrow();
  }

  private static String digest(Path file) throws IOException {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
