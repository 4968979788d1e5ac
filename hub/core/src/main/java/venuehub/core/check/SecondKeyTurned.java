package venuehub.core.check;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import venuehub.core.Recorded;
import venuehub.core.VenueState;
import venuehub.core.evidence.EvidenceEvent;
import venuehub.core.turn.TurnEvent.CallMade;
import venuehub.core.unit.UnitEvent.ChoiceVoided;

/**
 * An act that needs a second key was asked for by one person and let pass by another, in time, with
 * the same arguments, once.
 */
final class SecondKeyTurned implements Invariant {
  private final Map<String, Asked> asked = new HashMap<>();
  private @Nullable Turned turned;

  private record Asked(String by, String act, Map<String, String> args, Instant until) {}

  private record Turned(String approval, UUID command) {}

  @Override
  public String name() {
    return "second-key-turned";
  }

  @Override
  public Optional<String> broken(VenueState before, Recorded entry, VenueState after) {
    return switch (entry.event()) {
      case EvidenceEvent.ApprovalAsked ask -> {
        Asked known =
            asked.put(ask.approval(), new Asked(entry.actor(), ask.act(), ask.args(), ask.until()));
        yield Sentence.unless(
            known == null, "a new approval", ask.approval() + " was asked for before");
      }
      case EvidenceEvent.ApprovalGiven given -> given(entry, given.approval());
      case CallMade call -> {
        if (call.outOfOrder() == null) {
          yield Sentence.unless(
              call.approval() == null, "a reason with a second key", call.call() + " has none");
        }
        yield used(entry, call.approval(), "call.outOfOrder")
            .or(() -> same(call.approval(), "household", call.household()))
            .or(() -> same(call.approval(), "counter", call.counter()))
            .or(() -> same(call.approval(), "reason", call.outOfOrder()));
      }
      case ChoiceVoided voided ->
          used(entry, voided.approval(), "unit.void")
              .or(() -> same(voided.approval(), "unit", voided.unit()))
              .or(() -> same(voided.approval(), "reason", voided.reason()));
      default -> Optional.empty();
    };
  }

  private Optional<String> given(Recorded entry, String approval) {
    @Nullable Asked ask = asked.get(approval);
    turned = new Turned(approval, entry.command());
    if (ask == null) {
      return Sentence.expected("an approval that was asked for", approval + " was not");
    }
    if (ask.by().equals(entry.actor())) {
      return Sentence.expected(
          "another person than " + ask.by() + " to let " + ask.act() + " pass", "it is the same");
    }
    return Sentence.unless(
        entry.at().isBefore(ask.until()),
        approval + " to be given before " + ask.until(),
        "it was at " + entry.at());
  }

  private Optional<String> used(Recorded entry, @Nullable String approval, String act) {
    boolean now = new Turned(String.valueOf(approval), entry.command()).equals(turned);
    turned = null;
    if (approval == null || !now) {
      return Sentence.expected(
          "a second key turned for " + act, "approval " + approval + " was not given by this act");
    }
    @Nullable Asked ask = asked.get(approval);
    return Sentence.unless(
        ask != null && ask.act().equals(act),
        "approval " + approval + " to be for " + act,
        ask == null ? "it was never asked for" : "it is for " + ask.act());
  }

  private Optional<String> same(@Nullable String approval, String name, @Nullable String value) {
    @Nullable Asked ask = approval == null ? null : asked.get(approval);
    @Nullable String wanted = ask == null ? null : ask.args().get(name);
    return Sentence.unless(
        value != null && value.equals(wanted),
        name + " " + wanted + ", as was asked for",
        "it is " + value);
  }
}
