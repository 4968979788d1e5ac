package venuehub.server.importer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import venuehub.server.Bounds;

/** Gathers problems up to a bound and counts the others. */
final class ImportProblems {
  private final List<ImportProblem> kept = new ArrayList<>();
  private int more;

  void add(ImportProblem problem) {
    if (kept.size() < Bounds.IMPORT_PROBLEMS) {
      kept.add(problem);
    } else {
      more++;
    }
  }

  void add(
      ImportCode code,
      String file,
      @Nullable Integer row,
      @Nullable String column,
      String expected,
      String but) {
    add(
        new ImportProblem(
            file, row, column, code.wire(), "Expected " + expected + ", but " + but + "."));
  }

  /** A problem of the plan. */
  void plan(ImportCode code, String path, String expected, String but) {
    add(code, VenueImport.VENUE_FILE, null, path, expected, but);
  }

  /** A problem unless what the plan names there, if anything, is one of some ids. */
  void named(String path, @Nullable String id, Collection<String> ids) {
    if (id != null && !ids.contains(id)) {
      plan(
          ImportCode.REFERENCE_UNKNOWN,
          path,
          "one of " + String.join(", ", ids.stream().sorted().toList()),
          "it is '" + id + "'");
    }
  }

  boolean any() {
    return !kept.isEmpty();
  }

  /** How many there are so far. */
  int count() {
    return kept.size() + more;
  }

  List<ImportProblem> kept() {
    return List.copyOf(kept);
  }

  int more() {
    return more;
  }
}
