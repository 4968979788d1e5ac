package venuehub.server.arrivals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import venuehub.core.Actor;
import venuehub.core.Decision;
import venuehub.core.Event;
import venuehub.core.Role;
import venuehub.core.crowd.Advice;
import venuehub.core.crowd.Advising;
import venuehub.core.crowd.CrowdCommand;
import venuehub.core.crowd.CrowdState;
import venuehub.core.crowd.Expected;
import venuehub.core.crowd.SlotFigures;
import venuehub.core.crowd.ZoneCrowd;
import venuehub.core.day.DayCommand;
import venuehub.core.entry.ArrivalWindow;
import venuehub.core.entry.EntryCommand;
import venuehub.core.plan.VenuePlan;
import venuehub.core.roster.Household;
import venuehub.core.story.Story;

/**
 * Households come to the gates of a hall, second by second, under the core's own rules. A gate
 * takes one household after another; whoever is inside waits for the desk of its pool and leaves.
 */
final class SimulatedArrivals {
  /** A look at the paper and the code, and people counted. */
  private static final int GATE_SECONDS = 20;

  /** Whoever is on the way no longer looks at its page. */
  private static final int ON_THE_WAY = 1_800;

  private static final int WINDOW = 600;
  private static final int MINUTE = 60;
  private static final Actor USHER = Actor.of("gate1", Role.GATE);

  /**
   * What came of it.
   *
   * @param peak the highest mean density over a minute outside any gate, people per m²
   * @param served households served at a desk
   */
  record Outcome(double peak, int served) {}

  private final Story story;
  private final Random random;
  private final boolean advised;
  private final double following;
  private final Map<String, Guest> guests = new HashMap<>();
  private final Map<String, Deque<Guest>> outside = new TreeMap<>();
  private final Map<String, Instant> gateFree = new HashMap<>();
  private final Map<String, Deque<Guest>> waiting = new TreeMap<>();
  private final Map<String, Guest> atDesk = new HashMap<>();
  private final Map<String, Instant> deskFree = new HashMap<>();
  private Instant delayedAt = Instant.EPOCH;
  private int served;

  /** A household on its way. */
  private static final class Guest {
    private final Household household;
    private final long unadvised;
    private final boolean follows;
    private final int within;
    private Instant window = Instant.MAX;
    private boolean set;
    private Instant comes = Instant.MAX;

    private Guest(Household household, long unadvised, boolean follows, int within) {
      this.household = household;
      this.unadvised = unadvised;
      this.follows = follows;
      this.within = within;
    }

    private String slot() {
      return household.plan().slot();
    }
  }

  /**
   * @param comes seconds after its slot begins at which each household comes if nobody tells it, by
   *     registration; those that do not come are left out
   * @param following the share that does what its page says
   */
  SimulatedArrivals(
      List<Event> beginning,
      Map<String, Long> comes,
      boolean advised,
      double following,
      long seed) {
    this.story = Story.of(beginning);
    this.random = new Random(seed);
    this.advised = advised;
    this.following = following;
    for (Household household :
        story.state().households().all().stream()
            .sorted(java.util.Comparator.comparing(Household::id))
            .toList()) {
      boolean follows = random.nextDouble() < following;
      int within = random.nextInt(WINDOW);
      if (comes.containsKey(household.id())) {
        guests.put(
            household.id(),
            new Guest(household, comes.get(household.id()), advised && follows, within));
      }
    }
  }

  /** Lives all days. */
  Outcome run() {
    double peak = 0;
    for (VenuePlan.Day day : story.state().plan().days()) {
      until(day.opens());
      story.does(Story.MANAGER, new DayCommand.Open(day.number()));
      List<Guest> today = of(day.number());
      for (Guest guest : today) {
        guest.window = ArrivalWindow.of(story.state(), guest.household).from();
      }
      while (story.now().isBefore(day.closes())) {
        second(today);
      }
      peak = Math.max(peak, peakOf());
      goHome();
      story.does(Story.MANAGER, new DayCommand.Close());
    }
    return new Outcome(peak, served);
  }

  private void until(Instant moment) {
    story.pass(Math.max(0, Duration.between(story.now(), moment).toSeconds()));
  }

  private List<Guest> of(int day) {
    List<Guest> today = new ArrayList<>();
    for (Guest guest : guests.values()) {
      if (story.state().plan().slot(guest.slot()).day() == day) {
        today.add(guest);
      }
    }
    today.sort(java.util.Comparator.comparing(guest -> guest.household.id()));
    return today;
  }

  private void second(List<Guest> today) {
    Instant now = story.now();
    if (now.getEpochSecond() % MINUTE == 0) {
      today.forEach(this::plan);
      if (advised) {
        advise();
      }
    }
    for (Guest guest : today) {
      if (guest.comes.equals(now)) {
        arrive(guest);
      }
    }
    story.state().plan().gates().keySet().stream().sorted().forEach(this::admit);
    story.state().plan().pools().keySet().stream().sorted().forEach(this::serve);
    story.pass(1);
  }

