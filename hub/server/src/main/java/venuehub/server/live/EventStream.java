package venuehub.server.live;

import io.vertx.core.http.HttpServerResponse;
import java.util.function.Consumer;
import venuehub.server.access.Caller;
import venuehub.server.access.Revocation;
import venuehub.server.problem.Problem;
import venuehub.server.problem.ProblemCode;

/** One document as Server-Sent Events. Ends with its token; who comes back goes on where it was. */
final class EventStream implements LiveConnection, Reader.Owner, SessionIdentity.Owner {
  private final LiveLoop loop;
  private final OpenVenue venue;
  private final HttpServerResponse response;
  private final EventStreamOutlet outlet;
  private final Reader reader;
  private final SessionIdentity identity;
  private final Consumer<LiveConnection> ended;
  private boolean closing;

  /**
   * @param ended told once when the connection is gone
   */
  EventStream(
      LiveLoop loop, OpenVenue venue, HttpServerResponse response, Consumer<LiveConnection> ended) {
    this.loop = loop;
    this.venue = venue;
    this.response = response;
    this.ended = ended;
    outlet = new EventStreamOutlet(response, venue.gate().log());
    reader = new Reader(outlet, loop.turn(), loop.settings().stuck().toMillis(), this);
    identity = new SessionIdentity(loop, venue.gate().name(), this);
  }

  /** Lets a caller in; false if there is no room for more without an account. */
  boolean accept(Caller caller) {
    return identity.accept(caller);
  }

  /** Ends with the connection. */
  void watch() {
    response.closeHandler(closed -> end());
  }

  /** Begins to send a document after entry {@code seq}, or whole if that is below 0. */
  void start(DocumentLog document, long seq) {
    if (closing) {
      return;
    }
    outlet.whenWritable(() -> loop.turn().wake(reader));
    reader.subscribe(Subscription.resumed(document, reader, seq));
  }

  @Override
  public OpenVenue venue() {
    return venue;
  }

  @Override
  public void beat() {
    if (reader.answersWaiting() == 0) {
      long upTo = reader.upTo(venue.documents().head());
      reader.answer(ControlFrames.beat(venue.gate().now(), upTo), upTo);
    }
  }

  @Override
  public void revoked(Revocation revocation) {
    identity.revoked(revocation);
  }

  @Override
  public void renew() {
    reader.answer(ControlFrames.renew(), 0);
  }

  @Override
  public void left(DocumentLog log) {
    venue.documents().left(log);
  }

  @Override
  public void stuck() {
    close(
        CloseCode.STUCK,
        Problem.of(
            ProblemCode.TOO_SLOW, "a reader that reads", "it has taken nothing for too long"));
  }

  @Override
  public void close(CloseCode code, Problem problem) {
    if (closing) {
      return;
    }
    closing = true;
    reader.close();
    if (outlet.ready()) {
      outlet.frame(ControlFrames.error(null, problem));
      outlet.flush();
    }
    response.end().onFailure(gone -> end());
    var _ = loop.turn().after(loop.settings().closing(), response::reset);
  }

  /** The connection is gone, or was never begun. */
  void end() {
    closing = true;
    reader.close();
    identity.end();
    ended.accept(this);
  }
}
