package venuehub.server.importer;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import venuehub.server.form.FormProblem;
import venuehub.server.form.FormProblems;
import venuehub.server.form.FormReader;
import venuehub.server.form.YamlNode;
import venuehub.server.form.YamlReader;
import venuehub.server.importer.venue.FilesForms.Encoding;
import venuehub.server.importer.venue.VenueForm;

/** Reads {@code venue.yaml}, completed by the defaults. */
final class VenueYaml {
  /** Lists of reasons and answers that are given replace the default ones. */
  private static final Set<String> WHOLE =
      Set.of("decline", "review", "outOfOrder", "unit", "void", "freeze", "complaint", "marks");

  private VenueYaml() {}

  static @Nullable VenueForm read(ImportFolder folder, Defaults defaults, ImportProblems problems) {
    byte @Nullable [] bytes = folder.bytes(VenueImport.VENUE_FILE);
    if (bytes == null) {
      return null;
    }
    @Nullable String text =
        TextDecoder.text(VenueImport.VENUE_FILE, bytes, Encoding.UTF_8, problems);
    if (text == null) {
      return null;
    }
    FormProblems sink = problem -> problems.add(problem(problem));
    YamlNode.@Nullable Members members = YamlReader.read(text, sink);
    if (members == null) {
      return null;
    }
    return new FormReader(Defaults.WRITTEN, sink)
        .read(VenueForm.class, members.over(defaults.plan(), WHOLE), "");
  }

  private static ImportProblem problem(FormProblem problem) {
    return new ImportProblem(
        VenueImport.VENUE_FILE,
        problem.line() == 0 ? null : problem.line(),
        problem.path().isEmpty() ? null : problem.path(),
        problem.code().wire(),
        problem.detail());
  }
}
