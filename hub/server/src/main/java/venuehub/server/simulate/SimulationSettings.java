package venuehub.server.simulate;

import java.util.List;
import java.util.Map;
import venuehub.server.simulate.link.HubAddress;

/**
 * What is simulated, and how.
 *
 * @param hubs addresses of the hubs that serve the venue
 * @param venue the venue's name
 * @param password of the accounts
 * @param seed decides what households and staff are like
 * @param days how many days to go on for at most
 * @param untilFinal whether days beyond the plan are opened until every household has an outcome
 * @param gates accounts {@code gate1}… that check households in
 * @param screens accounts {@code screen1}… that watch
 * @param onlookers public readers
 * @param tickets of households that look at their phones, by registration number
 * @param chances how often things go otherwise than they should
 */
public record SimulationSettings(
    List<HubAddress> hubs,
    String venue,
    String password,
    long seed,
    int days,
    boolean untilFinal,
    int gates,
    int screens,
    int onlookers,
    Map<String, String> tickets,
    Chances chances) {
  /** As many days as there are. */
  public static final int ALL_DAYS = Integer.MAX_VALUE;

  public SimulationSettings {
    hubs = List.copyOf(hubs);
    tickets = Map.copyOf(tickets);
  }

  /** A usual day: two gates, two screens, three onlookers. */
  public static SimulationSettings of(
      List<HubAddress> hubs, String venue, String password, long seed) {
    return new SimulationSettings(
        hubs, venue, password, seed, ALL_DAYS, true, 2, 2, 3, Map.of(), Chances.USUAL);
  }

  /** The same for some days. */
  public SimulationSettings during(int atMost, boolean beyondThePlan) {
    return new SimulationSettings(
        hubs,
        venue,
        password,
        seed,
        atMost,
        beyondThePlan,
        gates,
        screens,
        onlookers,
        tickets,
        chances);
  }

  /** The same with households that have their phones with them. */
  public SimulationSettings withPhones(Map<String, String> ticketsByHousehold) {
    return new SimulationSettings(
        hubs,
        venue,
        password,
        seed,
        days,
        untilFinal,
        gates,
        screens,
        onlookers,
        ticketsByHousehold,
        chances);
  }
}
