package venuehub.server.simulate;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import venuehub.server.simulate.link.AccountCheck;
import venuehub.server.simulate.link.Credentials;
import venuehub.server.simulate.link.HubAddress;
import venuehub.server.simulate.link.LinkListener;
import venuehub.server.simulate.link.LinkSettings;
import venuehub.server.simulate.link.LinkStatistics;
import venuehub.server.simulate.link.LinkTransport;
import venuehub.server.simulate.link.LiveClient;

/**
 * What everybody in the simulated hall shares: the way to the hub, the time, chance, the figures.
 */
final class Hall {
  private final Vertx vertx;
  private final SimulationSettings settings;
  private final LinkTransport transport;
  private final LinkStatistics statistics = new LinkStatistics();
  private final Agenda agenda;
  private final Dice dice;
  private final Slips slips = new Slips();
  private final Footfall footfall;
  private final List<LiveClient> clients = new ArrayList<>();
  private final List<Long> timers = new ArrayList<>();

  Hall(Vertx vertx, SimulationSettings settings) {
    this.vertx = vertx;
    this.settings = settings;
    this.transport = new LinkTransport(vertx);
    this.agenda = new Agenda(vertx);
    this.dice = new Dice(settings.seed());
    this.footfall = new Footfall(agenda, dice);
  }

  SimulationSettings settings() {
    return settings;
  }

  LinkTransport transport() {
    return transport;
  }

  LinkStatistics statistics() {
    return statistics;
  }

  Agenda agenda() {
    return agenda;
  }

  Dice dice() {
    return dice;
  }

  /** Where everybody walks. */
  Footfall footfall() {
    return footfall;
  }

  Slips slips() {
    return slips;
  }

  Nature nature(String household) {
    return new Nature(dice, settings.chances(), household);
  }

  /** Does something again and again, until everybody leaves. */
  void everyMillis(long millis, Runnable action) {
    timers.add(vertx.setPeriodic(millis, again -> action.run()));
  }

  List<HubAddress> hubs() {
    return settings.hubs();
  }

  AccountCheck accounts() {
    return new AccountCheck(transport, hubs(), settings.venue());
  }

  /** Somebody's connection; the listener is told what the hub says. */
  LiveClient client(Credentials credentials, boolean device, LinkListener listener) {
    long seed = dice.about("client", credentials).nextLong();
    LiveClient client =
        new LiveClient(
            vertx,
            transport,
            new LinkSettings(hubs(), settings.venue(), credentials, device, seed),
            statistics,
            listener);
    clients.add(client);
    return client;
  }

  /** The account of a member of staff or a device. */
  Credentials.Account account(String name) {
    return new Credentials.Account(name, settings.password());
  }

  /** Everybody leaves. */
  void close() {
    agenda.close();
    timers.forEach(vertx::cancelTimer);
    clients.forEach(LiveClient::close);
    transport.close();
  }
}
