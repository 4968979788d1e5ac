package venuehub.core.plan;

import venuehub.core.Event;

/** How a ledger begins. */
public sealed interface PlanEvent extends Event {
  /**
   * Entry 1 of every ledger.
   *
   * @param filesHash SHA-256 over the imported files, hex
   * @param simulatedSpeed venue seconds per second of a simulated venue; 0 for a real one
   */
  record LedgerStarted(String filesHash, int simulatedSpeed) implements PlanEvent {}

  /** The plan and the rules in force from here on. */
  record PlanAdopted(VenuePlan plan) implements PlanEvent {}
}
