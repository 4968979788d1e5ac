package venuehub.server.writer;

/** What a writer needs of the node it runs on. */
public interface Node {
  /** Whether the node's clock is too far off the database's to write. */
  boolean clockOff();

  /** A venue's ledger grew: other nodes may want to know. */
  void appended(long venue);

  /** Something needs a person: a code in kebab-case and a sentence. */
  void alarm(long venue, String code, String sentence);
}
