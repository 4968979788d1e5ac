package venuehub.server.importer.venue;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.server.form.About;
import venuehub.server.form.Matches;
import venuehub.server.form.Range;
import venuehub.server.importer.venue.FilesForms.FilesForm;
import venuehub.server.importer.venue.PlanForms.AccountForm;
import venuehub.server.importer.venue.PlanForms.BuildingForm;
import venuehub.server.importer.venue.PlanForms.ChannelForm;
import venuehub.server.importer.venue.PlanForms.CounterForm;
import venuehub.server.importer.venue.PlanForms.DayForm;
import venuehub.server.importer.venue.PlanForms.EstimatesForm;
import venuehub.server.importer.venue.PlanForms.GateForm;
import venuehub.server.importer.venue.PlanForms.GroupForm;
import venuehub.server.importer.venue.PlanForms.PoolForm;
import venuehub.server.importer.venue.PlanForms.ScreenForm;
import venuehub.server.importer.venue.PlanForms.SensorForm;
import venuehub.server.importer.venue.PlanForms.SlotForm;
import venuehub.server.importer.venue.PlanForms.SlotPatternForm;
import venuehub.server.importer.venue.PlanForms.StageForm;
import venuehub.server.importer.venue.PlanForms.TypeForm;
import venuehub.server.importer.venue.PlanForms.ZoneForm;
import venuehub.server.importer.venue.RulesForms.RulesForm;

/** The whole of {@code venue.yaml}. */
@About(
    "A venue: its plan, its rules, and which files and columns hold units, households and staff.")
public record VenueForm(
    @About("The venue's name on the wire and in addresses.")
        @Matches(
            value = "[a-z0-9][a-z0-9-]{0,62}",
            says = "a name of small letters, digits and hyphens, at most 63")
        String venue,
    @About("The venue's name for people.") LabelForm title,
    @About("Time zone in which days and slots are meant, such as Asia/Shanghai.") ZoneId timeZone,
    @About("The selection days, in order.") @Range(least = 1, most = 366) List<DayForm> days,
    @Matches(value = VenueForm.ID, says = VenueForm.ID_SAYS) @Nullable Map<String, ZoneForm> zones,
    @Matches(value = VenueForm.ID, says = VenueForm.ID_SAYS) @Nullable Map<String, GateForm> gates,
    @About("People counters.")
        @Matches(value = VenueForm.ID, says = VenueForm.ID_SAYS)
        @Range(least = 1, most = 500)
        @Nullable Map<String, SensorForm> sensors,
    @Matches(value = VenueForm.ID, says = VenueForm.ID_SAYS) @Range(least = 2, most = 10)
        Map<String, StageForm> stages,
    @Matches(
            value = "[1-9][0-9]{0,2}(-[1-9][0-9]{0,2})?",
            says = "a counter number from 1 to 999, or a range such as 1-3")
        @Range(least = 2, most = 999)
        Map<String, CounterForm> counters,
    @Matches(value = VenueForm.ID, says = VenueForm.ID_SAYS) @Range(least = 1, most = 100)
        Map<String, PoolForm> pools,
    @About("Unit types; those the files name besides are added.")
        @Matches(value = VenueForm.ID, says = VenueForm.ID_SAYS)
        @Nullable Map<String, TypeForm> types,
    @About("Buildings; those the files name besides are added.")
        @Matches(value = VenueForm.ID, says = VenueForm.ID_SAYS)
        @Nullable Map<String, BuildingForm> buildings,
    @Matches(value = VenueForm.ID, says = VenueForm.ID_SAYS) @Range(least = 1, most = 2000)
        @Nullable Map<String, SlotForm> slots,
    @About("Time slots made alike for every day, instead of slots.")
        @Nullable SlotPatternForm slotsEveryDay,
    @About("Priority groups, the one that chooses first first.")
        @Matches(value = VenueForm.ID, says = VenueForm.ID_SAYS)
        @Range(least = 1, most = 50)
        Map<String, GroupForm> groups,
    @Matches(value = VenueForm.ID, says = VenueForm.ID_SAYS)
        @Nullable Map<String, ScreenForm> screens,
    @Matches(value = VenueForm.ID, says = VenueForm.ID_SAYS)
        @Nullable Map<String, ChannelForm> radioChannels,
    RulesForm rules,
    EstimatesForm estimates,
    @About("Staff accounts, besides those of files.staff.") @Range(least = 1, most = 500)
        @Nullable List<AccountForm> staff,
    FilesForm files) {

  static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";
  static final String ID_SAYS =
      "an id of letters, digits, dots, hyphens and underscores, at most 40";
}
