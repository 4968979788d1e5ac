package venuehub.server.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import venuehub.core.figure.Figures;
import venuehub.core.story.Chapters;
import venuehub.core.story.SamplePlan;
import venuehub.core.story.Story;

/** The day's figures as files that spreadsheets open. */
final class FigureTableTest {
  private static final Instant AT = Instant.parse("2026-11-24T02:42:07.123456Z");

  private static FigureTable table() {
    Story story = Chapters.opened(Story.of(SamplePlan.rules()));
    Chapters.arrive(story, "H01", "H03");
    return FigureTable.of(
        Figures.of(story.state()), new FigureQueries(), "demo", AT, story.ledger().size());
  }

  private static List<CsvRecord> read(byte[] csv) {
    String text = new String(csv, StandardCharsets.UTF_8);
    return CsvReader.builder().ofCsvRecord(text.substring(1)).stream().toList();
  }

  @Test
  void csvBeginsWithAByteOrderMarkSoThatChineseOpensRight() {
    byte[] csv = table().csv();
    assertEquals(List.of((byte) 0xEF, (byte) 0xBB, (byte) 0xBF), List.of(csv[0], csv[1], csv[2]));
    assertEquals("指标", read(csv).getFirst().getField(1));
  }

  @Test
  void eachFigureHasARowWithItsQueryAndTheMoment() {
    List<CsvRecord> rows = read(table().csv());
    assertEquals(15, rows.size(), "a header, twelve figures and two pools");
    CsvRecord completion = rows.get(1);
    assertEquals("completion", completion.getField(0));
    assertEquals("0.0", completion.getField(3));
    assertEquals("98.0", completion.getField(5));
    assertEquals("", completion.getField(7), "it cannot be said yet");
    assertEquals("2", completion.getField(9));
    assertTrue(completion.getField(12).contains("\n"), "the query keeps its lines");
    assertEquals(AT.toString(), completion.getField(13));
  }

  @Test
  void whatIsNotKnownIsAnEmptyCell() {
    CsvRecord emergency = read(table().csv()).get(4);
    assertEquals("emergency-response", emergency.getField(0));
    assertEquals("", emergency.getField(3));
    assertEquals("", emergency.getField(12));
  }

  @Test
  void noTextOfAPlanBecomesAFormula() {
    List<String> traps = List.of("=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1");
    FigureTable table =
        new FigureTable(List.of("a"), traps.stream().map(trap -> List.<Object>of(trap)).toList());
    List<CsvRecord> rows = read(table.csv());
    for (int row = 0; row < traps.size(); row++) {
      assertEquals("'" + traps.get(row), rows.get(row + 1).getField(0));
    }
    List<List<Object>> numbers = List.of(Arrays.asList((Object) (-1.5)));
    assertEquals("-1.5", read(new FigureTable(List.of("a"), numbers).csv()).get(1).getField(0));
  }

  @Test
  void theWorkbookHoldsNumbersAsNumbersAndTextAsText() throws IOException {
    List<Row> rows = new ArrayList<>();
    FigureTable table = table();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(table.xlsx()))) {
      rows.addAll(book.getFirstSheet().read());
    }
    assertEquals(table.rows().size() + 1, rows.size());
    assertEquals("指标", rows.getFirst().getCellText(1));
    Row completion = rows.get(1);
    assertEquals(CellType.NUMBER, completion.getCell(3).getType());
    assertEquals(98, completion.getCellAsNumber(5).orElseThrow().intValueExact());
    assertTrue(completion.getCellText(12).startsWith("with entries as ("));
    assertFalse(rows.get(4).getCellAsNumber(3).isPresent(), "not known is not nought");
  }

  @Test
  void theWorkbookHoldsNoFormulaEither() throws IOException {
    FigureTable table = new FigureTable(List.of("a"), List.of(List.of("=1+1")));
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(table.xlsx()))) {
      assertEquals(CellType.STRING, book.getFirstSheet().read().get(1).getCell(0).getType());
    }
  }
}
