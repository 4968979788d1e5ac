package venuehub.server.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Fails a future with a problem. Carries no stack trace: it is an answer, not a fault. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final @Nullable Duration retryAfter;

  public ProblemException(Problem problem) {
    this(problem, null);
  }

  /**
   * @param retryAfter when it is worth trying again
   */
  public ProblemException(Problem problem, @Nullable Duration retryAfter) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** The server turns something away. */
  public static ProblemException of(ProblemCode code, String expected, String but) {
    return new ProblemException(Problem.of(code, expected, but));
  }

  /** The problem to answer with. */
  public Problem problem() {
    return problem;
  }

  /** When it is worth trying again, else null. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
