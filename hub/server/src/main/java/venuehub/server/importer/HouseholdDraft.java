package venuehub.server.importer;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import venuehub.core.roster.HouseholdPlan;

/** A household as its row reads, before its place among the others is known. */
final class HouseholdDraft {
  private final Table.TableRow row;
  private final Field order;
  private final String id;
  private final String number;
  private int place;
  private final String group;
  private List<String> pools;
  private final int people;
  private @Nullable String slot;
  private @Nullable String gate;
  private final List<String> needs;
  private final boolean proxy;
  private final boolean disqualified;

  HouseholdDraft(
      Table.TableRow row,
      Field order,
      String id,
      String number,
      int place,
      String group,
      List<String> pools,
      int people,
      @Nullable String slot,
      List<String> needs,
      boolean proxy,
      boolean disqualified) {
    this.row = row;
    this.order = order;
    this.id = id;
    this.number = number;
    this.place = place;
    this.group = group;
    this.pools = pools;
    this.people = people;
    this.slot = slot;
    this.needs = needs;
    this.proxy = proxy;
    this.disqualified = disqualified;
  }

  Table.TableRow row() {
    return row;
  }

  Field order() {
    return order;
  }

  String number() {
    return number;
  }

  String group() {
    return group;
  }

  int place() {
    return place;
  }

  void put(int newPlace) {
    place = newPlace;
  }

  List<String> pools() {
    return pools;
  }

  boolean disqualified() {
    return disqualified;
  }

  void give(String pool) {
    pools = List.of(pool);
  }

  @Nullable String slot() {
    return slot;
  }

  void expect(String newSlot) {
    slot = newSlot;
  }

  void comeBy(String newGate) {
    gate = newGate;
  }

  /** The household, once it has a slot. */
  HouseholdPlan plan() {
    return new HouseholdPlan(
        id,
        number,
        place,
        group,
        pools,
        people,
        Objects.requireNonNullElse(slot, ""),
        gate,
        needs,
        proxy,
        disqualified);
  }
}
