package venuehub.server.simulate.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Requests to a hub over HTTP. */
public final class HubRequests {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ANSWER_LIMIT_S = 60;

  private final HttpClient http;

  public HubRequests(HttpClient http) {
    this.http = http;
  }

  /** A hub answered with another status than 200. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    Refused(int status, String code, String detail) {
      super(status + " " + code + ": " + detail, null, false, false);
      this.status = status;
      this.code = code;
    }

    public int status() {
      return status;
    }

    /** The problem's code, empty where the body is no problem. */
    public String code() {
      return code;
    }
  }

  /**
   * Sends a request and reads the answer.
   *
   * @return fails with {@link Refused} on any other status than 200
   */
  public Future<JsonNode> send(
      HubAddress hub,
      HttpMethod method,
      String path,
      @Nullable JsonNode body,
      @Nullable String token) {
    return text(hub, method, path, body, token).map(HubRequests::json);
  }

  /** The same, with the body of the answer as it came. */
  public Future<Buffer> text(
      HubAddress hub,
      HttpMethod method,
      String path,
      @Nullable JsonNode body,
      @Nullable String token) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(method)
            .setHost(hub.host())
            .setPort(hub.port())
            .setSsl(hub.encrypted())
            .setURI(path);
    if (token != null) {
      options.putHeader("Authorization", "Bearer " + token);
    }
    if (body != null) {
      options.putHeader("Content-Type", "application/json");
    }
    return http.request(options)
        .compose(request -> answer(request, body))
        .timeout(ANSWER_LIMIT_S, TimeUnit.SECONDS);
  }

  // Whoever asks from a thread of its own may still be putting its steps together when the answer
  // comes. So the body's taker is in place before the request is sent: a body nobody takes is lost.
  private static Future<Buffer> answer(HttpClientRequest request, @Nullable JsonNode body) {
    Future<HttpClientResponse> sent =
        body == null ? request.send() : request.send(Buffer.buffer(bytes(body)));
    return sent.compose(
        response ->
            response
                .body()
                .map(
                    text -> {
                      if (response.statusCode() != 200) {
                        throw refused(response.statusCode(), text);
                      }
                      return text;
                    }));
  }

  private static Refused refused(int status, Buffer text) {
    JsonNode problem;
    try {
      problem = JSON.readTree(text.getBytes());
    } catch (IOException none) {
      problem = MergePatches.empty();
    }
    return new Refused(status, problem.path("code").asText(), problem.path("detail").asText());
  }

  private static JsonNode json(Buffer text) {
    try {
      return JSON.readTree(text.getBytes());
    } catch (IOException malformed) {
      throw new IllegalArgumentException("Expected JSON, but found " + text, malformed);
    }
  }

  private static byte[] bytes(JsonNode body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
