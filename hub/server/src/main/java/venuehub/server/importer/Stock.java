package venuehub.server.importer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import venuehub.core.plan.Text;
import venuehub.core.plan.VenuePlan.Building;
import venuehub.core.plan.VenuePlan.UnitType;
import venuehub.server.importer.venue.VenueForm;

/** Buildings and unit types: those of the plan, and those that only the files name. */
final class Stock {
  private static final Pattern SHORT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
  private static final Pattern NUMBERED =
      Pattern.compile(".*?([A-Za-z0-9]{1,6})\\s*(?:号楼|栋|幢|座|#)");

  private final Map<String, Building> buildings = new LinkedHashMap<>();
  private final Map<String, UnitType> types = new LinkedHashMap<>();
  private final Vocabulary buildingNames = new Vocabulary();
  private final Vocabulary typeNames = new Vocabulary();
  private final Map<String, String> typesByArea = new HashMap<>();

  Stock(VenueForm venue) {
    if (venue.buildings() != null) {
      venue
          .buildings()
          .forEach(
              (id, form) -> {
                buildings.put(id, new Building(form.label().text(), buildings.size() + 1));
                buildingNames.put(id, form.label(), form.names());
              });
    }
    if (venue.types() != null) {
      venue
          .types()
          .forEach(
              (id, form) -> {
                types.put(id, new UnitType(form.label().text(), types.size() + 1, form.pool()));
                typeNames.put(id, form.label(), form.names());
              });
    }
  }

  Map<String, Building> buildings() {
    return buildings;
  }

  Map<String, UnitType> types() {
    return types;
  }

  /** The building of that name, which is added if it is new. */
  String building(String name) {
    @Nullable String known = buildingNames.id(name);
    if (known != null) {
      return known;
    }
    Matcher numbered = NUMBERED.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC));
    String wanted = numbered.matches() ? numbered.group(1) : name;
    String id = unused(wanted, "b", buildings);
    String english = SHORT.matcher(name).matches() ? name : "Building " + id;
    buildings.put(id, new Building(new Text(name, english), buildings.size() + 1));
    buildingNames.put(id, List.of(name));
    return id;
  }

  /** The pool of a type the plan lays down. */
  @Nullable String poolOfPlanned(String name) {
    @Nullable String id = typeNames.id(name);
    return id == null ? null : poolOf(id);
  }

  String poolOf(String type) {
    return Objects.requireNonNull(types.get(type)).pool();
  }

  /** The type of that name, which is added to the pool if it is new. */
  String type(String pool, String name) {
    @Nullable String known = typeNames.id(name);
    if (known != null) {
      return known;
    }
    String id = unused(name, "t", types);
    types.put(id, new UnitType(new Text(name, name), types.size() + 1, pool));
    typeNames.put(id, List.of(name));
    return id;
  }

  /**
   * The type of a pool's units of an area.
   *
   * @param step areas that round to the same multiple are one type; null: equal areas
   */
  String typeByArea(String pool, double area, @Nullable Double step) {
    BigDecimal exact = BigDecimal.valueOf(area);
    BigDecimal size =
        step == null
            ? exact
            : exact
                .divide(BigDecimal.valueOf(step), 0, RoundingMode.HALF_UP)
                .multiply(BigDecimal.valueOf(step));
    String shown = size.stripTrailingZeros().toPlainString();
    return typesByArea.computeIfAbsent(
        pool + " " + shown,
        _ -> {
          String id = unused(pool + "-" + shown, "t", types);
          Text label = new Text(shown + "㎡", shown + " m²");
          types.put(id, new UnitType(label, types.size() + 1, pool));
          return id;
        });
  }

  private static String unused(String wanted, String letter, Map<String, ?> taken) {
    if (SHORT.matcher(wanted).matches() && !taken.containsKey(wanted)) {
      return wanted;
    }
    int number = taken.size() + 1;
    while (taken.containsKey(letter + number)) {
      number++;
    }
    return letter + number;
  }
}
