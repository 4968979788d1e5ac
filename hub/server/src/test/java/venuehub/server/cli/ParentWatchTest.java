package venuehub.server.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Three real processes: this one starts a parent, the parent starts a child that watches it. */
class ParentWatchTest {
  /** Starts the child, with no standard input, and stays until killed. */
  static final class Parent {
    public static void main(String[] arguments) throws Exception {
      Process child =
          java(Child.class).redirectInput(ProcessBuilder.Redirect.from(nothing())).start();
      System.out.println(child.inputReader().readLine());
      child.waitFor();
    }

    private static java.io.File nothing() {
      return Path.of("/dev/null").toFile();
    }
  }

  /** Says its id and stays, unless its parent ends. */
  static final class Child {
    public static void main(String[] arguments) throws Exception {
      ParentWatch.start();
      System.out.println(ProcessHandle.current().pid());
      new CountDownLatch(1).await();
    }
  }

  @Test
  void endsWhenTheParentIsKilled() throws Exception {
    Process parent = java(Parent.class).start();
    try (BufferedReader out = parent.inputReader()) {
      ProcessHandle child = ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
      assertTrue(child.isAlive(), "the child runs although its standard input has ended");

      parent.destroyForcibly();

      child.onExit().get(10, TimeUnit.SECONDS);
    } finally {
      parent.descendants().forEach(ProcessHandle::destroyForcibly);
      parent.destroyForcibly();
    }
  }

  private static ProcessBuilder java(Class<?> program) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            program.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT);
  }
}
