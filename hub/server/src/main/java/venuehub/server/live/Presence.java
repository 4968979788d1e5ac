package venuehub.server.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import venuehub.core.Role;
import venuehub.server.Bounds;
import venuehub.server.access.Caller;

/**
 * How the devices of each venue are, as far as they told this node; what other nodes know is merged
 * in. Safe for use by several event loops.
 */
public final class Presence {
  private final String node;
  private final Map<String, Map<String, Device>> venues = new ConcurrentHashMap<>();
  private final Map<String, Instant> othersKnown = new ConcurrentHashMap<>();
  private final AtomicLong version = new AtomicLong();

  /**
   * @param node this node's name
   */
  public Presence(String node) {
    this.node = node;
  }

  /** Changes whenever any device does. */
  public long version() {
    return version.get();
  }

  /** What is known of the devices that told this node. */
  public List<Device> own(String venue) {
    return devices(venue).values().stream().filter(device -> device.node().equals(node)).toList();
  }

  /** Takes in what another node knows; of two reports on one device the later counts. */
  public void merge(String venue, List<Device> others) {
    for (Device other : others) {
      devices(venue)
          .merge(other.person(), other, (known, told) -> told.isLaterThan(known) ? told : known);
    }
    changed(venue);
  }

  /** What other nodes know has been taken in, up to that venue time. */
  public void othersKnown(String venue, Instant at) {
    othersKnown.put(venue, at);
  }

  /** Up to when it is known what other nodes know; {@link Instant#MIN}: not at all. */
  public Instant othersKnownAt(String venue) {
    return othersKnown.getOrDefault(venue, Instant.MIN);
  }

  /**
   * A people counter was heard.
   *
   * @param at venue time
   * @param clockError how far its clock is ahead, in milliseconds
   */
  public void sensor(String venue, String sensor, Instant at, long clockError) {
    Device now =
        new Device(nameOf(sensor), Role.SENSOR, node, true, at, 0, false, false, clockError);
    @Nullable Device known = devices(venue).get(nameOf(sensor));
    if (known == null || now.isLaterThan(known)) {
      devices(venue).put(nameOf(sensor), now);
      changed(venue);
    }
  }

  /** When a people counter was last heard, by whichever node; null: never. */
  public @Nullable Instant sensorHeard(String venue, String sensor) {
    @Nullable Device known = devices(venue).get(nameOf(sensor));
    return known == null ? null : known.lastBeat();
  }

  /** Apart from the accounts, which have no such names. */
  private static String nameOf(String sensor) {
    return "sensor:" + sensor;
  }

  /** The document {@code devices}. */
  public Map<String, Object> document(String venue) {
    Map<String, Object> rows = new LinkedHashMap<>();
    devices(venue).values().stream()
        .sorted(Comparator.comparing(Device::person))
        .forEach(device -> rows.put(device.person(), device.row()));
    return Map.of("devices", rows);
  }

  /** A device said how it is. */
  void beat(String venue, Caller caller, ClientFrame.Beat beat, Instant now) {
    Instant told = beat.at();
    Long clockError = told == null ? null : Duration.between(now, told).toMillis();
    devices(venue)
        .put(
            caller.person(),
            new Device(
                caller.person(),
                caller.role(),
                node,
                true,
                now,
                beat.seen(),
                beat.visible(),
                beat.muted(),
                clockError));
    changed(venue);
  }

  /** A device's connection ended. */
  void left(String venue, Caller caller) {
    devices(venue).computeIfPresent(caller.person(), (person, device) -> device.disconnected());
    changed(venue);
  }

  private Map<String, Device> devices(String venue) {
    return venues.computeIfAbsent(venue, name -> new ConcurrentHashMap<>());
  }

  private void changed(String venue) {
    Map<String, Device> devices = devices(venue);
    while (devices.size() > Bounds.DEVICES) {
      devices.values().stream()
          .min(Comparator.comparing(Device::lastBeat))
          .ifPresent(oldest -> devices.remove(oldest.person()));
    }
    version.incrementAndGet();
  }
}
