package venuehub.server.hub;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import venuehub.core.VenueState;
import venuehub.server.access.TicketCodes;
import venuehub.server.api.Catalogue;
import venuehub.server.clock.VenueClock;
import venuehub.server.codec.EventCodec;
import venuehub.server.database.VenueTable;
import venuehub.server.database.VenueTable.Listed;
import venuehub.server.ledger.Entry;
import venuehub.server.ledger.EntryLine;
import venuehub.server.ledger.Hash;
import venuehub.server.ledger.Ledger;
import venuehub.server.live.LiveServer;
import venuehub.server.live.Presence;
import venuehub.server.writer.Core;
import venuehub.server.writer.Node;
import venuehub.server.writer.VenueSecret;
import venuehub.server.writer.VenueWriter;
import venuehub.server.writer.VertxTurn;

/** Opens venues on this node: clock, writer, documents, all from the ledger alone. */
final class VenueOpening {
  private final Vertx vertx;
  private final Context context;
  private final UUID node;
  private final VenueTable table;
  private final VenueClocks clocks;
  private final Ledger ledger;
  private final Node signs;
  private final Catalogue catalogue;
  private final Presence presence;
  private final TicketCodes codes;
  private final CatalogueEvents events = new CatalogueEvents(EventCodec.ofCore());

  VenueOpening(
      Vertx vertx,
      UUID node,
      VenueTable table,
      VenueClocks clocks,
      Ledger ledger,
      Node signs,
      Catalogue catalogue,
      Presence presence,
      TicketCodes codes) {
    this.vertx = vertx;
    this.context = vertx.getOrCreateContext();
    this.node = node;
    this.table = table;
    this.clocks = clocks;
    this.ledger = ledger;
    this.signs = signs;
    this.catalogue = catalogue;
    this.presence = presence;
    this.codes = codes;
  }

  /** Opens a venue whose ledger has begun, up to its last entry; it is not served yet. */
  Future<ServedVenue> open(Listed listed, LiveServer live) {
    Future<byte[]> secret = table.secret(listed.id());
    Future<Optional<Instant>> lastSeen = table.lastSeen(listed.id());
    Future<Long> lastEntry = table.lastEntry(listed.id());
    Future<Hash> log = ledger.read(listed.id(), 0, 1).map(VenueOpening::firstHash);
    Future<VenueClock> clock = lastSeen.compose(seen -> clocks.of(listed.id(), seen));
    return Future.all(secret, clock, lastEntry, log)
        .map(all -> assemble(listed, secret.result(), clock.result(), log.result()))
        .map(venue -> venue.prepare(live, lastEntry.result()))
        .compose(
            venue ->
                venue.writer().open(lastSeen.result().orElse(null)).map(open -> venue.begun()));
  }

  private ServedVenue assemble(Listed listed, byte[] secret, VenueClock clock, Hash log) {
    VenueWriter<VenueState> writer = writer(listed.id(), clock);
    SensorDesk sensors = new SensorDesk(vertx, listed.name(), clock, writer, presence);
    return new ServedVenue(
        listed,
        log,
        clock,
        writer,
        catalogue,
        new VenueSecret(secret),
        VenueDocuments.of(listed.name(), catalogue, presence, sensors),
        sensors,
        new CameraPolls(vertx, clock, writer, sensors),
        clocks,
        new SignsOfLife(vertx, listed.id(), node, table, clocks),
        new GateTickets(listed.name(), codes));
  }

  /** A writer that has not been opened. */
  VenueWriter<VenueState> writer(long venue, VenueClock clock) {
    return new VenueWriter<>(
        venue, Core.VENUE, events, ledger, clock, new VertxTurn(vertx, context), signs);
  }

  /** Entries after a position, one line of JSON each. */
  Future<List<String>> log(long venue, long after, int limit) {
    return ledger
        .read(venue, after, limit)
        .map(entries -> entries.stream().map(EntryLine::of).toList());
  }

  private static Hash firstHash(List<Entry> first) {
    return first.getFirst().hash();
  }
}
