package venuehub.server.simulate;

import java.util.List;
import java.util.Map;
import venuehub.server.simulate.link.LinkFault;
import venuehub.server.simulate.link.LinkStatistics;
import venuehub.server.verify.Verification;

/**
 * How a simulation went.
 *
 * @param days days that were closed
 * @param seconds wall time it took
 * @param speed venue seconds per second at the end
 * @param waits waiting times by day and stage
 * @param commands what became of the commands given
 * @param links what happened to the connections
 * @param lateMs 99 of 100 acts were done at most so much later than planned, in milliseconds
 * @param ledger what the ledger was found to be, read over HTTP and verified
 */
public record SimulationReport(
    String venue,
    long seed,
    int days,
    double seconds,
    double speed,
    List<DayFigures.Wait> waits,
    Commands commands,
    Links links,
    long lateMs,
    Verification ledger) {

  /**
   * What became of the commands given.
   *
   * @param p50Ms half of them were answered within so many milliseconds
   * @param slips acts out of their state that were refused, as they must be
   * @param slipsAccepted such that were not
   */
  public record Commands(
      long done,
      Map<String, Integer> refused,
      long retried,
      double perSecond,
      double p50Ms,
      double p99Ms,
      long slips,
      List<String> slipsAccepted) {}

  /**
   * What happened to the connections.
   *
   * @param faults what the contract does not allow, the first of them in full
   */
  public record Links(
      long connections,
      long lost,
      long wholeDocuments,
      long resumed,
      long patches,
      long faultCount,
      List<LinkFault> faults) {}

  static Commands commands(LinkStatistics of, Slips slips, double seconds) {
    long answered = of.answerTimes().count();
    return new Commands(
        of.done(),
        Map.copyOf(of.refusals()),
        of.retried(),
        Math.round(answered / seconds * 10) / 10.0,
        of.answerTimes().percentile(50) / 1_000.0,
        of.answerTimes().percentile(99) / 1_000.0,
        slips.refused(),
        List.copyOf(slips.accepted()));
  }

  static Links links(LinkStatistics of) {
    return new Links(
        of.connections(),
        of.lostConnections(),
        of.wholeDocuments(),
        of.resumedDocuments(),
        of.patches(),
        of.faultCount(),
        of.faults());
  }

  /** Whether every household has an outcome. */
  public boolean isFinal() {
    return !ledger.households().isEmpty()
        && ledger.households().keySet().stream().allMatch(Quiet::isFinal);
  }

  /** Whether nothing was found wrong anywhere. */
  public boolean isSound() {
    return ledger.fault().isEmpty()
        && links.faultCount() == 0
        && commands.slipsAccepted().isEmpty();
  }
}
