package venuehub.server.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
  /** The places a document tells apart, see {@link venuehub.core.roster.Rank#position}. */
  private static final int MOST = 131_071;

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

  /**
   * The drafts in order. Where two groups share a place, the group that ranks first goes first;
   * then, and where the form says by what the order goes, they are numbered anew. Ties stay ties.
   */
  static List<HouseholdDraft> ordered(
      List<HouseholdDraft> drafts,
      VenuePlan plan,
      @Nullable OrderForm form,
      String file,
      ImportProblems warnings) {
    @Nullable List<OrderKey> by = form == null ? null : form.by();
    boolean asPublished = by == null;
    List<OrderKey> keys = by == null ? List.of(OrderKey.COLUMN) : by;
    Comparator<HouseholdDraft> order = (_, _) -> 0;
    for (OrderKey key : keys) {
      order = order.thenComparing(by(key, plan, drafts));
    }
    order = order.thenComparing(by(OrderKey.GROUP, plan, drafts));
    List<HouseholdDraft> ordered = drafts.stream().sorted(order).toList();
    List<List<HouseholdDraft>> shared = asPublished ? shared(ordered) : List.of();
    if (!shared.isEmpty()) {
      warn(shared, file, warnings);
    }
    boolean isFar = !ordered.isEmpty() && ordered.getLast().place() > MOST;
    if (!asPublished || isFar || !shared.isEmpty()) {
      number(ordered, order);
    }
    return ordered;
  }

  private static void number(List<HouseholdDraft> ordered, Comparator<HouseholdDraft> order) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      boolean isTied = i > 0 && order.compare(ordered.get(i - 1), ordered.get(i)) == 0;
      places.add(isTied ? places.getLast() : i + 1);
    }
    for (int i = 0; i < ordered.size(); i++) {
      ordered.get(i).put(places.get(i));
    }
  }

  /** Pairs of households of two groups that compete for one place. */
  private static List<List<HouseholdDraft>> shared(List<HouseholdDraft> ordered) {
    List<List<HouseholdDraft>> shared = new ArrayList<>();
    Map<String, HouseholdDraft> first = new HashMap<>();
    int place = 0;
    for (HouseholdDraft household : ordered) {
      if (household.place() != place) {
        first.clear();
        place = household.place();
      }
      for (String pool : Ties.poolsOf(household)) {
        HouseholdDraft other = first.computeIfAbsent(pool, _ -> household);
        if (!other.group().equals(household.group())) {
          shared.add(List.of(other, household));
          break;
        }
      }
    }
    return shared;
  }

  private static void warn(
      List<List<HouseholdDraft>> shared, String file, ImportProblems warnings) {
    HouseholdDraft one = shared.getFirst().getFirst();
    HouseholdDraft other = shared.getFirst().getLast();
    warnings.add(
        ImportCode.ORDER_SHARED,
        file,
        other.row().line().number(),
        other.order().shown(),
        "each place in the order in one group",
        ("%s of '%s' and %s of '%s' have place %d, and %d more do so: of each place the group that"
                + " ranks first goes first; if it goes before the other as a whole, say order:"
                + " {by: [group, column]}")
            .formatted(
                one.number(),
                one.group(),
                other.number(),
                other.group(),
                one.place(),
                shared.size() - 1));
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
