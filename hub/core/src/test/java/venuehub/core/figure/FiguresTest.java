package venuehub.core.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static venuehub.core.story.Chapters.arrive;
import static venuehub.core.story.Chapters.choose;
import static venuehub.core.story.Chapters.opened;
import static venuehub.core.story.Chapters.review;
import static venuehub.core.story.Chapters.serve;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import venuehub.core.day.DayCommand;
import venuehub.core.evidence.EvidenceCommand;
import venuehub.core.feedback.FeedbackCommand;
import venuehub.core.plan.FigureName;
import venuehub.core.story.SamplePlan;
import venuehub.core.story.Story;
import venuehub.core.turn.TurnCommand;
import venuehub.core.unit.UnitCommand;

/** The day's figures, on days small enough to be counted by hand. */
class FiguresTest {
  private final Story story = opened(Story.of(SamplePlan.rules()));

  private Figure figure(String id) {
    return Figures.of(story.state()).stream()
        .collect(Collectors.toMap(Figure::id, each -> each))
        .get(id);
  }

  private Count count(String id) {
    Count count = figure(id).count();
    assertNotNull(count, id);
    return count;
  }

  private void close() {
    story.does(Story.MANAGER, new DayCommand.Close());
  }

  /** H01 takes a unit and signs its contract: review 40 s, choosing 100 s, signing 60 s. */
  private void firstIsServed() {
    serve(story, "1");
    story.pass(40).does(Story.clerk("1"), new TurnCommand.PassReview("1"));
    story.pass(300);
    serve(story, "3");
    story.pass(100);
    story.does(Story.clerk("3"), new UnitCommand.Hold("3", "1-101"));
    story.does(Story.clerk("3"), new UnitCommand.Choose("3", "1-101"));
    story.does(Story.clerk("3"), new TurnCommand.SignForm("3"));
    serve(story, "6");
    story.pass(60).does(Story.clerk("6"), new TurnCommand.SignContract("6"));
  }

  @Test
  void beforeTheFirstDayNothingIsKnown() {
    Story before = Story.of(SamplePlan.rules());
    for (Figure figure : Figures.of(before.state())) {
      assertNull(figure.count(), figure.id());
      assertNull(figure.met(), figure.id());
    }
  }

  @Test
  void aShareOfNobodyIsNotKnownAndNeverNought() {
    for (String id : new String[] {"completion", "complaints", "satisfaction", "publication"}) {
      assertNull(count(id).value(), id);
      assertNull(figure(id).met(), id);
    }
    assertNull(count("counter-minutes-median").value());
  }

  @Test
  void whatTheLedgerDoesNotRecordHasNoCount() {
    firstServedOfTwo();
    assertNull(figure("emergency-response").count());
    assertNull(figure("objections-handled").count());
  }

  private void firstServedOfTwo() {
    arrive(story, "H01", "H03");
    firstIsServed();
  }

  @Test
  void completionIsMissedOnlyOnceTheDayIsOver() {
    firstServedOfTwo();
    assertEquals(new Count(1, 2, 50.0), count("completion"));
    assertNull(figure("completion").met());
    close();
    assertEquals(new Count(1, 2, 50.0), count("completion"), "who is put off still came");
    assertEquals(false, figure("completion").met());
  }

  @Test
  void completionIsMetOnceEverybodyIsServed() {
    arrive(story, "H01");
    firstIsServed();
    assertEquals(true, figure("completion").met());
  }

  @Test
  void minutesAtCountersAreThoseOfAllTurnsAndNotOfTheWayBetween() {
    firstServedOfTwo();
    assertEquals(new Count(200, 1, 3.3), count("counter-minutes-median"));
    assertEquals(true, figure("counter-minutes-median").met());
  }

  @Test
  void aTurnTakenBackGoesOn() {
    arrive(story, "H01");
    serve(story, "1");
    story.pass(40).does(Story.clerk("1"), new TurnCommand.PassReview("1"));
    story.does(Story.clerk("1"), new EvidenceCommand.Undo(story.last()));
    story.pass(20).does(Story.clerk("1"), new TurnCommand.FailReview("1", "not-entitled", null));
    assertEquals(60, count("counter-minutes-median").numerator());
  }

