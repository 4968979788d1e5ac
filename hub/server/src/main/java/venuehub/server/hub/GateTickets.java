package venuehub.server.hub;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import venuehub.core.Command;
import venuehub.core.RefusalCode;
import venuehub.core.VenueState;
import venuehub.core.entry.EntryCommand;
import venuehub.server.access.TicketCodes;
import venuehub.server.access.TicketCodes.Holder;
import venuehub.server.problem.Problem;
import venuehub.server.problem.ProblemException;
import venuehub.server.writer.Ask;

/**
 * What lies between a scanned ticket and the rules: its code is checked and gives way to the
 * household's number, so that no code stands in the ledger; and whoever is turned away is noted.
 */
final class GateTickets {
  /** Refusals that say nothing about who stood at the gate. */
  private static final Set<String> OF_THE_ASK =
      Set.of(
          RefusalCode.VENUE_NOT_OPEN.wire(),
          RefusalCode.OUT_OF_RANGE.wire(),
          RefusalCode.ALREADY_SO.wire());

  private final String venue;
  private final TicketCodes codes;

  GateTickets(String venue, TicketCodes codes) {
    this.venue = venue;
    this.codes = codes;
  }

  /**
   * The command with a number in the place of a code.
   *
   * @throws ProblemException if the code is not genuine
   */
  Command read(Command command) {
    return switch (command) {
      case EntryCommand.Admit admit ->
          TicketCodes.isCode(admit.ticket()) ? read(admit, genuine(admit.ticket())) : admit;
      case EntryCommand.Leave leave when leave.ticket() != null ->
          new EntryCommand.Leave(leave.gate(), leave.people(), number(leave.ticket()));
      case EntryCommand.TurnAway away when away.ticket() != null ->
          new EntryCommand.TurnAway(away.gate(), told(away.ticket()), away.code());
      default -> command;
    };
  }

  private static EntryCommand.Admit read(EntryCommand.Admit admit, Holder ticket) {
    return new EntryCommand.Admit(admit.gate(), ticket.number(), admit.people(), ticket.slot());
  }

  /** The number, as far as the ticket tells one. */
  private @Nullable String told(String ticket) {
    return TicketCodes.isCode(ticket)
        ? codes.holder(venue, ticket).map(Holder::number).orElse(null)
        : ticket;
  }

  private String number(String ticket) {
    return TicketCodes.isCode(ticket) ? genuine(ticket).number() : ticket;
  }

  private Holder genuine(String code) {
    return codes
        .holder(venue, code)
        .orElseThrow(
            () -> {
              RefusalCode forged = RefusalCode.TICKET_FORGED;
              String detail = "Expected the code of a ticket of this venue, but it is none.";
              return new ProblemException(
                  new Problem(forged.wire(), forged.title(), detail, forged.status()));
            });
  }

  /**
   * What is to be noted of a refusal at a gate: once, however often the same command is given.
   *
   * @param command as it was given
   */
  Optional<Ask> noted(UUID id, Command command, Problem refusal, VenueState state) {
    if (!(command instanceof EntryCommand.Admit admit)
        || OF_THE_ASK.contains(refusal.code())
        || !state.day().open()
        || !state.plan().gates().containsKey(admit.gate())) {
      return Optional.empty();
    }
    EntryCommand.TurnAway note =
        new EntryCommand.TurnAway(admit.gate(), told(admit.ticket()), refusal.code());
    UUID noteId = UuidCreator.getNameBasedSha1(id, "turned away/" + refusal.code());
    return Optional.of(Ask.ofHub(noteId, "hub.turnedAway", note));
  }
}
