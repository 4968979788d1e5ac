package venuehub.server.writer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehub.core.Asking;
import venuehub.core.Deadline;
import venuehub.core.Decision;
import venuehub.core.Event;
import venuehub.core.Recorded;
import venuehub.server.ledger.Entry;
import venuehub.server.ledger.PrivateText;

/**
 * Decides commands one after the other, each on what those before it would make true, and collects
 * the batch.
 */
final class Deciding<S> {
  private static final Logger LOG = LoggerFactory.getLogger(Deciding.class);
  private static final int MOST_PARTS = Short.MAX_VALUE + 1;

  private final long venue;
  private final Core<S> core;
  private final EventCodec codec;
  private final Instant at;
  private final Head<S> base;
  private final Commands commands;
  private final List<Entry> entries = new ArrayList<>();
  private final List<PrivateText> texts = new ArrayList<>();
  private final List<Step<S>> steps = new ArrayList<>();
  private final List<Batch.Outcome> outcomes = new ArrayList<>();
  private Head<S> head;
  private @Nullable Deadline next;
  private @Nullable S nextOf;

  /** Begins after {@code base}, at the venue time {@code now} or later. */
  Deciding(long venue, Core<S> core, EventCodec codec, Head<S> base, Commands known, Instant now) {
    this.venue = venue;
    this.core = core;
    this.codec = codec;
    this.base = base;
    this.head = base;
    this.commands = known.onTop();
    this.at = now.isBefore(base.at()) ? base.at() : now;
  }

  /** Venue time of all that is decided. */
  Instant at() {
    return at;
  }

  Head<S> head() {
    return head;
  }

  /** The deadline that has come and stands before any command; null if there is none. */
  @Nullable Deadline due() {
    if (nextOf != head.state()) {
      nextOf = head.state();
      next = next(core, nextOf).orElse(null);
    }
    return next == null || next.at().isAfter(at) ? null : next;
  }

  /** Decides what somebody asks and notes the answer. */
  void decide(Asked asked) {
    outcomes.add(new Batch.Outcome(asked, decide(asked.ask())));
  }

  /** Decides an ask. A rule that fails refuses this one and nothing else. */
  Answer decide(Ask ask) {
    Remembered before = commands.get(ask.id());
    if (before != null) {
      return before.answer(ask);
    }
    try {
      Asking asking = new Asking(ask.id(), ask.actor(), at, ask.actedAt());
      return switch (core.decide().decide(head.state(), asking, ask.command())) {
        case Decision.Refused refused -> Answer.refused(refused.refusal());
        case Decision.Accepted accepted -> accept(ask, accepted.events());
      };
    } catch (RuntimeException | StackOverflowError failed) {
      LOG.error("Venue {}: command {} {} failed", venue, ask.name(), ask.id(), failed);
      return WriterRefusal.INTERNAL.answer();
    }
  }

  Batch<S> batch() {
    return new Batch<>(base, head, entries, texts, steps, commands, outcomes);
  }

  // All of the command's entries, or an exception and none of them.
  private Answer accept(Ask ask, List<? extends Event> events) {
    if (events.size() > MOST_PARTS) {
      throw new IllegalStateException("a command of " + events.size() + " entries");
    }
    Head<S> tentative = head;
    List<Entry> itsEntries = new ArrayList<>(events.size());
    List<Step<S>> itsSteps = new ArrayList<>(events.size());
    for (int part = 0; part < events.size(); part++) {
      Event event = events.get(part);
      String type = codec.type(event);
      ObjectNode body = codec.body(event);
      String text = EntryBody.text(body, part == 0 ? ask : null);
      Entry entry =
          Entry.after(
              tentative.hash(),
              venue,
              tentative.seq() + 1,
              at,
              ask.actor().name(),
              ask.id(),
              part,
              type,
              text);
      // The event as it will be read back: what a replay makes true is what is true now.
      Step<S> step = step(core, tentative.state(), entry, codec.event(type, body));
      itsEntries.add(entry);
      itsSteps.add(step);
      tentative = tentative.after(entry, step.after());
    }
    head = tentative;
    remember(ask, itsEntries, itsSteps);
    entries.addAll(itsEntries);
    steps.addAll(itsSteps);
    texts.addAll(ask.texts());
    Remembered done = commands.get(ask.id());
    return new Answer.Done(head.seq(), done == null ? java.util.Map.of() : done.result());
  }

  private void remember(Ask ask, List<Entry> itsEntries, List<Step<S>> itsSteps) {
    Remembered asked =
        new Remembered(ask.actor().name(), ask.name(), ask.args(), 0, java.util.Map.of());
    for (int part = 0; part < itsEntries.size(); part++) {
      Event event = itsSteps.get(part).entry().event();
      if (part == 0) {
        commands.begin(itsEntries.get(part), asked, event);
      } else {
        commands.further(itsEntries.get(part), event);
      }
    }
  }

  static <S> Step<S> step(Core<S> core, S before, Entry entry, Event event) {
    Recorded recorded =
        new Recorded(entry.seq(), entry.at(), entry.actor(), entry.command(), entry.part(), event);
    return new Step<>(recorded, before, core.apply().apply(before, recorded));
  }

  /** The state's next deadline; none if the rule that tells it fails, which is logged. */
  static <S> Optional<Deadline> next(Core<S> core, S state) {
    try {
      return core.nextDeadline().apply(state);
    } catch (RuntimeException | StackOverflowError failed) {
      LOG.error("The rule that names the next deadline failed", failed);
      return Optional.empty();
    }
  }
}
