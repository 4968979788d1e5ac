package venuehub.server.database;

import io.vertx.core.net.ClientSSLOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;

/**
 * How a PostgreSQL is reached, twice: as the owner of the tables, for migrations only, and as the
 * role the hub works as, which may do little more than insert and select.
 *
 * @param owner for migrations
 * @param application for everything else
 */
public record DatabaseAccess(PgConnectOptions owner, PgConnectOptions application) {
  /** The role that holds the hub's rights. */
  public static final String APPLICATION_ROLE = "hub_app";

  /**
   * An external database. Its user migrates; the hub's sessions work as {@value #APPLICATION_ROLE}.
   *
   * @param uri such as {@code postgresql://user:password@host:5432/database?sslmode=require}
   * @throws DatabaseTrouble if it is no such URI
   */
  public static DatabaseAccess external(String uri) {
    PgConnectOptions owner;
    try {
      owner = PgConnectOptions.fromUri(uri);
    } catch (IllegalArgumentException unreadable) {
      throw new DatabaseTrouble(
          "Expected HUB_DATABASE_URL to be a PostgreSQL URI such as"
              + " postgresql://user@host:5432/database, but it is not");
    }
    if (owner.isUsingDomainSocket()) {
      throw new DatabaseTrouble(
          "Expected a host name in HUB_DATABASE_URL, but it names a socket folder");
    }
    if (owner.getSslMode() != SslMode.DISABLE && owner.getSslOptions() == null) {
      owner.setSslOptions(encryption(owner.getSslMode()));
    }
    PgConnectOptions application =
        new PgConnectOptions(owner).addProperty("role", APPLICATION_ROLE);
    return new DatabaseAccess(owner, application);
  }

  static DatabaseAccess of(
      String host,
      int port,
      String database,
      String owner,
      String ownerPassword,
      String applicationPassword) {
    PgConnectOptions place =
        new PgConnectOptions().setHost(host).setPort(port).setDatabase(database);
    return new DatabaseAccess(
        new PgConnectOptions(place).setUser(owner).setPassword(ownerPassword),
        new PgConnectOptions(place).setUser(APPLICATION_ROLE).setPassword(applicationPassword));
  }

  /** The same server and accounts, another database. */
  public DatabaseAccess database(String name) {
    return new DatabaseAccess(
        new PgConnectOptions(owner).setDatabase(name),
        new PgConnectOptions(application).setDatabase(name));
  }

  /** The owner's address for JDBC, without user and password. */
  public String ownerJdbcUrl() {
    String address =
        "jdbc:postgresql://%s:%d/%s"
            .formatted(owner.getHost(), owner.getPort(), owner.getDatabase());
    return owner.getSslMode() == SslMode.DISABLE
        ? address
        : address + "?sslmode=" + owner.getSslMode().value;
  }

  /**
   * The owner's address as a URI another hub can be given by HUB_DATABASE_URL. Holds the password.
   */
  public String ownerUri() {
    return "postgresql://%s:%s@%s:%d/%s"
        .formatted(
            owner.getUser(),
            owner.getPassword(),
            owner.getHost(),
            owner.getPort(),
            owner.getDatabase());
  }

  // As libpq does: "require" encrypts without asking who answers; the verifying modes use the
  // machine's trust store.
  private static ClientSSLOptions encryption(SslMode mode) {
    return switch (mode) {
      case DISABLE, ALLOW, PREFER, REQUIRE -> new ClientSSLOptions().setTrustAll(true);
      case VERIFY_CA -> new ClientSSLOptions();
      case VERIFY_FULL -> new ClientSSLOptions().setHostnameVerificationAlgorithm("HTTPS");
    };
  }
}
