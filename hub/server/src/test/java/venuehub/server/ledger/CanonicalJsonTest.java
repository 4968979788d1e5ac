package venuehub.server.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.erdtman.jcs.NumberToJSON;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CanonicalJsonTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** RFC 8785 §3.2.2 and §3.2.3. */
  @Test
  void writesTheExampleOfTheRfc() throws IOException {
    String example =
        """
        {"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
         "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
         "literals": [null, true, false]}
        """;
    assertEquals(
        "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
            + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}",
        CanonicalJson.of(JSON.readTree(example)));
  }

  @Test
  void sortsMembersByCodeUnits() throws IOException {
    String example =
        "{\"\\u20ac\":1,\"\\r"
            + "\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}";
    assertEquals(
        "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}",
        CanonicalJson.of(JSON.readTree(example)));
  }

  /** RFC 8785 appendix B. */
  @ParameterizedTest
  @CsvSource({
    "0000000000000000, 0",
    "8000000000000000, 0",
    "0000000000000001, 5e-324",
    "8000000000000001, -5e-324",
    "7fefffffffffffff, 1.7976931348623157e+308",
    "4340000000000000, 9007199254740992",
    "c340000000000000, -9007199254740992",
    "4430000000000000, 295147905179352830000",
    "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23",
    "44b52d02c7e14af7, 1.0000000000000001e+23",
    "444b1ae4d6e2ef4e, 999999999999999700000",
    "444b1ae4d6e2ef50, 1e+21",
    "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555553, 333333333.3333332",
    "41b3de4355555557, 333333333.33333343",
    "becbf647612f3696, -0.0000033333333333333333",
    "43143ff3c1cb0959, 1424953923781206.2"
  })
  void writesNumbersAsTheRfcDoes(String bits, String text) {
    double number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    assertEquals(text, CanonicalJson.of(JsonNodeFactory.instance.numberNode(number)));
  }

  @Test
  void writesNumbersAsTheReferenceDoes() throws IOException {
    Random random = new Random(8785);
    for (int i = 0; i < 200_000; i++) {
      double number =
          i % 2 == 0
              ? Double.longBitsToDouble(random.nextLong())
              : Math.scalb(random.nextInt(1000), -i % 60);
      if (Double.isFinite(number)) {
        StringBuilder out = new StringBuilder();
        EcmaScriptNumber.append(out, number);
        assertEquals(NumberToJSON.serializeNumber(number), out.toString());
      }
    }
  }

  @Test
  void writesValuesAsTheReferenceDoes() throws IOException {
    Random random = new Random(2);
    for (int i = 0; i < 2_000; i++) {
      JsonNode value = JsonNodeFactory.instance.objectNode().set("v", RandomJson.value(random, 4));
      assertEquals(
          new JsonCanonicalizer(value.toString()).getEncodedString(), CanonicalJson.of(value));
    }
  }

  @Test
  void refusesWhatHasNoCanonicalForm() {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    assertThrows(
        IllegalArgumentException.class, () -> CanonicalJson.of(nodes.numberNode(Double.NaN)));
    assertThrows(
        IllegalArgumentException.class, () -> CanonicalJson.of(nodes.numberNode(1L << 53)));
    assertThrows(IllegalArgumentException.class, () -> CanonicalJson.of(nodes.textNode("a\ud83d")));
    assertThrows(IllegalArgumentException.class, () -> CanonicalJson.of(nodes.textNode("\ude00b")));
  }
}
