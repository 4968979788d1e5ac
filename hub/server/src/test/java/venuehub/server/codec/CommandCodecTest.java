package venuehub.server.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import venuehub.server.Bounds;

final class CommandCodecTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final CommandCodec codec =
      new CommandCodec(
          List.of(
              new CommandForm("call.next", SampleCommand.Next.class, Set.of(), Set.of()),
              new CommandForm("notice.post", SampleCommand.Post.class, Set.of("text"), Set.of()),
              new CommandForm("crowd.count", SampleCommand.Count.class, Set.of(), Set.of()),
              new CommandForm(
                  "review.fail", SampleCommand.Fail.class, Set.of("note"), Set.of("note"))));

  @Test
  void aCommandComesBackEqual() throws Exception {
    var command =
        new SampleCommand.Post(
            new SampleCommand.Words("通知", "notice"),
            SampleCommand.Level.VERY_URGENT,
            List.of("hall"),
            5);
    assertEquals("notice.post", codec.nameOf(command));
    assertEquals(command, codec.decode("notice.post", codec.encode(command)));
    assertEquals(
        new SampleCommand.Next("6"),
        codec.decode("call.next", JSON.readTree("{\"counter\":\"6\"}")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "call.next   | {}                                 | MISSING_FIELD | args.counter",
        "call.next   | {'counter':6}                      | WRONG_TYPE    | args.counter",
        "call.next   | {'counter':null}                   | WRONG_TYPE    | args.counter",
        "call.next   | {'counter':'6','x':1}              | UNKNOWN_FIELD | args",
        "call.next   | []                                 | WRONG_TYPE    | args",
        "notice.post | {'text':{'zh':'a'},'minutes':1}    | MISSING_FIELD | args.text.en",
        "notice.post | {'text':{'zh':' ','en':''},'minutes':1} | UNKNOWN_VALUE | args.text",
        "notice.post | {'text':{'zh':'a','en':''},'minutes':-1} | OUT_OF_RANGE | args.minutes",
        "notice.post | {'text':{'zh':'a','en':''},'minutes':99999999999999999999} | OUT_OF_RANGE |"
            + " args.minutes",
        "notice.post | {'text':{'zh':'a','en':''},'minutes':1.5} | WRONG_TYPE | args.minutes",
        "notice.post | {'text':{'zh':'a','en':''},'minutes':1,'level':'loud'} | UNKNOWN_VALUE |"
            + " args.level",
        "notice.post | {'text':{'zh':'a','en':''},'minutes':1,'zones':['a',2]} | WRONG_TYPE |"
            + " args.zones[1]",
        "crowd.count | {'zone':'a','doors':{'d':'two'}}   | WRONG_TYPE    | args.doors.d",
      })
  void whatDoesNotFitIsRefusedByName(String name, String args, Misfit.Code code, String path)
      throws Exception {
    var json = JSON.readTree(args.replace('\'', '"'));
    var misfit = assertThrows(Misfit.class, () -> codec.decode(name, json));
    assertEquals(code, misfit.code());
    assertEquals(path, misfit.path());
    assertTrue(misfit.detail().matches("(?s)Expected .+, but .+\\."), misfit.detail());
  }

  @Test
  void textIsBounded() {
    String longest = "a".repeat(Bounds.TEXT_CHARACTERS);
    assertEquals(Misfit.Code.TOO_LONG, misfit("call.next", "{\"counter\":\"" + longest + "a\"}"));
    String notice = "字".repeat(Bounds.FREE_TEXT_CHARACTERS + 1);
    assertEquals(
        Misfit.Code.TOO_LONG,
        misfit("notice.post", "{\"text\":{\"zh\":\"" + notice + "\",\"en\":\"\"},\"minutes\":1}"));
  }

  @Test
  void theSchemaSaysTheSame() throws Exception {
    assertEquals(
        JSON.readTree(
            """
            {"type":"object","properties":{
              "text":{"type":"object","properties":{
                "zh":{"type":"string","maxLength":500},"en":{"type":"string","maxLength":500}},
                "required":["zh","en"],"additionalProperties":false},
              "level":{"type":"string","enum":["info","very-urgent"]},
              "zones":{"type":"array","maxItems":200,"items":{"type":"string","maxLength":200}},
              "minutes":{"type":"integer","minimum":0,"maximum":1000000}},
             "required":["text","minutes"],"additionalProperties":false}
            """),
        JSON.readTree(codec.schema("notice.post").toString()));
  }

  private Misfit.Code misfit(String name, String args) {
    return assertThrows(Misfit.class, () -> codec.decode(name, JSON.readTree(args))).code();
  }
}
