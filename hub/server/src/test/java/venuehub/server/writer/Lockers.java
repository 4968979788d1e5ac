package venuehub.server.writer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import venuehub.core.Asking;
import venuehub.core.Command;
import venuehub.core.Deadline;
import venuehub.core.Decision;
import venuehub.core.Event;
import venuehub.core.Recorded;
import venuehub.core.RefusalCode;

/** A small core to try the writer with: lockers that may be taken for half a minute. */
final class Lockers {
  static final Duration LIMIT = Duration.ofSeconds(30);

  /** Who has which locker until when. */
  record Locker(String by, Instant until) {}

  record State(boolean open, Map<String, Locker> taken, long entries, Duration away) {
    static final State EMPTY = new State(false, Map.of(), 0, Duration.ZERO);
  }

  sealed interface Ask extends Command {}

  record Open() implements Ask {}

  record Take(String locker) implements Ask {}

  /** Takes several, an entry each. */
  record TakeAll(Set<String> lockers) implements Ask {}

  record Leave(String locker, @Nullable String note) implements Ask {}

  record Expire(String locker, Instant until) implements Ask {}

  record Away(Instant from, Instant to) implements Ask {}

  /** The rule fails. */
  record Fail() implements Ask {}

  /** The rule accepts what can never be applied. */
  record FailLater() implements Ask {}

  sealed interface Happened extends Event {}

  record Opened() implements Happened {}

  record Taken(String locker, Instant until) implements Happened {
    @Override
    public Map<String, Object> result() {
      return Map.of(locker, until.toString());
    }
  }

  record Left(String locker, @Nullable String note) implements Happened {}

  record Expired(String locker) implements Happened {}

  record WasAway(Instant from, Instant to) implements Happened {}

  record Unapplicable() implements Happened {}

  static final Core<State> CORE =
      new Core<>(
          State.EMPTY, Lockers::decide, Lockers::apply, Lockers::next, State::open, Away::new);

  private Lockers() {}

  private static Decision decide(State state, Asking asking, Command command) {
    return switch ((Ask) command) {
      case Open open when state.open() ->
          Decision.refuse(RefusalCode.ALREADY_SO, "closed lockers", "they are open");
      case Open open -> Decision.accept(new Opened());
      case Take take -> take(state, asking, Set.of(take.locker()));
      case TakeAll take -> take(state, asking, take.lockers());
      case Leave leave when !state.taken().containsKey(leave.locker()) ->
          Decision.refuse(RefusalCode.UNKNOWN, "a taken locker", leave.locker() + " is free");
      case Leave leave -> Decision.accept(new Left(leave.locker(), leave.note()));
      case Expire expire -> Decision.accept(new Expired(expire.locker()));
      case Away away -> Decision.accept(new WasAway(away.from(), away.to()));
      case Fail fail -> throw new IllegalStateException("planted");
      case FailLater fail -> Decision.accept(new Unapplicable());
    };
  }

  private static Decision take(State state, Asking asking, Set<String> lockers) {
    Optional<String> taken = lockers.stream().filter(state.taken()::containsKey).findAny();
    if (taken.isPresent()) {
      return Decision.refuse(RefusalCode.UNIT_NOT_FREE, "free lockers", taken.get() + " is taken");
    }
    return Decision.accept(
        lockers.stream()
            .sorted()
            .map(locker -> new Taken(locker, asking.at().plus(LIMIT)))
            .toList());
  }

  private static State apply(State state, Recorded entry) {
    Map<String, Locker> taken = new TreeMap<>(state.taken());
    boolean open = state.open();
    Duration away = state.away();
    switch ((Happened) entry.event()) {
      case Opened opened -> open = true;
      case Taken event -> taken.put(event.locker(), new Locker(entry.actor(), event.until()));
      case Left event -> taken.remove(event.locker());
      case Expired event -> taken.remove(event.locker());
      case WasAway event -> {
        Duration span = Duration.between(event.from(), event.to());
        away = away.plus(span);
        taken.replaceAll((locker, by) -> new Locker(by.by(), by.until().plus(span)));
      }
      case Unapplicable event -> throw new IllegalStateException("planted");
    }
    return new State(open, Map.copyOf(taken), entry.seq(), away);
  }

  private static Optional<Deadline> next(State state) {
    return state.taken().entrySet().stream()
        .map(
            each ->
                new Deadline(
                    each.getValue().until(),
                    each.getKey() + "/" + each.getValue().until(),
                    new Expire(each.getKey(), each.getValue().until())))
        .min(Comparator.comparing(Deadline::at).thenComparing(Deadline::key));
  }

  /** The events as JSON. */
  static final EventCodec CODEC =
      new EventCodec() {
        @Override
        public String type(Event event) {
          return "locker." + event.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
        }

        @Override
        public ObjectNode body(Event event) {
          ObjectNode body = JsonNodeFactory.instance.objectNode();
          switch ((Happened) event) {
            case Opened opened -> {}
            case Taken taken ->
                body.put("locker", taken.locker()).put("until", taken.until().toString());
            case Left left when left.note() != null ->
                body.put("locker", left.locker()).put("note", left.note());
            case Left left -> body.put("locker", left.locker());
            case Expired expired -> body.put("locker", expired.locker());
            case WasAway away ->
                body.put("from", away.from().toString()).put("to", away.to().toString());
            case Unapplicable event2 -> {}
          }
          return body;
        }

        @Override
        public Event event(String type, ObjectNode body) {
          return switch (type) {
            case "locker.opened" -> new Opened();
            case "locker.taken" ->
                new Taken(text(body, "locker"), Instant.parse(text(body, "until")));
            case "locker.left" ->
                new Left(text(body, "locker"), body.has("note") ? text(body, "note") : null);
            case "locker.expired" -> new Expired(text(body, "locker"));
            case "locker.wasaway" ->
                new WasAway(Instant.parse(text(body, "from")), Instant.parse(text(body, "to")));
            case "locker.unapplicable" -> new Unapplicable();
            default ->
                throw new IllegalArgumentException(
                    "Expected an event of lockers, but found " + type);
          };
        }

        private String text(ObjectNode body, String name) {
          return body.required(name).textValue();
        }
      };
}
