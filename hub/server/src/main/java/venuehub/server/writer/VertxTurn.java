package venuehub.server.writer;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;

/** A turn on an event loop of Vert.x. */
public final class VertxTurn implements Turn {
  private final Vertx vertx;
  private final Context context;

  /** A turn on the event loop of a context. */
  public VertxTurn(Vertx vertx, Context context) {
    this.vertx = vertx;
    this.context = context;
  }

  @Override
  public void run(Runnable action) {
    if (Vertx.currentContext() == context) {
      action.run();
    } else {
      later(action);
    }
  }

  @Override
  public void later(Runnable action) {
    context.runOnContext(nothing -> action.run());
  }

  @Override
  public Timer after(Duration delay, Runnable action) {
    long milliseconds = Math.max(1, delay.plusNanos(999_999).toMillis());
    long id = vertx.setTimer(milliseconds, fired -> run(action));
    return () -> vertx.cancelTimer(id);
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }
}
