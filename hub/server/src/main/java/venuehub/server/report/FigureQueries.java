package venuehub.server.report;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.core.figure.Figure;
import venuehub.core.plan.FigureName;

/**
 * The queries over the ledger that recompute the day's figures: SQL for PostgreSQL over the view
 * {@code ledger_standing}, each with one row of numerator, denominator and value.
 */
public final class FigureQueries {
  private final Map<FigureName, String> texts = new EnumMap<>(FigureName.class);

  /** The queries that come with the hub. */
  public FigureQueries() {
    for (FigureName name : FigureName.values()) {
      @Nullable String file = file(name);
      if (file != null) {
        texts.put(name, ReportResource.text("figures/" + file + ".sql"));
      }
    }
  }

  /** The query of a figure at a venue, ready to be run; null: nothing of it is recorded. */
  public @Nullable String of(Figure figure, String venue) {
    @Nullable String text = texts.get(figure.name());
    return text == null
        ? null
        : text.replace("{venue}", literal(venue))
            .replace("{pool}", literal(String.valueOf(figure.pool())))
            .replace("{share}", figure.name() == FigureName.COUNTER_MINUTES_MEDIAN ? "0.5" : "0.9");
  }

  private static @Nullable String file(FigureName name) {
    return switch (name) {
      case COMPLETION -> "completion";
      case COMPLAINTS -> "complaints";
      case SATISFACTION -> "satisfaction";
      case COUNTER_MINUTES_MEDIAN, COUNTER_MINUTES_LONGEST -> "counter-minutes";
      case PUBLICATION -> "publication";
      case SERVED_TODAY -> "served-today";
      case SERVED_THREE_DAYS -> "served-three-days";
      case SERVED_FROM_POOL -> "served-from-pool";
      case SHOW_UP -> "show-up";
      case TAKE_UP -> "take-up";
      case EMERGENCY_RESPONSE, OBJECTIONS_HANDLED -> null;
    };
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
