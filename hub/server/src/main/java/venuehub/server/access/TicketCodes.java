package venuehub.server.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import java.math.BigInteger;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The codes on tickets for the gate: who holds one is told by number, slot, gate and people, and
 * nothing about a person. Signed, so that a gate tablet without network can tell a forged one by
 * the public key it has kept.
 *
 * <p>{@code VH1.<payload>.<signature>}: the payload is {@code venue|number|slot|gate|people} with
 * each part percent-encoded, the signature ECDSA over P-256 with SHA-256 of all before the second
 * dot, as 64 raw bytes; both in base64url without padding.
 */
public final class TicketCodes {
  private static final String PREFIX = "VH1.";
  private static final String CURVE = "secp256r1";
  private static final String SIGNING = "SHA256withECDSAinP1363Format";
  private static final int COORDINATE_BYTES = 32;
  private static final int LONGEST = 500;
  private static final int PARTS = 5;
  private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();

  private final PrivateKey secret;
  private final ECPublicKey open;

  private TicketCodes(PrivateKey secret, ECPublicKey open) {
    this.secret = secret;
    this.open = open;
  }

  /** What a ticket says. */
  public record Holder(String number, String slot, @Nullable String gate, int people) {}

  /** The codes of a database; its key pair is made the first time it is asked for. */
  public static Future<TicketCodes> of(Pool database) {
    return SigningKey.secret(database, "ticket-codes", pair()).map(TicketCodes::read);
  }

  private static byte[] pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(CURVE));
      KeyPair pair = generator.generateKeyPair();
      byte[] secret = pair.getPrivate().getEncoded();
      byte[] open = pair.getPublic().getEncoded();
      return ByteBuffer.allocate(Integer.BYTES + secret.length + open.length)
          .putInt(secret.length)
          .put(secret)
          .put(open)
          .array();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static TicketCodes read(byte[] kept) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(kept);
      byte[] secret = new byte[bytes.getInt()];
      bytes.get(secret);
      byte[] open = new byte[bytes.remaining()];
      bytes.get(open);
      KeyFactory keys = KeyFactory.getInstance("EC");
      return new TicketCodes(
          keys.generatePrivate(new PKCS8EncodedKeySpec(secret)),
          (ECPublicKey) keys.generatePublic(new X509EncodedKeySpec(open)));
    } catch (GeneralSecurityException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** The public key, as a JSON Web Key. */
  public JsonObject publicKey() {
    return new JsonObject()
        .put("kty", "EC")
        .put("crv", "P-256")
        .put("x", coordinate(open.getW().getAffineX()))
        .put("y", coordinate(open.getW().getAffineY()));
  }

  private static String coordinate(BigInteger value) {
    byte[] bytes = value.toByteArray();
    byte[] fixed = new byte[COORDINATE_BYTES];
    int length = Math.min(bytes.length, COORDINATE_BYTES);
    System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE_BYTES - length, length);
    return TO_TEXT.encodeToString(fixed);
  }

  /** The code of a ticket. */
  public String codeOf(String venue, Holder holder) {
    String gate = holder.gate();
    String payload =
        List.of(
                venue,
                holder.number(),
                holder.slot(),
                gate == null ? "" : gate,
                Integer.toString(holder.people()))
            .stream()
            .map(part -> URLEncoder.encode(part, UTF_8).replace("+", "%20"))
            .collect(Collectors.joining("|"));
    String signed = PREFIX + TO_TEXT.encodeToString(payload.getBytes(UTF_8));
    try {
      Signature signature = Signature.getInstance(SIGNING);
      signature.initSign(secret);
      signature.update(signed.getBytes(US_ASCII));
      return signed + "." + TO_TEXT.encodeToString(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether a text is meant to be a code, genuine or not; else it is a number somebody typed. */
  public static boolean isCode(String text) {
    return text.startsWith(PREFIX);
  }

  /** What a genuine ticket of a venue says; empty for any other. */
  public Optional<Holder> holder(String venue, String code) {
    int dot = code.lastIndexOf('.');
    if (!isCode(code) || code.length() > LONGEST || dot < PREFIX.length()) {
      return Optional.empty();
    }
    String signed = code.substring(0, dot);
    try {
      Signature signature = Signature.getInstance(SIGNING);
      signature.initVerify(open);
      signature.update(signed.getBytes(UTF_8));
      if (!signature.verify(Base64.getUrlDecoder().decode(code.substring(dot + 1)))) {
        return Optional.empty();
      }
      byte[] payload = Base64.getUrlDecoder().decode(signed.substring(PREFIX.length()));
      List<String> parts =
          Arrays.stream(new String(payload, UTF_8).split("\\|", -1))
              .map(part -> URLDecoder.decode(part, UTF_8))
              .toList();
      boolean ours = parts.size() == PARTS && parts.getFirst().equals(venue);
      return ours ? Optional.of(holder(parts)) : Optional.empty();
    } catch (GeneralSecurityException | IllegalArgumentException forged) {
      return Optional.empty();
    }
  }

  private static Holder holder(List<String> parts) {
    String gate = parts.get(3);
    return new Holder(
        parts.get(1), parts.get(2), gate.isEmpty() ? null : gate, Integer.parseInt(parts.get(4)));
  }
}
