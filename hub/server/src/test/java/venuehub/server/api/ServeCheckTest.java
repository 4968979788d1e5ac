package venuehub.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static venuehub.server.api.RunningApi.await;
import static venuehub.server.api.RunningApi.bearer;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import venuehub.core.Role;
import venuehub.server.access.ServeCheck;
import venuehub.server.access.SigningKey;
import venuehub.server.access.StaffRow;
import venuehub.server.database.DatabaseAccess;
import venuehub.server.database.TestDatabase;

/** Real venues are not served on secrets that everybody knows. */
final class ServeCheckTest {
  private static String refusal(RunningApi hub) {
    AssertionError failed =
        assertThrows(AssertionError.class, () -> await(hub.access.checkSecrets()));
    Throwable cause = failed.getCause().getCause();
    assertEquals(ServeCheck.DemoSecrets.class, cause.getClass());
    return String.valueOf(cause.getMessage());
  }

  @Test
  void demoPasswordsAreRefusedByName() {
    try (RunningApi hub = new RunningApi(TestDatabase.fresh())) {
      hub.staff(Map.of("manager", Role.MANAGER));
      await(hub.access.checkSecrets());
      await(hub.staff.put("demo", List.of(new StaffRow("gate1", "Gate", Role.GATE, "demo"))));
      assertTrue(refusal(hub).contains("gate1 (demo)"));
    }
  }

  @Test
  void theBuiltInKeyIsRefused() {
    Map<String, String> builtIn = Map.of(SigningKey.VARIABLE, SigningKey.BUILT_IN);
    try (RunningApi hub = new RunningApi(TestDatabase.fresh(), builtIn)) {
      String refusal = refusal(hub);
      assertTrue(refusal.contains(SigningKey.VARIABLE));
      assertFalse(refusal.contains(SigningKey.BUILT_IN));
    }
  }

  @Test
  void aShortKeyIsRefusedWithoutRepeatingIt() {
    try (RunningApi hub = new RunningApi(TestDatabase.fresh())) {
      AssertionError failed =
          assertThrows(
              AssertionError.class,
              () -> await(SigningKey.of(Map.of(SigningKey.VARIABLE, "short"), hub.database)));
      String message = String.valueOf(failed.getCause().getCause().getMessage());
      assertTrue(message.matches("Expected HUB_SIGNING_KEY .*, but .*\\."), message);
      assertFalse(message.contains("short"), message);
    }
  }

  @Test
  void hubsOnOneDatabaseShareTheKeyTheyMade() {
    DatabaseAccess access = TestDatabase.fresh();
    try (RunningApi one = new RunningApi(access, Map.of());
        RunningApi other = new RunningApi(access, Map.of())) {
      one.staff(Map.of("manager", Role.MANAGER));
      String token = one.token("manager");
      assertEquals(200, other.get("/api/venues/demo/docs/queue", bearer(token)).status());
      await(one.access.checkSecrets());
    }
  }
}
