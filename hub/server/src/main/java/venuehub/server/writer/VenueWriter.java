package venuehub.server.writer;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehub.core.Deadline;
import venuehub.server.Bounds;
import venuehub.server.clock.VenueClock;
import venuehub.server.ledger.Entry;
import venuehub.server.ledger.Ledger;
import venuehub.server.ledger.LedgerFailure;

/**
 * The writer of one venue on one node. Takes what is queued, decides it, appends it in one piece
 * and only then answers. Whatever goes wrong, it does the same: forgets the batch, reads the ledger
 * on from where it knew it, and decides the same commands again; those it finds in the ledger are
 * answered from there.
 */
public final class VenueWriter<S> {
  /** The alarm about a ledger that is not as it was written; the writer has ended. */
  public static final String LEDGER_ALTERED = "ledger-altered";

  private static final Logger LOG = LoggerFactory.getLogger(VenueWriter.class);

  private enum Phase {
    /** Nothing is under way at the ledger. */
    READY,
    /** A batch is being appended. */
    APPENDING,
    /** The ledger is being read, or will be after a pause. */
    READING,
    /** Closed, or the ledger is not as it was written. */
    ENDED
  }

  private final long venue;
  private final Core<S> core;
  private final EventCodec codec;
  private final Ledger ledger;
  private final VenueClock clock;
  private final Turn turn;
  private final Node node;
  private final Follower<S> follower;
  private final Inbox inbox;
  private final Commands commands;
  private final Listeners<S> listeners;
  private final DeadlineTimer deadlines;
  private final Absence absence;
  private final Promise<Void> opened = Promise.promise();
  private final Promise<Void> closed = Promise.promise();

  // Read by other threads: the rest belongs to the turn.
  private volatile Head<S> head;
  private volatile Phase phase = Phase.READING;

  private boolean flushing;
  private boolean behind;
  private boolean closing;
  private int oneByOne;
  private Duration retry = Bounds.FIRST_RETRY;

  /** A writer that does nothing before it is opened. */
  public VenueWriter(
      long venue,
      Core<S> core,
      EventCodec codec,
      Ledger ledger,
      VenueClock clock,
      Turn turn,
      Node node) {
    this(venue, core, codec, ledger, clock, turn, node, new Commands());
  }

  VenueWriter(
      long venue,
      Core<S> core,
      EventCodec codec,
      Ledger ledger,
      VenueClock clock,
      Turn turn,
      Node node,
      Commands commands) {
    this.venue = venue;
    this.commands = commands;
    this.core = core;
    this.codec = codec;
    this.ledger = ledger;
    this.clock = clock;
    this.turn = turn;
    this.node = node;
    this.head = Head.before(core.empty());
    this.follower = new Follower<>(venue, core, codec, ledger, turn, this::entered);
    this.listeners = new Listeners<>(venue, node);
    this.inbox = new Inbox(turn);
    this.deadlines = new DeadlineTimer(clock, turn, this::wake);
    this.absence = new Absence(clock);
  }

  /** Adds somebody who follows the venue. Before it is opened. */
  public void addListener(VenueListener<S> listener) {
    listeners.add(listener);
  }

  /**
   * Replays the ledger and begins to write. Keeps trying while the database is away; fails with
   * {@link venuehub.server.ledger.LedgerAltered} if the ledger is not as it was written.
   *
   * @param lastSeen venue time of the last sign of life of any node that served the venue; null if
   *     there was none
   */
  public Future<Void> open(@Nullable Instant lastSeen) {
    turn.run(
        () -> {
          absence.begin(lastSeen);
          read();
          beat();
        });
    return opened.future();
  }

