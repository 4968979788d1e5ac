package venuehub.server.live;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import venuehub.core.Role;
import venuehub.core.document.MergePatch;
import venuehub.server.access.Caller;
import venuehub.server.problem.ProblemCode;
import venuehub.server.problem.ProblemException;

/**
 * A small venue in memory, with a state of named tables that are its documents. Lives on one event
 * loop. Its one command, {@code put}, sets members of tables; each table named is one entry's
 * change.
 */
final class TestVenue implements VenueGate {
  private Runnable whenBehind = () -> {};
  static final String NAME = "hall";
  static final Duration INTERVAL = Duration.ofMillis(300);

  private static final Set<Role> EVERYBODY = EnumSet.complementOf(EnumSet.of(Role.HUB));

  private final String log;
  private final Presence presence;
  private final List<DocumentDefinition<Map<String, Map<String, Object>>>> definitions;
  private final Map<UUID, CommandAnswer> answered = new HashMap<>();
  private Map<String, Map<String, Object>> tables = Map.of();
  private LiveDocuments<Map<String, Map<String, Object>>> live;
  private long seq;

  TestVenue(String log, Presence presence) {
    this.log = log;
    this.presence = presence;
    this.definitions =
        List.of(
            table("counter", EVERYBODY),
            table("units", EVERYBODY),
            table("queue", Set.of(Role.COUNTER, Role.MANAGER)),
            new DocumentDefinition.Interval<>(
                "crowd",
                EVERYBODY,
                INTERVAL,
                caller -> "",
                () -> 0,
                (state, audience, now) -> state.getOrDefault("crowd", Map.of())),
            new DocumentDefinition.Interval<>(
                "me",
                Set.of(Role.HOUSEHOLD),
                INTERVAL,
                caller -> String.valueOf(caller.household()),
                () -> 0,
                (state, household, now) ->
                    Map.of(
                        "household",
                        household,
                        "counter",
                        state.getOrDefault("counter", Map.of()))),
            new DocumentDefinition.Interval<>(
                "devices",
                Set.of(Role.MANAGER, Role.TECH),
                INTERVAL,
                caller -> "",
                presence::version,
                (state, audience, now) -> presence.document(NAME)),
            new DocumentDefinition.Reserved<>("kpi", Set.of(Role.MANAGER)));
  }

  private static DocumentDefinition<Map<String, Map<String, Object>>> table(
      String name, Set<Role> readers) {
    return new DocumentDefinition.Immediate<>(
        name,
        readers,
        state -> state.getOrDefault(name, Map.of()),
        (before, after) -> before.get(name) != after.get(name),
        (before, after) ->
            MergePatch.between(
                before.getOrDefault(name, Map.of()), after.getOrDefault(name, Map.of())));
  }

  void open(LiveServer server) {
    live = server.open(this, definitions, tables);
  }

  /** An entry sets members of tables; a null removes one. Returns its position. */
  long put(Map<String, Map<String, Object>> changes) {
    return put(changes, System.currentTimeMillis());
  }

  /** The same, as if it had become known at another time. */
  long put(Map<String, Map<String, Object>> changes, long since) {
    Map<String, Map<String, Object>> before = tables;
    tables = after(changes);
    seq++;
    live.advanced(Change.between(definitions, before, tables, seq, now(), since));
    return seq;
  }

  /** The ledger about to be read ends at this entry. */
  void replaying(long last) {
    live.replaying(last);
  }

  /** An entry read at start-up. */
  void replay(Map<String, Map<String, Object>> changes, long since) {
    Map<String, Map<String, Object>> before = tables;
    tables = after(changes);
    seq++;
    live.replayed(before, tables, seq, now(), since);
  }

  /** The ledger has been read to its end. */
  void replayEnded() {
    live.replayEnded();
  }

  private Map<String, Map<String, Object>> after(Map<String, Map<String, Object>> changes) {
    Map<String, Map<String, Object>> after = new HashMap<>(tables);
    changes.forEach(
        (table, members) -> {
          Map<String, Object> changed = new LinkedHashMap<>(tables.getOrDefault(table, Map.of()));
          members.forEach(
              (name, value) -> {
                if (value == null) {
                  changed.remove(name);
                } else {
                  changed.put(name, value);
                }
              });
          after.put(table, changed);
        });
    return after;
  }

  /** A table as it stands. */
  Map<String, Object> table(String name) {
    return tables.getOrDefault(name, Map.of());
  }

  /** The last entry. */
  long seq() {
    return seq;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String log() {
    return log;
  }

  @Override
  public Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  /** What the ledger turns out to hold when it is looked at. */
  void whenBehind(Runnable entries) {
    whenBehind = entries;
  }

  @Override
  public void behind() {
    whenBehind.run();
  }

  @Override
  public Future<CommandAnswer> submit(CommandRequest request, Caller caller) {
    if (caller.role() == Role.PUBLIC) {
      return refuse(ProblemCode.SIGN_IN_NEEDED, "an account", "the public has none");
    }
    if (request.name().equals("fail")) {
      return Future.failedFuture(new IllegalStateException("a fault for the test"));
    }
    if (!request.name().equals("put")) {
      return refuse(ProblemCode.UNKNOWN_COMMAND, "the command put", "it is another");
    }
    CommandAnswer before = answered.get(request.id());
    return Future.succeededFuture(Optional.ofNullable(before).orElseGet(() -> decide(request)));
  }

  private CommandAnswer decide(CommandRequest request) {
    Map<String, Map<String, Object>> changes = new LinkedHashMap<>();
    List<String> names = new ArrayList<>();
    request
        .args()
        .properties()
        .forEach(
            table -> {
              Map<String, Object> members = new LinkedHashMap<>();
              table
                  .getValue()
                  .properties()
                  .forEach(
                      member ->
                          members.put(
                              member.getKey(),
                              member.getValue().isNull() ? null : member.getValue().asLong()));
              changes.put(table.getKey(), members);
              names.add(table.getKey());
            });
    CommandAnswer answer = new CommandAnswer(put(changes), Map.of("tables", names));
    answered.put(request.id(), answer);
    return answer;
  }

  private static Future<CommandAnswer> refuse(ProblemCode code, String expected, String but) {
    return Future.failedFuture(ProblemException.of(code, expected, but));
  }
}
