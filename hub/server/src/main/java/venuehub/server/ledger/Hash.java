package venuehub.server.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 hash: 32 bytes. */
public final class Hash {
  /** What the first entry is chained to. */
  public static final Hash NONE = new Hash(new byte[32]);

  private static final MessageDigest SHA_256 = lookUp();

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * A hash from its bytes.
   *
   * @throws IllegalArgumentException unless there are 32
   */
  public static Hash of(byte[] bytes) {
    if (bytes.length != 32) {
      throw new IllegalArgumentException("Expected 32 bytes, but found " + bytes.length);
    }
    return new Hash(bytes.clone());
  }

  /** A hash from 64 hexadecimal digits. */
  public static Hash ofHex(String digits) {
    return of(HexFormat.of().parseHex(digits));
  }

  /** The hash of the parts, one after the other. */
  public static Hash sha256(byte[]... parts) {
    MessageDigest digest = sha256();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return new Hash(digest.digest());
  }

  // A copy of one that was looked up once: a start-up hashes every entry of the ledger.
  private static MessageDigest sha256() {
    try {
      return (MessageDigest) SHA_256.clone();
    } catch (CloneNotSupportedException never) {
      throw new IllegalStateException("Java's own SHA-256 can be copied", never);
    }
  }

  private static MessageDigest lookUp() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java has SHA-256", absent);
    }
  }

  /** The hash of what comes after this one in a chain. */
  Hash chained(byte[] next) {
    return sha256(bytes, next);
  }

  /** A copy of the 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** 64 lower-case hexadecimal digits. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
