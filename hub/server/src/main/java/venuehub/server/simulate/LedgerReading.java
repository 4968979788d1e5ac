package venuehub.server.simulate;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import venuehub.server.simulate.link.LedgerDownload;
import venuehub.server.verify.EntryLines;
import venuehub.server.verify.Verification;
import venuehub.server.verify.Verifier;

/** Reads the whole ledger over HTTP after the last day, and verifies it. */
final class LedgerReading {
  /**
   * What is costly to compute afresh is compared after so many entries, and at the ends of days.
   */
  private static final int EVERY = 50;

  private final Vertx vertx;
  private final LedgerDownload download;
  private final Verifier verifier = new Verifier(EVERY, List.of());

  LedgerReading(Vertx vertx, Hall hall) {
    this.vertx = vertx;
    this.download =
        new LedgerDownload(
            hall.transport(),
            hall.hubs().getFirst(),
            hall.settings().venue(),
            hall.account("manager"));
  }

  Future<Verification> verified() {
    return download
        .read(
            lines ->
                vertx.executeBlocking(
                    () -> {
                      lines.forEach(line -> EntryLines.read(line, verifier));
                      return null;
                    }))
        .map(read -> verifier.done());
  }
}
