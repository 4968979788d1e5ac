package venuehub.server.codec;

/** The bounds of what a command may carry. */
public final class CommandBounds {
  private CommandBounds() {}

  /** Characters of an identifier or a word: the longest in use are unit numbers with building. */
  public static final int TEXT_CHARACTERS = 200;

  /** Characters of what a person writes: a scene report, a notice; a screen shows no more. */
  public static final int FREE_TEXT_CHARACTERS = 2_000;

  /** The greatest whole number: counts of people and minutes stay far below. */
  public static final long GREATEST_WHOLE = 1_000_000;

  /** Elements of an array or members of an object: zones of a notice, counters of a stage. */
  public static final int ELEMENTS = 200;
}
