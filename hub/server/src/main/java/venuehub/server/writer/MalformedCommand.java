package venuehub.server.writer;

/** A command that has not the form it must have, with what was expected, as a sentence. */
public final class MalformedCommand extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** "Expected …, but …." */
  public MalformedCommand(String sentence) {
    super(sentence);
  }
}
