package venuehub.server.access;

import io.vertx.core.Future;
import java.util.List;

/** Refuses to serve real venues on secrets that everybody knows. */
public final class ServeCheck {
  private static final int NAMES_SHOWN = 10;

  private ServeCheck() {}

  /** Succeeds if all secrets are secret, else fails with a {@link DemoSecrets} that says which. */
  public static Future<Void> check(SigningKey key, Accounts accounts) {
    if (key.isBuiltIn()) {
      return Future.failedFuture(
          new DemoSecrets(
              "Expected a signing key of your own, but "
                  + SigningKey.VARIABLE
                  + " is the built-in one. Leave it unset: the hub makes its own key."));
    }
    return accounts.withDemoPassword().compose(ServeCheck::refuseDemoPasswords);
  }

  private static Future<Void> refuseDemoPasswords(List<String> names) {
    if (names.isEmpty()) {
      return Future.succeededFuture();
    }
    List<String> shown = names.subList(0, Math.min(NAMES_SHOWN, names.size()));
    String more =
        names.size() > shown.size() ? " and " + (names.size() - shown.size()) + " more" : "";
    return Future.failedFuture(
        new DemoSecrets(
            "Expected no account to have a demo password, but these have: "
                + String.join(", ", shown)
                + more
                + ". Import a staff list with other passwords, or start `demo`."));
  }

  /** The reason not to serve, as a sentence. */
  public static final class DemoSecrets extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemoSecrets(String message) {
      super(message, null, false, false);
    }
  }
}
