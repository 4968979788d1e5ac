package venuehub.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import venuehub.server.access.TicketCodes.Holder;
import venuehub.server.database.TestDatabase;

/** The codes on tickets: genuine ones are told from all others, by the key that is public too. */
final class TicketCodesTest {
  private final Vertx vertx = Vertx.vertx();
  private Pool pool;
  private TicketCodes codes;

  @BeforeEach
  void open() throws Exception {
    pool = PgBuilder.pool().connectingTo(TestDatabase.fresh().application()).using(vertx).build();
    codes = await(TicketCodes.of(pool));
  }

  @AfterEach
  void close() throws Exception {
    await(pool.close());
    await(vertx.close());
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  @Test
  void aGenuineCodeTellsItsNumberOnEveryNodeOfTheDatabase() throws Exception {
    Holder holder = new Holder("优 01|2", "d1-0900", "B", 2);
    String code = codes.codeOf("demo", holder);
    TicketCodes other = await(TicketCodes.of(pool));
    assertEquals(Optional.of(holder), other.holder("demo", code));
    assertTrue(code.length() < 200, "a small picture holds it: " + code.length());
  }

  @Test
  void whatIsNotGenuineIsNothing() throws Exception {
    String code = codes.codeOf("demo", new Holder("0155", "d1-0900", null, 2));
    String forged =
        "VH1."
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("demo|0001|d1-0900||2".getBytes(StandardCharsets.UTF_8))
            + code.substring(code.lastIndexOf('.'));
    for (String wrong :
        new String[] {
          forged,
          code.substring(0, code.length() - 2),
          code + "AA",
          "VH1.",
          "VH1..",
          "VH1.a.b",
          "VH1.%%.%%",
          "VH1." + "A".repeat(600),
          "0155",
          ""
        }) {
      assertEquals(Optional.empty(), codes.holder("demo", wrong), wrong);
    }
    assertEquals(Optional.empty(), codes.holder("other", code), "of another venue");
    assertFalse(TicketCodes.isCode("0155"));
  }

  @Test
  void thePublicKeyTellsItToo() throws Exception {
    String code = codes.codeOf("demo", new Holder("0155", "d1-0900", null, 2));
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initVerify(published(codes.publicKey()));
    int dot = code.lastIndexOf('.');
    signature.update(code.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
    assertTrue(signature.verify(Base64.getUrlDecoder().decode(code.substring(dot + 1))));
  }

  private static PublicKey published(JsonObject key) throws Exception {
    AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
    curve.init(new ECGenParameterSpec("secp256r1"));
    ECPoint point = new ECPoint(number(key, "x"), number(key, "y"));
    return KeyFactory.getInstance("EC")
        .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
  }

  private static BigInteger number(JsonObject key, String coordinate) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(key.getString(coordinate)));
  }
}
