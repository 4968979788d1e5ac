package venuehub.server.hub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehub.server.codec.Limits;
import venuehub.server.codec.Misfit;
import venuehub.server.codec.RecordCodec;
import venuehub.server.database.DeviceTable;
import venuehub.server.live.Device;
import venuehub.server.live.Presence;

/** Lets the nodes know of each other's devices, so that each shows all of a venue. */
final class SharedPresence {
  private static final Logger LOG = LoggerFactory.getLogger(SharedPresence.class);
  private static final RecordCodec<Device> CODEC = new RecordCodec<>(Device.class, Limits.NONE);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A report may be committed a little after the moment it bears. */
  private static final Duration OVERLAP = Duration.ofSeconds(5);

  private final Presence presence;
  private final DeviceTable table;
  private final String node;
  private final Map<Long, Seen> seen = new HashMap<>();

  /** What passed between this node and the table for one venue. */
  private static final class Seen {
    private Map<String, Device> told = Map.of();
    private Instant upTo = Instant.EPOCH;
    private boolean busy;
  }

  SharedPresence(Presence presence, DeviceTable table, String node) {
    this.presence = presence;
    this.table = table;
    this.node = node;
  }

  /** Tells what changed here and hears what changed elsewhere. To be called again and again. */
  void exchange(ServedVenue venue) {
    Seen of = seen.computeIfAbsent(venue.id(), id -> new Seen());
    if (of.busy) {
      return;
    }
    of.busy = true;
    tell(venue, of)
        .compose(told -> hear(venue, of))
        .onFailure(lost -> LOG.debug("Devices are not shared now: {}", lost.getMessage()))
        .onComplete(done -> of.busy = false);
  }

  private Future<Void> tell(ServedVenue venue, Seen of) {
    Map<String, Device> now = new HashMap<>();
    List<DeviceTable.Row> rows = new ArrayList<>();
    for (Device device : presence.own(venue.name())) {
      now.put(device.person(), device);
      if (!device.equals(of.told.get(device.person()))) {
        String report = CODEC.encode(device).toString();
        rows.add(new DeviceTable.Row(device.person(), device.lastBeat(), report));
      }
    }
    return table.tell(venue.id(), node, rows).onSuccess(told -> of.told = now);
  }

  private Future<Void> hear(ServedVenue venue, Seen of) {
    Instant asked = venue.now();
    return table
        .toldSince(venue.id(), node, of.upTo.minus(OVERLAP))
        .onSuccess(
            told -> {
              of.upTo = told.upTo();
              List<Device> others = told.reports().stream().map(SharedPresence::device).toList();
              if (!others.isEmpty()) {
                presence.merge(venue.name(), others);
              }
              presence.othersKnown(venue.name(), asked);
            })
        .mapEmpty();
  }

  private static Device device(String report) {
    try {
      return CODEC.decode(JSON.readTree(report), "report");
    } catch (JsonProcessingException | Misfit unreadable) {
      throw new IllegalStateException("a report another node wrote: " + report, unreadable);
    }
  }
}
