package venuehub.core.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import venuehub.core.Actor;
import venuehub.core.Asking;
import venuehub.core.Command;
import venuehub.core.Deadline;
import venuehub.core.Decision;
import venuehub.core.Event;
import venuehub.core.Recorded;
import venuehub.core.Refusal;
import venuehub.core.Role;
import venuehub.core.Venue;
import venuehub.core.VenueState;
import venuehub.core.plan.Rules;

/**
 * A venue told as a story: commands in turn, each decided and applied as the hub does, on a clock
 * the story moves.
 */
public final class Story {
  /** Sees each entry with the states around it. */
  @FunctionalInterface
  public interface Watcher {
    void entry(VenueState before, Recorded entry, VenueState after);
  }

  private final List<Watcher> watchers = new ArrayList<>();
  private final List<Recorded> ledger = new ArrayList<>();
  private VenueState state = VenueState.EMPTY;
  private Instant now = SamplePlan.OPENS;
  private long ids;
  private UUID last = new UUID(0, 0);

  private Story() {}

  /** The sample venue under the rules, before its first day. */
  public static Story of(Rules rules, Watcher... watchers) {
    return of(SamplePlan.beginning(rules), watchers);
  }

  public static Story of(List<Event> beginning, Watcher... watchers) {
    Story story = new Story();
    story.watchers.addAll(List.of(watchers));
    story.append(Actor.HUB, beginning);
    return story;
  }

  public VenueState state() {
    return state;
  }

  public Instant now() {
    return now;
  }

  public List<Recorded> ledger() {
    return ledger;
  }

  /** The id of the last command tried. */
  public UUID last() {
    return last;
  }

  /** What a person asks for; nothing of it is expected. */
  public Decision ask(Actor actor, Command command) {
    last = new UUID(1, ++ids);
    Decision decision = Venue.decide(state, new Asking(last, actor, now, null), command);
    if (decision instanceof Decision.Accepted accepted) {
      append(actor, accepted.events());
    }
    return decision;
  }

  /** The command must stand. */
  public Story does(Actor actor, Command command) {
    if (ask(actor, command) instanceof Decision.Refused refused) {
      throw new AssertionError(command + " was refused: " + refused.refusal());
    }
    return this;
  }

  /** The command must be refused; gives the refusal. */
  public Refusal refused(Actor actor, Command command) {
    return switch (ask(actor, command)) {
      case Decision.Refused refused -> refused.refusal();
      case Decision.Accepted accepted ->
          throw new AssertionError(command + " was accepted: " + accepted.events());
    };
  }

  /** Time passes; the hub acts at every deadline on the way. */
  public Story pass(long seconds) {
    return pass(Duration.ofSeconds(seconds));
  }

  /** Time passes; the hub acts at every deadline on the way. */
  public Story pass(Duration time) {
    Instant until = now.plus(time);
    while (true) {
      Deadline due = Venue.nextDeadline(state).orElse(null);
      if (due == null || due.at().isAfter(until)) {
        break;
      }
      now = due.at().isAfter(now) ? due.at() : now;
      does(Actor.HUB, due.command());
    }
    now = until;
    return this;
  }

  public Story tell(Consumer<Story> chapter) {
    chapter.accept(this);
    return this;
  }

  private void append(Actor actor, List<? extends Event> events) {
    int part = 0;
    for (Event event : events) {
      Recorded entry = new Recorded(ledger.size() + 1L, now, actor.name(), last, part++, event);
      VenueState before = state;
      state = Venue.apply(before, entry);
      ledger.add(entry);
      for (Watcher watcher : watchers) {
        watcher.entry(before, entry, state);
      }
    }
  }

  /** The account that serves at a counter. */
  public static Actor clerk(String counter) {
    return Actor.of("counter" + counter, Role.COUNTER);
  }

  public static final Actor MANAGER = Actor.of("manager", Role.MANAGER);
  public static final Actor SUPERVISOR = Actor.of("supervisor1", Role.SUPERVISOR);
  public static final Actor GATE = Actor.of("gate1", Role.GATE);
  public static final Actor EXIT = Actor.of("exit1", Role.SCREEN);
}
