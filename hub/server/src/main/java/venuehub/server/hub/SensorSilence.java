package venuehub.server.hub;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import venuehub.core.VenueState;
import venuehub.core.crowd.CrowdCommand;
import venuehub.core.crowd.SensorState;
import venuehub.server.clock.VenueClock;
import venuehub.server.live.Presence;
import venuehub.server.writer.Ask;
import venuehub.server.writer.VenueWriter;

/**
 * Enters that a sensor is silent. Only while the venue is open, and only for time in which this
 * node was there and knew what the others heard: whoever was away itself cannot call others silent.
 */
final class SensorSilence {
  private final String venue;
  private final VenueClock clock;
  private final VenueWriter<VenueState> writer;
  private final Presence presence;
  private final Function<String, @Nullable Instant> heard;
  private final Set<String> asked = new HashSet<>();
  private Instant listening = Instant.MAX;
  private Instant looked = Instant.MIN;

  SensorSilence(
      String venue,
      VenueClock clock,
      VenueWriter<VenueState> writer,
      Presence presence,
      Function<String, @Nullable Instant> heard) {
    this.venue = venue;
    this.clock = clock;
    this.writer = writer;
    this.presence = presence;
    this.heard = heard;
  }

  /** To be called again and again. */
  void look() {
    VenueState state = writer.head().state();
    Instant now = clock.now();
    boolean attentive =
        state.day().open()
            && looked.isAfter(now.minus(clock.absence()))
            && presence.othersKnownAt(venue).isAfter(now.minus(clock.absence()));
    looked = now;
    if (!attentive) {
      listening = now;
      return;
    }
    Duration limit = limit(state);
    for (String sensor : state.plan().sensorsById().keySet()) {
      Instant since = lastHeard(state, sensor);
      boolean known = state.crowd().sensor(sensor).silentSince() != null;
      if (!known && !since.plus(limit).isAfter(now) && asked.add(sensor)) {
        writer
            .ask(Ask.ofHub("hub.silence", new CrowdCommand.Silence(sensor, since)))
            .onComplete(answered -> asked.remove(sensor));
      }
    }
  }

  /** However fast a simulated venue's time runs, a sensor has wall time to say something. */
  private Duration limit(VenueState state) {
    Duration rule = Duration.ofSeconds(state.rules().crowdLimits().silentSeconds());
    Duration least = clock.absence().multipliedBy(2);
    return rule.compareTo(least) < 0 ? least : rule;
  }

  private Instant lastHeard(VenueState state, String sensor) {
    SensorState stands = state.crowd().sensor(sensor);
    return Stream.of(heard.apply(sensor), stands.readAt(), listening)
        .filter(each -> each != null)
        .max(Instant::compareTo)
        .orElse(listening);
  }
}
