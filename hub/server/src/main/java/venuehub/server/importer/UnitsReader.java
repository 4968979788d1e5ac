package venuehub.server.importer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import venuehub.core.unit.UnitPlan;
import venuehub.server.importer.venue.FilesForms.SourceForm;
import venuehub.server.importer.venue.FilesForms.UnitsForm;
import venuehub.server.importer.venue.UnitFieldsForm;
import venuehub.server.importer.venue.UnitFieldsForm.AreaBandForm;
import venuehub.server.importer.venue.UnitFieldsForm.PoolSourceForm;
import venuehub.server.importer.venue.UnitFieldsForm.TypeSourceForm;
import venuehub.server.importer.venue.VenueForm;
import venuehub.server.importer.venue.WordsForm;

/** Reads the units; buildings and types that only the files name are added to the stock. */
final class UnitsReader {
  private static final Pattern SECTION = Pattern.compile("([0-9A-Za-z]+)单元");
  private static final Pattern ROOM_WITH_FLOOR = Pattern.compile("\\d{3,4}");

  /** What the template of an id may name besides headers. */
  private static final Set<String> OWN = Set.of("building", "section", "floor", "room");

  private final WordsForm words;
  private final Cells cells;
  private final ImportProblems problems;
  private final UnitFieldsForm form;
  private final UnitsForm from;
  private final Stock stock;
  private final Vocabulary pools = new Vocabulary();
  private final List<String> poolIds;
  private final Map<String, String> ids = new HashMap<>();
  private final List<UnitPlan> units = new ArrayList<>();

  UnitsReader(VenueForm venue, WordsForm words, ImportProblems problems) {
    this.words = words;
    this.problems = problems;
    this.cells = new Cells(words, problems);
    this.from = venue.files().units();
    this.form = from.fields() == null ? UnitFieldsForm.USUAL : from.fields();
    this.stock = new Stock(venue);
    this.poolIds = List.copyOf(venue.pools().keySet());
    venue.pools().forEach((id, pool) -> pools.put(id, pool.label(), pool.names()));
  }

  /** The units in the order of the files. */
  List<UnitPlan> read(TableFiles files) {
    checkBands();
    List<Table> tables = files.read(from.from(), headers());
    tables.forEach(this::read);
    if (units.isEmpty() && !problems.any()) {
      problems.add(
          ImportCode.TABLE_EMPTY,
          from.from().file().getFirst(),
          null,
          null,
          "units",
          "there is no row");
    }
    return units;
  }

  /** Buildings and types, with those of the files. */
  Stock stock() {
    return stock;
  }

  private Collection<String> headers() {
    Set<String> headers = new HashSet<>();
    words.units().values().forEach(headers::addAll);
    for (@Nullable SourceForm source :
        new @Nullable SourceForm[] {
          form.id(),
          form.building(),
          form.section(),
          form.floor(),
          form.room(),
          form.area(),
          form.type() == null ? null : form.type().source(),
          form.pool() == null ? null : form.pool().source(),
          form.reserved()
        }) {
      if (source != null && source.column() != null) {
        headers.addAll(source.column());
      }
    }
    return headers;
  }

  private void checkBands() {
    for (AreaBandForm band : bands()) {
      if (pools.id(band.pool()) == null) {
        problems.plan(
            ImportCode.REFERENCE_UNKNOWN,
            "files.units.fields.pool.byArea",
            pools.choices(),
            pools.but(band.pool()));
      }
    }
  }

  private List<AreaBandForm> bands() {
    @Nullable PoolSourceForm pool = form.pool();
    return pool == null || pool.byArea() == null ? List.of() : pool.byArea();
  }

  /** The fields as one table has them. */
  private record Fields(
      Field id,
      Field building,
      Field section,
      Field floor,
      Field room,
      Field area,
      Field type,
      Field pool,
      Field reserved) {}

  private Field field(Table table, String name, @Nullable SourceForm source) {
    List<String> empty = from.from().empty() == null ? words.empty() : from.from().empty();
    return Field.of(
        table,
        name,
        source,
        words.units().getOrDefault(name, List.of()),
        empty,
        name.equals("id") ? OWN : Set.of(),
        problems);
  }

  private void read(Table table) {
    @Nullable TypeSourceForm type = form.type();
    @Nullable PoolSourceForm pool = form.pool();
    int before = problems.count();
    Fields fields =
        new Fields(
            field(table, "id", form.id()),
            field(table, "building", form.building()),
            field(table, "section", form.section()),
            field(table, "floor", form.floor()),
            field(table, "room", form.room()),
            field(table, "area", form.area()),
            field(table, "type", type == null ? null : type.source()),
            field(table, "pool", pool == null ? null : pool.source()),
            field(table, "reserved", form.reserved()));
    Map.of("building", fields.building, "room", fields.room, "area", fields.area)
        .forEach(
            (name, field) -> {
              if (!field.given()) {
                table.missing(name, words.units().getOrDefault(name, List.of()), problems);
              }
            });
    if (problems.count() == before) {
      table.rows().forEach(row -> read(row, fields));
    }
  }

