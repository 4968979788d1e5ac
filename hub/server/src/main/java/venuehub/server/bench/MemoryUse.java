package venuehub.server.bench;

import io.netty.util.internal.PlatformDependent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Memory of this process.
 *
 * @param live bytes of live objects and of buffers outside the heap
 * @param resident bytes the system counts, garbage and code included; 0 where it does not tell
 */
record MemoryUse(long live, long resident) {
  private static final long PAGE = 4096;

  /** What is used now, after collecting garbage. */
  static MemoryUse now() {
    System.gc();
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    long buffers =
        ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
            .mapToLong(BufferPoolMXBean::getMemoryUsed)
            .sum();
    return new MemoryUse(
        heap + buffers + Math.max(0, PlatformDependent.usedDirectMemory()), readResident());
  }

  /** KiB of live memory more than before, per connection. */
  double perConnection(MemoryUse before, int connections) {
    return (live - before.live) / 1024.0 / connections;
  }

  /** KiB of resident memory more than before, per connection. */
  double residentPerConnection(MemoryUse before, int connections) {
    return (resident - before.resident) / 1024.0 / connections;
  }

  private static long readResident() {
    Path statm = Path.of("/proc/self/statm");
    if (!Files.isReadable(statm)) {
      return 0;
    }
    try {
      return Long.parseLong(Files.readString(statm).split(" ")[1]) * PAGE;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
