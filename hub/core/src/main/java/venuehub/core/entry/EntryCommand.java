package venuehub.core.entry;

import org.jspecify.annotations.Nullable;
import venuehub.core.Command;

/** What may be asked of the entry. */
public sealed interface EntryCommand extends Command {
  /**
   * A household stands at a gate and is to be let in.
   *
   * @param ticket what was scanned or typed: the code of its ticket, its number or its registration
   *     number. The code itself never reaches the rules: the server has checked it and put the
   *     registration number in its place
   * @param people how many come with it, itself included
   * @param slot the slot its ticket is for; absent: only a number was told. Where a code was
   *     scanned the server has put the code's own in its place
   */
  record Admit(String gate, String ticket, int people, @Nullable String slot)
      implements EntryCommand {
    /** By a number that was told: of what slot the ticket is, nobody knows. */
    public Admit(String gate, String ticket, int people) {
      this(gate, ticket, people, null);
    }
  }

  /**
   * People went out by a gate.
   *
   * @param ticket the household that left and may come back; absent: people were only counted
   */
  record Leave(String gate, int people, @Nullable String ticket) implements EntryCommand {}

  /**
   * Lets nobody in until further notice.
   *
   * @param gate at this gate, or
   * @param slot of this slot; exactly one of the two
   * @param minutes how long it is expected to last, 1–240; it ends only when it is resumed
   */
  record Hold(@Nullable String gate, @Nullable String slot, @Nullable Integer minutes)
      implements EntryCommand {}

  /** Lets people in again; exactly one of gate and slot. */
  record Resume(@Nullable String gate, @Nullable String slot) implements EntryCommand {}

  /**
   * How fast a gate may let in.
   *
   * @param households at most so many in ten minutes, 1–1,000; absent: as fast as they come
   */
  record Pace(String gate, @Nullable Integer households) implements EntryCommand {}

  /**
   * A slot and all later ones of its day begin later.
   *
   * @param minutes by how much more, 1–240
   */
  record Delay(String slot, int minutes) implements EntryCommand {}

  /** A household is to come in a later slot than it was given. */
  record Reschedule(String household, String slot) implements EntryCommand {}

  /**
   * Somebody was turned away at a gate: the gate saw it beforehand, or the hub refused to let them
   * in and notes it in its own name, since a refusal leaves no entry.
   *
   * @param ticket what was scanned or typed, where it says who it was
   * @param code the refusal's code, such as {@code too-early}
   */
  record TurnAway(String gate, @Nullable String ticket, String code) implements EntryCommand {}
}
