package venuehub.server.report.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import venuehub.core.plan.Text;
import venuehub.server.access.TicketCodes.Holder;

/** Tickets on paper, read back as a reader of the file, a person and a scanner would. */
final class TicketSheetsTest {
  private static final int DOTS_PER_INCH = 150;
  private static final Text VENUE = new Text("云栖花园选房现场", "Cloud Garden selection hall");
  private static final Text GATE = new Text("A口", "Gate A");
  private static final List<Text> RULES =
      List.of(
          new Text(
              "每户叫号三次，间隔25秒；三次未到视为过号。", "Called three times, 25 seconds apart; then it is missed."),
          new Text("过号家庭排到本时段末尾，可补一次。", "A missed household goes to the end of its slot, once."));
  private static final Ticket.Visit VISIT =
      new Ticket.Visit(
          1,
          LocalDate.of(2026, 11, 24),
          LocalTime.of(9, 0),
          LocalTime.of(10, 0),
          LocalTime.of(8, 30),
          null);

  private static String code(Ticket ticket) {
    return "VH1." + "q".repeat(70) + ticket.holder().number() + "." + "Z".repeat(86);
  }

  private static Ticket ticket(String number, Ticket.Visit visit) {
    return new Ticket("GZF-" + number, new Holder(number, "s1", "A", 2), visit, GATE);
  }

  private static List<Ticket> tickets(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> ticket("%04d".formatted(number), VISIT))
        .toList();
  }

  private static TicketSheets sheets(List<Text> rules, List<Ticket> tickets) {
    return new TicketSheets(new TicketBook(VENUE, rules, tickets), TicketSheetsTest::code);
  }

  private static PDDocument printed(List<Ticket> tickets) throws Exception {
    return Loader.loadPDF(sheets(RULES, tickets).pdf());
  }

  private static String text(PDDocument file, int page) throws Exception {
    PDFTextStripper text = new PDFTextStripper();
    text.setStartPage(page);
    text.setEndPage(page);
    text.setLineSeparator("");
    return text.getText(file);
  }

  private static List<String> scanned(PDDocument file, int page) throws Exception {
    BufferedImage seen = new PDFRenderer(file).renderImageWithDPI(page - 1, DOTS_PER_INCH);
    List<String> codes = new ArrayList<>();
    int rows = 4;
    for (int place = 0; place < 2 * rows; place++) {
      int width = seen.getWidth() / 2;
      int height = seen.getHeight() * 70 / 297;
      BufferedImage one = seen.getSubimage(place % 2 * width, place / 2 * height, width, height);
      Result[] found = new Result[0];
      try {
        found =
            new QRCodeMultiReader()
                .decodeMultiple(
                    new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(one))));
      } catch (com.google.zxing.NotFoundException nothing) {
        continue;
      }
      Stream.of(found).map(Result::getText).forEach(codes::add);
    }
    return codes;
  }

  @Test
  void everyTicketIsThereWithItsWordsInBothLanguagesAndItsCode() throws Exception {
    List<Ticket> tickets = tickets(11);
    try (PDDocument file = printed(tickets)) {
      assertEquals(2, file.getNumberOfPages(), "eight on a page");
      String first = text(file, 1);
      for (String piece :
          List.of(
              "云栖花园选房现场",
              "Cloud Garden selection hall",
              "选房号",
              "Selection number",
              "0008",
              "第1天",
              "2026-11-24",
              "09:00–10:00",
              "A口",
              "Gate A",
              "最多2人入场",
              "at most 2 to come in",
              "08:30起入场",
              "Let in from 08:30",
              "三次未到视为过号",
              "once.",
              "1 / 2")) {
        assertTrue(first.contains(piece), piece + " in " + first);
      }
      assertFalse(first.contains("GZF"), "nothing that leads to a person");
      assertFalse(first.contains("不再入场"), "late ones are let in");
      assertTrue(text(file, 2).contains("2 / 2"));
      List<String> codes = new ArrayList<>(scanned(file, 1));
      codes.addAll(scanned(file, 2));
      assertEquals(tickets.stream().map(TicketSheetsTest::code).toList(), codes);
    }
  }

  @Test
  void theFontIsEmbeddedAndCutDown() throws Exception {
    byte[] bytes = sheets(RULES, tickets(8)).pdf();
    assertTrue(bytes.length < 200_000, "a page has " + bytes.length + " bytes");
    try (PDDocument file = Loader.loadPDF(bytes)) {
      Set<String> fonts = new HashSet<>();
      for (PDPage page : file.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertTrue(font.isEmbedded());
          fonts.add(font.getName().replaceAll("^[A-Z]{6}\\+", ""));
        }
      }
      assertEquals(Set.of("NotoSansSC-Regular"), fonts);
    }
  }

  @Test
  void whereLateOnesAreNotLetInTheTicketSaysUntilWhen() throws Exception {
    Ticket.Visit strict =
        new Ticket.Visit(
            2, VISIT.date(), VISIT.from(), VISIT.to(), VISIT.opens(), LocalTime.of(10, 10));
    try (PDDocument file = printed(List.of(ticket("优01", strict)))) {
      String text = text(file, 1);
      assertTrue(text.contains("10:10后不再入场"), text);
      assertTrue(text.contains("Nobody is let in after 10:10"), text);
      assertTrue(text.contains("优01"), text);
      assertTrue(text.contains("1 / 1"), text);
    }
  }

  @Test
  void whatTheFontDoesNotHaveIsABoxAndLongWordsFit() throws Exception {
    Text longest = new Text("很".repeat(80) + "\uD83D\uDE00", "x".repeat(200));
    TicketBook book = new TicketBook(longest, List.of(longest), tickets(1));
    byte[] bytes = new TicketSheets(book, TicketSheetsTest::code).pdf();
    try (PDDocument file = Loader.loadPDF(bytes)) {
      assertTrue(text(file, 1).contains("很□"));
      assertEquals(1, scanned(file, 1).size(), "the code is free of letters");
    }
  }
}
