package venuehub.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static venuehub.server.api.RunningApi.await;
import static venuehub.server.api.RunningApi.bearer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import venuehub.core.Role;
import venuehub.server.access.TicketCodes;
import venuehub.server.api.RunningApi.Reply;
import venuehub.server.database.TestDatabase;
import venuehub.server.report.paper.QrCode;

/** Tickets over HTTP: on the household's own page, and on paper. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TicketsTest {
  private final HttpClient http = HttpClient.newHttpClient();
  private RunningApi hub;

  @BeforeAll
  void start() {
    hub = new RunningApi(TestDatabase.fresh());
    hub.staff(Map.of("manager", Role.MANAGER, "gate1", Role.GATE));
    await(hub.tickets.put("demo", List.of("H01", "H02")));
  }

  @AfterAll
  void stop() {
    http.close();
    hub.close();
  }

  @Test
  void theKeyOfTheTicketsIsPublicAndTheirCodesAreTheManagers() throws Exception {
    Reply key = hub.get("/api/venues/demo/ticket-key");
    assertEquals("P-256", key.json().get("crv").asText());
    String codes = "/api/venues/demo/ticket-codes";
    assertEquals("forbidden", hub.get(codes, bearer(hub.token("gate1"))).code());
    String code = hub.get(codes, bearer(hub.token("manager"))).json().at("/codes/H01").asText();
    assertEquals(
        Optional.of("0001"), hub.codes.holder("demo", code).map(TicketCodes.Holder::number));
  }

  @Test
  void aHouseholdIsShownItsOwnTicketAndNoOther() throws Exception {
    String path = "/api/venues/demo/ticket";
    String[] header = {"Authorization", "Ticket " + hub.tickets.ticketOf("demo", "H01")};
    JsonNode shown = hub.get(path, header).json();
    String code = shown.get("code").asText();
    assertEquals(Optional.of(StoryVenues.TICKET.holder()), hub.codes.holder("demo", code));
    List<String> rows = new ArrayList<>();
    shown.get("rows").forEach(row -> rows.add(row.asText()));
    assertEquals(QrCode.of(code).rows(), rows);
    JsonNode expected =
        Json.object(
            """
            {"number":"0001","people":2,"day":1,"date":"2026-11-24","from":"09:00","to":"10:00",
             "opens":"08:30","gate":{"zh":"A口","en":"Gate A"}}
            """
                .getBytes(StandardCharsets.UTF_8));
    assertEquals(expected, ((ObjectNode) shown).remove(List.of("code", "rows")));
    String[] over = {"Authorization", "Ticket " + hub.tickets.ticketOf("demo", "H02")};
    assertEquals("not-found", hub.get(path, over).code());
    assertEquals("sign-in-needed", hub.get(path).code());
    assertEquals("forbidden", hub.get(path, bearer(hub.token("manager"))).code());
  }

  @Test
  void theManagerPrintsTicketsAllOrSome() throws Exception {
    String path = "/api/venues/demo/tickets.pdf";
    String[] manager = bearer(hub.token("manager"));
    for (String asked : List.of("", "?slot=s2", "?household=H11", "?household=0011", "?day=1")) {
      HttpResponse<byte[]> reply =
          http.send(hub.request(path + asked).headers(manager).build(), BodyHandlers.ofByteArray());
      assertEquals("application/pdf", reply.headers().firstValue("content-type").orElseThrow());
      assertEquals("no-store", reply.headers().firstValue("cache-control").orElseThrow());
      try (PDDocument file = Loader.loadPDF(reply.body())) {
        String text = new PDFTextStripper().getText(file);
        assertTrue(text.contains("0011") && text.contains("叫号三次。"), text);
        assertEquals(asked.isEmpty() || asked.equals("?day=1"), text.contains("0001"), asked);
      }
    }
    assertEquals("not-found", hub.get(path + "?slot=s9", manager).code());
    assertEquals("not-found", hub.get(path + "?day=2", manager).code());
    assertEquals("unknown-field", hub.get(path + "?slot=s1&day=1", manager).code());
    assertEquals("forbidden", hub.get(path, bearer(hub.token("gate1"))).code());
    assertEquals("sign-in-needed", hub.get(path).code());
  }
}
