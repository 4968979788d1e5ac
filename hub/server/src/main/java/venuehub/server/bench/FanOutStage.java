package venuehub.server.bench;

import com.sun.management.OperatingSystemMXBean;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** One event loop that serves, and the load client in a process of its own. */
final class FanOutStage implements AutoCloseable {
  private static final String FILLER = "x".repeat(184);
  private static final int IN_FLIGHT = 8;
  private static final int PATIENCE_SECONDS = 60;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final Vertx vertx;
  private final Context loop;
  private final LoadProcess load;

  FanOutStage() throws IOException {
    vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(1));
    loop = vertx.getOrCreateContext();
    load = new LoadProcess();
  }

  /** A way of fan-out with its readers, all of which hold the same entry. */
  static final class Audience {
    private final FanOut way;
    private final String group;
    private long seq;

    private Audience(FanOut way, String group) {
      this.way = way;
      this.group = group;
    }

    String name() {
      return way.name();
    }

    long seq() {
      return seq;
    }
  }

  /** What the readers of an audience got since the last time. */
  record Got(
      long deliveries, double p50, double p99, double max, long gaps, long repeats, long wholes) {}

  String transport() {
    return vertx.isNativeTransportEnabled() ? "epoll" : "nio";
  }

  /** Opens readers of a way. */
  Audience open(Function<Vertx, FanOut> ways, String group, int readers)
      throws IOException, InterruptedException {
    FanOut way = onLoop(() -> Future.succeededFuture(ways.apply(vertx)));
    int port = onLoop(way::listen);
    load.tell("group " + group + " " + port + " " + way.path() + " " + way.opening());
    Audience audience = new Audience(way, group);
    if (readers > 0) {
      reopen(audience, readers);
    }
    return audience;
  }

  /** Opens readers that hold what the audience holds; returns when they are open. */
  void reopen(Audience audience, int readers) throws IOException, InterruptedException {
    load.tell("open " + audience.group + " " + readers + " " + audience.seq);
    load.answer(audience.group + " opened");
  }

  /** Lets all readers vanish; returns once the server knows. */
  void vanish(Audience audience) throws IOException, InterruptedException {
    load.tell("close " + audience.group);
    load.answer(audience.group + " closed");
    CountDownLatch gone = new CountDownLatch(1);
    long timer =
        vertx.setPeriodic(
            1,
            look ->
                loop.runOnContext(
                    go -> {
                      if (audience.way.connections() == 0) {
                        gone.countDown();
                      }
                    }));
    boolean noticed = gone.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    vertx.cancelTimer(timer);
    if (!noticed) {
      throw new IOException("the server has not noticed that its readers are gone");
    }
  }

  /**
   * Readers that held entry {@code held} come back; returns the milliseconds until all hold the
   * last.
   */
  double comeBack(Audience audience, int readers, long held)
      throws IOException, InterruptedException {
    load.tell("await " + audience.group + " " + audience.seq);
    load.tell("open " + audience.group + " " + readers + " " + held);
    return Double.parseDouble(load.answer(audience.group + " held")[0]);
  }

  /** Lets some readers never read again. */
  void mute(Audience audience, int readers) throws IOException, InterruptedException {
    load.tell("mute " + audience.group + " " + readers);
    load.answer(audience.group + " muted");
  }

  Got got(Audience audience) throws IOException, InterruptedException {
    load.tell("report " + audience.group);
    String[] told = load.answer(audience.group + " stats");
    return new Got(
        Long.parseLong(told[0]),
        Double.parseDouble(told[1]),
        Double.parseDouble(told[2]),
        Double.parseDouble(told[3]),
        Long.parseLong(told[4]),
        Long.parseLong(told[5]),
        Long.parseLong(told[6]));
  }

  /** Changes one after the other with 8 under way, each until all readers have it. */
  void saturate(Audience audience, int seconds) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    CountDownLatch ended = new CountDownLatch(IN_FLIGHT);
    load.onAcknowledged(
        seq ->
            loop.runOnContext(
                go -> {
                  if (System.nanoTime() < end) {
                    publish(audience);
                  } else {
                    ended.countDown();
                  }
                }));
    acknowledge(audience, true);
    publish(audience, IN_FLIGHT);
    if (!ended.await(seconds + (long) PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the readers of " + audience.name() + " do not get it all");
    }
    acknowledge(audience, false);
  }

  // Answered before anything is published: a change that reached all unheard would never end.
  private void acknowledge(Audience audience, boolean on) throws IOException, InterruptedException {
    load.tell("acks " + audience.group + " " + on);
    load.answer(audience.group + " acks");
  }

  /** Changes at a steady pace; returns once the last is surely with all readers. */
  void pace(Audience audience, int perSecond, int changes) throws InterruptedException {
    CountDownLatch left = new CountDownLatch(changes);
    long timer =
        vertx.setPeriodic(
            1000 / perSecond,
            tick ->
                loop.runOnContext(
                    go -> {
                      if (left.getCount() > 0) {
                        publish(audience);
                        left.countDown();
                      }
                    }));
    left.await();
    vertx.cancelTimer(timer);
    vertx.timer(300, TimeUnit.MILLISECONDS).await();
  }

  /** Changes at once. */
  void publish(Audience audience, int changes) {
    onLoop(
        () -> {
          for (int i = 0; i < changes; i++) {
            publish(audience);
          }
          return Future.succeededFuture(audience);
        });
  }

  private static void publish(Audience audience) {
    long seq = ++audience.seq;
    audience.way.publish(seq, seq - 1, Long.toString(System.nanoTime()), FILLER + seq % 10);
  }

  /** CPU time of this process so far, in seconds. */
  static double cpuSeconds() {
    return SYSTEM.getProcessCpuTime() / 1e9;
  }

  private <T> T onLoop(Supplier<Future<T>> act) {
    CompletableFuture<T> done = new CompletableFuture<>();
    loop.runOnContext(go -> act.get().onComplete(done::complete, done::completeExceptionally));
    return done.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    load.close();
    vertx.close().await();
  }
}
