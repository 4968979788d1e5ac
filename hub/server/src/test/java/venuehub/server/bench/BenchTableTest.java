package venuehub.server.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** A target missed is shown, not hidden. */
class BenchTableTest {
  private final BenchTable table = new BenchTable("Things", "what", "ms");

  @Test
  void eachRowNamesItsTargetAndWhetherItWasMet() {
    table.add(Target.atMost(3, 2.5, " ms"), "quick", 2.5);
    table.add(Target.atMost(3, 3.5, " ms"), "slow", 3.5);
    table.add(Target.NONE, "baseline", 9.0);
    JsonNode rows = table.json().get("rows");
    assertEquals("≤ 3 ms", rows.get(0).get("target").asText());
    assertTrue(rows.get(0).get("met").asBoolean());
    assertFalse(rows.get(1).get("met").asBoolean());
    assertFalse(rows.get(2).has("met"));
    String[] lines = table.text().split("\n");
    assertTrue(lines[2].endsWith("≤ 3 ms  met"), lines[2]);
    assertTrue(lines[3].endsWith("≤ 3 ms  MISSED"), lines[3]);
  }

  @Test
  void twoTargetsAreMetTogether() {
    assertFalse(Target.atLeast(20, 20, "/s").and(Target.that("no gap", false)).met());
    assertTrue(Target.atLeast(20, 20, "/s").and(Target.that("no gap", true)).met());
  }

  @Test
  void whatHasNoFigureIsNullInJson() {
    table.add(Target.NONE, "nothing", Double.NaN);
    assertTrue(table.json().get("rows").get(0).get("ms").isNull());
  }
}
