package venuehub.server.writer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * People who take and leave lockers at the same time. Each keeps a command until it is answered and
 * gives it again, with the same id, to whichever hub there is.
 */
final class Crowd {
  final Map<UUID, Answer.Done> done = new ConcurrentHashMap<>();
  private final Supplier<Hub> hub;

  /** Asks the hub there is at the moment. */
  Crowd(Supplier<Hub> hub) {
    this.hub = hub;
  }

  /** So many people give so many commands each; returns when all are answered. */
  void run(int people, int commands) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      int number = person;
      threads.add(Thread.startVirtualThread(() -> person(number, commands)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void person(int number, int commands) {
    Random random = new Random(number);
    for (int i = 0; i < commands; i++) {
      String locker = "locker" + random.nextInt(40);
      Lockers.Ask command =
          random.nextBoolean() ? new Lockers.Take(locker) : new Lockers.Leave(locker, null);
      Ask ask = Stage.ask(new UUID(number, i), "person" + number, command);
      Answer answer = persist(ask);
      if (answer instanceof Answer.Done made) {
        done.put(ask.id(), made);
      }
    }
  }

  private Answer persist(Ask ask) {
    while (true) {
      try {
        Answer answer = hub.get().ask(ask).get(2, TimeUnit.SECONDS);
        if (!(answer instanceof Answer.Refused refused) || refused.problem().status() != 503) {
          return answer;
        }
        TimeUnit.MILLISECONDS.sleep(20);
      } catch (TimeoutException | ExecutionException noAnswer) {
        Thread.onSpinWait();
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }
  }
}
