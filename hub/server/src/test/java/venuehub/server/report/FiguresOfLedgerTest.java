package venuehub.server.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import venuehub.core.Decision;
import venuehub.core.Recorded;
import venuehub.core.day.DayCommand;
import venuehub.core.entry.EntryCommand;
import venuehub.core.evidence.EvidenceCommand;
import venuehub.core.figure.Count;
import venuehub.core.figure.Figure;
import venuehub.core.figure.Figures;
import venuehub.core.plan.Rules.TimedEntry;
import venuehub.core.roster.Outcome;
import venuehub.core.story.Chapters;
import venuehub.core.story.RandomDay;
import venuehub.core.story.SamplePlan;
import venuehub.core.story.Story;
import venuehub.core.turn.TurnCommand;
import venuehub.core.unit.UnitCommand;
import venuehub.server.codec.EventCodec;
import venuehub.server.database.TestDatabase;

/**
 * Each figure's query, run over a ledger in a real PostgreSQL, gives exactly what the document
 * shows: the two are computed on ways that have nothing in common but the entries.
 */
final class FiguresOfLedgerTest {
  private static final int SEEDS = 12;
  private static final int WISHES = 1_500;
  private static final int LOOK_EVERY = 150;
  private static final TimedEntry TIMED = new TimedEntry(1_800, 600, true, 4, true, 87, 0);

  private final EventCodec codec = EventCodec.ofCore();
  private final FigureQueries queries = new FigureQueries();
  private final Set<String> seenWithValue = new TreeSet<>();

  @Test
  void everyQueryGivesWhatTheDocumentShows() throws SQLException {
    try (Connection database = TestDatabase.owner(TestDatabase.fresh())) {
      for (long seed = 1; seed <= SEEDS; seed++) {
        tell(database, seed);
      }
    }
    assertEquals(
        Set.of(
            "completion",
            "complaints",
            "satisfaction",
            "counter-minutes-median",
            "counter-minutes-longest",
            "publication",
            "served-today",
            "served-three-days",
            "served-from-pool-one",
            "served-from-pool-two",
            "show-up",
            "take-up"),
        seenWithValue,
        "the days were eventful enough to tell a broken query");
  }

  /**
   * What random days do not come to: a choice voided and made again, a day that runs out of units.
   */
  @Test
  void soDoTheyWhereAChoiceIsVoidedAndUnitsRunOut() throws SQLException {
    try (Connection database = TestDatabase.owner(TestDatabase.fresh())) {
      long venue = begun(database, "rare");
      Story story =
          Chapters.opened(
              Story.of(
                  SamplePlan.beginning(
                      SamplePlan.plan(SamplePlan.rules()),
                      SamplePlan.units().subList(0, 1),
                      SamplePlan.households())));
      story.does(Story.MANAGER, new EntryCommand.Reschedule("H02", "s2"));
      story.does(Story.MANAGER, new EntryCommand.Reschedule("H02", "s3"));
      Chapters.arrive(story, "H01", "H03");
      Chapters.review(story);
      Chapters.choose(story, "3", "1-101");
      story.does(Story.MANAGER, new UnitCommand.Void("1-101", "mistake", null));
      String approval = story.state().approvals().rows().keySet().iterator().next();
      story.does(Story.SUPERVISOR, new EvidenceCommand.GiveApproval(approval));
      Chapters.serve(story, "3");
      story.does(Story.clerk("3"), new UnitCommand.Hold("3", "1-101"));
      story.does(Story.clerk("3"), new UnitCommand.Choose("3", "1-101"));
      int written = write(database, venue, story, 0);
      assertSame(database, venue, story, "a second choice without its form");
      story.does(Story.clerk("3"), new TurnCommand.SignForm("3"));
      Chapters.serve(story, "6");
      story.does(Story.clerk("6"), new TurnCommand.SignContract("6"));
      story.does(Story.MANAGER, new DayCommand.Close());
      write(database, venue, story, written);
      assertEquals(Outcome.NO_UNIT_LEFT, story.state().households().at("H03").outcome());
      assertSame(database, venue, story, "nothing was left for the second");
    }
  }

  /** A name may begin a new ledger: what stood in the one before is not counted. */
  private void tell(Connection database, long seed) throws SQLException {
    long venue = begun(database, seed % 2 == 0 ? "o'dd" : "even");
    Story story = Story.of(seed % 3 == 0 ? SamplePlan.rules() : SamplePlan.rules(TIMED));
    RandomDay day = new RandomDay(seed);
    int written = 0;
    for (int wish = 1; wish <= WISHES; wish++) {
      boolean open = story.state().day().open();
      RandomDay.Wish next = day.next(story.state());
      boolean stands = story.ask(next.actor(), next.command()) instanceof Decision.Accepted;
      if (stands && wish % 9 == 0) {
        story.ask(next.actor(), new EvidenceCommand.Undo(story.last()));
      }
      boolean closed = open && !story.state().day().open();
      if (closed || wish % LOOK_EVERY == 0) {
        written = write(database, venue, story, written);
        assertSame(database, venue, story, "seed " + seed + ", entry " + written);
      }
      // Not whole seconds: what is rounded, and when, is to be told apart.
      story.pass(Duration.ofMillis(day.pause() * 1_000L + wish * 137 % 1_000));
    }
  }

  private static long begun(Connection database, String name) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute("alter table venue drop constraint if exists venue_name_check");
    }
    try (PreparedStatement insert =
        database.prepareStatement("insert into venue (name) values (?) returning id")) {
      insert.setString(1, name);
      try (ResultSet made = insert.executeQuery()) {
        assertTrue(made.next());
        return made.getLong(1);
      }
    }
  }

  private int write(Connection database, long venue, Story story, int from) throws SQLException {
    try (PreparedStatement insert =
        database.prepareStatement("insert into entry values (?, ?, ?, ?, ?, ?, ?, ?, ''::bytea)")) {
      for (Recorded entry : story.ledger().subList(from, story.ledger().size())) {
        insert.setLong(1, venue);
        insert.setLong(2, entry.seq());
        insert.setObject(3, entry.at().atOffset(ZoneOffset.UTC));
        insert.setString(4, entry.actor());
        insert.setObject(5, entry.command());
        insert.setInt(6, entry.part());
        insert.setString(7, codec.typeOf(entry.event()));
        insert.setString(8, codec.encode(entry.event()).toString());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    return story.ledger().size();
  }

  private void assertSame(Connection database, long venue, Story story, String where)
      throws SQLException {
    String name = name(database, venue);
    for (Figure figure : Figures.of(story.state())) {
      @Nullable String query = queries.of(figure, name);
      @Nullable Count count = figure.count();
      if (query == null) {
        assertNull(count, figure.id());
        continue;
      }
      assertNotNull(count, figure.id());
      assertEquals(count, ofLedger(database, query), figure.id() + " at " + where);
      if (count.value() != null && count.value() > 0 && count.value() != 100) {
        seenWithValue.add(figure.id());
      }
    }
  }

  private static String name(Connection database, long venue) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery("select name from venue where id = " + venue)) {
      assertTrue(row.next());
      return row.getString(1);
    }
  }

  private static Count ofLedger(Connection database, String query) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      assertTrue(row.next());
      double value = row.getDouble("value");
      boolean unknown = row.wasNull();
      Count count =
          new Count(row.getLong("numerator"), row.getLong("denominator"), unknown ? null : value);
      assertTrue(!row.next(), "one row");
      return count;
    }
  }
}
