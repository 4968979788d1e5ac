package venuehub.server.ledger;

/** Why an append or a read did not come about. */
public abstract sealed class LedgerFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private LedgerFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * Another writer holds one of the positions, or the command is in the ledger already. Nothing was
   * written.
   */
  public static final class PositionTaken extends LedgerFailure {
    private static final long serialVersionUID = 1L;

    /** Told by the database. */
    public PositionTaken(Throwable cause) {
      super("the position is taken", cause);
    }
  }

  /** The ledger refuses what it was given and always will. Nothing was written. */
  public static final class Rejected extends LedgerFailure {
    private static final long serialVersionUID = 1L;

    /** Told by the database. */
    public Rejected(Throwable cause) {
      super("the ledger refuses the entries: " + cause.getMessage(), cause);
    }
  }

  /** No answer came: an append may have been written or not. The next read tells. */
  public static final class Unavailable extends LedgerFailure {
    private static final long serialVersionUID = 1L;

    /** The connection, the time limit or the server failed. */
    public Unavailable(Throwable cause) {
      super("the ledger does not answer: " + cause.getMessage(), cause);
    }
  }
}
