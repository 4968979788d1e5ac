package venuehub.core.check;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import venuehub.core.Recorded;
import venuehub.core.VenueState;

/** A command's entries stand together, numbered from 0, and its id never comes again. */
final class CommandsOnce implements Invariant {
  private final Set<UUID> seen = new HashSet<>();
  private @Nullable UUID last;
  private int part;

  @Override
  public String name() {
    return "commands-once";
  }

  @Override
  public Optional<String> broken(VenueState before, Recorded entry, VenueState after) {
    boolean further = entry.command().equals(last);
    int expected = further ? part + 1 : 0;
    last = entry.command();
    part = entry.part();
    if (!further && !seen.add(entry.command())) {
      return Sentence.expected("a command of its own", entry.command() + " stands further up");
    }
    return Sentence.unless(
        entry.part() == expected,
        "part " + expected + " of command " + entry.command(),
        "it is part " + entry.part());
  }
}
