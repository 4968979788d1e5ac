package venuehub.server.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A small venue whose files a test spoils, one at a time. */
final class SmallVenue {
  static final String UNITS = "楼栋,单元,楼层,房号,建筑面积\n1栋,1单元,2,0201,60.5\n1栋,--,3,0301,80\n";
  static final String HOUSEHOLDS = "登记号,选房号,选房顺序号,家庭人口\nH1,001,1,3\nH2,002,2,\n";
  static final String VENUE =
      """
      venue: small
      title: 小
      days: {date: 2026-11-24, opens: "09:00", closes: "17:00"}
      stages:
        selection: {label: 选房}
        signing: {label: 签约}
      counters:
        1: {stage: selection}
        2: {stage: signing}
      pools:
        all: {label: 全部}
      slots:
        s1: {day: 1, from: "09:00", to: "12:00", capacity: 2}
      groups:
        everybody: {label: 全部}
      staff: {name: manager, role: manager, password: secret}
      files: {units: {from: units.csv}, households: {from: households.csv}}
      """;

  private final Path folder;

  SmallVenue(Path folder) throws IOException {
    this.folder = folder;
    put("venue.yaml", VENUE);
    put("units.csv", UNITS);
    put("households.csv", HOUSEHOLDS);
  }

  void put(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  void put(String file, byte[] bytes) throws IOException {
    Files.write(folder.resolve(file), bytes);
  }

  /** Replaces a piece of the venue file, which must be there. */
  void venue(String piece, String by) throws IOException {
    if (!VENUE.contains(piece)) {
      throw new IllegalArgumentException("venue.yaml has no " + piece);
    }
    put("venue.yaml", VENUE.replace(piece, by));
  }

  void remove(String file) throws IOException {
    Files.delete(folder.resolve(file));
  }

  VenueImport.Result read() {
    return VenueImport.read(folder, () -> Instant.parse("2026-11-20T00:00:00Z"));
  }

  VenueImport.Imported imported() {
    return switch (read()) {
      case VenueImport.Imported imported -> imported;
      case VenueImport.Problems(List<ImportProblem> problems, int _) ->
          throw new AssertionError(problems.toString());
    };
  }

  List<ImportProblem> problems() {
    return switch (read()) {
      case VenueImport.Problems problems -> problems.problems();
      case VenueImport.Imported imported -> throw new AssertionError("imported " + imported);
    };
  }

  /** Code, file, row and column of each problem. */
  List<String> places() {
    return problems().stream()
        .map(
            it ->
                Stream.of(it.code(), it.file(), it.row(), it.column())
                    .map(part -> part == null ? "-" : part.toString())
                    .reduce((one, other) -> one + " " + other)
                    .orElseThrow())
        .toList();
  }
}
