package venuehub.server.codec;

import java.util.Set;
import venuehub.server.Bounds;

/**
 * How large values may be.
 *
 * @param text characters of a text
 * @param freeText characters of a text that people write
 * @param freeTextMembers the members that people write, by name
 * @param minWhole the least whole number
 * @param maxWhole the greatest whole number
 * @param elements elements of an array or members of an object
 */
public record Limits(
    int text,
    int freeText,
    Set<String> freeTextMembers,
    long minWhole,
    long maxWhole,
    int elements) {

  /** For what the hub itself wrote: whatever Java can hold. */
  public static final Limits NONE =
      new Limits(
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Set.of(),
          Long.MIN_VALUE,
          Long.MAX_VALUE,
          Integer.MAX_VALUE);

  /** For what comes from outside: the bounds of {@link Bounds}. */
  public static Limits ofCommand(Set<String> freeTextMembers) {
    return new Limits(
        Bounds.TEXT_CHARACTERS,
        Bounds.FREE_TEXT_CHARACTERS,
        Set.copyOf(freeTextMembers),
        0,
        Bounds.GREATEST_WHOLE,
        Bounds.ELEMENTS);
  }

  int textOf(String member) {
    return freeTextMembers.contains(member) ? freeText : text;
  }
}
