package venuehub.core.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import venuehub.core.VenueState;

/** A document made of sections of rows, and a rest that changes seldom. */
final class SectionedDocument implements LiveDocument {
  private final String name;
  private final List<Section> sections;
  private final Function<VenueState, Map<String, Object>> rest;
  private final BiPredicate<VenueState, VenueState> restTouched;

  /**
   * @param rest the members that are no section of rows
   * @param restTouched whether an entry may have changed any of them
   */
  SectionedDocument(
      String name,
      List<Section> sections,
      Function<VenueState, Map<String, Object>> rest,
      BiPredicate<VenueState, VenueState> restTouched) {
    this.name = name;
    this.sections = sections;
    this.rest = rest;
    this.restTouched = restTouched;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Map<String, Object> value(VenueState state) {
    Map<String, Object> value = new LinkedHashMap<>();
    if (state.adopted() == null) {
      return value;
    }
    value.putAll(rest.apply(state));
    for (Section section : sections) {
      Map<String, Object> rows = new LinkedHashMap<>();
      for (String id : section.ids().apply(state)) {
        @Nullable Map<String, Object> row = section.row().of(state, id);
        if (row != null) {
          rows.put(id, row);
        }
      }
      value.put(section.name(), rows);
    }
    return value;
  }

  @Override
  public boolean touches(VenueState before, VenueState after) {
    if (before.adopted() != after.adopted()) {
      return true;
    }
    if (after.adopted() == null) {
      return false;
    }
    if (restTouched.test(before, after)) {
      return true;
    }
    for (Section section : sections) {
      if (!section.touched().apply(before, after).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Optional<Map<String, Object>> patch(VenueState before, VenueState after) {
    if (before.adopted() != after.adopted()) {
      return MergePatch.between(value(before), value(after));
    }
    if (after.adopted() == null) {
      return Optional.empty();
    }
    Map<String, Object> patch = new LinkedHashMap<>();
    if (restTouched.test(before, after)) {
      MergePatch.between(rest.apply(before), rest.apply(after)).ifPresent(patch::putAll);
    }
    for (Section section : sections) {
      Map<String, Object> rows = changed(section, before, after);
      if (!rows.isEmpty()) {
        patch.put(section.name(), rows);
      }
    }
    return patch.isEmpty() ? Optional.empty() : Optional.of(patch);
  }

  private static Map<String, Object> changed(Section section, VenueState before, VenueState after) {
    Map<String, Object> rows = new LinkedHashMap<>();
    for (String id : section.touched().apply(before, after)) {
      @Nullable Map<String, Object> old = section.row().of(before, id);
      @Nullable Map<String, Object> now = section.row().of(after, id);
      if (now == null) {
        if (old != null) {
          rows.put(id, MergePatch.REMOVED);
        }
      } else if (old == null) {
        rows.put(id, now);
      } else {
        MergePatch.between(old, now).ifPresent(difference -> rows.put(id, difference));
      }
    }
    return rows;
  }
}
