package venuehub.server.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import venuehub.core.unit.UnitPlan;

/** However a table is written, it reads the same. */
final class TableFilesTest {
  @TempDir private Path path;
  private SmallVenue folder;
  private List<UnitPlan> plain;

  @BeforeEach
  void make() throws IOException {
    folder = new SmallVenue(path);
    plain = folder.imported().units();
  }

  @Test
  void whatTheUsualHeadersMean() {
    assertEquals(
        List.of(
            new UnitPlan("1-1-0201", "all", "all-60.5", "1", "1", 2, "0201", 60.5, 1, false),
            new UnitPlan("1-0301", "all", "all-80", "1", null, 3, "0301", 80, 2, false)),
        plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void encodings(String charset) throws IOException {
    folder.put("units.csv", SmallVenue.UNITS.getBytes(Charset.forName(charset)));
    assertEquals(plain, folder.imported().units());
  }

  @Test
  void byteOrderMark() throws IOException {
    folder.put("units.csv", "\uFEFF" + SmallVenue.UNITS);
    assertEquals(plain, folder.imported().units());
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws IOException {
    folder.put("units.csv", new byte[] {'a', (byte) 0xFF, (byte) 0xFF, '\n'});
    assertEquals(List.of("encoding-unknown units.csv 1 -"), folder.places());
  }

  @Test
  void anEncodingThatIsSaidIsNotGuessed() throws IOException {
    folder.venue("{from: units.csv}", "{from: {file: units.csv, encoding: utf-8}}");
    folder.put("units.csv", SmallVenue.UNITS.getBytes(Charset.forName("GB18030")));
    assertEquals(List.of("encoding-unknown units.csv 1 -"), folder.places());
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t"})
  void separators(String separator) throws IOException {
    folder.put("units.csv", SmallVenue.UNITS.replace(",", separator));
    assertEquals(plain, folder.imported().units());
  }

  @Test
  void titlesAboveTheHeadersAndEmptyRows() throws IOException {
    folder.put("units.csv", "某某项目房源表,,,,\n\n" + SmallVenue.UNITS + ",,,,\n\n");
    assertEquals(plain, folder.imported().units());
  }

  @Test
  void englishHeaders() throws IOException {
    folder.put(
        "units.csv",
        "Building,Section,Floor,Room No,Gross Area\n1栋,1,2,0201,60.5\n1栋,,3,0301,80\n");
    assertEquals(plain, folder.imported().units());
  }

  @Test
  void rowsThatAreTotalsCanBeSkipped() throws IOException {
    folder.venue(
        "{from: units.csv}", "{from: {file: units.csv, skip: {column: 楼栋, values: [合计]}}}");
    folder.put("units.csv", SmallVenue.UNITS + "合计,,,,140.5\n");
    assertEquals(plain, folder.imported().units());
  }

  @Test
  void aWorkbookReadsLikeTheText() throws IOException {
    folder.venue("{from: units.csv}", "{from: {file: units.xlsx, sheet: 房源}}");
    folder.put("units.xlsx", workbook());
    assertEquals(plain, folder.imported().units());
    folder.venue("{from: units.csv}", "{from: {file: units.xlsx, sheet: 其他}}");
    assertEquals(List.of("sheet-missing units.xlsx - -"), folder.places());
    folder.put("units.xlsx", "no workbook".getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of("file-malformed units.xlsx - -"), folder.places());
  }

  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      workbook.newWorksheet("说明").value(0, 0, "说明");
      Worksheet sheet = workbook.newWorksheet("房源");
      int row = 0;
      for (String line : SmallVenue.UNITS.split("\n")) {
        int column = 0;
        for (String cell : line.split(",")) {
          if (row > 0 && (column == 2 || column == 4)) {
            sheet.value(row, column++, Double.valueOf(cell));
          } else {
            sheet.value(row, column++, cell);
          }
        }
        row++;
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void theHashIsOfAllFiles() throws IOException {
    String before = folder.imported().filesHash();
    assertEquals(before, folder.imported().filesHash());
    folder.put("units.csv", SmallVenue.UNITS.replace("60.5", "60.6"));
    assertNotEquals(before, folder.imported().filesHash());
  }
}
