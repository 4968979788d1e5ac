package venuehub.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import venuehub.core.Asking;
import venuehub.core.Command;
import venuehub.core.Decision;
import venuehub.core.RefusalCode;
import venuehub.core.Role;
import venuehub.core.Venue;
import venuehub.core.crowd.CrowdCommand;
import venuehub.core.day.DayCommand;
import venuehub.core.document.Documents;
import venuehub.core.evidence.EvidenceCommand;
import venuehub.core.notice.NoticeCommand;
import venuehub.core.story.RandomDay;
import venuehub.core.story.SamplePlan;
import venuehub.core.story.Story;
import venuehub.core.turn.TurnCommand;
import venuehub.server.codec.Areas;
import venuehub.server.codec.SealedRecords;
import venuehub.server.problem.Problem;
import venuehub.server.problem.ProblemCode;

final class CatalogueTest {
  /** What the hub asks in its own name; nobody else can. */
  private static final Set<Class<?>> HUB_COMMANDS =
      Set.of(
          DayCommand.SetSpeed.class,
          TurnCommand.ChoiceDue.class,
          NoticeCommand.Expire.class,
          EvidenceCommand.LapseApproval.class,
          EvidenceCommand.NoteOutage.class,
          CrowdCommand.Sample.class,
          CrowdCommand.Silence.class,
          CrowdCommand.LevelDue.class,
          CrowdCommand.ResumeDue.class);

  private final Catalogue catalogue = new Catalogue();

  @Test
  void everyCommandOfTheCoreIsOnTheWireOnceOrTheHubsOwn() {
    List<Class<?>> onTheWire =
        catalogue.commands().stream()
            .flatMap(entry -> entry.form().stream())
            .<Class<?>>map(form -> form.type())
            .toList();
    assertEquals(onTheWire.size(), new HashSet<>(onTheWire).size());
    Set<Class<?>> all =
        Stream.concat(onTheWire.stream(), HUB_COMMANDS.stream()).collect(Collectors.toSet());
    Set<Class<?>> ofTheCore =
        Areas.COMMANDS.stream()
            .flatMap(area -> SealedRecords.of(area).stream())
            .collect(Collectors.toSet());
    assertEquals(ofTheCore, all);
    assertTrue(HUB_COMMANDS.stream().noneMatch(onTheWire::contains));
  }

  /** What the contract leaves room for. */
  private static final List<String> MORE =
      List.of("entry.delay", "entry.turnAway", "feedback.rate", "feedback.complain");

  @Test
  void everyNameOfTheContractIsThere() {
    String contract =
        """
        venue.open venue.close venue.freeze venue.resume venue.declareFault household.checkIn
        household.requestMakeUp counter.open counter.pause counter.close call.next call.repeat
        call.present call.missed call.outOfOrder review.pass review.fail tie.draw unit.hold
        unit.release unit.choose unit.suspend unit.restore unit.reserve unit.void selection.decline
        form.sign contract.sign entry.admit entry.leave entry.hold entry.resume entry.pace
        entry.reschedule crowd.count crowd.recount duty.on duty.off incident.report
        incident.acknowledge incident.dispatch incident.arrive incident.sceneReport
        incident.contain incident.assess incident.control incident.escalate incident.correctLevel
        incident.falseAlarm incident.allClear incident.review incident.step notice.post
        notice.withdraw objection.raise objection.decide approval.give approval.refuse
        observation.note radio.acknowledge act.undo
        """;
    Set<String> names = new TreeSet<>(List.of(contract.strip().split("\\s+")));
    names.addAll(MORE);
    assertEquals(
        names,
        catalogue.commands().stream()
            .map(CommandEntry::name)
            .collect(Collectors.toCollection(TreeSet::new)));
    assertEquals(
        Set.of(
            "board",
            "units",
            "density",
            "crowd",
            "entry",
            "queue",
            "incidents",
            "radio",
            "approvals",
            "objections",
            "kpi",
            "feedback",
            "devices",
            "me"),
        catalogue.documents().stream().map(DocumentEntry::name).collect(Collectors.toSet()));
  }

