package venuehub.server.codec;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a value looks like in JSON and in Java. */
public sealed interface Shape {
  /** Text of at most {@code max} characters (UTF-16 units). */
  record Text(int max) implements Shape {}

  /** A whole number; {@code narrow} if Java holds it in 32 bits. */
  record Whole(long min, long max, boolean narrow) implements Shape {}

  /** A finite number. */
  record Decimal() implements Shape {}

  /** True or false. */
  record Truth() implements Shape {}

  /**
   * A value written as text of a fixed form, such as an instant.
   *
   * @param format the JSON Schema format, such as {@code date-time}
   * @param words the form in words, for refusals
   * @param parse throws a runtime exception if the text has another form
   */
  record Written(
      String format, String words, Function<String, Object> parse, Function<Object, String> print)
      implements Shape {}

  /** One of a few words: the constants of an enum in kebab-case. */
  record Choice(Map<String, Object> byWord) implements Shape {}

  /** An array of at most {@code max} elements. */
  record Listed(Shape element, Gathering gathering, int max) implements Shape {}

  /** An object with names of its own, of at most {@code max} members. */
  record Keyed(Shape key, Shape value, Gathering gathering, int max) implements Shape {}

  /** A record: an object with these members and no others. */
  record Members(Class<?> type, List<Member> members, Constructor<?> constructor)
      implements Shape {}

  /** One of the records of a sealed interface, told apart by the member {@link #KIND}. */
  record Variant(Class<?> type, Map<String, Members> byKind) implements Shape {}

  /** The member that tells the records of a sealed interface apart. */
  String KIND = "kind";

  /** One member of a record. */
  record Member(String name, Shape shape, Presence presence, Method accessor) {}

  /** Whether a member may be absent, and what Java holds then. */
  enum Presence {
    REQUIRED,
    /** Absent: null. */
    NULLABLE,
    /** Absent: {@code Optional.empty()}. */
    OPTIONAL
  }

  /** Which collection Java holds. All are unmodifiable. */
  enum Gathering {
    LIST,
    SET,
    MAP,
    PERSISTENT_VECTOR,
    PERSISTENT_SET,
    PERSISTENT_MAP
  }
}
