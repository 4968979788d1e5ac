package venuehub.server.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import venuehub.server.simulate.SimulationReport;

/** A report on simulated days, for people and for programs. */
final class SimulationText {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private SimulationText() {}

  static String json(Object report) {
    try {
      return JSON.writeValueAsString(report);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String of(SimulationReport report) {
    SimulationReport.Commands commands = report.commands();
    SimulationReport.Links links = report.links();
    return String.format(
        Locale.ROOT,
        """
        Venue %s, seed %d: %d days in %.1f s at %.0f venue seconds per second; acts late by at most %d ms (99 of 100)
          households   %s
          units        %s
          commands     %d done, %s refused, %d sent again; %.0f/s; answered in %.1f ms (half), %.1f ms (99 of 100)
          out of state %d tried, all refused%s
          connections  %d, %d lost; documents %d whole, %d resumed; %d patches; %d faults%s
          ledger       %d entries, head %s: %s\
        """,
        report.venue(),
        report.seed(),
        report.days(),
        report.seconds(),
        report.speed(),
        report.lateMs(),
        counts(report.ledger().households()),
        counts(report.ledger().units()),
        commands.done(),
        commands.refused().values().stream().mapToInt(Integer::intValue).sum(),
        commands.retried(),
        commands.perSecond(),
        commands.p50Ms(),
        commands.p99Ms(),
        commands.slips(),
        commands.slipsAccepted().isEmpty() ? "" : " but " + commands.slipsAccepted(),
        links.connections(),
        links.lost(),
        links.wholeDocuments(),
        links.resumed(),
        links.patches(),
        links.faultCount(),
        links.faults().isEmpty() ? "" : ": " + links.faults(),
        report.ledger().entries(),
        report.ledger().head(),
        VerifyText.outcome(report.ledger()));
  }

  static String counts(Map<String, Integer> byState) {
    return byState.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
