package venuehub.server.form;

/** Takes the problems as they are found. */
@FunctionalInterface
public interface FormProblems {
  /** Notes a problem; reading goes on. */
  void add(FormProblem problem);
}
