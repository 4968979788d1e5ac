package venuehub.server.importer;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import venuehub.server.form.Closest;
import venuehub.server.importer.venue.LabelForm;

/** What texts of files mean: ids by their names, however wide or spaced. */
final class Vocabulary {
  private final Map<String, String> ids = new HashMap<>();
  private final Set<String> shown = new LinkedHashSet<>();

  /** Adds an id with its names; a name that is taken keeps its meaning. */
  void put(String id, Collection<String> names) {
    shown.add(id);
    ids.putIfAbsent(Header.plain(id), id);
    names.forEach(name -> ids.putIfAbsent(Header.plain(name), id));
  }

  void put(String id, LabelForm label, @Nullable List<String> names) {
    put(id, List.of(label.text().zh(), label.text().en()));
    put(id, names == null ? List.of() : names);
  }

  @Nullable String id(String text) {
    return ids.get(Header.plain(text));
  }

  /** "one of a, b", with the closest ones first. */
  String choices() {
    return "one of " + String.join(", ", shown);
  }

  /** "it is 'x'", with what was perhaps meant. */
  String but(String text) {
    return "it is '" + text + "'" + Closest.hint(text, shown);
  }
}
