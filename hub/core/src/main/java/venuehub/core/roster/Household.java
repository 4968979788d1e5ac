package venuehub.core.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A household and where it stands.
 *
 * @param rank its place in the order of the calls
 * @param tie the tie it is part of, until drawn
 * @param since when that standing began; null before it came
 * @param stage the stage it waits for or is served at; null once it is final
 * @param counter the counter it is called to or served at
 * @param arrivedAt first check-in
 * @param missed how often it missed its call
 * @param calls how often it was called, all stages together
 * @param skipped whether its number was passed over, and this stands in a call's record
 * @param unit the unit it holds or has chosen
 * @param outcome how its day ended
 * @param visit what the day's figures need to know of its way
 */
public record Household(
    HouseholdPlan plan,
    Rank rank,
    @Nullable String tie,
    Standing standing,
    @Nullable Instant since,
    @Nullable String stage,
    @Nullable String counter,
    @Nullable Instant arrivedAt,
    int missed,
    int calls,
    boolean skipped,
    @Nullable String unit,
    @Nullable Outcome outcome,
    Visit visit) {

  /** As listed, before it comes. */
  public static Household listed(HouseholdPlan plan, Rank rank, @Nullable String firstStage) {
    Household expected =
        new Household(
            plan,
            rank,
            null,
            Standing.EXPECTED,
            null,
            firstStage,
            null,
            null,
            0,
            0,
            false,
            null,
            null,
            Visit.NONE);
    return plan.disqualified() ? expected.ended(Outcome.DISQUALIFIED, null, 0, false) : expected;
  }

  public String id() {
    return plan.id();
  }

  public String number() {
    return plan.number();
  }

  /** Where it stands, on the wire: its outcome once that is known. */
  public String state() {
    return outcome == null ? standing.wire() : outcome.wire();
  }

  public boolean isFinal() {
    return outcome != null;
  }

  /** Whether it is at the venue and in the order of the calls. */
  public boolean isInPlay() {
    return switch (standing) {
      case WAITING, CALLED, PRESENT -> true;
      case EXPECTED, DEFERRED_MISSED, DEFERRED_DOCUMENTS, FINAL -> false;
    };
  }

  /** Whether it may yet choose a unit. */
  public boolean isToChoose() {
    return outcome == null && unit == null;
  }

  public Household withRank(Rank to) {
    return new Household(
        plan, to, tie, standing, since, stage, counter, arrivedAt, missed, calls, skipped, unit,
        outcome, visit);
  }

  /** Given another slot. */
  public Household expectedIn(String slot) {
    return new Household(
        plan.in(slot),
        rank,
        tie,
        standing,
        since,
        stage,
        counter,
        arrivedAt,
        missed,
        calls,
        skipped,
        unit,
        outcome,
        visit);
  }

  public Household withTie(@Nullable String to) {
    return new Household(
        plan, rank, to, standing, since, stage, counter, arrivedAt, missed, calls, skipped, unit,
        outcome, visit);
  }

  public Household withUnit(@Nullable String to) {
    return new Household(
        plan, rank, tie, standing, since, stage, counter, arrivedAt, missed, calls, skipped, to,
        outcome, visit);
  }

  /** It has chosen a unit. */
  public Household choosing(String chosen) {
    return new Household(
        plan,
        rank,
        tie,
        standing,
        since,
        stage,
        counter,
        arrivedAt,
        missed,
        calls,
        skipped,
        chosen,
        outcome,
        visit.chose());
  }

  public Household passedOver() {
    return new Household(
        plan, rank, tie, standing, since, stage, counter, arrivedAt, missed, calls, true, unit,
        outcome, visit);
  }

  /** Waits for a stage, away from any counter; being passed over is past. */
  public Household waitingFor(@Nullable String at, Instant from) {
    return new Household(
        plan,
        rank,
        tie,
        Standing.WAITING,
        from,
        at,
        null,
        arrivedAt,
        missed,
        calls,
        false,
        unit,
        null,
        servedUntil(from));
  }

  /** Away from the venue, to go on at another stage once it is back. */
  public Household goingOnAt(@Nullable String to) {
    return new Household(
        plan, rank, tie, standing, since, to, counter, arrivedAt, missed, calls, skipped, unit,
        outcome, visit);
  }

  /** Checked in, for the first time or again, on the day of that number. */
  public Household arrived(Instant at, int day) {
    Instant first = arrivedAt == null ? at : arrivedAt;
    return new Household(
        plan,
        rank,
        tie,
        Standing.WAITING,
        at,
        stage,
        null,
        first,
        missed,
        calls,
        false,
        unit,
        null,
        visit.came(day));
  }

  /** Called to a counter. */
  public Household calledTo(String to, Instant at) {
    return new Household(
        plan,
        rank,
        tie,
        Standing.CALLED,
        at,
        stage,
        to,
        arrivedAt,
        missed,
        calls + 1,
        skipped,
        unit,
        null,
        visit);
  }

  public Household present(Instant at) {
    return standing(Standing.PRESENT, at, stage, counter);
  }

  /** Missed its call once more; {@code back} when it stands in the order again at once. */
  public Household missedCall(Instant at, boolean back) {
    Standing to = back ? Standing.WAITING : Standing.DEFERRED_MISSED;
    return new Household(
        plan,
        rank,
        tie,
        to,
        at,
        stage,
        null,
        arrivedAt,
        missed + 1,
        calls,
        skipped,
        unit,
        null,
        visit);
  }

  public Household sentForDocuments(Instant at) {
    return standing(Standing.DEFERRED_DOCUMENTS, at, stage, null);
  }

  /** Not at the venue: the next day begins with a new check-in. */
  public Household expectedAgain() {
    return new Household(
        plan,
        rank,
        tie,
        Standing.EXPECTED,
        null,
        stage,
        null,
        null,
        missed,
        calls,
        false,
        unit,
        null,
        visit);
  }

  /**
   * Its day has ended; a unit is kept only with a contract.
   *
   * @param day number of the day
   * @param atCounter whether that was at a counter
   */
  public Household ended(Outcome how, @Nullable Instant at, int day, boolean atCounter) {
    String kept = how == Outcome.CONTRACTED ? unit : null;
    return new Household(
        plan,
        rank,
        tie,
        Standing.FINAL,
        at,
        null,
        null,
        arrivedAt,
        missed,
        calls,
        skipped,
        kept,
        how,
        servedUntil(at).ended(day, atCounter || how == Outcome.NO_UNIT_LEFT));
  }

  private Household standing(
      Standing to, Instant from, @Nullable String atStage, @Nullable String atCounter) {
    return new Household(
        plan,
        rank,
        tie,
        to,
        from,
        atStage,
        atCounter,
        arrivedAt,
        missed,
        calls,
        skipped,
        unit,
        null,
        to == Standing.PRESENT ? visit : servedUntil(from));
  }

  /** Its visit once it leaves the counter, if it is at one. */
  private Visit servedUntil(@Nullable Instant at) {
    return standing == Standing.PRESENT ? visit.served(since, at) : visit;
  }
}
