package venuehub.core.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import venuehub.core.VenueState;
import venuehub.core.plan.FigureName;
import venuehub.core.plan.Rules.FigureRule;
import venuehub.core.plan.Text;
import venuehub.core.plan.VenuePlan.Pool;

/** The figures of the day at hand, or of the last that was open. */
public final class Figures {
  /** Fewer days than this say nothing of what is served in three. */
  private static final int DAYS = 3;

  private final VenueState state;
  private final DayCounts counts;
  private final List<Figure> figures = new ArrayList<>();

  private Figures(VenueState state) {
    this.state = state;
    this.counts = DayCounts.of(state);
  }

  /** All figures the plan lays down, in the order they are shown; none before there is a plan. */
  public static List<Figure> of(VenueState state) {
    if (state.adopted() == null) {
      return List.of();
    }
    Figures figures = new Figures(state);
    for (FigureName name : FigureName.values()) {
      @Nullable FigureRule rule = state.rules().measures().get(name);
      if (rule != null) {
        figures.add(name, rule);
      }
    }
    return List.copyOf(figures.figures);
  }

  private void add(FigureName name, FigureRule rule) {
    if (name == FigureName.SERVED_FROM_POOL) {
      state.plan().pools().entrySet().stream()
          .sorted(Comparator.comparingInt(pool -> pool.getValue().rank()))
          .forEach(pool -> add(name, rule, pool));
    } else {
      add(name, null, rule.label(), rule, state.day().number() == 0 ? null : count(name));
    }
  }

  private void add(FigureName name, FigureRule rule, Map.Entry<String, Pool> pool) {
    Text of = pool.getValue().label();
    Text label = new Text(rule.label().zh() + " · " + of.zh(), rule.label().en() + " · " + of.en());
    add(
        name,
        pool.getKey(),
        label,
        rule,
        state.day().number() == 0 ? null : counts.servedFrom(pool.getKey()));
  }

  private void add(
      FigureName name, @Nullable String pool, Text label, FigureRule rule, @Nullable Count count) {
    @Nullable Double target =
        rule.target() == null && name == FigureName.SHOW_UP
            ? Double.valueOf(state.rules().timedEntry().showUpPercent())
            : rule.target();
    figures.add(
        new Figure(
            name,
            pool,
            figures.size() + 1,
            label,
            rule.definition(),
            target,
            count,
            (count == null || target == null) ? null : met(name, count, target)));
  }

  private @Nullable Count count(FigureName name) {
    return switch (name) {
      case COMPLETION -> counts.completion();
      case COMPLAINTS -> counts.complaints(state.feedback().complained());
      case SATISFACTION -> Count.share(state.feedback().satisfied(), state.feedback().answers());
      case COUNTER_MINUTES_MEDIAN -> counts.minutes(50);
      case COUNTER_MINUTES_LONGEST -> counts.minutes(90);
      case PUBLICATION -> counts.publication();
      case SERVED_TODAY -> counts.servedToday();
      case SERVED_THREE_DAYS -> counts.servedThreeDays();
      case SHOW_UP -> counts.showUp();
      case TAKE_UP -> counts.takeUp();
      // No entry of the ledger speaks of incidents or objections.
      case EMERGENCY_RESPONSE, OBJECTIONS_HANDLED -> null;
      case SERVED_FROM_POOL -> throw new IllegalStateException(name + " is counted by pool");
    };
  }

  private @Nullable Boolean met(FigureName name, Count count, double target) {
    if (count.value() == null || name.bound() == FigureName.Bound.EXPECTED) {
      return null;
    }
    boolean meets = count.meets(name, target);
    return (meets || !name.grows() || isOver(name)) ? meets : null;
  }

  /** Whether the time a figure is given has passed. */
  private boolean isOver(FigureName name) {
    boolean enoughDays =
        !Objects.equals(name, FigureName.SERVED_THREE_DAYS) || state.day().number() >= DAYS;
    return !state.day().open() && enoughDays;
  }
}
