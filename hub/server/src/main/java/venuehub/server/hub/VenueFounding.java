package venuehub.server.hub;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import venuehub.core.VenueState;
import venuehub.core.plan.PlanCommand;
import venuehub.server.access.Access;
import venuehub.server.access.StaffRow;
import venuehub.server.clock.Anchor;
import venuehub.server.clock.SimulatedClock;
import venuehub.server.clock.VenueClock;
import venuehub.server.clock.WallClock;
import venuehub.server.codec.EventCodec;
import venuehub.server.database.Database;
import venuehub.server.database.Persons;
import venuehub.server.database.VenueTable;
import venuehub.server.database.VenueTable.Listed;
import venuehub.server.importer.VenueImport.Imported;
import venuehub.server.ledger.PostgresLedger;
import venuehub.server.problem.ProblemException;
import venuehub.server.writer.Answer;
import venuehub.server.writer.Ask;
import venuehub.server.writer.Core;
import venuehub.server.writer.VenueWriter;
import venuehub.server.writer.VertxTurn;

/**
 * Begins the ledger of an imported venue. It is in force from the moment its first entry stands.
 */
public final class VenueFounding {
  /** Venue time before the first day opens at which a simulated venue begins. */
  private static final Duration EARLY = Duration.ofMinutes(2);

  private static final int SECRET_BYTES = 32;

  private final Vertx vertx;
  private final Context context;
  private final VenueTable table;
  private final Persons persons;
  private final Access access;
  private final PostgresLedger ledger;
  private final NodeSigns signs;
  private final InstantSource wall = InstantSource.system();

  private VenueFounding(Vertx vertx, Database database, Access access) {
    this.vertx = vertx;
    this.context = vertx.getOrCreateContext();
    this.table = database.venues();
    this.persons = database.persons();
    this.access = access;
    this.ledger = database.ledger();
    this.signs = new NodeSigns(table, database.hints(), wall);
  }

  /**
   * Begins a venue.
   *
   * @param staff the accounts of its people and devices
   * @param simulatedSpeed venue seconds per second; 0: the venue runs on wall time
   */
  public static Future<Listed> found(
      Vertx vertx,
      Database database,
      Access access,
      Imported imported,
      List<StaffRow> staff,
      int simulatedSpeed) {
    VenueFounding founding = new VenueFounding(vertx, database, access);
    return founding.found(imported, staff, simulatedSpeed).eventually(founding.ledger::close);
  }

  private Future<Listed> found(Imported imported, List<StaffRow> staff, int simulatedSpeed) {
    String name = imported.plan().name();
    List<String> households =
        imported.households().stream().map(household -> household.id()).toList();
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    @Nullable Anchor anchor =
        simulatedSpeed == 0
            ? null
            : new Anchor(
                simulatedSpeed,
                wall.instant(),
                imported.plan().days().getFirst().opens().minus(EARLY));
    // The first entry comes last: what is cut short before it was never in force.
    return access
        .staff()
        .put(name, staff)
        .compose(put -> access.tickets().put(name, households))
        .compose(put -> table.create(name, secret, anchor))
        .compose(listed -> persons.put(listed.id(), imported.persons()).map(listed))
        .compose(
            listed ->
                begin(listed, clock(anchor), new PlanCommand.Begin(imported.events(simulatedSpeed)))
                    .map(listed));
  }

  private VenueClock clock(@Nullable Anchor anchor) {
    return anchor == null ? new WallClock(wall) : new SimulatedClock(wall, anchor);
  }

  private Future<Void> begin(Listed listed, VenueClock clock, PlanCommand.Begin begin) {
    VenueWriter<VenueState> writer =
        new VenueWriter<>(
            listed.id(),
            Core.VENUE,
            new CatalogueEvents(EventCodec.ofCore()),
            ledger,
            clock,
            new VertxTurn(vertx, context),
            signs);
    return writer
        .open(null)
        .compose(open -> writer.ask(Ask.ofHub("hub.begin", begin)))
        .compose(
            answer ->
                answer instanceof Answer.Refused refused
                    ? Future.failedFuture(new ProblemException(refused.problem()))
                    : Future.<Void>succeededFuture())
        .eventually(writer::close);
  }
}
