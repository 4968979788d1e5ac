package venuehub.server.live;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * What there is to send in this turn of the event loop. However many documents change and answers
 * fall due in a turn, each reader is flushed once, at its end.
 */
final class LoopTurn {
  private final EventLoop loop;
  private List<DocumentLog> changed = new ArrayList<>();
  private List<Reader> awake = new ArrayList<>();
  private List<Reader> watched = new ArrayList<>();
  private boolean scheduled;

  LoopTurn(EventLoop loop) {
    this.loop = loop;
  }

  /** Where documents live: one arena of the event loop, freed and used again. */
  ByteBufAllocator allocator() {
    return PooledByteBufAllocator.DEFAULT;
  }

  /** Milliseconds since some moment, for measuring time. */
  long millis() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }

  /** Runs something on the event loop: now, if this is it. */
  void run(Runnable task) {
    if (loop.inEventLoop()) {
      task.run();
    } else {
      loop.execute(task);
    }
  }

  /** Runs something on the event loop after a while. */
  Future<?> after(Duration delay, Runnable task) {
    return loop.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Runs something on the event loop again and again. */
  Future<?> every(Duration period, Runnable task) {
    long millis = period.toMillis();
    return loop.scheduleAtFixedRate(task, millis, millis, TimeUnit.MILLISECONDS);
  }

  /** All readers of the document have something to send. */
  void wake(DocumentLog log) {
    changed.add(log);
    schedule();
  }

  /** The reader may have something to send. */
  void wake(Reader reader) {
    if (!reader.wake()) {
      awake.add(reader);
      schedule();
    }
  }

  /** The reader's peer has yet to take something; {@link #sweep} looks whether it does. */
  void watch(Reader reader) {
    watched.add(reader);
  }

  /** Closes the readers that have taken nothing for too long. */
  void sweep() {
    List<Reader> before = watched;
    watched = new ArrayList<>();
    for (Reader reader : before) {
      if (reader.isWaiting()) {
        watched.add(reader);
      }
    }
  }

  private void schedule() {
    if (!scheduled) {
      scheduled = true;
      loop.execute(this::end);
    }
  }

  private void end() {
    List<DocumentLog> logs = changed;
    changed = new ArrayList<>();
    logs.forEach(DocumentLog::wakeReaders);
    List<Reader> readers = awake;
    awake = new ArrayList<>();
    scheduled = false;
    readers.forEach(Reader::flush);
  }
}
