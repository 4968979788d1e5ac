package venuehub.server.live;

import io.netty.buffer.ByteBuf;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import venuehub.server.Bounds;

/**
 * One connection's position in the documents it reads. Holds no frame of a document: only numbers,
 * and the answers meant for this connection alone.
 */
final class Reader {
  /** Whose reader it is. */
  interface Owner {
    /** A document is no longer read. */
    void left(DocumentLog log);

    /** The peer has taken nothing for too long. */
    void stuck();
  }

  /** What this reader alone is to be sent, in the order in which it was asked for. */
  private sealed interface Answer {
    /** The patches of entries up to this go first. */
    long after();

    /** A frame. */
    record Of(ByteBuf frame, long after) implements Answer {}

    /** The beginning of a document. */
    record Beginning(Subscription subscription) implements Answer {
      @Override
      public long after() {
        return 0;
      }
    }
  }

  private final Outlet outlet;
  private final LoopTurn turn;
  private final long stuckMillis;
  private final Owner owner;
  private final List<Subscription> subscriptions = new ArrayList<>(2);
  private @Nullable ArrayDeque<Answer> answers;
  private @Nullable Runnable relieved;
  private boolean awake;
  private boolean watched;
  private boolean lagging;
  private boolean closed;
  private long progress;
  private long progressAt;

  /**
   * @param stuckMillis how long the peer may take nothing
   */
  Reader(Outlet outlet, LoopTurn turn, long stuckMillis, Owner owner) {
    this.outlet = outlet;
    this.turn = turn;
    this.stuckMillis = stuckMillis;
    this.owner = owner;
  }

  /** How many documents are read. */
  int subscriptions() {
    return subscriptions.size();
  }

  /** Whether a document of this name is read. */
  Optional<DocumentLog> reading(String doc) {
    return subscriptions.stream()
        .map(Subscription::log)
        .filter(log -> log.name().equals(doc))
        .findAny();
  }

  /** Starts reading a document, or starts over. */
  void subscribe(Subscription subscription) {
    subscription.log().add(subscription);
    unsubscribe(subscription.log());
    subscriptions.add(subscription);
    answer(new Answer.Beginning(subscription));
  }

  /** Stops reading a document, if it is read. */
  void unsubscribe(DocumentLog log) {
    if (answersWaiting() > 0) {
      flush();
    }
    for (Subscription subscription : subscriptions) {
      if (subscription.log() == log) {
        subscriptions.remove(subscription);
        log.remove(subscription);
        owner.left(log);
        return;
      }
    }
  }

  /** Sends a frame after the patches of entries up to {@code after} of all documents read. */
  void answer(ByteBuf frame, long after) {
    if (closed) {
      frame.release();
      return;
    }
    answer(new Answer.Of(frame, after));
  }

  private void answer(Answer answer) {
    if (answers == null) {
      answers = new ArrayDeque<>(4);
    }
    answers.add(answer);
    turn.wake(this);
  }

  /** Answers not sent yet. */
  int answersWaiting() {
    return answers == null ? 0 : answers.size();
  }

  /** Calls back once, when the answers waiting are sent. */
  void whenRelieved(Runnable relieved) {
    this.relieved = relieved;
  }

  /** The last entry of which everything is sent or in the logs to be sent, at most {@code head}. */
  long upTo(long head) {
    long upTo = head;
    for (Subscription subscription : subscriptions) {
      upTo = Math.min(upTo, subscription.log().upTo());
    }
    return upTo;
  }

  /** The connection is gone, or is not to be sent anything more. */
  void close() {
    if (closed) {
      return;
    }
    closed = true;
    for (Subscription subscription : subscriptions) {
      subscription.log().remove(subscription);
      owner.left(subscription.log());
    }
    subscriptions.clear();
    while (answers != null && !answers.isEmpty()) {
      if (answers.remove() instanceof Answer.Of of) {
        of.frame().release();
      }
    }
  }

  /** Marks the reader as waiting for the coming flush; whether it was already. */
  boolean wake() {
    boolean was = awake;
    awake = true;
    return was;
  }

  /** Sends what is due, in order of entries, in one write. */
  void flush() {
    awake = false;
    if (closed) {
      return;
    }
    if (!lagging) {
      subscriptions.forEach(Subscription::entitle);
    }
    lagging = true;
    if (!outlet.ready()) {
      return;
    }
    subscriptions.forEach(subscription -> subscription.catchUp(outlet));
    boolean more = true;
    while (more && outlet.pending() < Bounds.TURN_BYTES) {
      more = sendNext();
    }
    lagging = more;
    outlet.flush();
    watch();
    if (more && outlet.ready()) {
      turn.wake(this);
    }
    relieve();
  }

  /**
   * Whether the peer has yet to take something; closes the connection if it takes nothing for too
   * long.
   */
  boolean isWaiting() {
    if (closed || outlet.pending() == 0) {
      watched = false;
      return false;
    }
    long now = turn.millis();
    if (outlet.progress() != progress) {
      progress = outlet.progress();
      progressAt = now;
    } else if (now - progressAt >= stuckMillis) {
      watched = false;
      owner.stuck();
      return false;
    }
    return true;
  }

  private void watch() {
    if (!watched && outlet.pending() > 0) {
      watched = true;
      progress = outlet.progress();
      progressAt = turn.millis();
      turn.watch(this);
    }
  }

  private void relieve() {
    Runnable waiting = relieved;
    if (waiting != null && answersWaiting() == 0) {
      relieved = null;
      waiting.run();
    }
  }

  private boolean sendNext() {
    Subscription next = null;
    long seq = Long.MAX_VALUE;
    long limit = Long.MAX_VALUE;
    for (Subscription subscription : subscriptions) {
      long candidate = subscription.nextSeq();
      if (candidate < seq) {
        limit = seq;
        seq = candidate;
        next = subscription;
      } else {
        limit = Math.min(limit, candidate);
      }
    }
    Answer answer = answers == null ? null : answers.peek();
    if (answers != null && answer != null && answer.after() < seq) {
      answers.remove();
      switch (answer) {
        case Answer.Of of -> outlet.frame(of.frame());
        case Answer.Beginning beginning -> beginning.subscription().begin(outlet);
      }
      return true;
    }
    if (next == null) {
      return false;
    }
    next.send(answer == null ? limit : Math.min(limit, answer.after()), outlet);
    return true;
  }
}
