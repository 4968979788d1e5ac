package venuehub.server.hub;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import venuehub.core.VenueState;
import venuehub.core.document.CrowdDocument;
import venuehub.core.document.DensityDocument;
import venuehub.core.document.Documents;
import venuehub.core.document.FiguresDocument;
import venuehub.core.document.HouseholdDocument;
import venuehub.core.document.LiveDocument;
import venuehub.server.api.Catalogue;
import venuehub.server.api.DocumentEntry;
import venuehub.server.live.DocumentDefinition;
import venuehub.server.live.IntervalValue;
import venuehub.server.live.Presence;
import venuehub.server.report.FigureQueries;

/** The documents of the catalogue, each with where it comes from. */
final class VenueDocuments {
  /** Shortest time between two patches of an interval document (contract.md §4). */
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private VenueDocuments() {}

  /** The documents of a venue. */
  static List<DocumentDefinition<VenueState>> of(
      String venue, Catalogue catalogue, Presence presence, SensorDesk sensors) {
    Map<String, LiveDocument> immediate = new HashMap<>();
    Documents.all().forEach(document -> immediate.put(document.name(), document));
    List<DocumentDefinition<VenueState>> documents = new ArrayList<>();
    for (DocumentEntry entry : catalogue.documents()) {
      LiveDocument ofCore = immediate.get(entry.name());
      if (entry.schema().isEmpty()) {
        documents.add(new DocumentDefinition.Reserved<>(entry.name(), entry.readers()));
      } else if (ofCore != null) {
        documents.add(DocumentDefinition.of(ofCore, entry.readers()));
      } else {
        documents.add(interval(entry, venue, presence, sensors));
      }
    }
    return List.copyOf(documents);
  }

  private static DocumentDefinition<VenueState> interval(
      DocumentEntry entry, String venue, Presence presence, SensorDesk sensors) {
    return switch (entry.name()) {
      case "me" -> own(entry);
      case "crowd" ->
          shared(
              entry,
              sensors::version,
              (state, all, now) -> CrowdDocument.value(state, sensors::heardAt, now));
      case "density" ->
          shared(entry, () -> 0, (state, all, now) -> DensityDocument.value(state, now));
      case "devices" ->
          shared(entry, presence::version, (state, all, now) -> presence.document(venue));
      case "kpi" -> {
        FigureQueries queries = new FigureQueries();
        yield shared(
            entry,
            () -> 0,
            (state, all, now) -> FiguresDocument.value(state, figure -> queries.of(figure, venue)));
      }
      default -> throw new IllegalStateException("no document " + entry.name());
    };
  }

  private static DocumentDefinition<VenueState> own(DocumentEntry entry) {
    return new DocumentDefinition.Interval<>(
        entry.name(),
        entry.readers(),
        INTERVAL,
        caller -> String.valueOf(caller.household()),
        () -> 0,
        HouseholdDocument::value);
  }

  private static DocumentDefinition<VenueState> shared(
      DocumentEntry entry, LongSupplier version, IntervalValue<VenueState> value) {
    return new DocumentDefinition.Interval<>(
        entry.name(), entry.readers(), INTERVAL, caller -> "", version, value);
  }
}
