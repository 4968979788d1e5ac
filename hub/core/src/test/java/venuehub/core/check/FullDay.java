package venuehub.core.check;

import static venuehub.core.story.Chapters.arrive;
import static venuehub.core.story.Chapters.choose;
import static venuehub.core.story.Chapters.miss;
import static venuehub.core.story.Chapters.opened;
import static venuehub.core.story.Chapters.review;
import static venuehub.core.story.Chapters.serve;
import static venuehub.core.story.Story.clerk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import venuehub.core.Event;
import venuehub.core.Recorded;
import venuehub.core.Venue;
import venuehub.core.VenueState;
import venuehub.core.crowd.CrowdCommand;
import venuehub.core.day.DayCommand;
import venuehub.core.evidence.EvidenceCommand;
import venuehub.core.roster.RosterCommand;
import venuehub.core.story.SamplePlan;
import venuehub.core.story.Story;
import venuehub.core.turn.TurnCommand;
import venuehub.core.unit.UnitCommand;

/** A day with something of everything, to be altered at one place and read again. */
final class FullDay {
  /** A rule of what is true after an entry, in place of the right one. */
  @FunctionalInterface
  interface Apply {
    VenueState apply(VenueState before, Recorded entry);
  }

  private final List<Recorded> entries;
  private Apply apply = Venue::apply;

  FullDay() {
    entries = new ArrayList<>(told().ledger());
  }

  private static Story told() {
    Story story = opened(Story.of(SamplePlan.rules()));
    arrive(story, "H01", "H02", "H03", "H05", "H11");
    review(story);
    review(story);
    review(story);
    choose(story, "3", "1-101");
    serve(story, "6");
    story.does(clerk("6"), new TurnCommand.SignContract("6"));
    serve(story, "3");
    story.pass(30);
    story.does(Story.MANAGER, new EvidenceCommand.FreezeVenue("fire", "system", null));
    story.pass(60);
    story.does(Story.MANAGER, new EvidenceCommand.ResumeVenue("fire"));
    story.does(clerk("3"), new UnitCommand.Hold("3", "1-102"));
    story.does(clerk("3"), new EvidenceCommand.Undo(story.last()));
    story.pass(200);
    miss(story, "4");
    story.does(Story.GATE, new RosterCommand.RequestMakeUp("H02"));
    miss(story, "4");
    story.does(clerk("2"), new TurnCommand.CallOutOfOrder("2", "H11", "ill", null));
    story.does(Story.SUPERVISOR, new EvidenceCommand.GiveApproval("a1"));
    story.does(clerk("2"), new TurnCommand.CallPresent("2"));
    story.does(clerk("2"), new TurnCommand.PassReview("2"));
    review(story);
    choose(story, "3", "1-102");
    story.does(Story.MANAGER, new UnitCommand.Void("1-102", "mistake", null));
    story.does(Story.SUPERVISOR, new EvidenceCommand.GiveApproval("a2"));
    choose(story, "3", "1-201");
    story.does(Story.GATE, new CrowdCommand.Count("b", 160, 0)).pass(1);
    story.does(Story.GATE, new CrowdCommand.Count("b", 200, 0));
    story.pass(3_600);
    return story.does(Story.MANAGER, new DayCommand.Close());
  }

  /** The position of the n-th entry of a kind, from 1. */
  long seq(Class<? extends Event> kind, int nth) {
    return entries.stream()
        .filter(entry -> kind.isInstance(entry.event()))
        .skip(nth - 1L)
        .findFirst()
        .orElseThrow()
        .seq();
  }

  Event event(long seq) {
    return entries.get((int) seq - 1).event();
  }

  FullDay entry(long seq, UnaryOperator<Recorded> change) {
    entries.set((int) seq - 1, change.apply(entries.get((int) seq - 1)));
    return this;
  }

  /** Another event in the place of one. */
  <E extends Event> FullDay event(long seq, Class<E> kind, Function<E, Event> change) {
    return entry(seq, entry -> with(entry, change.apply(kind.cast(entry.event()))));
  }

  FullDay by(long seq, String actor) {
    return entry(seq, e -> new Recorded(e.seq(), e.at(), actor, e.command(), e.part(), e.event()));
  }

  FullDay later(long seq, Duration by) {
    return entry(
        seq,
        e -> {
          Instant at = e.at().plus(by);
          return new Recorded(e.seq(), at, e.actor(), e.command(), e.part(), e.event());
        });
  }

  FullDay command(long seq, UUID id) {
    return entry(seq, e -> new Recorded(e.seq(), e.at(), e.actor(), id, e.part(), e.event()));
  }

  UUID commandOf(long seq) {
    return entries.get((int) seq - 1).command();
  }

  /** Without one entry; those behind it move up. */
  FullDay without(long seq) {
    Recorded gone = entries.remove((int) seq - 1);
    for (int at = (int) seq - 1; at < entries.size(); at++) {
      Recorded e = entries.get(at);
      int part = e.command().equals(gone.command()) ? e.part() - 1 : e.part();
      entries.set(at, new Recorded(at + 1L, e.at(), e.actor(), e.command(), part, e.event()));
    }
    return this;
  }

  /** Entries of a kind change the state otherwise than they should. */
  FullDay applying(Class<? extends Event> kind, BinaryOperator<VenueState> wrong) {
    apply =
        (before, entry) -> {
          VenueState after = Venue.apply(before, entry);
          return kind.isInstance(entry.event()) ? wrong.apply(before, after) : after;
        };
    return this;
  }

  private static Recorded with(Recorded e, Event event) {
    return new Recorded(e.seq(), e.at(), e.actor(), e.command(), e.part(), event);
  }

  /** Reads the day from its first entry to the first thing wrong. */
  Optional<Breach> read() {
    Invariants invariants = Invariants.from(1);
    VenueState state = VenueState.EMPTY;
    for (Recorded entry : entries) {
      VenueState after = apply.apply(state, entry);
      Optional<Breach> breach = invariants.broken(state, entry, after);
      if (breach.isPresent()) {
        return breach;
      }
      state = after;
    }
    return Optional.empty();
  }
}
