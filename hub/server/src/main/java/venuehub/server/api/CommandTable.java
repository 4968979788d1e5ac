package venuehub.server.api;

import java.util.List;
import java.util.stream.Stream;

/** Every command of the wire: those of the core and the names reserved (contract.md §5). */
final class CommandTable {
  private CommandTable() {}

  static List<CommandEntry> entries() {
    return Stream.of(
            SelectionCommands.entries(),
            SafeguardCommands.entries(),
            EntryCommands.entries(),
            CrowdCommands.entries(),
            FeedbackCommands.entries(),
            ReservedCommands.entries())
        .flatMap(List::stream)
        .toList();
  }
}
