package venuehub.server.hub;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import venuehub.core.Command;
import venuehub.core.Recorded;
import venuehub.core.VenueState;
import venuehub.server.access.Caller;
import venuehub.server.api.Catalogue;
import venuehub.server.clock.VenueClock;
import venuehub.server.database.VenueTable.Listed;
import venuehub.server.ledger.Hash;
import venuehub.server.live.Change;
import venuehub.server.live.CommandAnswer;
import venuehub.server.live.CommandRequest;
import venuehub.server.live.DocumentDefinition;
import venuehub.server.live.LiveDocuments;
import venuehub.server.live.VenueGate;
import venuehub.server.problem.ProblemException;
import venuehub.server.writer.Answer;
import venuehub.server.writer.VenueListener;
import venuehub.server.writer.VenueWriter;

/** A venue this node serves: its writer, and its documents fed by it. */
final class ServedVenue implements VenueGate, VenueListener<VenueState> {
  private final Listed listed;
  private final String log;
  private final VenueClock clock;
  private final VenueWriter<VenueState> writer;
  private final Commands commands;
  private final List<DocumentDefinition<VenueState>> documents;
  private @Nullable LiveDocuments<VenueState> live;

  ServedVenue(
      Listed listed,
      Hash log,
      VenueClock clock,
      VenueWriter<VenueState> writer,
      Commands commands,
      List<DocumentDefinition<VenueState>> documents) {
    this.listed = listed;
    this.log = log.hex();
    this.clock = clock;
    this.writer = writer;
    this.commands = commands;
    this.documents = documents;
    writer.addListener(this);
  }

  /** Feeds the documents from the next entry on. */
  void feeds(LiveDocuments<VenueState> documentsOfLoop) {
    live = documentsOfLoop;
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
    if (live != null) {
      live.advanced(
          Change.between(
              documents, before, after, entry.seq(), entry.at(), System.currentTimeMillis()));
    }
  }

  @Override
  public Future<CommandAnswer> submit(CommandRequest request, Caller caller) {
    Command command = commands.catalogue().admit(caller, request.name(), request.args());
    return give(request.id(), request.name(), command, request.actedAt(), caller);
  }

  /** Gives a command that was admitted; fails with a {@link ProblemException} if refused. */
  Future<CommandAnswer> give(
      UUID id, String name, Command command, @Nullable Instant actedAt, Caller caller) {
    return writer
        .ask(commands.ask(id, name, command, actedAt, caller))
        .map(
            answer ->
                switch (answer) {
                  case Answer.Done done -> new CommandAnswer(done.seq(), done.result());
                  case Answer.Refused refused -> throw new ProblemException(refused.problem());
                });
  }

  /** Makes asks of commands: free text about people is replaced by its salted hash. */
  record Commands(Catalogue catalogue, venuehub.server.writer.VenueSecret secret) {
    venuehub.server.writer.Ask ask(
        UUID id, String name, Command command, @Nullable Instant actedAt, Caller caller) {
      List<venuehub.server.ledger.PrivateText> texts = new java.util.ArrayList<>();
      Command without =
          catalogue
              .codec()
              .withPrivateWords(
                  command,
                  words -> {
                    var hidden = secret.hide(id, name + "/" + texts.size(), words);
                    texts.add(hidden);
                    return hidden.hash().hex();
                  });
      Hash args =
          Hash.sha256(
              venuehub.server.ledger.CanonicalJson.of(catalogue.codec().encode(without))
                  .getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return new venuehub.server.writer.Ask(
          id, caller.actor(), name, args, without, actedAt, texts);
    }
  }
}
