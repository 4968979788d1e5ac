package venuehub.server.live;

import io.vertx.core.Future;
import io.vertx.core.http.ServerWebSocket;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehub.core.Role;
import venuehub.server.Bounds;
import venuehub.server.access.Caller;
import venuehub.server.access.Revocation;
import venuehub.server.problem.Problem;
import venuehub.server.problem.ProblemCode;
import venuehub.server.problem.ProblemException;

/** One WebSocket connection: takes its frames in turn and says what becomes of them. */
final class Session
    implements LiveConnection, Reader.Owner, SessionIdentity.Owner, MessageAssembler.Sink {
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);

  private final LiveLoop loop;
  private final OpenVenue venue;
  private final ServerWebSocket socket;
  private final WebSocketOutlet outlet;
  private final Reader reader;
  private final SessionIdentity identity;
  private final MessageAssembler input = new MessageAssembler(this);
  private final Consumer<Session> ended;
  private int subscribed;
  private int deciding;
  private boolean asking;
  private boolean paused;
  private boolean device;
  private boolean closing;

  /**
   * @param ended told once when the connection is gone
   */
  Session(LiveLoop loop, OpenVenue venue, ServerWebSocket socket, Consumer<Session> ended) {
    this.loop = loop;
    this.venue = venue;
    this.socket = socket;
    this.ended = ended;
    outlet = new WebSocketOutlet(socket);
    reader = new Reader(outlet, loop.turn(), loop.settings().stuck().toMillis(), this);
    identity = new SessionIdentity(loop, venue.gate().name(), this);
  }

  /** Begins to listen. */
  void start() {
    outlet.whenWritable(() -> loop.turn().wake(reader));
    socket.frameHandler(input::frame);
    socket.closeHandler(closed -> end());
    if (loop.quota().isFull()) {
      var _ = loop.turn().after(loop.settings().hello(), this::noRoomIfUnknown);
    }
  }

  @Override
  public OpenVenue venue() {
    return venue;
  }

  @Override
  public void beat() {
    if (identity.caller().isPresent() && reader.answersWaiting() == 0) {
      long upTo = reader.upTo(venue.documents().head());
      reader.answer(ControlFrames.beat(venue.gate().now(), upTo), upTo);
    }
  }

  @Override
  public void revoked(Revocation revocation) {
    identity.revoked(revocation);
  }

  @Override
  public void message(byte[] text) {
    ClientFrame frame = ClientFrames.read(text);
    Caller caller = identity.caller().orElse(null);
    if (frame instanceof ClientFrame.Unreadable unreadable) {
      close(CloseCode.MALFORMED, unreadable.problem());
    } else if (frame instanceof ClientFrame.Hello hello) {
      hello(hello, caller);
    } else if (caller != null) {
      take(frame, caller);
    } else if (identity.startAsPublic()) {
      welcome(Caller.PUBLIC);
      take(frame, Caller.PUBLIC);
    } else {
      noRoom();
    }
  }

  private void hello(ClientFrame.Hello hello, @Nullable Caller before) {
    if (before != null && before.role() == Role.PUBLIC) {
      close(
          CloseCode.OUT_OF_TURN,
          Problem.of(ProblemCode.OUT_OF_TURN, "hello to be the first frame", "others came before"));
      return;
    }
    asking = true;
    steer();
    identity
        .ask(hello)
        .onComplete(
            asked ->
                loop.turn()
                    .run(
                        () -> {
                          asking = false;
                          if (asked.failed()) {
                            identity.failed(asked.cause());
                          } else if (!closing) {
                            said(asked.result(), before);
                          }
                          steer();
                        }));
  }

  private void said(Caller caller, @Nullable Caller before) {
    if (before != null) {
      identity.renew(before, caller);
    } else if (identity.accept(caller)) {
      welcome(caller);
    } else {
      noRoom();
    }
  }

  private void welcome(Caller caller) {
    reader.answer(ControlFrames.welcome(venue.gate(), caller, loop.settings().beat()), 0);
  }

  private void take(ClientFrame frame, Caller caller) {
    switch (frame) {
      case ClientFrame.Subscribe subscribe -> subscribe(subscribe, caller);
      case ClientFrame.Unsubscribe unsubscribe -> unsubscribe(unsubscribe.doc());
      case ClientFrame.Do command -> submit(command, caller);
      case ClientFrame.Beat beat -> beat(beat, caller);
      case ClientFrame.Refused refused ->
          reader.answer(ControlFrames.refused(refused.id(), refused.problem()), 0);
      case ClientFrame.Unclear unclear -> error(unclear.doc(), unclear.problem());
      case ClientFrame.Hello hello -> hello(hello, caller);
      case ClientFrame.Unreadable unreadable -> close(CloseCode.MALFORMED, unreadable.problem());
    }
    steer();
  }

  private void subscribe(ClientFrame.Subscribe subscribe, Caller caller) {
    long held = held(subscribe);
    if (venue.documents().head() >= held) {
      read(subscribe, caller);
      return;
    }
    asking = true;
    CatchUp.to(
        held,
        venue,
        loop.turn(),
        () -> {
          asking = false;
          if (!closing) {
            read(subscribe, caller);
          }
          steer();
        });
  }

  /** The entry of this ledger to go on from; -1 if there is none. */
  private long held(ClientFrame.Subscribe subscribe) {
    ClientFrame.From from = subscribe.from();
    return from != null && from.log().equals(venue.documents().log()) ? from.seq() : -1;
  }

  private void read(ClientFrame.Subscribe subscribe, Caller caller) {
    if (subscribed == Bounds.SUBSCRIPTIONS) {
      error(
          subscribe.doc(),
          Problem.of(
              ProblemCode.TOO_MANY_SUBSCRIPTIONS,
              "at most " + Bounds.SUBSCRIPTIONS + " subscriptions",
              "this would be one more"));
      return;
    }
    try {
      DocumentLog log = venue.documents().open(subscribe.doc(), caller);
      long held = held(subscribe);
      reader.subscribe(
          held < 0 ? Subscription.fresh(log, reader) : Subscription.resumed(log, reader, held));
      subscribed++;
    } catch (ProblemException turnedAway) {
      error(subscribe.doc(), turnedAway.problem());
    }
  }

  private void unsubscribe(String doc) {
    reader
        .reading(doc)
        .ifPresentOrElse(
            log -> {
              reader.unsubscribe(log);
              subscribed = reader.subscriptions();
            },
            () ->
                error(
                    doc,
                    Problem.of(
                        ProblemCode.NOT_SUBSCRIBED, "a document subscribed before", "it was not")));
  }

  private void submit(ClientFrame.Do command, Caller caller) {
    deciding++;
    // A command is always answered, also where the gate throws instead of failing.
    Future.<Void>succeededFuture()
        .compose(given -> venue.gate().submit(command.request(), caller))
        .onComplete(
            decided ->
                loop.turn()
                    .run(
                        () -> {
                          deciding--;
                          if (decided.succeeded()) {
                            CommandAnswer answer = decided.result();
                            reader.answer(ControlFrames.done(command.id(), answer), answer.seq());
                          } else {
                            refuse(command.id(), decided.cause());
                          }
                          steer();
                        }));
  }

  private void refuse(String id, Throwable cause) {
    Problem problem;
    if (cause instanceof ProblemException refused) {
      problem = refused.problem();
    } else {
      LOG.error("a command at {} failed", venue.gate().name(), cause);
      problem =
          Problem.of(ProblemCode.INTERNAL, "the command to be decided", "the hub has a fault");
    }
    reader.answer(ControlFrames.refused(id, problem), 0);
  }

  private void beat(ClientFrame.Beat beat, Caller caller) {
    if (caller.role() != Role.PUBLIC && caller.role() != Role.HOUSEHOLD) {
      device = true;
      loop.presence().beat(venue.gate().name(), caller, beat, venue.gate().now());
    }
  }

  private void error(@Nullable String doc, Problem problem) {
    reader.answer(ControlFrames.error(doc, problem), 0);
  }

  /** Reads on, unless somebody is being asked for or too many answers are owed. */
  private void steer() {
    int owed = deciding + reader.answersWaiting();
    boolean full = owed >= Bounds.ANSWERS_OWED;
    if (full && reader.answersWaiting() > 0) {
      reader.whenRelieved(this::steer);
    }
    boolean pause = !closing && (asking || full);
    if (pause != paused) {
      paused = pause;
      if (pause) {
        socket.pause();
      } else {
        socket.resume();
      }
    }
  }

  @Override
  public void binary() {
    close(
        CloseCode.MALFORMED,
        Problem.of(ProblemCode.MALFORMED, "text frames", "this one is binary"));
  }

  @Override
  public void tooLarge() {
    close(
        CloseCode.TOO_LARGE,
        Problem.of(ProblemCode.TOO_LARGE, "messages of at most 64 KiB", "this one is larger"));
  }

  @Override
  public void stuck() {
    close(
        CloseCode.STUCK,
        Problem.of(
            ProblemCode.TOO_SLOW, "a reader that reads", "it has taken nothing for too long"));
  }

  @Override
  public void renew() {
    reader.answer(ControlFrames.renew(), 0);
  }

  @Override
  public void left(DocumentLog log) {
    venue.documents().left(log);
  }

  private void noRoomIfUnknown() {
    if (identity.caller().isEmpty()) {
      noRoom();
    }
  }

  private void noRoom() {
    close(
        CloseCode.TRY_AGAIN,
        Problem.of(
            ProblemCode.TOO_MANY_CONNECTIONS,
            "room for one more reader",
            "the public quota is full"));
  }

  /** Says why and closes; nothing else is sent or read any more. */
  @Override
  public void close(CloseCode code, Problem problem) {
    if (closing) {
      return;
    }
    closing = true;
    input.end();
    reader.flush();
    reader.close();
    if (outlet.ready()) {
      outlet.frame(ControlFrames.error(null, problem));
      outlet.flush();
    }
    outlet.close(code.number(), problem.code());
    var _ = loop.turn().after(loop.settings().closing(), outlet::cut);
    steer();
  }

  private void end() {
    closing = true;
    input.end();
    reader.close();
    identity.end();
    if (device) {
      identity.caller().ifPresent(caller -> loop.presence().left(venue.gate().name(), caller));
    }
    ended.accept(this);
  }
}
