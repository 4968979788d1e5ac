package venuehub.server.live;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.core.Role;

/**
 * How a screen, tablet or radio is.
 *
 * @param person the account it runs under; of a people counter {@code sensor:} and its name
 * @param node the node it told
 * @param lastBeat venue time
 * @param seen the entry up to which it shows what it got
 * @param visible whether its page is in the foreground
 * @param muted whether its sound is off
 * @param clockError how far its clock is ahead, in milliseconds; null if it does not say
 */
public record Device(
    String person,
    Role role,
    String node,
    boolean connected,
    Instant lastBeat,
    long seen,
    boolean visible,
    boolean muted,
    @Nullable Long clockError) {

  /** Of one beat the node that was told knows best: it sees the connection end. */
  boolean isLaterThan(Device known) {
    int order = lastBeat.compareTo(known.lastBeat());
    return order > 0 || (order == 0 && node.equals(known.node()) && !equals(known));
  }

  Device disconnected() {
    return new Device(person, role, node, false, lastBeat, seen, visible, muted, clockError);
  }

  Map<String, Object> row() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("role", role.wire());
    row.put("node", node);
    row.put("connected", connected);
    row.put("lastBeat", lastBeat);
    if (role != Role.SENSOR) {
      row.put("seen", seen);
      row.put("visible", visible);
      row.put("muted", muted);
    }
    if (clockError != null) {
      row.put("clockError", clockError);
    }
    return row;
  }
}