  private void read(Table.TableRow row, Fields fields) {
    @Nullable String buildingText = cells.required(row, fields.building, "a building");
    @Nullable String room = cells.code(row, fields.room, "a room number", fields.room.text(row));
    @Nullable String areaText = cells.required(row, fields.area, "an area in m²");
    @Nullable Double area = areaText == null ? null : cells.area(row, fields.area, areaText);
    @Nullable Integer floor = room == null ? null : floor(row, fields, room);
    if (buildingText == null || room == null || area == null || floor == null) {
      return;
    }
    @Nullable String section = section(fields.section.text(row));
    String building = stock.building(buildingText);
    @Nullable String typeText =
        form.type() != null && form.type().byArea() != null ? null : fields.type.text(row);
    @Nullable String pool = pool(row, fields, area, typeText);
    if (pool == null) {
      return;
    }
    @Nullable String type = type(row, fields, pool, area, typeText);
    @Nullable String id = id(row, fields, building, section, floor, room);
    if (type == null || id == null) {
      return;
    }
    boolean reserved = cells.yes(row, fields.reserved);
    units.add(
        new UnitPlan(
            id, pool, type, building, section, floor, room, area, units.size() + 1, reserved));
  }

  private @Nullable Integer floor(Table.TableRow row, Fields fields, String room) {
    if (fields.floor.given()) {
      @Nullable String text = cells.required(row, fields.floor, "a storey");
      return text == null ? null : cells.floor(row, fields.floor, text);
    }
    if (ROOM_WITH_FLOOR.matcher(room).matches()) {
      return Integer.valueOf(room.substring(0, room.length() - 2));
    }
    cells.note(
        ImportCode.VALUE_MISSING,
        row,
        fields.floor,
        "a column of storeys, or a room number of storey and two digits",
        "it is '" + room + "'");
    return null;
  }

  private static @Nullable String section(@Nullable String text) {
    if (text == null) {
      return null;
    }
    Matcher matcher = SECTION.matcher(text);
    return matcher.matches() ? matcher.group(1) : text;
  }

  private @Nullable String pool(
      Table.TableRow row, Fields fields, double area, @Nullable String typeText) {
    List<AreaBandForm> bands = bands();
    if (!bands.isEmpty()) {
      for (AreaBandForm band : bands) {
        if (band.upTo() == null || area <= band.upTo()) {
          return pools.id(band.pool());
        }
      }
      cells.note(
          ImportCode.VALUE_OUT_OF_RANGE,
          row,
          fields.area,
          "an area inside one of the bands",
          "it is " + area);
      return null;
    }
    if (fields.pool.given()) {
      @Nullable String text = cells.required(row, fields.pool, "a pool");
      return text == null ? null : cells.known(row, fields.pool, pools, text);
    }
    @Nullable String ofType = typeText == null ? null : stock.poolOfPlanned(typeText);
    if (ofType != null || poolIds.size() == 1) {
      return ofType == null ? poolIds.getFirst() : ofType;
    }
    cells.note(
        ImportCode.VALUE_MISSING,
        row,
        fields.pool,
        "a pool by column, area band or type of the plan",
        "there is none of them");
    return null;
  }

  private @Nullable String type(
      Table.TableRow row, Fields fields, String pool, double area, @Nullable String text) {
    if (text == null) {
      @Nullable Double step = form.type() == null ? null : form.type().byArea();
      return stock.typeByArea(pool, area, step);
    }
    String type = stock.type(pool, text);
    if (!stock.poolOf(type).equals(pool)) {
      cells.note(
          ImportCode.TYPE_IN_TWO_POOLS,
          row,
          fields.type,
          "each type in one pool",
          "'" + text + "' is of pool " + stock.poolOf(type) + ", the unit of pool " + pool);
      return null;
    }
    return type;
  }

  private @Nullable String id(
      Table.TableRow row,
      Fields fields,
      String building,
      @Nullable String section,
      int floor,
      String room) {
    Map<String, String> own = new HashMap<>();
    own.put("building", building);
    own.put("section", section == null ? "" : section);
    own.put("floor", Integer.toString(floor));
    own.put("room", room);
    String made = building + (section == null ? "" : "-" + section) + "-" + room;
    @Nullable String id =
        fields.id.given() ? cells.code(row, fields.id, "an id", fields.id.text(row, own)) : made;
    return id != null && cells.isFirst(ids, row, fields.id, "each unit once", id, "") ? id : null;
  }
}
