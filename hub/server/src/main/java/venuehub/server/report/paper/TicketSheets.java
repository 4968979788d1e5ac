package venuehub.server.report.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import venuehub.core.plan.Text;

/** Tickets to print and cut: eight on a page, each with its code and the rules in short. */
public final class TicketSheets {
  private static final int COLUMNS = 2;
  private static final int ROWS = 4;
  private static final double TOP = 4;
  private static final double WIDTH = Paper.WIDTH / COLUMNS;
  private static final double HEIGHT = 70;
  private static final double MARGIN = 6;
  private static final double CODE = 36;
  private static final double BESIDE = 49;
  private static final double SMALL = 6.5;
  private static final double LINE = 2.9;
  private static final int LINES = 5;

  private static final PaperWords WORDS = new PaperWords("tickets.properties");

  private final Text venue;
  private final List<Text> rules;
  private final List<Ticket> tickets;
  private final Function<Ticket, String> codes;

  /** Lines of the rules: the same for all of a slot. */
  private final Map<Ticket.Visit, List<String>> ruled = new HashMap<>();

  /**
   * @param codes the code of a ticket
   */
  public TicketSheets(TicketBook book, Function<Ticket, String> codes) {
    this.venue = book.venue();
    this.rules = book.rules();
    this.tickets = book.tickets();
    this.codes = codes;
  }

  /** The file, as PDF. It takes its time: some milliseconds a ticket. */
  public byte[] pdf() {
    Text title = WORDS.text("title");
    String named = venue.zh() + " " + title.zh();
    try (Paper paper = new Paper(named, named + " " + title.en())) {
      for (int at = 0; at < tickets.size(); at++) {
        int place = at % (COLUMNS * ROWS);
        if (place == 0) {
          if (at > 0) {
            paper.turn();
          }
          cuts(paper, Math.min(ROWS, Math.ceilDiv(tickets.size() - at, COLUMNS)));
        }
        double left = place % COLUMNS * WIDTH;
        double top = TOP + Math.floorDiv(place, COLUMNS) * HEIGHT;
        draw(paper, left + MARGIN, top, tickets.get(at));
      }
      return paper.bytes();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void cuts(Paper paper, int rows) throws IOException {
    for (int row = 0; row <= rows; row++) {
      paper.cut(0, TOP + row * HEIGHT, Paper.WIDTH, TOP + row * HEIGHT);
    }
    for (int column = 1; column < COLUMNS; column++) {
      paper.cut(column * WIDTH, TOP, column * WIDTH, TOP + rows * HEIGHT);
    }
  }

  private void draw(Paper paper, double x, double y, Ticket ticket) throws IOException {
    double wide = WIDTH - 2 * MARGIN;
    paper.bold(x, y + 7, paper.fitting(venue.zh(), 10, wide), venue.zh());
    paper.text(x, y + 10.6, paper.fitting(venue.en(), SMALL, wide), venue.en());
    paper.code(x + 1, y + 13.5, CODE, QrCode.of(codes.apply(ticket)));
    facts(paper, x + BESIDE - MARGIN, y, ticket);
    rules(paper, x, y + 55, wide, ticket.visit());
  }

  private void facts(Paper paper, double x, double y, Ticket ticket) throws IOException {
    double wide = WIDTH - BESIDE - MARGIN;
    Ticket.Visit visit = ticket.visit();
    String number = ticket.holder().number();
    paper.text(x, y + 16, SMALL, both(WORDS.text("number")));
    paper.bold(x, y + 25.5, paper.fitting(number, 26, wide), number);
    paper.text(x, y + 31.5, 8, both(WORDS.text("day", visit.day())) + "  " + visit.date());
    paper.bold(x, y + 39, 18, visit.from() + "–" + visit.to());
    @Nullable Text gate = ticket.gate();
    if (gate != null) {
      String named = both(gate);
      paper.bold(x, y + 45.3, paper.fitting(named, 12, wide), named);
    }
    String people = both(WORDS.text("people", ticket.holder().people()));
    paper.text(x, y + 50.5, paper.fitting(people, 8, wide), people);
  }

  private void rules(Paper paper, double x, double y, double wide, Ticket.Visit visit)
      throws IOException {
    double line = y;
    for (String each : ruled.computeIfAbsent(visit, of -> rules(paper, wide, of))) {
      paper.text(x, line, SMALL, each);
      line += LINE;
    }
  }

  /** How it is let in, and as many of the notice's rules as find room whole. */
  private List<String> rules(Paper paper, double wide, Ticket.Visit visit) {
    Text said = entry(visit);
    for (Text rule : rules) {
      Text more = new Text(said.zh() + rule.zh(), said.en() + " " + rule.en());
      said = lines(paper, more, wide).size() <= LINES ? more : said;
    }
    return lines(paper, said, wide);
  }

  private static List<String> lines(Paper paper, Text text, double wide) {
    return Stream.of(text.zh(), text.en())
        .flatMap(each -> paper.lines(each, SMALL, wide).stream())
        .toList();
  }

  private static Text entry(Ticket.Visit visit) {
    List<Text> parts = new ArrayList<>();
    if (visit.opens() != null) {
      parts.add(WORDS.text("opens", visit.opens()));
    }
    if (visit.closes() != null) {
      parts.add(WORDS.text("closes", visit.closes()));
    }
    parts.add(WORDS.text("code"));
    return new Text(
        String.join("", parts.stream().map(Text::zh).toList()),
        String.join(" ", parts.stream().map(Text::en).toList()));
  }

  private static String both(Text text) {
    return text.zh() + "  " + text.en();
  }
}
