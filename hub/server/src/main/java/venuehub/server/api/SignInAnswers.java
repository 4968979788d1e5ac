package venuehub.server.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import venuehub.server.Bounds;
import venuehub.server.access.Identity;
import venuehub.server.access.SignIns;
import venuehub.server.access.SignedIn;
import venuehub.server.codec.Limits;
import venuehub.server.codec.Misfit;
import venuehub.server.codec.RecordCodec;
import venuehub.server.problem.ProblemException;

/** Sign-in, refresh, sign-out. */
final class SignInAnswers {
  /**
   * The body of a sign-in.
   *
   * @param venue the venue meant; absent: every venue where the password fits the name
   */
  record SignIn(String name, String password, @Nullable String venue) {}

  /** The body of a refresh. */
  record Refresh(String refreshToken) {}

  static final RecordCodec<SignIn> SIGN_IN = codec(SignIn.class);
  static final RecordCodec<Refresh> REFRESH = codec(Refresh.class);

  private final SignIns signIns;

  SignInAnswers(SignIns signIns) {
    this.signIns = signIns;
  }

  Future<Void> signIn(RoutingContext request) {
    SignIn body = read(SIGN_IN, request);
    String address = request.request().remoteAddress().hostAddress();
    return signIns
        .signIn(body.name(), body.password(), body.venue(), address)
        .compose(signedIn -> Answers.json(request, json(signedIn)));
  }

  Future<Void> refresh(RoutingContext request) {
    return signIns
        .refresh(read(REFRESH, request).refreshToken())
        .compose(signedIn -> Answers.json(request, json(signedIn)));
  }

  Future<Void> signOut(RoutingContext request, Identity person) {
    return signIns.signOut(person).compose(_ -> Answers.nothing(request));
  }

  private static ObjectNode json(SignedIn signedIn) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("token", signedIn.token())
            .put("refreshToken", signedIn.refreshToken())
            .put("expiresAt", signedIn.expiresAt().truncatedTo(ChronoUnit.SECONDS).toString())
            .put("person", signedIn.person())
            .put("displayName", signedIn.displayName())
            .put("role", signedIn.role().wire());
    ObjectNode venues = json.putObject("venues");
    signedIn.venues().forEach((venue, role) -> venues.put(venue, role.wire()));
    return json;
  }

  private static <T extends Record> T read(RecordCodec<T> codec, RoutingContext request) {
    try {
      return codec.decode(Json.body(Bodies.bytes(request)), "body");
    } catch (Misfit misfit) {
      throw new ProblemException(Catalogue.problem(misfit));
    }
  }

  private static <T extends Record> RecordCodec<T> codec(Class<T> type) {
    int text = Bounds.PASSWORD_CHARACTERS;
    return new RecordCodec<>(type, new Limits(text, text, Set.of(), 0, 0, 0));
  }
}
