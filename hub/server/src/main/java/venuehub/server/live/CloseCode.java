package venuehub.server.live;

/** Why the hub closes a connection (contract.md §4; 1001 and 1013 as in RFC 6455). */
enum CloseCode {
  /** The hub stops serving the venue. */
  GOING_AWAY(1001),
  /** No room or no way to look who speaks: try again later. */
  TRY_AGAIN(1013),
  /** A message that is no frame. */
  MALFORMED(4400),
  /** A frame before its turn. */
  OUT_OF_TURN(4400),
  /** A token forged, expired or revoked, or a role that changed. */
  NO_LONGER_WHO(4401),
  /** The peer took nothing for too long. */
  STUCK(4408),
  /** A message over 64 KiB. */
  TOO_LARGE(4413);

  private final int number;

  CloseCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
