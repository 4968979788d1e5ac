package venuehub.server.writer;

import io.vertx.core.Future;
import io.vertx.core.Promise;

/** An ask on its way to its answer. */
final class Asked {
  private final Ask ask;
  private final long since;
  private final Runnable whenAnswered;
  private final Promise<Answer> promise = Promise.promise();

  Asked(Ask ask, long since, Runnable whenAnswered) {
    this.ask = ask;
    this.since = since;
    this.whenAnswered = whenAnswered;
  }

  Ask ask() {
    return ask;
  }

  /** When it came, by {@link Turn#nanos()}. */
  long since() {
    return since;
  }

  Future<Answer> future() {
    return promise.future();
  }

  boolean isOpen() {
    return !promise.future().isComplete();
  }

  void answer(Answer answer) {
    if (isOpen()) {
      whenAnswered.run();
      promise.complete(answer);
    }
  }
}
