package venuehub.server.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import venuehub.server.Bounds;
import venuehub.server.access.Caller;
import venuehub.server.problem.ProblemCode;
import venuehub.server.problem.ProblemException;

/**
 * The live documents of one venue on one event loop. Fed with every entry by whoever applies them;
 * used on its event loop only.
 *
 * @param <S> what the venue's state is
 */
public final class LiveDocuments<S> {
  private final String log;
  private final Supplier<Instant> now;
  private final LoopTurn turn;
  private final Map<String, DocumentDefinition<S>> definitions = new HashMap<>();
  private final Map<String, DocumentLog> immediate = new HashMap<>();
  private final Map<String, IntervalLog> interval = new HashMap<>();
  private final List<ReplayedDocument<S>> replaying = new ArrayList<>();
  private S state;
  private long head;
  private long replayed;
  private @Nullable Future<?> making;

  LiveDocuments(VenueGate venue, List<DocumentDefinition<S>> documents, S state, LoopTurn turn) {
    this.log = venue.log();
    this.now = venue::now;
    this.state = state;
    this.turn = turn;
    documents.forEach(this::define);
  }

  /** The ledger's name. */
  String log() {
    return log;
  }

  /** The last entry fed. */
  public long head() {
    return head;
  }

  /** The ledger about to be replayed ends at this entry or later. */
  public void replaying(long last) {
    replayed = last;
  }

  /**
   * The venue's next entry at start-up.
   *
   * @param since wall time of the entry, in milliseconds
   */
  public void replayed(S before, S after, long seq, Instant at, long since) {
    state = after;
    head = seq;
    long wall = System.currentTimeMillis();
    long toCome = Math.max(0, replayed - seq);
    replaying.forEach(document -> document.add(before, after, seq, at, since, wall, toCome));
  }

  /** The ledger has been read to its end; the documents are as of its last entry from now on. */
  public void replayEnded() {
    replaying.forEach(ReplayedDocument::end);
    makeOlder();
  }

  private void makeOlder() {
    replaying.removeIf(document -> !document.some());
    if (!replaying.isEmpty()) {
      making = turn.after(Bounds.REPLAYED_PAUSE, this::makeOlder);
    }
  }

  /** The venue's next entry, before its command is answered. After the replay, if there is one. */
  public void advanced(Change<S> change) {
    state = change.state();
    head = change.seq();
    for (Change.Patch patch : change.patches()) {
      DocumentLog document = immediate.get(patch.doc());
      if (document != null) {
        document.changed(change.seq(), change.at(), patch.json(), change.since());
      }
    }
  }

  /**
   * The log to read a document from.
   *
   * @throws ProblemException {@code unknown-document}, {@code forbidden}, {@code not-built}
   */
  DocumentLog open(String doc, Caller caller) {
    return switch (definition(doc, caller)) {
      case DocumentDefinition.Immediate<S> definition -> immediateLog(definition.name());
      case DocumentDefinition.Interval<S> definition -> {
        IntervalLog document = intervalLog(definition, caller);
        document.opening(turn.millis());
        yield document.log();
      }
      case DocumentDefinition.Reserved<S> definition -> throw notBuilt(definition.name());
    };
  }

  /** A reader left; interval documents that nobody reads are forgotten. */
  void left(DocumentLog document) {
    if (!document.hasReaders() && interval.remove(document.key()) != null) {
      document.release();
    }
  }

  /**
   * A document as it stands, for a single answer.
   *
   * @throws ProblemException as {@link #open}
   */
  Snapshot snapshot(String doc, Caller caller) {
    return switch (definition(doc, caller)) {
      case DocumentDefinition.Immediate<S> definition -> {
        DocumentLog document = immediateLog(definition.name());
        yield new Snapshot(document.seq(), document.valueBytes(), true);
      }
      case DocumentDefinition.Interval<S> definition -> {
        Map<String, Object> value =
            definition.value().of(state, definition.audience().apply(caller), now.get());
        yield new Snapshot(head, DocumentJson.bytes(value), false);
      }
      case DocumentDefinition.Reserved<S> definition -> throw notBuilt(definition.name());
    };
  }

  /** Patches the interval documents that are due. */
  void tick() {
    if (!interval.isEmpty()) {
      Instant at = now.get();
      long millis = turn.millis();
      interval.values().forEach(document -> document.tick(at, millis));
    }
  }

  /** Gives the memory back; the documents are not used again. */
  void release() {
    if (making != null) {
      making.cancel(false);
    }
    immediate.values().forEach(DocumentLog::release);
    interval.values().forEach(document -> document.log().release());
  }

  private void define(DocumentDefinition<S> definition) {
    definitions.put(definition.name(), definition);
    if (definition instanceof DocumentDefinition.Immediate<S> document) {
      PatchLog patches =
          new PatchLog(turn.allocator(), Bounds.PATCHES_KEPT, Bounds.PATCH_LOG_BYTES);
      DocumentLog made =
          new DocumentLog(
              document.name(),
              document.name(),
              patches,
              true,
              () -> DocumentJson.bytes(document.value().apply(state)),
              this::head,
              turn);
      immediate.put(document.name(), made);
      ReplayedDocument<S> replayed = new ReplayedDocument<>(document, made);
      made.olderFrom(replayed::back);
      replaying.add(replayed);
    }
  }

  private DocumentDefinition<S> definition(String doc, Caller caller) {
    DocumentDefinition<S> definition = definitions.get(doc);
    if (definition == null) {
      throw ProblemException.of(
          ProblemCode.UNKNOWN_DOCUMENT, "a document of the catalogue", "it has none of that name");
    }
    if (!definition.readers().contains(caller.role())) {
      throw ProblemException.of(
          ProblemCode.FORBIDDEN,
          "a reader of the document " + doc,
          "the role " + caller.role().wire() + " is none");
    }
    return definition;
  }

  private DocumentLog immediateLog(String name) {
    @Nullable DocumentLog document = immediate.get(name);
    if (document == null) {
      throw new IllegalStateException("no log of " + name);
    }
    return document;
  }

  private IntervalLog intervalLog(DocumentDefinition.Interval<S> definition, Caller caller) {
    String audience = definition.audience().apply(caller);
    return interval.computeIfAbsent(
        definition.name() + ' ' + audience,
        key ->
            new IntervalLog(
                definition.name(),
                key,
                definition.interval(),
                this::head,
                definition.version(),
                () -> definition.value().of(state, audience, now.get()),
                turn));
  }

  private static ProblemException notBuilt(String doc) {
    return ProblemException.of(
        ProblemCode.NOT_BUILT, "a document of this hub", doc + " is reserved and not built yet");
  }
}
