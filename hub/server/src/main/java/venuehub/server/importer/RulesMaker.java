package venuehub.server.importer;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.core.plan.CrowdLimits;
import venuehub.core.plan.Rules;
import venuehub.core.plan.Rules.Reason;
import venuehub.core.plan.Rules.ReasonList;
import venuehub.core.plan.Rules.TimedEntry;
import venuehub.core.plan.Text;
import venuehub.server.importer.venue.CrowdForms.AutomaticForm;
import venuehub.server.importer.venue.CrowdForms.CrowdForm;
import venuehub.server.importer.venue.CrowdForms.SideForm;
import venuehub.server.importer.venue.CrowdForms.ThresholdsForm;
import venuehub.server.importer.venue.LabelForm;
import venuehub.server.importer.venue.RulesForms.Effect;
import venuehub.server.importer.venue.RulesForms.EntryForm;
import venuehub.server.importer.venue.RulesForms.Late;
import venuehub.server.importer.venue.RulesForms.ReasonForm;
import venuehub.server.importer.venue.RulesForms.ReasonsForm;
import venuehub.server.importer.venue.RulesForms.RulesForm;

/** Makes the rules of their form. */
final class RulesMaker {
  private RulesMaker() {}

  static Rules rules(RulesForm form) {
    return new Rules(
        new Rules.Calls(form.calls().times(), form.calls().interval()),
        new Rules.Missed(form.missed().place(), form.missed().times(), form.missed().request()),
        form.late(),
        new Rules.Selection(form.selection().limit(), form.selection().warnings()),
        new Rules.AtClose(form.atClose().absent(), form.atClose().unsigned()),
        form.batch(),
        form.onDeck(),
        form.takeUpPercent(),
        form.approval(),
        form.undo(),
        reasons(form.reasons()),
        form.texts().stream().map(LabelForm::text).toList(),
        entry(form.entry()),
        crowd(form.crowd()),
        FigureRulesMaker.feedback(form.feedback()),
        FigureRulesMaker.figures(form.figures()));
  }

  private static CrowdLimits crowd(CrowdForm form) {
    @Nullable AutomaticForm automatic = form.automatic();
    return new CrowdLimits(
        thresholds(form.halls()),
        thresholds(form.doors()),
        form.hysteresis(),
        form.hold(),
        form.rising(),
        form.silent(),
        new CrowdLimits.Plausible(form.plausible().perSecond(), form.plausible().atOnce()),
        new CrowdLimits.Drift(side(form.sensors().over()), side(form.sensors().under())),
        new CrowdLimits.Drift(side(form.gates().over()), side(form.gates().under())),
        automatic == null
            ? null
            : new CrowdLimits.Automatic(automatic.at(), automatic.below(), automatic.calm()),
        form.session() == null ? 0 : form.session(),
        form.longestWait());
  }

  private static CrowdLimits.Thresholds thresholds(ThresholdsForm form) {
    return new CrowdLimits.Thresholds(form.blue(), form.yellow(), form.orange(), form.red());
  }

  private static CrowdLimits.Side side(SideForm form) {
    return new CrowdLimits.Side(form.people(), form.percent() / 100);
  }

  private static TimedEntry entry(EntryForm form) {
    return new TimedEntry(
        form.opensBefore(),
        form.grace(),
        form.late() == Late.ADMIT,
        form.people(),
        form.checksIn(),
        form.showUpPercent(),
        form.limit() == null ? 0 : form.limit());
  }

  private static Map<ReasonList, Map<String, Reason>> reasons(ReasonsForm form) {
    Map<ReasonList, Map<String, Reason>> reasons = new EnumMap<>(ReasonList.class);
    for (ReasonList list : ReasonList.values()) {
      reasons.put(
          list,
          reasons(
              switch (list) {
                case DECLINE -> form.decline();
                case REVIEW -> form.review();
                case OUT_OF_ORDER -> form.outOfOrder();
                case UNIT -> form.unit();
                case VOID -> form.voided();
                case FREEZE -> form.freeze();
                case COMPLAINT -> form.complaint();
              }));
    }
    return reasons;
  }

  private static Map<String, Reason> reasons(Map<String, ReasonForm> forms) {
    Map<String, Reason> reasons = new LinkedHashMap<>();
    forms.forEach(
        (code, form) ->
            reasons.put(
                code,
                new Reason(
                    new Text(form.zh(), form.en() == null ? form.zh() : form.en()),
                    form.effect() == Effect.DISQUALIFY)));
    return reasons;
  }
}
