package venuehub.core.crowd;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import venuehub.core.crowd.CrowdEvent.Doubt;
import venuehub.core.crowd.CrowdEvent.Reading;

/**
 * A people counter.
 *
 * @param reading what it said last; null: nothing yet
 * @param readAt when the hub entered that; null with it
 * @param silentSince since when nothing is heard of it; null: it is heard
 * @param doubt what it last said that could not be; null: nothing
 * @param doubtedAt when; null with it
 */
public record SensorState(
    @Nullable Reading reading,
    @Nullable Instant readAt,
    @Nullable Instant silentSince,
    @Nullable Doubt doubt,
    @Nullable Instant doubtedAt) {
  /** Nothing heard yet. */
  static final SensorState NEW = new SensorState(null, null, null, null, null);

  SensorState read(Reading now, Instant at) {
    return new SensorState(now, at, silentSince, doubt, doubtedAt);
  }

  SensorState silent(@Nullable Instant since) {
    return new SensorState(reading, readAt, since, doubt, doubtedAt);
  }

  SensorState doubted(Doubt now, Instant at) {
    return new SensorState(reading, readAt, silentSince, now, at);
  }
}
