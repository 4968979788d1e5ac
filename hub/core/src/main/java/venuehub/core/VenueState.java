package venuehub.core;

/** All that is true of one venue after some entry of its ledger. Immutable. */
public record VenueState() {
  /** Before the first entry. */
  public static final VenueState EMPTY = new VenueState();
}
