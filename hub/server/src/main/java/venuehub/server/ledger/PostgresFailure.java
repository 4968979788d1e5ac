package venuehub.server.ledger;

import io.vertx.pgclient.PgException;

/** What a failed statement means for the ledger. */
final class PostgresFailure {
  private static final String UNIQUE_VIOLATION = "23505";

  private PostgresFailure() {}

  static LedgerFailure of(Throwable cause) {
    if (cause instanceof LedgerFailure failure) {
      return failure;
    }
    if (!(cause instanceof PgException answer) || answer.getSqlState() == null) {
      return new LedgerFailure.Unavailable(cause);
    }
    String state = answer.getSqlState();
    if (state.equals(UNIQUE_VIOLATION)) {
      return new LedgerFailure.PositionTaken(cause);
    }
    // Data, integrity, encoding and limits: the same entries would be refused again. All else may
    // pass: shutdown,
    // recovery, deadlock, resources, a time limit.
    return switch (state.substring(0, 2)) {
      case "22", "23", "42", "54" -> new LedgerFailure.Rejected(cause);
      default -> new LedgerFailure.Unavailable(cause);
    };
  }
}