  /**
   * Takes a command. The answer comes in the venue's turn, after everyone who follows the venue has
   * seen its entries; within {@link Bounds#DURABLE_WITHIN}. From any thread.
   */
  public Future<Answer> ask(Ask ask) {
    Asked asked = inbox.admit(ask);
    if (asked.isOpen()) {
      turn.run(
          () -> {
            if (phase == Phase.ENDED || closing) {
              asked.answer(WriterRefusal.VENUE_NOT_SERVED.answer());
            } else {
              inbox.add(asked);
              wake();
            }
          });
    }
    return asked.future();
  }

  /** Other nodes may have written: looks soon. From any thread. */
  public void hint() {
    turn.run(
        () -> {
          behind = true;
          wake();
        });
  }

  /** Where the ledger ends as far as this writer knows, and what is true there. From any thread. */
  public Head<S> head() {
    return head;
  }

  /** Ends the writer: what is being appended is answered, what waits is refused. */
  public Future<Void> close() {
    turn.run(
        () -> {
          closing = true;
          if (phase != Phase.APPENDING) {
            end();
          }
        });
    return closed.future();
  }

  private void wake() {
    if (!flushing && phase == Phase.READY) {
      flushing = true;
      turn.later(this::flush);
    }
  }

  private void flush() {
    flushing = false;
    if (phase != Phase.READY) {
      return;
    }
    if (behind || absence.isLong()) {
      read();
      return;
    }
    if (node.clockOff()) {
      inbox.refuseAll(WriterRefusal.CLOCK_OFF.answer());
      return;
    }
    Batch<S> batch = decide();
    if (!batch.isEmpty()) {
      append(batch);
    } else if (!batch.outcomes().isEmpty()) {
      confirm(batch);
    } else {
      deadlines.arm(Deciding.next(core, head.state()));
    }
  }

  private Batch<S> decide() {
    Deciding<S> deciding = new Deciding<>(venue, core, codec, head, commands, clock.now());
    absence.toEnter().ifPresent(from -> decideOutage(deciding, from));
    boolean alone = oneByOne > 0 && decideDue(deciding, 1);
    List<Asked> asks = alone ? List.of() : inbox.take(oneByOne > 0 ? 1 : Bounds.BATCH_COMMANDS);
    for (Asked asked : asks) {
      decideDue(deciding, Bounds.BATCH_DEADLINES);
      deciding.decide(asked);
    }
    if (asks.isEmpty() && !alone) {
      decideDue(deciding, Bounds.BATCH_DEADLINES);
    }
    return deciding.batch();
  }

  private void decideOutage(Deciding<S> deciding, Instant from) {
    if (core.open().test(head.state())) {
      deciding.decide(HubAsks.outage(head.log(), head.seq(), from, deciding.at(), core));
    }
    if (deciding.head() == head) {
      absence.settled();
    }
  }

  // What time has brought about stands before what anybody asks afterwards.
  private boolean decideDue(Deciding<S> deciding, int most) {
    boolean any = false;
    for (int count = 0; count < most && head.seq() > 0; count++) {
      Deadline due = deciding.due();
      if (due == null || deadlines.isStuck(due, deciding.head().seq())) {
        break;
      }
      long before = deciding.head().seq();
      Answer answer = deciding.decide(HubAsks.deadline(head.log(), due));
      if (deciding.head().seq() == before) {
        deadlines.stuck(due, before);
        node.alarm(
            venue, "deadline-stuck", "Expected deadline " + due.key() + " to pass, but " + answer);
        break;
      }
      any = true;
    }
    return any;
  }

  private void append(Batch<S> batch) {
    phase = Phase.APPENDING;
    ledger
        .append(venue, batch.entries(), batch.texts())
        .onComplete(outcome -> turn.run(() -> appended(batch, outcome.cause())));
  }

  private void appended(Batch<S> batch, @Nullable Throwable failure) {
    if (failure == null) {
      commit(batch);
    } else if (failure instanceof LedgerFailure.Rejected) {
      rejected(batch, failure);
    } else {
      LOG.info(
          "Venue {}: a batch after entry {} is decided again: {}",
          venue,
          head.seq(),
          failure.getMessage());
      inbox.putBack(batch.asks());
      read();
    }
  }

