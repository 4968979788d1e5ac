package venuehub.server.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The sample venue, all invented: 120 units, 300 households, three days from today. */
public final class SampleVenue {
  private static final List<String> FILES =
      List.of(VenueImport.VENUE_FILE, "units.csv", "households.csv", "staff.csv");

  private SampleVenue() {}

  /**
   * Writes the files of the sample into a folder, which is made if it is not there; files of the
   * same names are replaced.
   */
  public static void copyTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String file : FILES) {
      try (InputStream stream =
          Objects.requireNonNull(SampleVenue.class.getResourceAsStream("/sample/demo/" + file))) {
        Files.write(folder.resolve(file), stream.readAllBytes());
      }
    }
  }
}
