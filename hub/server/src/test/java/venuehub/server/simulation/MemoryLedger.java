package venuehub.server.simulation;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import venuehub.server.ledger.Entry;
import venuehub.server.ledger.Ledger;
import venuehub.server.ledger.LedgerFailure;
import venuehub.server.ledger.PrivateText;

/** The ledger of one venue in memory, as nodes reach it over a line on which things go wrong. */
public final class MemoryLedger {
  private final World world;
  private final List<Entry> entries = new ArrayList<>();
  private final Set<String> commands = new HashSet<>();
  private final List<PrivateText> texts = new ArrayList<>();

  /** An empty ledger. */
  public MemoryLedger(World world) {
    this.world = world;
  }

  /** All entries. */
  public List<Entry> entries() {
    return entries;
  }

  /** All private texts. */
  public List<PrivateText> texts() {
    return texts;
  }

  /** The ledger as one node reaches it. */
  public Line line(Mishaps mishaps) {
    return new Line(mishaps);
  }

  private void write(List<Entry> batch, List<PrivateText> named) {
    for (int i = 0; i < batch.size(); i++) {
      Entry entry = batch.get(i);
      boolean free = entry.seq() == entries.size() + 1L + i;
      if (!free || commands.contains(key(entry.command(), entry.part()))) {
        throw new LedgerFailure.PositionTaken(new IllegalStateException("entry " + entry.seq()));
      }
      if (entry.body().contains("poison")) {
        throw new LedgerFailure.Rejected(new IllegalStateException("poison"));
      }
    }
    entries.addAll(batch);
    batch.forEach(entry -> commands.add(key(entry.command(), entry.part())));
    texts.addAll(named);
  }

  private static String key(UUID command, int part) {
    return command + "/" + part;
  }

  /** One node's line to the ledger. */
  public final class Line implements Ledger {
    private final Mishaps mishaps;
    private final List<Runnable> limbo = new ArrayList<>();

    private Line(Mishaps mishaps) {
      this.mishaps = mishaps;
    }

    @Override
    public Future<Void> append(long venue, List<Entry> batch, List<PrivateText> named) {
      Promise<Void> answer = Promise.promise();
      List<Entry> sent = List.copyOf(batch);
      switch (mishaps.ofAppend(world)) {
        case NONE ->
            world.after(mishaps.delay(world), () -> answerAfterWriting(answer, sent, named));
        case ANSWER_LOST -> {
          world.after(mishaps.delay(world), () -> writeIfFree(sent, named));
          noAnswer(answer);
        }
        case REQUEST_LOST -> noAnswer(answer);
        case LATE -> {
          // Still on its way when the node gives up waiting: comes about later unless a read
          // settles it first.
          Runnable late = () -> writeIfFree(sent, named);
          limbo.add(late);
          world.after(
              mishaps.timeout().plus(mishaps.delay(world)),
              () -> {
                if (limbo.remove(late)) {
                  late.run();
                }
              });
          noAnswer(answer);
        }
      }
      return answer.future();
    }

    @Override
    public Future<List<Entry>> read(long venue, long after, int limit) {
      Promise<List<Entry>> answer = Promise.promise();
      if (mishaps.failsRead(world)) {
        noAnswer(answer);
        return answer.future();
      }
      world.after(
          mishaps.delay(world),
          () -> {
            limbo.clear();
            int from = (int) Math.min(after, entries.size());
            List<Entry> page =
                List.copyOf(entries.subList(from, Math.min(entries.size(), from + limit)));
            world.after(mishaps.delay(world), () -> answer.complete(page));
          });
      return answer.future();
    }

    private void answerAfterWriting(
        Promise<Void> answer, List<Entry> batch, List<PrivateText> named) {
      try {
        write(batch, named);
        world.after(mishaps.delay(world), answer::complete);
      } catch (LedgerFailure failure) {
        world.after(mishaps.delay(world), () -> answer.fail(failure));
      }
    }

    private void writeIfFree(List<Entry> batch, List<PrivateText> named) {
      try {
        write(batch, named);
      } catch (LedgerFailure taken) {
        // Nobody waits for the answer.
        return;
      }
    }

    private void noAnswer(Promise<?> answer) {
      world.after(
          mishaps.timeout(),
          () -> answer.fail(new LedgerFailure.Unavailable(new IllegalStateException("no answer"))));
    }
  }

  /** What goes wrong on a line. */
  public interface Mishaps {
    /** What becomes of an append. */
    enum Append {
      NONE,
      ANSWER_LOST,
      REQUEST_LOST,
      LATE
    }

    /** Nothing goes wrong; a millisecond each way. */
    Mishaps NONE = new Mishaps() {};

    /** What becomes of the next append. */
    default Append ofAppend(World world) {
      return Append.NONE;
    }

    /** Whether the next read gets no answer. */
    default boolean failsRead(World world) {
      return false;
    }

    /** How long one way takes. */
    default Duration delay(World world) {
      return Duration.ofMillis(1);
    }

    /** After how long an answer is given up. */
    default Duration timeout() {
      return Duration.ofSeconds(4);
    }
  }
}
