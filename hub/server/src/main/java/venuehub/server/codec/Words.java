package venuehub.server.codec;

import java.util.Locale;

/** How names of Java become words on the wire. */
final class Words {
  private Words() {}

  /** {@code TIMED_OUT} becomes {@code timed-out}. */
  static String ofConstant(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@code CallMade} becomes {@code callMade}. */
  static String ofRecord(Class<?> type) {
    return lowerFirst(type.getSimpleName());
  }

  /** {@code UnitChosen} in {@code unit} becomes {@code unit.chosen}: nothing is said twice. */
  static String ofRecordIn(String area, Class<?> type) {
    String name = ofRecord(type);
    boolean twice =
        name.startsWith(area)
            && name.length() > area.length()
            && Character.isUpperCase(name.charAt(area.length()));
    return area + "." + (twice ? lowerFirst(name.substring(area.length())) : name);
  }

  /** {@code TurnEvent} with suffix {@code Event} becomes {@code turn}. */
  static String ofArea(Class<?> type, String suffix) {
    String name = type.getSimpleName();
    if (!name.endsWith(suffix) || name.length() == suffix.length()) {
      throw new IllegalArgumentException(type + " is not named by an area and " + suffix);
    }
    return lowerFirst(name.substring(0, name.length() - suffix.length()));
  }

  private static String lowerFirst(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
