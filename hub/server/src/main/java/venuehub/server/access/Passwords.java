package venuehub.server.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import venuehub.server.Bounds;
import venuehub.server.problem.ProblemCode;
import venuehub.server.problem.ProblemException;

/** Hashes and checks passwords with argon2id, off the event loop and a few at a time. */
public final class Passwords {
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

  private final WorkerExecutor workers;
  private final AtomicInteger waiting = new AtomicInteger();
  private final String decoy;

  /** Hashes one password at once, so that unknown names can be answered as slowly as known ones. */
  public Passwords(Vertx vertx) {
    this.workers = vertx.createSharedWorkerExecutor("passwords", Bounds.PASSWORD_CHECKS);
    this.decoy = hashed("decoy");
  }

  /** The hash of a password, in the PHC string form. */
  public Future<String> hash(String password) {
    return work(() -> hashed(password));
  }

  /** The hashes of passwords, in the same order. */
  Future<List<String>> hashAll(List<String> passwords) {
    return work(() -> passwords.stream().map(Passwords::hashed).toList());
  }

  /** Whether the password belongs to the hash. */
  Future<Boolean> fits(String password, String hash) {
    return work(() -> fitsNow(password, hash));
  }

  /** The accounts the password fits. Takes as long where there is none as where there is one. */
  Future<List<Account>> fitting(String password, List<Account> accounts) {
    return work(
        () -> {
          if (accounts.isEmpty()) {
            fitsNow(password, decoy);
          }
          List<Account> fitting = new ArrayList<>();
          for (Account account : accounts) {
            if (fitsNow(password, account.passwordHash())) {
              fitting.add(account);
            }
          }
          return List.copyOf(fitting);
        });
  }

  private <T> Future<T> work(Callable<T> task) {
    if (waiting.incrementAndGet() > Bounds.PASSWORD_CHECKS_WAITING) {
      waiting.decrementAndGet();
      return Future.failedFuture(
          ProblemException.of(
              ProblemCode.BUSY,
              "at most " + Bounds.PASSWORD_CHECKS_WAITING + " sign-ins at once",
              "there are more"));
    }
    return workers.executeBlocking(task, false).onComplete(_ -> waiting.decrementAndGet());
  }

  private static String hashed(String password) {
    return Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
  }

  private static boolean fitsNow(String password, String hash) {
    return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
  }
}
