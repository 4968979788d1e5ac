package venuehub.server.cli;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends this process in good order when the one that started it is gone. Standard input says nothing
 * here: it may be closed from the start.
 */
final class ParentWatch {
  private static final long EVERY_MILLISECONDS = 200;

  private ParentWatch() {}

  /** Exits with code 0 once this process belongs to another parent than now. */
  static void start() {
    ScheduledExecutorService watch =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("parent-watch").factory());
    // The system gives an orphan to another parent at once. The parent itself may still be listed
    // as
    // a process until somebody asks for its exit code, so that its own state would tell too late.
    Optional<ProcessHandle> first = ProcessHandle.current().parent();
    Runnable look =
        () -> {
          if (!ProcessHandle.current().parent().equals(first)) {
            System.exit(0);
          }
        };
    var _ =
        watch.scheduleWithFixedDelay(
            look, EVERY_MILLISECONDS, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
  }
}