  /** Sets when a household comes, once it has to leave home. */
  private void plan(Guest guest) {
    if (guest.set) {
      return;
    }
    VenuePlan.Slot slot = story.state().plan().slot(guest.slot());
    int delay = story.state().entry().slot(guest.slot()).delaySeconds();
    Instant comes =
        guest.follows
            ? guest.window.plusSeconds((long) guest.within + delay)
            : slot.from().plusSeconds(guest.unadvised);
    if (!story.now().isBefore(comes.minusSeconds(ON_THE_WAY))) {
      guest.set = true;
      guest.comes = comes.isBefore(story.now()) ? story.now() : comes;
    }
  }

  private void advise() {
    Instant now = story.now();
    for (Advice advice :
        Advising.of(story.state(), new Expected(story.state(), now), now).values()) {
      switch (advice.act()) {
        case HOLD -> story.ask(Story.MANAGER, new EntryCommand.Hold(advice.gate(), null, null));
        case RESUME -> story.ask(Story.MANAGER, new EntryCommand.Resume(advice.gate(), null));
        case DELAY -> {
          if (!now.isBefore(delayedAt.plusSeconds((long) Advice.DELAY_MINUTES * MINUTE))) {
            delayedAt = now;
            story.ask(Story.MANAGER, new EntryCommand.Delay(advice.slot(), Advice.DELAY_MINUTES));
          }
        }
      }
    }
  }

  private static int people(Guest guest) {
    return guest.household.plan().people();
  }

  private void arrive(Guest guest) {
    String gate = guest.household.plan().gate();
    String zone = story.state().plan().gates().get(gate).outside();
    story.does(USHER, new CrowdCommand.Count(zone, people(guest), 0));
    outside.computeIfAbsent(gate, each -> new ArrayDeque<>()).addLast(guest);
  }

  /** The first who may come in; those who are early wait beside. */
  private void admit(String gate) {
    Instant now = story.now();
    if (gateFree.getOrDefault(gate, Instant.MIN).isAfter(now)
        || story.state().entry().gate(gate).hold() != null) {
      return;
    }
    for (Guest guest : outside.getOrDefault(gate, new ArrayDeque<>())) {
      VenuePlan.Slot slot = story.state().plan().slot(guest.slot());
      Instant from = story.state().entry().from(guest.slot(), slot);
      if (!story.state().rules().timedEntry().opens(from).isAfter(now)) {
        Decision decision =
            story.ask(USHER, new EntryCommand.Admit(gate, guest.household.id(), people(guest)));
        if (decision instanceof Decision.Refused refused) {
          throw new AssertionError(guest.household.id() + ": " + refused.refusal());
        }
        outside.get(gate).remove(guest);
        gateFree.put(gate, now.plusSeconds(GATE_SECONDS));
        waiting
            .computeIfAbsent(guest.household.plan().pools().getFirst(), each -> new ArrayDeque<>())
            .addLast(guest);
        return;
      }
    }
  }

  /** About 24 an hour at a desk: 90 to 150 s to choose, and 30 s until the next. */
  private void serve(String pool) {
    Instant now = story.now();
    if (deskFree.getOrDefault(pool, Instant.MIN).isAfter(now)) {
      return;
    }
    Guest done = atDesk.remove(pool);
    if (done != null) {
      served++;
      leave(done);
    }
    Guest next = waiting.getOrDefault(pool, new ArrayDeque<>()).pollFirst();
    if (next != null) {
      atDesk.put(pool, next);
      deskFree.put(pool, now.plusSeconds(120 + random.nextInt(61)));
    }
  }

  private void leave(Guest guest) {
    story.does(USHER, new EntryCommand.Leave(guest.household.plan().gate(), people(guest), null));
  }

  /** Outside the gates, over all slots; a way out by the gate goes through as a way in does. */
  private double peakOf() {
    double peak = 0;
    for (Map.Entry<String, VenuePlan.Zone> zone : story.state().plan().zones().entrySet()) {
      ZoneCrowd row = CrowdState.figured(story.state(), zone.getKey(), story.now());
      if (row != null && zone.getKey().startsWith("door")) {
        double highest =
            row.slots().values().stream().mapToDouble(SlotFigures::peak).max().orElse(0);
        peak = Math.max(peak, highest / zone.getValue().area());
      }
    }
    return peak;
  }

  private void goHome() {
    waiting.values().forEach(queue -> queue.forEach(this::leave));
    atDesk.values().forEach(this::leave);
    waiting.clear();
    atDesk.clear();
    outside.clear();
    story
        .state()
        .plan()
        .zones()
        .keySet()
        .forEach(zone -> story.does(Story.MANAGER, new CrowdCommand.Recount(zone, 0)));
  }
}
