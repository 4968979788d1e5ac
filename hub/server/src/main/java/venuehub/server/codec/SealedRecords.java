package venuehub.server.codec;

import java.util.List;
import java.util.stream.Stream;

/** Finds the records of a sealed interface, those of sealed interfaces within it too. */
public final class SealedRecords {
  private SealedRecords() {}

  /**
   * The records, in the order of the {@code permits} clause.
   *
   * @throws IllegalArgumentException if something permitted is neither a record nor sealed
   */
  public static List<Class<?>> of(Class<?> type) {
    return permitted(type).toList();
  }

  private static Stream<Class<?>> permitted(Class<?> type) {
    if (type.isRecord()) {
      return Stream.of(type);
    }
    if (!type.isSealed()) {
      throw new IllegalArgumentException(type + " is neither a record nor sealed");
    }
    return Stream.of(type.getPermittedSubclasses()).flatMap(SealedRecords::permitted);
  }
}
