package venuehub.server.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import venuehub.core.unit.UnitPlan;

/** Which encoding a file has, and that a damaged one is not taken for another. */
final class EncodingTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final List<String> WORDS =
      List.of("松风明月花园3栋", "楼栋", "单元", "建筑面积", "优先家庭", "联通", "申请人", "囍㎡", "备注：无");

  @TempDir private Path path;
  private SmallVenue folder;
  private List<UnitPlan> plain;

  @BeforeEach
  void make() throws IOException {
    folder = new SmallVenue(path);
    plain = folder.imported().units();
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "GB18030", "UTF-16", "UTF-16LE"})
  void isFoundOut(String charset) throws IOException {
    String mark = charset.equals("UTF-16LE") ? "\uFEFF" : "";
    folder.put("units.csv", (mark + SmallVenue.UNITS).getBytes(Charset.forName(charset)));
    assertEquals(plain, folder.imported().units());
  }

  @Test
  void oneBrokenByteOfAUtf8FileIsReportedWithItsRow() throws IOException {
    byte[] bytes = SmallVenue.UNITS.getBytes(StandardCharsets.UTF_8);
    int third =
        SmallVenue.UNITS
            .substring(0, SmallVenue.UNITS.lastIndexOf("栋"))
            .getBytes(StandardCharsets.UTF_8)
            .length;
    bytes[third + 1] = 'x';
    folder.put("units.csv", bytes);
    assertEquals(List.of("encoding-unknown units.csv 3 -"), folder.places());
    assertEquals(
        "Expected a text in UTF-8 or GB18030, but this row has bytes that are no UTF-8.",
        folder.problems().getFirst().sentence());
  }

  @Test
  void anyBrokenByteOfAUtf8FileIsReported() throws IOException {
    byte[] whole = SmallVenue.UNITS.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < whole.length; at++) {
      byte[] bytes = whole.clone();
      bytes[at] = (byte) 0xFF;
      folder.put("units.csv", bytes);
      assertEquals("encoding-unknown", folder.problems().getFirst().code(), "byte " + at);
    }
  }

  @Test
  void aFileCutOffInsideACharacterIsReported() throws IOException {
    byte[] whole = (SmallVenue.UNITS + "1栋,--,4,0401,80,备").getBytes(StandardCharsets.UTF_8);
    folder.put("units.csv", java.util.Arrays.copyOf(whole, whole.length - 1));
    assertEquals(List.of("encoding-unknown units.csv 4 -"), folder.places());
  }

  @Test
  void theRowOfABrokenGb18030FileIsSaid() throws IOException {
    byte[] bytes = (SmallVenue.UNITS + "1栋,--,4,0401,80\n").getBytes(GB18030);
    bytes[bytes.length - 1] = (byte) 0xFF;
    folder.put("units.csv", bytes);
    assertEquals(List.of("encoding-unknown units.csv 4 -"), folder.places());
  }

  @Test
  void textsInGb18030AreReadAsSuch() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder("申请人,登记号\n");
      for (int word = random.nextInt(30); word >= 0; word--) {
        text.append(WORDS.get(random.nextInt(WORDS.size()))).append(word % 5 == 0 ? "\n" : ",");
      }
      ImportProblems problems = new ImportProblems();
      assertEquals(
          text.toString(),
          TextDecoder.text("a.csv", text.toString().getBytes(GB18030), null, problems));
      assertTrue(problems.kept().isEmpty());
    }
  }
}
