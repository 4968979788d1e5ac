package venuehub.core.story;

import venuehub.core.day.DayCommand;
import venuehub.core.roster.RosterCommand.CheckIn;
import venuehub.core.turn.TurnCommand;
import venuehub.core.unit.UnitCommand;

/** Stretches of a story that many tests begin with. */
public final class Chapters {
  private Chapters() {}

  /** The first day is open, and every counter too. */
  public static Story opened(Story story) {
    story.does(Story.MANAGER, new DayCommand.Open(1));
    for (int counter = 1; counter <= 6; counter++) {
      String id = String.valueOf(counter);
      story.does(Story.clerk(id), new TurnCommand.OpenCounter(id));
    }
    return story;
  }

  public static void arrive(Story story, String... households) {
    for (String household : households) {
      story.does(Story.GATE, new CheckIn(household));
    }
  }

  /** The next number is called to the counter and comes. */
  public static void serve(Story story, String counter) {
    story.does(Story.clerk(counter), new TurnCommand.CallNext(counter));
    story.does(Story.clerk(counter), new TurnCommand.CallPresent(counter));
  }

  /** The next number passes the review at counter 1. */
  public static void review(Story story) {
    serve(story, "1");
    story.does(Story.clerk("1"), new TurnCommand.PassReview("1"));
  }

  /** The household called next at the selection desk takes the unit and signs the form. */
  public static void choose(Story story, String counter, String unit) {
    serve(story, counter);
    story.does(Story.clerk(counter), new UnitCommand.Hold(counter, unit));
    story.does(Story.clerk(counter), new UnitCommand.Choose(counter, unit));
    story.does(Story.clerk(counter), new TurnCommand.SignForm(counter));
  }

  /** Called as often as the rule says, without an answer. */
  public static void miss(Story story, String counter) {
    story.does(Story.clerk(counter), new TurnCommand.CallNext(counter));
    for (int times = 2; times <= 3; times++) {
      story.pass(25);
      story.does(Story.clerk(counter), new TurnCommand.CallRepeat(counter));
    }
    story.pass(25);
    story.does(Story.clerk(counter), new TurnCommand.CallMissedByHousehold(counter));
  }
}
