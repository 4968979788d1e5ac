package venuehub.server.api;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * Bytes that stay the same while the hub runs. Compressed once, if that helps; revalidated by ETag.
 *
 * @param cacheControl the Cache-Control header
 */
record FixedAnswer(
    Buffer bytes, Optional<Buffer> gzip, String contentType, String cacheControl, String etag) {
  static final String REVALIDATE = "no-cache";
  static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final int WORTH_COMPRESSING = 1_000;

  static FixedAnswer of(byte[] bytes, String contentType, String cacheControl) {
    Optional<Buffer> gzip = isText(contentType) ? compressed(bytes) : Optional.empty();
    String etag = "\"" + hash(bytes).substring(0, 32) + "\"";
    return new FixedAnswer(Buffer.buffer(bytes), gzip, contentType, cacheControl, etag);
  }

  Future<Void> to(RoutingContext request) {
    HttpServerResponse response =
        request
            .response()
            .putHeader(HttpHeaders.CACHE_CONTROL, cacheControl)
            .putHeader(HttpHeaders.ETAG, etag)
            .putHeader(HttpHeaders.VARY, "Accept-Encoding");
    String known = request.request().getHeader(HttpHeaders.IF_NONE_MATCH);
    if (known != null && (known.contains(etag) || known.strip().equals("*"))) {
      return response.setStatusCode(304).end();
    }
    response.putHeader(HttpHeaders.CONTENT_TYPE, contentType);
    String accepted = request.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
    boolean compress = gzip.isPresent() && accepted != null && accepted.contains("gzip");
    Buffer body = compress ? gzip.orElse(bytes) : bytes;
    if (compress) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    if (request.request().method() == HttpMethod.HEAD) {
      return response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length())).end();
    }
    return response.end(body);
  }

  private static boolean isText(String contentType) {
    return contentType.startsWith("text/")
        || contentType.startsWith("application/json")
        || contentType.startsWith("application/manifest+json")
        || contentType.startsWith("image/svg");
  }

  private static Optional<Buffer> compressed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    boolean helps = bytes.length > WORTH_COMPRESSING && out.size() < bytes.length;
    return helps ? Optional.of(Buffer.buffer(out.toByteArray())) : Optional.empty();
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
