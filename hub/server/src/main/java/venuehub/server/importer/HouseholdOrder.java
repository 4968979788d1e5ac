package venuehub.server.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.core.plan.VenuePlan;
import venuehub.server.importer.venue.FilesForms.SourceForm;
import venuehub.server.importer.venue.HouseholdFieldsForm.OrderForm;
import venuehub.server.importer.venue.HouseholdFieldsForm.OrderKey;

/** Puts households in the published order. */
final class HouseholdOrder {
  private HouseholdOrder() {}

  /** Where the place comes from; null: the usual headers. */
  static @Nullable SourceForm source(@Nullable OrderForm form) {
    if (form == null || (form.column() == null && form.by() == null)) {
      return null;
    }
    if (form.column() == null) {
      boolean usual = form.by() != null && form.by().contains(OrderKey.COLUMN);
      return usual ? null : SourceForm.mapped(null, null);
    }
    return SourceForm.columns(form.column());
  }

  /** The drafts in order. Where the form says by what, they are numbered anew; ties stay ties. */
  static List<HouseholdDraft> ordered(
      List<HouseholdDraft> drafts, VenuePlan plan, @Nullable OrderForm form) {
    List<HouseholdDraft> ordered = new ArrayList<>(drafts);
    if (form == null || form.by() == null) {
      ordered.sort(Comparator.comparingInt(HouseholdDraft::place));
      return ordered;
    }
    Comparator<HouseholdDraft> order = (_, _) -> 0;
    for (OrderKey key : form.by()) {
      order = order.thenComparing(by(key, plan, drafts));
    }
    ordered.sort(order);
    int place = 0;
    @Nullable HouseholdDraft before = null;
    List<Integer> places = new ArrayList<>();
    for (HouseholdDraft draft : ordered) {
      if (before == null || order.compare(before, draft) != 0) {
        place = places.size() + 1;
      }
      places.add(place);
      before = draft;
    }
    for (int i = 0; i < ordered.size(); i++) {
      ordered.get(i).put(places.get(i));
    }
    return ordered;
  }

  private static Comparator<HouseholdDraft> by(
      OrderKey key, VenuePlan plan, List<HouseholdDraft> drafts) {
    return switch (key) {
      case GROUP -> Comparator.comparingInt(draft -> plan.group(draft.group()).rank());
      case COLUMN -> Comparator.comparingInt(HouseholdDraft::place);
      case NUMBER ->
          Comparator.comparing((HouseholdDraft draft) -> digits(draft).length())
              .thenComparing(HouseholdOrder::digits);
      case FILE -> {
        Map<HouseholdDraft, Integer> rows = new IdentityHashMap<>();
        drafts.forEach(draft -> rows.put(draft, rows.size()));
        yield Comparator.comparingInt(draft -> rows.getOrDefault(draft, 0));
      }
    };
  }

  private static String digits(HouseholdDraft draft) {
    return draft.number().replaceAll("\\D", "").replaceFirst("^0+", "");
  }
}