  @Test
  void aChoiceIsPublishedOnceItsFormOrItsEndIsThere() {
    arrive(story, "H01", "H03");
    review(story);
    serve(story, "3");
    story.does(Story.clerk("3"), new UnitCommand.Hold("3", "1-101"));
    story.does(Story.clerk("3"), new UnitCommand.Choose("3", "1-101"));
    assertEquals(new Count(0, 1, 0.0), count("publication"));
    assertNull(figure("publication").met());
    story.does(Story.clerk("3"), new TurnCommand.SignForm("3"));
    assertEquals(new Count(1, 1, 100.0), count("publication"));
    review(story);
    choose(story, "3", "1-102");
    assertEquals(new Count(2, 2, 100.0), count("publication"));
    assertEquals(true, figure("publication").met());
  }

  @Test
  void servedIsSetBesideWhatWasPlannedForTheDayAndPool() {
    firstServedOfTwo();
    // Slots s1 and s2 are of day 1: H01 to H20, of whom H08 is struck out.
    assertEquals(new Count(1, 19, 1.0), count("served-today"));
    assertNull(figure("served-today").target());
    assertEquals(1, count("served-from-pool-one").numerator());
    assertEquals(0, count("served-from-pool-two").numerator());
    assertEquals("指标 · 一居", figure("served-from-pool-one").label().zh());
  }

  @Test
  void threeDaysAreNotMissedBeforeThereWereThree() {
    firstServedOfTwo();
    close();
    assertEquals(new Count(1, 19, 1.0), count("served-three-days"));
    assertNull(figure("served-three-days").met());
    for (int day = 2; day <= 3; day++) {
      story.does(Story.MANAGER, new DayCommand.Open(day));
      close();
    }
    assertEquals(new Count(1, 39, 1.0), count("served-three-days"));
    assertEquals(false, figure("served-three-days").met());
    story.does(Story.MANAGER, new DayCommand.Open(4));
    close();
    assertEquals(0, count("served-three-days").numerator(), "day 1 is four days back");
  }

  @Test
  void showUpIsExpectedAndNeitherMetNorMissed() {
    arrive(story, "H01", "H03");
    assertEquals(new Count(2, 19, 10.5), count("show-up"));
    close();
    story.does(Story.MANAGER, new DayCommand.Open(2));
    arrive(story, "H01", "H21");
    assertEquals(new Count(1, 20, 5.0), count("show-up"), "H01 was booked for day 1");
    assertNotNull(figure("show-up").target());
    assertNull(figure("show-up").met());
  }

  @Test
  void takeUpIsOfThoseWhoseDayHasEnded() {
    arrive(story, "H01", "H03", "H05");
    firstIsServed();
    serve(story, "1");
    story.does(Story.clerk("1"), new TurnCommand.FailReview("1", "not-entitled", null));
    assertEquals(new Count(1, 2, 50.0), count("take-up"));
  }

  @Test
  void complaintsAndAnswersAreMeasuredAtOnce() {
    arrive(story, "H01", "H03");
    story.does(Story.GATE, new FeedbackCommand.Complain("waiting", null));
    story.does(Story.EXIT, new FeedbackCommand.Rate("good"));
    story.does(Story.EXIT, new FeedbackCommand.Rate("good"));
    story.does(Story.EXIT, new FeedbackCommand.Rate("poor"));
    assertEquals(new Count(1, 2, 50.0), count("complaints"));
    assertEquals(false, figure("complaints").met());
    assertEquals(new Count(2, 3, 66.7), count("satisfaction"));
    assertEquals(false, figure("satisfaction").met());
  }

  /** 899 of 1,000 is shown as 89.9 and 8,996 of 10,000 as 90.0; neither is 90. */
  @Test
  void aTargetIsMetExactlyAndNotByRounding() {
    assertFalse(Count.share(8_996, 10_000).meets(FigureName.SATISFACTION, 90));
    assertTrue(Count.share(9_000, 10_000).meets(FigureName.SATISFACTION, 90));
    assertTrue(Count.share(100, 10_000).meets(FigureName.COMPLAINTS, 1));
    assertFalse(Count.share(101, 10_000).meets(FigureName.COMPLAINTS, 1));
  }
}
