package venuehub.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages and files, from a folder of test resources. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WebFilesTest {
  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer server;

  @BeforeAll
  void start() {
    WebFiles files = WebFiles.of("webtest/");
    Router router = Router.router(vertx);
    router
        .route()
        .handler(
            request -> files.answer(request).onFailure(fault -> Answers.failure(request, fault)));
    server =
        RunningApi.await(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"));
  }

  @AfterAll
  void stop() {
    RunningApi.await(vertx.close());
    client.close();
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path));
    return client.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        BodyHandlers.ofString());
  }

  @ParameterizedTest
  @CsvSource({
    "/, client", "/staff/, client", "/staff, client", "/staff/counter/6, client",
    "/radio/, client", "/me/Ab-_9, client", "/board/demo, board", "/board/, board",
  })
  void aPagesAddressMayGoOn(String path, String title) throws Exception {
    HttpResponse<String> page = get(path);
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains(title), page::body);
    assertEquals("no-cache", page.headers().firstValue("cache-control").orElse(""));
    String etag = page.headers().firstValue("etag").orElse("");
    assertEquals(304, get(path, "If-None-Match", etag).statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "/assets/index-a1b2c3.js, text/javascript; charset=utf-8",
    "/board/assets/index-d4e5f6.css, text/css; charset=utf-8",
  })
  void whatIsNamedByItsHashIsKeptForEver(String path, String type) throws Exception {
    HttpResponse<String> file = get(path);
    assertEquals(200, file.statusCode());
    assertEquals(type, file.headers().firstValue("content-type").orElse(""));
    assertTrue(file.headers().firstValue("cache-control").orElse("").contains("immutable"));
  }

  @ParameterizedTest
  @CsvSource({
    "/assets/index-old.js",
    "/elsewhere/",
    "/elsewhere",
    "/board/../../secret.txt",
    "/%2e%2e/%2e%2e/logback.xml",
    "/staff/app.js",
  })
  void whatIsNotThereIsNotFound(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertEquals(404, answer.statusCode());
    assertTrue(answer.body().contains("not-found"));
  }

  @Test
  void otherFilesAreRevalidated() throws Exception {
    assertEquals("no-cache", get("/robots.txt").headers().firstValue("cache-control").orElse(""));
  }
}
