package venuehub.server.api;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import venuehub.core.Actor;
import venuehub.core.document.Documents;
import venuehub.core.document.FiguresDocument;
import venuehub.core.document.HouseholdDocument;
import venuehub.core.document.LiveDocument;
import venuehub.core.roster.HouseholdPlan;
import venuehub.core.story.RandomDay;
import venuehub.core.story.SamplePlan;
import venuehub.core.story.Story;
import venuehub.server.codec.Values;
import venuehub.server.report.FigureQueries;

/** What the catalogue says of documents and commands is what they are. */
final class SchemaTest {
  private final Catalogue catalogue = new Catalogue();

  @Test
  void theDocumentsOfARandomDayFitTheirSchemas() {
    Map<String, Validator> validators = new HashMap<>();
    for (DocumentEntry entry : catalogue.documents()) {
      entry.schema().ifPresent(schema -> validators.put(entry.name(), strict(schema)));
    }
    Story story = Story.of(SamplePlan.rules());
    RandomDay day = new RandomDay(3);
    for (int i = 0; i < 1_500; i++) {
      RandomDay.Wish wish = day.next(story.state());
      story.ask(wish.actor(), wish.command());
      story.pass(day.pause());
      if (i % 50 == 0) {
        check(story, validators);
      }
    }
  }

  private static void check(Story story, Map<String, Validator> validators) {
    for (LiveDocument document : Documents.all()) {
      assertFits(validators, document.name(), document.value(story.state()));
    }
    FigureQueries queries = new FigureQueries();
    assertFits(
        validators,
        "kpi",
        FiguresDocument.value(story.state(), figure -> queries.of(figure, "demo")));
    for (HouseholdPlan household : SamplePlan.households()) {
      assertFits(
          validators, "me", HouseholdDocument.value(story.state(), household.id(), story.now()));
    }
  }

  private static void assertFits(
      Map<String, Validator> validators, String name, Map<String, Object> value) {
    JsonNode json = Values.json(value);
    OutputUnit result = validators.get(name).validate(new JsonObject(json.toString()));
    assertTrue(result.getValid(), () -> name + " " + result.getErrors());
  }

  @Test
  void theArgumentsOfARandomDayFitTheirSchemas() {
    Map<String, Validator> validators = new HashMap<>();
    Story story = Story.of(SamplePlan.rules());
    RandomDay day = new RandomDay(5);
    for (int i = 0; i < 500; i++) {
      RandomDay.Wish wish = day.next(story.state());
      story.ask(wish.actor(), wish.command());
      if (wish.actor().equals(Actor.HUB)) {
        continue; // what the hub asks itself is not on the wire
      }
      String name = catalogue.codec().nameOf(wish.command());
      Validator validator =
          validators.computeIfAbsent(name, one -> validator(catalogue.codec().schema(one)));
      ObjectNode args = catalogue.codec().encode(wish.command());
      assertTrue(validator.validate(new JsonObject(args.toString())).getValid(), args::toString);
      args.put("another", 1);
      assertFalse(validator.validate(new JsonObject(args.toString())).getValid(), args::toString);
    }
  }

  /** Knows no members but those documented: a client may meet more, this hub has none. */
  private static Validator strict(ObjectNode schema) {
    ObjectNode strict = schema.deepCopy();
    forbidMore(strict);
    return validator(strict);
  }

  private static void forbidMore(JsonNode schema) {
    if (schema instanceof ObjectNode object && object.path("properties").isObject()) {
      object.put("additionalProperties", false);
    }
    schema.forEach(SchemaTest::forbidMore);
  }

  private static Validator validator(ObjectNode schema) {
    return Validator.create(
        JsonSchema.of(new JsonObject(schema.toString())),
        new JsonSchemaOptions()
            .setBaseUri("https://hub.test")
            .setDraft(Draft.DRAFT202012)
            .setOutputFormat(OutputFormat.Basic));
  }
}