  private void commit(Batch<S> batch) {
    absence.answered();
    absence.settled();
    oneByOne = Math.max(0, oneByOne - batch.outcomes().size());
    commands.addAll(batch.commands());
    head = batch.head();
    batch.steps().forEach(listeners::tell);
    batch.outcomes().forEach(outcome -> outcome.asked().answer(outcome.answer()));
    node.appended(venue);
    ready();
  }

  // Nothing was written and never will be: one of the batch is to blame, so each is tried by
  // itself.
  private void rejected(Batch<S> batch, Throwable failure) {
    LOG.error(
        "Venue {}: the ledger refuses a batch of {}", venue, batch.outcomes().size(), failure);
    boolean single = batch.outcomes().size() == 1 && oneByOne > 0;
    if (single) {
      oneByOne--;
      batch.asks().getFirst().answer(WriterRefusal.INTERNAL.answer());
    } else if (batch.outcomes().isEmpty()) {
      Deciding.next(core, head.state()).ifPresent(due -> deadlines.stuck(due, head.seq()));
      node.alarm(
          venue,
          "deadline-stuck",
          "Expected the ledger to take what time brought about, but it refuses it");
    } else {
      inbox.putBack(batch.asks());
      oneByOne = batch.outcomes().size();
    }
    ready();
  }

  // A refusal is true of the ledger's end, not of what this node happens to know of it.
  private void confirm(Batch<S> batch) {
    phase = Phase.READING;
    follower
        .readOn(head, commands)
        .onComplete(
            outcome -> {
              if (outcome.succeeded() && head == batch.base()) {
                absence.answered();
                oneByOne = Math.max(0, oneByOne - batch.outcomes().size());
                batch.outcomes().forEach(each -> each.asked().answer(each.answer()));
                ready();
              } else {
                inbox.putBack(batch.asks());
                wasRead(outcome.cause());
              }
            });
  }

  private void read() {
    if (closing) {
      end();
      return;
    }
    phase = Phase.READING;
    behind = false;
    follower.readOn(head, commands).onComplete(outcome -> wasRead(outcome.cause()));
  }

  private void wasRead(@Nullable Throwable failure) {
    if (failure == null) {
      retry = Bounds.FIRST_RETRY;
      absence.answered();
      opened.tryComplete();
      ready();
    } else if (failure instanceof LedgerFailure) {
      LOG.warn("Venue {}: {}; trying again in {}", venue, failure.getMessage(), retry);
      turn.after(retry, this::readAgain);
      retry =
          retry.multipliedBy(2).compareTo(Bounds.LONGEST_RETRY) < 0
              ? retry.multipliedBy(2)
              : Bounds.LONGEST_RETRY;
    } else {
      LOG.error("Venue {} is closed", venue, failure);
      node.alarm(venue, LEDGER_ALTERED, String.valueOf(failure.getMessage()));
      opened.tryFail(failure);
      end();
    }
  }

  // A hint may be lost, and a ledger that is never asked cannot be missed.
  private void beat() {
    if (phase != Phase.ENDED) {
      behind = true;
      wake();
      turn.after(clock.beat(), this::beat);
    }
  }

  private void readAgain() {
    if (phase == Phase.READING) {
      read();
    }
  }

  private void entered(Entry entry, Step<S> step) {
    absence.entered(entry.at());
    head = head.after(entry, step.after());
    listeners.tell(step);
  }

  private void ready() {
    if (phase == Phase.ENDED) {
      return;
    }
    phase = Phase.READY;
    if (closing) {
      end();
    } else {
      wake();
    }
  }

  private void end() {
    phase = Phase.ENDED;
    deadlines.cancel();
    inbox.close();
    opened.tryFail("the venue was closed");
    closed.tryComplete();
  }
}
