package venuehub.server.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HubSettingsTest {
  @Test
  void eachHasADefaultThatWorks() {
    HubSettings settings = HubSettings.of(Map.of());
    assertEquals("127.0.0.1", settings.host());
    assertEquals(8080, settings.port());
    assertEquals(Optional.empty(), settings.databaseUrl());
    assertEquals(Path.of("hub-data").toAbsolutePath(), settings.dataFolder());
    assertEquals(10, settings.speed());
  }

  @Test
  void eachIsReadFromItsName() {
    HubSettings settings =
        HubSettings.of(
            Map.of(
                "HUB_HTTP_HOST", "::1",
                "HUB_HTTP_PORT", "0",
                "HUB_DATABASE_URL", "postgresql://hub@db/hub",
                "HUB_DATA_DIR", "elsewhere",
                "HUB_SPEED", "100000"));
    assertEquals("::1", settings.host());
    assertEquals(0, settings.port());
    assertEquals(Optional.of("postgresql://hub@db/hub"), settings.databaseUrl());
    assertEquals(Path.of("elsewhere").toAbsolutePath(), settings.dataFolder());
    assertEquals(100_000, settings.speed());
  }

  @ParameterizedTest
  @CsvSource({
    "HUB_HTTP_PORT, 65536", "HUB_HTTP_PORT, -1", "HUB_HTTP_PORT, http",
    "HUB_SPEED, 0", "HUB_SPEED, 100001", "HUB_SPEED, fast"
  })
  void whatCannotBeUsedIsNamedWithItsValue(String name, String value) {
    String sentence =
        assertThrows(HubSettings.Invalid.class, () -> HubSettings.of(Map.of(name, value)))
            .getMessage();
    assertTrue(sentence.contains(name) && sentence.contains("'" + value + "'"), sentence);
  }
}
