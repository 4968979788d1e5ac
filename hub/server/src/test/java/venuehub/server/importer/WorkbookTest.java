package venuehub.server.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import venuehub.core.roster.HouseholdPlan;

/** Cells of a workbook are read as a spreadsheet shows them. */
final class WorkbookTest {
  @TempDir private Path path;
  private SmallVenue folder;

  @BeforeEach
  void make() throws IOException {
    folder = new SmallVenue(path);
    folder.venue("{from: households.csv}", "{from: households.xlsx}");
  }

  static byte[] workbook(Consumer<Workbook> content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      content.accept(workbook);
    }
    return bytes.toByteArray();
  }

  private static void registered(Workbook workbook, BigDecimal number, String format) {
    Worksheet sheet = workbook.newWorksheet("申请家庭");
    sheet.value(0, 0, "登记号");
    sheet.value(1, 0, number);
    // The library writes the format into the file as it is.
    sheet.style(1, 0).format(format.replace("\"", "&quot;")).set();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "132 | 0000 | 0132",
        "132 | General | 132",
        "12345 | 0000 | 12345",
        "132 | \"GZF\"0000 | GZF0132",
        "132 | \"GZF\"0000;[Red]-0 | GZF0132",
        "132 | [$-804]\\G0000\"号\" | G0132号",
        "1320007 | 000-0000 | 132-0007",
        "13200077 | 000-0000 | 1320-0077",
        "132 | 0000_) | 0132",
        "132 | #,##0 | 132",
        "132.5 | 0.00 | 132.5",
        "46350 | yyyy/m/d | 2026-11-24",
        "46350.375 | yyyy-mm-dd hh:mm | 2026-11-24 09:00",
        "0.375 | h:mm | 09:00",
        "46350 | 0\"days\" | 46350days",
        "13800138000 | 0 | 13800138000",
      })
  void numbersAreReadAsShown(BigDecimal number, String format, String shown) throws IOException {
    folder.put("households.xlsx", workbook(book -> registered(book, number, format)));
    assertEquals(
        List.of(shown), folder.imported().households().stream().map(HouseholdPlan::id).toList());
  }

  @Test
  void aNumberTooLongForASpreadsheetIsNotTakenForOne() throws IOException {
    BigDecimal paper = new BigDecimal("440300199001010017");
    folder.put("households.xlsx", workbook(book -> registered(book, paper, "0")));
    assertEquals(
        "Expected a registration number in full, but it is '4.4030019900101E+17', as spreadsheets"
            + " shorten long numbers: make the column a text.",
        folder.problems().getFirst().sentence());
    assertEquals(List.of("value-malformed households.xlsx 2 登记号"), folder.places());
  }

  @Test
  void whatASpreadsheetStoresBeyondItsDigitsIsNoise() throws IOException {
    folder.venue("{from: units.csv}", "{from: units.xlsx}");
    folder.put(
        "units.xlsx",
        workbook(
            book -> {
              Worksheet sheet = book.newWorksheet("房源");
              List<String> headers = List.of("楼栋", "房号", "建筑面积");
              headers.forEach(header -> sheet.value(0, headers.indexOf(header), header));
              sheet.value(1, 0, "1栋");
              sheet.value(1, 1, 201);
              sheet.value(1, 2, new BigDecimal("85.200000000000003"));
            }));
    assertEquals(85.2, folder.imported().units().getFirst().area());
  }

  @Test
  void anErrorOfAFormulaIsNoValue() throws IOException {
    folder.put(
        "households.xlsx",
        workbook(
            book -> {
              Worksheet sheet = book.newWorksheet("申请家庭");
              sheet.value(0, 0, "登记号");
              sheet.value(1, 0, "#REF!");
            }));
    assertEquals(List.of("value-malformed households.xlsx 2 登记号"), folder.places());
  }

  @Test
  void theFirstSheetThatIsSeenIsMeantAndTheOthersAreNamed() throws IOException {
    folder.put(
        "households.xlsx",
        workbook(
            book -> {
              Worksheet hidden = book.newWorksheet("代码");
              hidden.setVisibilityState(VisibilityState.HIDDEN);
              hidden.value(0, 0, "代码");
              registered(book, BigDecimal.ONE, "000");
              book.newWorksheet("说明").value(0, 0, "填表说明");
            }));
    assertEquals("001", folder.imported().households().getFirst().id());
    folder.put(
        "households.xlsx",
        workbook(
            book -> {
              book.newWorksheet("说明").value(0, 0, "填表说明");
              registered(book, BigDecimal.ONE, "000");
            }));
    assertEquals(
        "Expected a row of headers among the first 20, but none of them has a known one; the"
            + " workbook has other sheets: 申请家庭.",
        folder.problems().getFirst().sentence());
  }

  /** A workbook with bytes changed is read or refused, and nothing is thrown. */
  @Test
  void anyDamageIsReadOrSaid() throws IOException {
    byte[] whole = workbook(book -> registered(book, BigDecimal.ONE, "000"));
    Random random = new Random(5);
    for (int round = 0; round < 400; round++) {
      byte[] damaged = whole.clone();
      for (int change = random.nextInt(4); change >= 0; change--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      folder.put("households.xlsx", damaged);
      if (folder.read() instanceof VenueImport.Problems(List<ImportProblem> problems, int _)) {
        assertEquals("households.xlsx", problems.getFirst().file());
      }
    }
  }

  /** What is inside a workbook may be odd though the file is whole. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r='A2' t='q'><v>1</v></c>",
        "<c r='A2'><f t='shared' si='7'/><v>1</v></c>",
        "<c r='A2' s='99999999999'><v>1</v></c>",
        "<c r='A2'><v>1<v>",
        "<c r='A2'><v>&x;</v></c>",
      })
  void whatCannotBeReadIsSaid(String cell) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] whole = workbook(book -> registered(book, BigDecimal.ONE, "000"));
    try (ZipFile from = ZipFile.builder().setByteArray(whole).get();
        ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        String text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        to.write(text.replaceAll("<c r=\"A2\".*?</c>", cell).getBytes(StandardCharsets.UTF_8));
      }
    }
    folder.put("households.xlsx", bytes.toByteArray());
    assertEquals(List.of("file-malformed households.xlsx - -"), folder.places());
  }
}
