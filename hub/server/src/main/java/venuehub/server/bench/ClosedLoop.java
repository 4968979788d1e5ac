package venuehub.server.bench;

import io.vertx.core.Context;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** So many callers at once, each of whom asks again as soon as it is answered. */
final class ClosedLoop {
  /** Asks something; completes when it is answered, fails when that is not what was expected. */
  @FunctionalInterface
  interface Caller {
    Future<?> ask(int caller);
  }

  /**
   * What was measured.
   *
   * @param answers within the time
   * @param perSecond answers a second
   * @param p50 milliseconds from asking to the answer
   * @param p99 the same for the slowest in a hundred
   */
  record Figures(long answers, double perSecond, double p50, double p99) {}

  private final Caller caller;
  private final long from;
  private final long to;
  private final Latencies latencies = new Latencies();
  private final CompletableFuture<Figures> done = new CompletableFuture<>();
  private int asking;

  private ClosedLoop(Caller caller, long from, long to, int callers) {
    this.caller = caller;
    this.from = from;
    this.to = to;
    this.asking = callers;
  }

  /**
   * Lets them ask on an event loop; what is asked in the time of warming up does not count.
   *
   * @param whenWarm called on the event loop when the measuring begins
   */
  static Figures run(
      Context context,
      int callers,
      Duration warmUp,
      Duration measured,
      Runnable whenWarm,
      Caller caller) {
    long from = System.nanoTime() + warmUp.toNanos();
    ClosedLoop loop = new ClosedLoop(caller, from, from + measured.toNanos(), callers);
    context
        .owner()
        .setTimer(
            Math.max(1, warmUp.toMillis()), warm -> context.runOnContext(go -> whenWarm.run()));
    context.runOnContext(
        go -> {
          for (int each = 0; each < callers; each++) {
            loop.ask(each);
          }
        });
    return loop.done.join();
  }

  private void ask(int each) {
    long asked = System.nanoTime();
    Future<?> answer;
    try {
      answer = caller.ask(each);
    } catch (RuntimeException failed) {
      answer = Future.failedFuture(failed);
    }
    answer.onComplete(outcome -> answered(each, asked, outcome.cause()));
  }

  private void answered(
      int each, long asked, @org.jspecify.annotations.Nullable Throwable failure) {
    long now = System.nanoTime();
    if (failure != null) {
      done.completeExceptionally(failure);
      return;
    }
    if (asked >= from && now <= to) {
      latencies.add(now - asked);
    }
    if (now < to) {
      ask(each);
    } else if (--asking == 0) {
      done.complete(
          new Figures(
              latencies.total(),
              latencies.total() / ((to - from) / 1e9),
              latencies.quantile(0.5),
              latencies.quantile(0.99)));
    }
  }
}
