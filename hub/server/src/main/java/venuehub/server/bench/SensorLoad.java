package venuehub.server.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import venuehub.server.simulate.link.Credentials;
import venuehub.server.simulate.link.HubAddress;
import venuehub.server.simulate.link.HubRequests;
import venuehub.server.simulate.link.LinkSettings;
import venuehub.server.simulate.link.LinkStatistics;
import venuehub.server.simulate.link.LinkTransport;
import venuehub.server.simulate.link.LiveClient;
import venuehub.server.simulate.link.SignIn;

/** Those who give commands, the sensors, and a console that reads {@code crowd}. */
final class SensorLoad {
  private static final int SAMPLES_PER_SECOND = 10;

  /** A command is given each time, 100 a second: a busy hall gives a tenth of it. */
  private static final int TICK_MS = 10;

  private static final int TICKS_PER_SECOND = 1_000 / TICK_MS;
  private static final String AT_VENUE = "/api/venues/" + SensorsBench.VENUE;

  private final Vertx vertx;
  private final HubAddress hub;
  private final int sensors;
  private final LinkTransport transport;
  private final HubRequests commands;
  private final HubRequests samples;
  private final LiveClient console;
  private final List<String> units = new ArrayList<>();
  private final List<Boolean> suspended = new ArrayList<>();
  private final int[] counted;
  private String supervisor = "";
  private String sensor = "";
  private long patches;
  private int unit;
  private int next;

  /**
   * What a turn found.
   *
   * @param commands answered a second
   * @param p50 milliseconds from when a command was due to its answer
   * @param p99 the same for the slowest in a hundred
   * @param samples taken a second
   * @param patches of {@code crowd} a second
   */
  record Figures(double commands, double p50, double p99, double samples, double patches) {}

  SensorLoad(Vertx vertx, HubAddress hub, int sensors) {
    this.vertx = vertx;
    this.hub = hub;
    this.sensors = sensors;
    this.counted = new int[sensors];
    this.transport = new LinkTransport(vertx);
    this.commands = new HubRequests(transport.http());
    this.samples = new HubRequests(new LinkTransport(vertx).http());
    this.console =
        new LiveClient(
            vertx,
            transport,
            new LinkSettings(List.of(hub), SensorsBench.VENUE, account("manager"), false, 1),
            new LinkStatistics(),
            (document, change, whole) -> patches += whole ? 0 : 1);
    console.subscribe("crowd");
  }

  static String name(int number) {
    return "sensor-" + number;
  }

  private static Credentials.Account account(String name) {
    return new Credentials.Account(name, SensorsBench.PASSWORD);
  }

  /** Everybody signs in. */
  Future<Void> begin() {
    return token("supervisor1")
        .onSuccess(token -> supervisor = token)
        .compose(in -> token("sensor1"))
        .onSuccess(token -> sensor = token)
        .compose(in -> console.start())
        .compose(in -> commands.send(hub, HttpMethod.GET, AT_VENUE + "/docs/units", null, null))
        .onSuccess(
            document ->
                document
                    .path("units")
                    .fieldNames()
                    .forEachRemaining(
                        id -> {
                          units.add(id);
                          suspended.add(false);
                        }))
        .mapEmpty();
  }

  private Future<String> token(String name) {
    return new SignIn(commands, account(name), SensorsBench.VENUE).token(hub);
  }

  /** Gives commands for some time, beside sensors or without. */
  Future<Figures> turn(boolean withSensors, Duration measured) {
    Turn turn = new Turn(withSensors, measured);
    vertx.runOnContext(go -> turn.begin());
    return turn.done.future();
  }

  /** One turn. */
  private final class Turn {
    private final boolean withSensors;
    private final double seconds;
    private final long ticks;
    private final Promise<Figures> done = Promise.promise();
    private final Latencies latencies = new Latencies();
    private final long began = System.nanoTime();
    private long tick;
    private long sent;
    private long open;
    private long taken;
    private long patchesBefore;

    Turn(boolean withSensors, Duration measured) {
      this.withSensors = withSensors;
      this.seconds = measured.toMillis() / 1e3;
      this.ticks = measured.toMillis() / TICK_MS;
    }

    void begin() {
      patchesBefore = patches;
      vertx.setPeriodic(TICK_MS, this::tick);
    }

    // What was due while this loop was held up is made up for, and counts as late.
    private void tick(long timer) {
      long due = Math.min(ticks, (System.nanoTime() - began) / (TICK_MS * 1_000_000L));
      for (; tick < due; tick++) {
        command(began + (tick + 1) * TICK_MS * 1_000_000L);
        long samplesDue = (tick + 1) * sensors * SAMPLES_PER_SECOND / TICKS_PER_SECOND;
        for (; withSensors && sent < samplesDue; sent++) {
          sample();
        }
      }
      if (tick == ticks && open == 0) {
        vertx.cancelTimer(timer);
        done.tryComplete(
            new Figures(
                latencies.total() / seconds,
                latencies.quantile(0.5),
                latencies.quantile(0.99),
                taken / seconds,
                // One more than the seconds fits in where the first comes at once.
                Math.max(0, patches - patchesBefore - 1) / seconds));
      }
    }

    private void command(long dueAt) {
      int which = unit++ % units.size();
      boolean out = suspended.set(which, !suspended.get(which));
      ObjectNode body = JsonNodeFactory.instance.objectNode();
      body.put("id", UUID.randomUUID().toString());
      body.put("name", out ? "unit.restore" : "unit.suspend");
      ObjectNode args = body.putObject("args").put("unit", units.get(which));
      if (!out) {
        args.put("reason", "objection");
      }
      answered(commands.send(hub, HttpMethod.POST, AT_VENUE + "/commands", body, supervisor))
          .onSuccess(done -> latencies.add(System.nanoTime() - dueAt));
    }

    private void sample() {
      int number = next++ % sensors;
      // Somebody passes at every fifth sample.
      counted[number] += next % 5 == 0 ? 1 : 0;
      ArrayNode body = JsonNodeFactory.instance.arrayNode();
      body.addObject()
          .put("sensor", name(number))
          .put("at", Instant.now().toString())
          .put("in", counted[number])
          .put("out", 0);
      answered(samples.send(hub, HttpMethod.POST, AT_VENUE + "/samples", body, sensor))
          .onSuccess(done -> taken++);
    }

    private <T> Future<T> answered(Future<T> asked) {
      open++;
      return asked
          .onFailure(done::tryFail)
          .onComplete(
              answer -> {
                open--;
              });
    }
  }
}
