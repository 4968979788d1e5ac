package venuehub.server.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePMap;

final class EventCodecTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final EventCodec codec = new EventCodec(List.of(SampleEvent.class));

  private static SampleEvent.CallMade event(Optional<SampleEvent.Line> note) {
    return new SampleEvent.CallMade(
        "6",
        2,
        1L << 40,
        60.2,
        true,
        Instant.parse("2026-05-09T01:02:03Z"),
        LocalDate.of(2026, 5, 9),
        Duration.ofMinutes(3),
        UUID.fromString("0d1d5a3e-8a44-4c3f-9a5f-0d4a51f2f0a1"),
        SampleEvent.Cause.TIMED_OUT,
        new SampleEvent.Place.Counter(3),
        new SampleEvent.Line("请到", "Please come"),
        List.of("two", "three"),
        Set.of(SampleEvent.Cause.ABSENT, SampleEvent.Cause.TIMED_OUT),
        Map.of("two-60", 14),
        HashTreePMap.singleton(SampleEvent.Cause.ABSENT, new SampleEvent.Line("缺席", "absent")),
        null,
        null,
        note);
  }

  @Test
  void anEventComesBackEqual() {
    for (var event :
        List.of(event(Optional.empty()), event(Optional.of(new SampleEvent.Line("a", "b"))))) {
      ObjectNode body = codec.encode(event);
      assertEquals("sample.callMade", codec.typeOf(event));
      assertEquals(event, codec.decode("sample.callMade", body));
    }
    assertEquals(new SampleEvent.Closed(), codec.decode("sample.closed", JSON.createObjectNode()));
  }

  @Test
  void theFormIsTheOneOfTheLedger() throws Exception {
    assertEquals(
        JSON.readTree(
            """
            {"counter":"6","times":2,"rank":1099511627776,"area":60.2,"drill":true,
             "at":"2026-05-09T01:02:03.000000Z","date":"2026-05-09","limit":"PT3M",
             "command":"0d1d5a3e-8a44-4c3f-9a5f-0d4a51f2f0a1","cause":"timed-out",
             "place":{"kind":"counter","number":3},"text":{"zh":"请到","en":"Please come"},
             "pools":["two","three"],"causes":["absent","timed-out"],"left":{"two-60":14},
             "texts":{"absent":{"zh":"缺席","en":"absent"}}}
            """),
        JSON.readTree(codec.encode(event(Optional.empty())).toString()));
  }

  @Test
  void whatIsReadCannotBeChanged() {
    var read =
        (SampleEvent.CallMade)
            codec.decode("sample.callMade", codec.encode(event(Optional.empty())));
    assertThrows(UnsupportedOperationException.class, () -> read.pools().add("four"));
    assertThrows(UnsupportedOperationException.class, () -> read.causes().clear());
    assertThrows(UnsupportedOperationException.class, () -> read.left().put("a", 1));
  }

  @Test
  void whatNoEventSaysIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> codec.decode("sample.unheardOf", JSON.createObjectNode()));
    var fault =
        assertThrows(
            IllegalArgumentException.class,
            () -> codec.decode("sample.closed", JSON.createObjectNode().put("day", 1)));
    assertTrue(String.valueOf(fault.getMessage()).contains("\"day\""));
  }
}
