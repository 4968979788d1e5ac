package venuehub.server.hub;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehub.core.RefusalCode;
import venuehub.core.VenueState;
import venuehub.core.crowd.CrowdCommand;
import venuehub.core.crowd.CrowdCommand.Sampled;
import venuehub.core.crowd.CrowdEvent.Doubt;
import venuehub.core.crowd.CrowdEvent.Reading;
import venuehub.server.Bounds;
import venuehub.server.access.RateLimit;
import venuehub.server.clock.VenueClock;
import venuehub.server.live.Presence;
import venuehub.server.writer.Answer;
import venuehub.server.writer.Ask;
import venuehub.server.writer.VenueWriter;

/**
 * Where the sensors of one venue are heard. Samples are no entries (contract.md §3): what changed
 * is handed to the writer once a second, all sensors in one command; what the writer does not take
 * is kept and handed over again. On the hub's event loop only.
 */
final class SensorDesk {
  /** Wall time between two hand-overs (contract.md §3: at most once a second). */
  private static final Duration HAND_OVER = Duration.ofSeconds(1);

  /** Hand-overs from one sign to the other nodes to the next. */
  private static final int SIGN_EVERY = 2;

  private static final Logger LOG = LoggerFactory.getLogger(SensorDesk.class);

  private final Vertx vertx;
  private final String venue;
  private final VenueClock clock;
  private final VenueWriter<VenueState> writer;
  private final Presence presence;
  private final SensorSilence silence;
  private final RateLimit doubts =
      new RateLimit(
          InstantSource.system(), Bounds.DOUBTS_OF_A_SENSOR, Bounds.DOUBTS_OF_A_SENSOR_EVERY);
  private final RateLimit strangers =
      new RateLimit(InstantSource.system(), 1, Bounds.UNKNOWN_SENSOR_EVERY);
  private final Map<String, SensorQueue> queues = new HashMap<>();
  private long heard;
  private boolean busy;
  private int looks;
  private long timer = -1;

  SensorDesk(
      Vertx vertx,
      String venue,
      VenueClock clock,
      VenueWriter<VenueState> writer,
      Presence presence) {
    this.vertx = vertx;
    this.venue = venue;
    this.clock = clock;
    this.writer = writer;
    this.presence = presence;
    this.silence = new SensorSilence(venue, clock, writer, presence, this::heardAt);
  }

  void begin() {
    timer = vertx.setPeriodic(HAND_OVER.toMillis(), due -> look());
  }

  void end() {
    vertx.cancelTimer(timer);
  }

  /** Changes whenever a sensor is heard. */
  long version() {
    return heard;
  }

  /**
   * When a sensor was last heard, by whichever node; null: not since this node serves the venue.
   */
  @Nullable Instant heardAt(String sensor) {
    @Nullable SensorQueue queue = queues.get(sensor);
    @Nullable Instant here = queue == null ? null : queue.heardAt();
    @Nullable Instant elsewhere = presence.sensorHeard(venue, sensor);
    return here == null || (elsewhere != null && elsewhere.isAfter(here)) ? elsewhere : here;
  }

  /** Takes what a sensor of the plan says; what is doubtful about it, if anything. */
  Optional<Doubt> hear(String sensor, Reading reading) {
    Instant now = now();
    SensorQueue queue = queues.computeIfAbsent(sensor, SensorQueue::new);
    @Nullable Doubt doubt = queue.hear(state(), reading, now);
    heard++;
    return Optional.ofNullable(doubt);
  }

  /** Somebody sends for a sensor that the plan does not lay down: noted, but not each time. */
  void stranger(String sensor, Reading reading) {
    if (strangers.take(venue).isEmpty()) {
      Sampled sampled = new Sampled(sensor, reading.at(), reading.in(), reading.out());
      ask(new CrowdCommand.Sample(List.of(sampled)));
    }
  }

  private void look() {
    if (looks++ % SIGN_EVERY == 0) {
      queues.forEach(this::sign);
    }
    silence.look();
    if (busy) {
      return;
    }
    Map<String, SensorQueue> handed = new TreeMap<>();
    List<Sampled> samples = new ArrayList<>();
    queues.forEach((sensor, queue) -> hand(sensor, queue, handed, samples));
    if (samples.isEmpty()) {
      return;
    }
    busy = true;
    writer
        .ask(Ask.ofHub("hub.sample", new CrowdCommand.Sample(samples)))
        .onComplete(
            answered -> {
              busy = false;
              boolean entered = answered.succeeded() && isSettled(answered.result());
              handed.values().forEach(queue -> queue.settled(entered));
            });
  }

  private void sign(String sensor, SensorQueue queue) {
    @Nullable Instant at = queue.heardAt();
    if (at != null) {
      presence.sensor(venue, sensor, at, queue.clockError());
    }
  }

  private void hand(
      String sensor, SensorQueue queue, Map<String, SensorQueue> handed, List<Sampled> samples) {
    @Nullable Sampled future = queue.handFuture(state(), now());
    if (future != null) {
      samples.add(future);
    }
    if (queue.isDoubtful() && doubts.take(sensor).isPresent()) {
      return;
    }
    @Nullable Sampled next = queue.hand(state());
    if (next != null) {
      samples.add(next);
      handed.put(sensor, queue);
    }
  }

  /** Whether the ledger has it, or has nothing to add. */
  private static boolean isSettled(Answer answer) {
    return switch (answer) {
      case Answer.Done done -> true;
      case Answer.Refused refused -> refused.problem().code().equals(RefusalCode.ALREADY_SO.wire());
    };
  }

  private void ask(CrowdCommand command) {
    writer
        .ask(Ask.ofHub("hub.sample", command))
        .onFailure(lost -> LOG.debug("A sample is not noted: {}", lost.getMessage()));
  }

  private VenueState state() {
    return writer.head().state();
  }

  private Instant now() {
    Instant last = writer.head().at();
    Instant now = clock.now();
    return now.isBefore(last) ? last : now;
  }
}