  @Test
  void anObserverReadsEveryDocumentAndOnlyNotes() {
    for (DocumentEntry entry : catalogue.documents()) {
      assertEquals(
          !entry.name().equals("me"), entry.readers().contains(Role.OBSERVER), entry.name());
    }
    assertEquals(
        List.of("observation.note"),
        catalogue.commands().stream()
            .filter(entry -> entry.roles().contains(Role.OBSERVER))
            .map(CommandEntry::name)
            .toList());
  }

  @Test
  void nobodyGivesCommandsWithoutAnAccountButAHouseholdForItself() {
    for (CommandEntry entry : catalogue.commands()) {
      assertFalse(entry.roles().contains(Role.PUBLIC), entry.name());
      assertFalse(entry.roles().contains(Role.HUB), entry.name());
    }
  }

  @Test
  void reservedNamesAreForbiddenToSomeAndNotBuiltForTheOthers() {
    assertEquals("forbidden", code(catalogue.refusesCommand("objection.decide", Role.COUNTER)));
    assertEquals("not-built", code(catalogue.refusesCommand("objection.decide", Role.MANAGER)));
    assertEquals("unknown-command", code(catalogue.refusesCommand("entry.jump", Role.GATE)));
    assertEquals("forbidden", code(catalogue.refusesDocument("objections", Role.GATE)));
    assertEquals("not-built", code(catalogue.refusesDocument("objections", Role.MANAGER)));
    assertEquals("unknown-document", code(catalogue.refusesDocument("secrets", Role.MANAGER)));
    assertEquals("none", code(catalogue.refusesDocument("queue", Role.GATE)));
  }

  private static String code(Optional<Problem> problem) {
    return problem.map(Problem::code).orElse("none");
  }

  @Test
  void everyCodeHasASentence() {
    for (ProblemCode code : ProblemCode.values()) {
      assertTrue(code.sentence().endsWith("."), code::wire);
    }
    for (RefusalCode code : RefusalCode.values()) {
      assertTrue(RefusalSentences.of(code).endsWith("."), code::wire);
    }
  }

  @Test
  void theRulesRefuseAndUndoAsTheCatalogueSays() {
    Map<String, CommandEntry> entries =
        catalogue.commands().stream()
            .collect(Collectors.toMap(CommandEntry::name, Function.identity()));
    for (long seed = 1; seed <= 20; seed++) {
      Story story = Story.of(SamplePlan.rules());
      RandomDay day = new RandomDay(seed);
      for (int i = 0; i < 1_000; i++) {
        RandomDay.Wish wish = day.next(story.state());
        if (!HUB_COMMANDS.contains(wish.command().getClass())) {
          CommandEntry entry = entries.get(catalogue.codec().nameOf(wish.command()));
          assertSays(entry, story, wish);
        }
        story.pass(day.pause());
      }
    }
  }

  private static void assertSays(CommandEntry entry, Story story, RandomDay.Wish wish) {
    switch (story.ask(wish.actor(), wish.command())) {
      case Decision.Refused refused ->
          assertTrue(
              entry.refusals().contains(refused.refusal().code()),
              () -> entry.name() + " does not list " + refused.refusal());
      case Decision.Accepted _ -> {
        Command undo = new EvidenceCommand.Undo(story.last());
        Asking asking = new Asking(new UUID(9, 9), wish.actor(), story.now(), null);
        boolean undone = Venue.decide(story.state(), asking, undo) instanceof Decision.Accepted;
        assertEquals(entry.undoable(), undone, entry.name());
      }
    }
  }

  @Test
  void everyDocumentOfTheCoreIsBuilt() {
    Set<String> ofTheCore =
        Documents.all().stream().map(document -> document.name()).collect(Collectors.toSet());
    for (String name : ofTheCore) {
      assertEquals("none", code(catalogue.refusesDocument(name, Role.MANAGER)), name);
    }
  }
}
