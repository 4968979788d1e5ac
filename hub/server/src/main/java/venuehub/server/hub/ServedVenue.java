package venuehub.server.hub;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import venuehub.core.Command;
import venuehub.core.Recorded;
import venuehub.core.VenueState;
import venuehub.core.day.DayCommand;
import venuehub.core.day.DayEvent;
import venuehub.server.access.Caller;
import venuehub.server.api.Catalogue;
import venuehub.server.clock.SimulatedClock;
import venuehub.server.clock.VenueClock;
import venuehub.server.database.VenueTable.Listed;
import venuehub.server.ledger.Hash;
import venuehub.server.live.Change;
import venuehub.server.live.CommandAnswer;
import venuehub.server.live.CommandRequest;
import venuehub.server.live.DocumentDefinition;
import venuehub.server.live.LiveDocuments;
import venuehub.server.live.LiveServer;
import venuehub.server.live.VenueGate;
import venuehub.server.problem.Problem;
import venuehub.server.problem.ProblemCode;
import venuehub.server.problem.ProblemException;
import venuehub.server.writer.Answer;
import venuehub.server.writer.Ask;
import venuehub.server.writer.Asks;
import venuehub.server.writer.MalformedCommand;
import venuehub.server.writer.VenueListener;
import venuehub.server.writer.VenueSecret;
import venuehub.server.writer.VenueWriter;

/** A venue this node serves: its writer, and its documents fed by it. */
final class ServedVenue implements VenueGate, VenueListener<VenueState> {
  private final Listed listed;
  private final String log;
  private final VenueClock clock;
  private final VenueWriter<VenueState> writer;
  private final Catalogue catalogue;
  private final Asks asks;
  private final List<DocumentDefinition<VenueState>> documents;
  private final SensorDesk sensors;
  private final CameraPolls cameras;
  private final VenueClocks clocks;
  private final SignsOfLife signs;
  private final GateTickets tickets;
  private final Nights nights;
  private boolean begun;
  private @Nullable LiveDocuments<VenueState> live;

  ServedVenue(
      Listed listed,
      Hash log,
      VenueClock clock,
      VenueWriter<VenueState> writer,
      Catalogue catalogue,
      VenueSecret secret,
      List<DocumentDefinition<VenueState>> documents,
      SensorDesk sensors,
      CameraPolls cameras,
      VenueClocks clocks,
      SignsOfLife signs,
      GateTickets tickets) {
    this.listed = listed;
    this.log = log.hex();
    this.clock = clock;
    this.writer = writer;
    this.catalogue = catalogue;
    this.asks = new Asks(new CatalogueCommands(catalogue.codec()), secret);
    this.documents = documents;
    this.sensors = sensors;
    this.cameras = cameras;
    this.clocks = clocks;
    this.signs = signs;
    this.tickets = tickets;
    this.nights = new Nights(listed.id(), clock, clocks);
    writer.addListener(this);
  }

  /** Makes the documents, to be fed from the first entry on. */
  ServedVenue prepare(LiveServer server, long lastEntry) {
    live = server.prepare(this, documents, VenueState.EMPTY);
    live.replaying(lastEntry);
    return this;
  }

  /** The ledger has been read: this node serves the venue from now on. */
  ServedVenue begun() {
    begun = true;
    if (live != null) {
      live.replayEnded();
    }
    signs.begin(clock);
    sensors.begin();
    cameras.begin();
    return this;
  }

  /** Lets readers in. */
  void serve(LiveServer server) {
    if (live != null) {
      server.serve(this, live);
    }
  }

  /** Ends the writer; what is being appended is answered. */
  Future<Void> close() {
    signs.end();
    sensors.end();
    cameras.end();
    return writer.close();
  }

  long id() {
    return listed.id();
  }

  VenueClock clock() {
    return clock;
  }

  VenueWriter<VenueState> writer() {
    return writer;
  }

  /** Where its sensors are heard. */
  SensorDesk sensors() {
    return sensors;
  }

  VenueState state() {
    return writer.head().state();
  }

  @Override
  public String name() {
    return listed.name();
  }

  @Override
  public String log() {
    return log;
  }

  @Override
  public Instant now() {
    Instant last = writer.head().at();
    Instant now = clock.now();
    return now.isBefore(last) ? last : now;
  }

  @Override
  public void entered(Recorded entry, VenueState before, VenueState after) {
    if (live != null && !begun) {
      live.replayed(before, after, entry.seq(), entry.at(), wallTimeOf(entry.at()));
    } else if (live != null) {
      live.advanced(
          Change.between(
              documents, before, after, entry.seq(), entry.at(), System.currentTimeMillis()));
    }
    if (begun && entry.event() instanceof DayEvent.DayClosed) {
      nights.fallen(after);
    }
  }

  // In milliseconds; of a simulated venue as if its clock had never stood still.
  private long wallTimeOf(Instant at) {
    return System.currentTimeMillis() + Math.min(0, clock.wallUntil(at).toMillis());
  }

  @Override
  public void behind() {
    writer.hint();
  }

  @Override
  public Future<CommandAnswer> submit(CommandRequest request, Caller caller) {
    Command command = catalogue.admit(caller, request.name(), request.args());
    return give(request.id(), request.name(), command, request.actedAt(), caller);
  }

  /** Lets a simulated venue run at another speed; the ledger says so, too. */
  Future<Void> speed(int speed) {
    if (!(clock instanceof SimulatedClock simulated)) {
      return Future.failedFuture(
          new IllegalStateException("Expected a simulated venue, but it runs on wall time."));
    }
    Future<Void> runs =
        simulated.anchor().speed() == speed
            ? Future.succeededFuture()
            : clocks.speed(listed.id(), simulated, speed);
    return runs.compose(
        _ ->
            state().day().simulatedSpeed() == speed
                ? Future.succeededFuture()
                : writer.ask(Ask.ofHub("hub.speed", new DayCommand.SetSpeed(speed))).mapEmpty());
  }

  /** Gives a command that was admitted; fails with a {@link ProblemException} if refused. */
  Future<CommandAnswer> give(
      UUID id, String name, Command command, @Nullable Instant actedAt, Caller caller) {
    return read(command)
        .compose(read -> writer.ask(asked(id, name, read, actedAt, caller)))
        .map(
            answer ->
                switch (answer) {
                  case Answer.Done done -> new CommandAnswer(done.seq(), done.result());
                  case Answer.Refused refused -> throw new ProblemException(refused.problem());
                })
        .onFailure(failed -> note(id, command, failed));
  }

  private Future<Command> read(Command command) {
    try {
      return Future.succeededFuture(tickets.read(command));
    } catch (ProblemException forged) {
      return Future.failedFuture(forged);
    }
  }

  /** Whoever is turned away at a gate stands in the ledger, though a refusal leaves no entry. */
  private void note(UUID id, Command command, Throwable failed) {
    if (failed instanceof ProblemException refused) {
      tickets.noted(id, command, refused.problem(), state()).ifPresent(writer::ask);
    }
  }

  private Ask asked(
      UUID id, String name, Command command, @Nullable Instant actedAt, Caller caller) {
    try {
      return asks.of(id, caller.actor(), name, catalogue.codec().encode(command), actedAt);
    } catch (MalformedCommand malformed) {
      ProblemCode code = ProblemCode.MALFORMED;
      String detail = String.valueOf(malformed.getMessage());
      throw new ProblemException(new Problem(code.wire(), code.title(), detail, code.status()));
    }
  }
}
