package venuehub.server.simulate.link;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Commands given and not yet answered. Each keeps its id and is sent again, the same, after a lost
 * connection or where the hub could not make it durable, until there is an answer.
 */
final class Outbox {
  private static final int UNAVAILABLE = 503;
  private static final int TOO_MANY = 429;

  private final Map<UUID, Pending> pending = new LinkedHashMap<>();
  private final Vertx vertx;
  private final Backoff backoff;
  private final LinkStatistics statistics;
  private final Consumer<ObjectNode> send;

  Outbox(
      Vertx vertx, SplittableRandom random, LinkStatistics statistics, Consumer<ObjectNode> send) {
    this.vertx = vertx;
    this.backoff = new Backoff(random);
    this.statistics = statistics;
    this.send = send;
  }

  Future<Answer> put(String name, ObjectNode args, boolean connected) {
    Pending command = new Pending(UUID.randomUUID(), name, args);
    pending.put(command.id(), command);
    if (connected) {
      send.accept(command.sending());
    }
    return command.answer().future();
  }

  /** A connection is there again: everything unanswered goes out once more, in order. */
  void resend() {
    List.copyOf(pending.values()).forEach(command -> send.accept(command.sending()));
  }

  boolean isEmpty() {
    return pending.isEmpty();
  }

  void done(JsonNode frame) {
    backoff.succeeded();
    answer(frame, new Answer.Done(id(frame), frame.path("seq").asLong(), frame.path("result")));
  }

  void refused(JsonNode frame) {
    JsonNode problem = frame.path("problem");
    int status = problem.path("status").asInt();
    if (status == UNAVAILABLE || status == TOO_MANY) {
      @Nullable Pending command = pending.get(id(frame));
      if (command != null) {
        vertx.setTimer(backoff.next(), timer -> again(command));
      }
      return;
    }
    answer(
        frame,
        new Answer.Refused(problem.path("code").asText(), problem.path("detail").asText(), status));
  }

  private void again(Pending command) {
    if (pending.containsKey(command.id())) {
      send.accept(command.sending());
    }
  }

  /** A command sent again may be answered twice; the first answer counts. */
  private void answer(JsonNode frame, Answer answer) {
    @Nullable Pending command = pending.remove(id(frame));
    if (command != null) {
      statistics.answered(answer, command.nanos(), command.sentAgain());
      command.answer().complete(answer);
    }
  }

  private static UUID id(JsonNode frame) {
    return UUID.fromString(frame.path("id").asText());
  }
}
