package venuehub.server.simulate.link;

/** As whom a client connects. */
public sealed interface Credentials {
  /** The public: no name. */
  record Anybody() implements Credentials {}

  /** A household with the ticket it was given. */
  record Ticket(String ticket) implements Credentials {}

  /** A member of staff or a device. */
  record Account(String name, String password) implements Credentials {}
}
