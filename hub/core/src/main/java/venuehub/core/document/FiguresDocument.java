package venuehub.core.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import venuehub.core.VenueState;
import venuehub.core.figure.Count;
import venuehub.core.figure.Figure;
import venuehub.core.figure.Figures;

/** {@code kpi}: the day's figures, each with its definition and where it comes from. */
public final class FiguresDocument {
  private FiguresDocument() {}

  /**
   * The document.
   *
   * @param query the text of the query over the ledger that gives a figure; null: there is none,
   *     since nothing of it is recorded
   */
  public static Map<String, Object> value(
      VenueState state, Function<Figure, @Nullable String> query) {
    Map<String, Object> figures = new LinkedHashMap<>();
    for (Figure figure : Figures.of(state)) {
      figures.put(figure.id(), row(figure, query.apply(figure)));
    }
    return new Row()
        .put("figures", figures)
        .put("day", state.day().number())
        .put("open", state.day().open())
        .put("simulated", Common.simulated(state))
        .done();
  }

  private static Map<String, Object> row(Figure figure, @Nullable String query) {
    @Nullable Count count = figure.count();
    return new Row()
        .put("label", figure.label())
        .put("rank", figure.rank())
        .put("pool", figure.pool())
        .put("unit", figure.name().unit().wire())
        .put("value", count == null ? null : count.value())
        .put("numerator", count == null ? null : count.numerator())
        .put("denominator", count == null ? null : count.denominator())
        .put("bound", figure.name().bound().wire())
        .put("target", figure.target())
        .put("met", figure.met())
        .put("definition", figure.definition())
        .put("query", query)
        .done();
  }
}
