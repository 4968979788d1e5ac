package venuehub.server.database;

/** The database cannot be used, and why, in a sentence for whoever starts the hub. */
public final class DatabaseTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Trouble that is its own cause. */
  public DatabaseTrouble(String sentence) {
    super(sentence);
  }

  /** Trouble caused by another. */
  public DatabaseTrouble(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
