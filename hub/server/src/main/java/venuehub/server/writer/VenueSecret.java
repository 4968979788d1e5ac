package venuehub.server.writer;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import venuehub.server.ledger.Hash;
import venuehub.server.ledger.PrivateText;

/**
 * What makes the salts of a venue. The salt of a text depends on the command and the field only, so
 * that a command given again has the same hash, while nobody without the secret can try out what an
 * erased text was.
 */
public final class VenueSecret {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  /** A secret of random bytes. */
  public VenueSecret(byte[] bytes) {
    this.key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /** The text of a field of a command, with its salt and salted hash. */
  public PrivateText hide(UUID command, String field, String text) {
    byte[] salt = mac(command + "/" + field);
    Hash hash = Hash.sha256(salt, text.getBytes(StandardCharsets.UTF_8));
    return new PrivateText(hash, Hash.of(salt), text);
  }

  private byte[] mac(String what) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(what.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException absent) {
      throw new IllegalStateException("every Java has " + ALGORITHM, absent);
    }
  }
}
