package venuehub.server.importer;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import venuehub.core.plan.FigureName;
import venuehub.core.plan.Rules;
import venuehub.core.plan.Rules.FigureRule;
import venuehub.core.plan.Rules.Mark;
import venuehub.core.plan.Text;
import venuehub.server.importer.venue.FigureForms.FeedbackForm;
import venuehub.server.importer.venue.FigureForms.FigureForm;
import venuehub.server.importer.venue.FigureForms.FiguresForm;

/** Makes the rules by which the day is measured of their form. */
final class FigureRulesMaker {
  private FigureRulesMaker() {}

  static Rules.Feedback feedback(FeedbackForm form) {
    Map<String, Mark> marks = new LinkedHashMap<>();
    form.marks()
        .forEach(
            (code, mark) ->
                marks.put(
                    code,
                    new Mark(
                        new Text(mark.zh(), mark.en() == null ? mark.zh() : mark.en()),
                        marks.size() + 1,
                        mark.satisfied())));
    return new Rules.Feedback(form.question().text(), marks, form.mostPerMinute());
  }

  static Map<FigureName, FigureRule> figures(FiguresForm form) {
    Map<FigureName, FigureRule> figures = new EnumMap<>(FigureName.class);
    for (FigureName name : FigureName.values()) {
      FigureForm figure = form(form, name);
      figures.put(
          name, new FigureRule(figure.label().text(), figure.definition().text(), figure.target()));
    }
    return figures;
  }

  private static FigureForm form(FiguresForm form, FigureName name) {
    return switch (name) {
      case COMPLETION -> form.completion();
      case COMPLAINTS -> form.complaints();
      case SATISFACTION -> form.satisfaction();
      case EMERGENCY_RESPONSE -> form.emergencyResponse();
      case COUNTER_MINUTES_MEDIAN -> form.counterMinutesMedian();
      case COUNTER_MINUTES_LONGEST -> form.counterMinutesLongest();
      case OBJECTIONS_HANDLED -> form.objectionsHandled();
      case PUBLICATION -> form.publication();
      case SERVED_TODAY -> form.servedToday();
      case SERVED_THREE_DAYS -> form.servedThreeDays();
      case SERVED_FROM_POOL -> form.servedFromPool();
      case SHOW_UP -> form.showUp();
      case TAKE_UP -> form.takeUp();
    };
  }
}
