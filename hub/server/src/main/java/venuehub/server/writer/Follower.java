package venuehub.server.writer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import java.util.function.BiConsumer;
import venuehub.core.Event;
import venuehub.server.Bounds;
import venuehub.server.ledger.ChainCheck;
import venuehub.server.ledger.Entry;
import venuehub.server.ledger.Ledger;
import venuehub.server.ledger.LedgerAltered;

/** Reads a venue's ledger from where it is known to its end, checks it, and applies it. */
final class Follower<S> {
  private final long venue;
  private final Core<S> core;
  private final EventCodec codec;
  private final Ledger ledger;
  private final Turn turn;
  private final BiConsumer<Entry, Step<S>> each;

  /** Tells each entry in turn. */
  Follower(
      long venue,
      Core<S> core,
      EventCodec codec,
      Ledger ledger,
      Turn turn,
      BiConsumer<Entry, Step<S>> each) {
    this.venue = venue;
    this.core = core;
    this.codec = codec;
    this.ledger = ledger;
    this.turn = turn;
    this.each = each;
  }

  /**
   * Reads to the end; completes in turn. Fails with {@link LedgerAltered} at the first entry that
   * is not right; those before it have been told.
   */
  Future<Void> readOn(Head<S> head, Commands commands) {
    Promise<Void> end = Promise.promise();
    Reading reading = new Reading(head, commands, end);
    reading.next(ledger.read(venue, head.seq(), Bounds.REPLAY_PAGE));
    return end.future();
  }

  private final class Reading {
    private final ChainCheck chain;
    private final Commands commands;
    private final Promise<Void> end;
    private S state;

    Reading(Head<S> head, Commands commands, Promise<Void> end) {
      this.chain = head.chain(venue);
      this.commands = commands;
      this.end = end;
      this.state = head.state();
    }

    void next(Future<List<Entry>> page) {
      page.onComplete(outcome -> turn.run(() -> take(outcome.result(), outcome.cause())));
    }

    private void take(List<Entry> page, Throwable failure) {
      if (failure != null) {
        end.fail(failure);
        return;
      }
      boolean last = page.size() < Bounds.REPLAY_PAGE;
      // The next page is on its way while this one is applied.
      Future<List<Entry>> following =
          last
              ? Future.succeededFuture(page)
              : ledger.read(venue, page.getLast().seq(), Bounds.REPLAY_PAGE);
      try {
        page.forEach(this::apply);
      } catch (LedgerAltered altered) {
        end.fail(altered);
        return;
      }
      if (last) {
        end.complete();
      } else {
        next(following);
      }
    }

    private void apply(Entry entry) {
      ObjectNode body = chain.written(entry);
      Step<S> step;
      try {
        Remembered ask = entry.part() == 0 ? EntryBody.takeAsk(body, entry.actor()) : null;
        Event event = codec.event(entry.type(), body);
        step = Deciding.step(core, state, entry, event);
        if (ask != null) {
          commands.begin(entry, ask, event);
        } else {
          commands.further(entry, event);
        }
      } catch (RuntimeException | StackOverflowError failed) {
        throw new LedgerAltered(
            venue,
            entry.seq(),
            "Expected an entry this hub can apply, but " + failed.getMessage(),
            failed);
      }
      state = step.after();
      each.accept(entry, step);
    }
  }
}
