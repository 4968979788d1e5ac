package venuehub.server.simulate.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What happened to the clients that share these figures. Used on one event loop. */
public final class LinkStatistics {
  /** Faults told in full; more of them say nothing new. */
  private static final int FAULTS_KEPT = 100;

  private final Latencies answerTimes = new Latencies();
  private final Map<String, Integer> refusals = new TreeMap<>();
  private final List<LinkFault> faults = new ArrayList<>();
  private long faultCount;
  private long done;
  private long retried;
  private long connected;
  private long lost;
  private long whole;
  private long resumed;
  private long patches;

  void answered(Answer answer, long nanos, boolean again) {
    answerTimes.add(nanos / 1_000);
    retried += again ? 1 : 0;
    switch (answer) {
      case Answer.Done ignored -> done++;
      case Answer.Refused refused -> refusals.merge(refused.code(), 1, Integer::sum);
    }
  }

  void connected() {
    connected++;
  }

  void lost() {
    lost++;
  }

  void wholeDocument() {
    whole++;
  }

  void resumedByPatches() {
    resumed++;
  }

  void patched() {
    patches++;
  }

  void fault(LinkFault fault) {
    faultCount++;
    if (faults.size() < FAULTS_KEPT) {
      faults.add(fault);
    }
  }

  /** Time from a command first sent to its answer, in microseconds. */
  public Latencies answerTimes() {
    return answerTimes;
  }

  /** Commands refused, by code. */
  public Map<String, Integer> refusals() {
    return refusals;
  }

  /** The first things the contract does not allow. */
  public List<LinkFault> faults() {
    return List.copyOf(faults);
  }

  /** How many there were. */
  public long faultCount() {
    return faultCount;
  }

  /** Commands answered as durable. */
  public long done() {
    return done;
  }

  /** Commands that had to be sent more than once before they were answered. */
  public long retried() {
    return retried;
  }

  /** Connections made. */
  public long connections() {
    return connected;
  }

  /** Connections lost without being closed from here. */
  public long lostConnections() {
    return lost;
  }

  /** Documents received whole. */
  public long wholeDocuments() {
    return whole;
  }

  /** Subscriptions that went on by the patches missed. */
  public long resumedDocuments() {
    return resumed;
  }

  /** Patches received. */
  public long patches() {
    return patches;
  }
}
