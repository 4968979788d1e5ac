package venuehub.core.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import venuehub.core.Recorded;
import venuehub.core.VenueState;
import venuehub.core.crowd.CrowdEvent;
import venuehub.core.crowd.ZoneCrowd;
import venuehub.core.entry.EntryEvent;
import venuehub.core.plan.VenuePlan;

/**
 * The people of a zone are those of its last recount and all who have since come and gone: a count
 * is never changed but by an entry that says so.
 */
final class PeopleAddUp implements Invariant {
  private final Map<String, Integer> people = new HashMap<>();

  @Override
  public String name() {
    return "people-add-up";
  }

  @Override
  public Optional<String> broken(VenueState before, Recorded entry, VenueState after) {
    if (after.adopted() == null) {
      return Optional.empty();
    }
    switch (entry.event()) {
      case CrowdEvent.PeopleCounted counted -> add(counted.zone(), counted.in() - counted.out());
      case CrowdEvent.ZoneRecounted recounted -> people.put(recounted.zone(), recounted.people());
      case EntryEvent.HouseholdAdmitted in -> through(after.plan(), in.gate(), in.people(), 0);
      case EntryEvent.PeopleLeft out -> through(after.plan(), out.gate(), 0, out.people());
      default -> {
        // Nobody came or went.
      }
    }
    for (String zone : after.plan().zones().keySet()) {
      @Nullable ZoneCrowd row = after.crowd().zones().get(zone);
      int expected = people.getOrDefault(zone, 0);
      int counted = row == null ? 0 : row.people();
      if (counted != expected) {
        return Sentence.expected(expected + " people in zone " + zone, "there are " + counted);
      }
    }
    return Optional.empty();
  }

  private void through(VenuePlan plan, String id, int in, int out) {
    VenuePlan.@Nullable Gate gate = plan.gates().get(id);
    boolean sensed =
        plan.sensorsById().values().stream().anyMatch(sensor -> id.equals(sensor.gate()));
    if (gate == null || sensed) {
      return;
    }
    if (gate.zone() != null) {
      add(gate.zone(), in - out);
    }
    String outside = gate.outside();
    if (outside != null) {
      boolean seen =
          plan.sensorsById().values().stream()
              .anyMatch(sensor -> outside.equals(sensor.into()) || outside.equals(sensor.outOf()));
      add(outside, (seen ? out : 0) - in);
    }
  }

  private void add(String zone, int more) {
    people.merge(zone, more, Integer::sum);
  }
}
