package venuehub.server.database;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a household's people. Kept apart from the ledger, erasable. Whatever was not
 * given, or was erased, is null.
 *
 * @param household registration number
 */
public record PersonRow(
    String household,
    @Nullable String surname,
    @Nullable String name,
    @Nullable String phone,
    @Nullable String idNumber,
    @Nullable String proxyName,
    @Nullable String proxyPhone) {
  /** Hides the person. */
  @Override
  public String toString() {
    return "PersonRow[" + household + "]";
  }

  /** Whether nothing is known. */
  public boolean isEmpty() {
    return surname == null
        && name == null
        && phone == null
        && idNumber == null
        && proxyName == null
        && proxyPhone == null;
  }
}
