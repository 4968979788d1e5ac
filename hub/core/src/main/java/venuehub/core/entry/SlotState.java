package venuehub.core.entry;

import org.jspecify.annotations.Nullable;

/**
 * A slot as it stands.
 *
 * @param booked households it was given to and that may yet come or have come
 * @param came households of the slot that were let in
 * @param people who came with them
 * @param delaySeconds how much later than planned it begins and ends
 * @param hold why none of its households is let in; null while they are
 */
public record SlotState(int booked, int came, int people, int delaySeconds, @Nullable Hold hold) {
  /** A slot nobody was given. */
  public static final SlotState EMPTY = new SlotState(0, 0, 0, 0, null);

  SlotState booked(int more) {
    return new SlotState(booked + more, came, people, delaySeconds, hold);
  }

  SlotState admitted(int more) {
    return new SlotState(booked, came + 1, people + more, delaySeconds, hold);
  }

  SlotState delayed(int seconds) {
    return new SlotState(booked, came, people, delaySeconds + seconds, hold);
  }

  SlotState held(@Nullable Hold by) {
    return new SlotState(booked, came, people, delaySeconds, by);
  }
}
