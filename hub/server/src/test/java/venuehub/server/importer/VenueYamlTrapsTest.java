package venuehub.server.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with {@code venue.yaml}, it is said in a sentence with line and path. */
final class VenueYamlTrapsTest {
  private static final int ROUNDS = 600;
  private static final String SCRAPS = "\t\n :-[]{}&*!|>'\"%@`#?,~0aé选\u0000\u0007\u2028\uFEFF";

  @TempDir private Path path;
  private SmallVenue folder;

  @BeforeEach
  void make() throws IOException {
    folder = new SmallVenue(path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "  selection: {label | \\tselection: {label | yaml-malformed 5 -",
        "title: 小 | title: 小: 大 | yaml-malformed 2 -",
        "title: 小 | title: \"小 | yaml-malformed 3 -",
        "title: 小 | title: *x | yaml-malformed 2 -",
        "title: 小 | title: 小\\n--- | yaml-malformed 3 -",
        "title: 小 | title: 小\\u0007 | yaml-malformed 2 -",
        "title: 小 | title: 小\\n? [a]\\n: b | yaml-malformed 3 -",
        "  1: {stage: selection} | &a [*a] : 1\\n"
            + "  1: {stage: selection} | yaml-malformed 8 counters",
        "label: 选房 | label: 选房, label: 选 | member-twice 5 stages.selection.label",
        "label: 选房 | label: 选房, labl: 选 | member-unknown 5 stages.selection.labl",
        "label: 选房 | label: {zh: 选房, en: [a]} | value-malformed 5 stages.selection.label.en",
        "title: 小 | title: [小] | value-malformed 2 title",
        "title: 小 | title: | member-missing 1 title",
        "{stage: signing} | signing | value-malformed 9 counters.2",
        "capacity: 2 | capacity: 2.5 | value-malformed 13 slots.s1.capacity",
        "capacity: 2 | capacity: 0x10 | value-malformed 13 slots.s1.capacity",
        "capacity: 2 | capacity: 99999999999 | value-malformed 13 slots.s1.capacity",
        "from: \"09:00\" | from: 9:00 | value-malformed 13 slots.s1.from",
        "date: 2026-11-24 | date: 2026-02-30 | value-malformed 3 days[1].date",
        "date: 2026-11-24 | date: 24.11.2026 | value-malformed 3 days[1].date",
        "label: 全部}\\nslots | label: 全部, <<: {names: x}}\\nslots | member-unknown 11 pools.all.<<",
        "title: 小 | title: &a [*a] | yaml-too-large 2 title",
      })
  void isSaidWithLineAndPath(String piece, String by, String place) throws IOException {
    folder.venue(escaped(piece), escaped(by));
    List<String> places =
        folder.problems().stream()
            .map(it -> it.code() + " " + it.row() + " " + (it.column() == null ? "-" : it.column()))
            .toList();
    assertTrue(
        places.stream().anyMatch(it -> it.startsWith(place)), () -> folder.problems().toString());
    folder.problems().forEach(VenueYamlTrapsTest::isASentence);
  }

  private static String escaped(String text) {
    return text.replace("\\n", "\n").replace("\\t", "\t").replace("\\u0007", "\u0007");
  }

  private static void isASentence(ImportProblem problem) {
    String said = problem.sentence();
    assertTrue(said.startsWith("Expected ") && said.endsWith("."), said);
    assertTrue(said.indexOf('\n') < 0 && said.length() < 2_000, said);
    assertTrue(!said.contains("Exception") && !said.contains("yaml."), said);
  }

  @Test
  void aFileOfReferencesThatGrowsIsStopped() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int level = 1; level < 20; level++) {
      String before = "*a" + (level - 1);
      bomb.append("a%d: &a%d [".formatted(level, level))
          .append((before + ", ").repeat(9))
          .append(before)
          .append("]\n");
    }
    folder.put("venue.yaml", bomb + SmallVenue.VENUE);
    ImportProblem problem = folder.problems().getFirst();
    assertEquals("yaml-too-large", problem.code());
    assertEquals(1, problem.row());
    assertTrue(problem.column() != null && problem.column().startsWith("a4["), problem::toString);
  }

  @Test
  void whatIsTooLargeIsNotReadToItsEnd() throws IOException {
    folder.put("venue.yaml", SmallVenue.VENUE + "#" + "x".repeat(1 << 20));
    assertEquals(List.of("yaml-too-large venue.yaml 1 -"), folder.places());
    folder.put("venue.yaml", "[".repeat(100_000));
    assertEquals(List.of("yaml-too-large venue.yaml - -"), folder.places());
    folder.put("venue.yaml", "title: " + "[".repeat(40) + "]".repeat(40));
    assertEquals(List.of("yaml-too-large venue.yaml 1 title" + "[1]".repeat(30)), folder.places());
    try (RandomAccessFile file = new RandomAccessFile(path.resolve("venue.yaml").toFile(), "rw")) {
      file.setLength(50 << 20);
    }
    assertEquals(List.of("file-too-large venue.yaml - -"), folder.places());
  }

  @Test
  void whatIsNoTextIsSaidWithItsRow() throws IOException {
    byte[] bytes = SmallVenue.VENUE.getBytes(StandardCharsets.UTF_8);
    bytes[SmallVenue.VENUE.indexOf("days")] = (byte) 0xC0;
    folder.put("venue.yaml", bytes);
    assertEquals(List.of("encoding-unknown venue.yaml 2 -"), folder.places());
  }

  @Test
  void aWordAsLongAsABookIsNotRepeated() throws IOException {
    folder.put("venue.yaml", SmallVenue.VENUE + "x".repeat(100_000) + ": 1\n");
    folder.problems().forEach(VenueYamlTrapsTest::isASentence);
  }

  /** A file with random scraps put in or cut out is read or refused, and nothing is thrown. */
  @Test
  void anyDamageIsReadOrSaid() throws IOException {
    Random random = new Random(11);
    for (int round = 0; round < ROUNDS; round++) {
      StringBuilder text = new StringBuilder(SmallVenue.VENUE);
      for (int damage = random.nextInt(4); damage >= 0; damage--) {
        int at = random.nextInt(text.length());
        int scrap = random.nextInt(SCRAPS.length());
        switch (random.nextInt(3)) {
          case 0 -> text.insert(at, SCRAPS.charAt(scrap));
          case 1 -> text.setCharAt(at, SCRAPS.charAt(scrap));
          default -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(20)));
        }
      }
      folder.put("venue.yaml", text.toString());
      if (folder.read() instanceof VenueImport.Problems(List<ImportProblem> problems, int _)) {
        problems.forEach(VenueYamlTrapsTest::isASentence);
      }
    }
  }
}
