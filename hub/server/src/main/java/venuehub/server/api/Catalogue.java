package venuehub.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import venuehub.core.Command;
import venuehub.core.Role;
import venuehub.server.access.Caller;
import venuehub.server.codec.CommandCodec;
import venuehub.server.codec.CommandForm;
import venuehub.server.codec.Misfit;
import venuehub.server.problem.Problem;
import venuehub.server.problem.ProblemCode;
import venuehub.server.problem.ProblemException;

/**
 * Every document and command of the hub, with who may have it. Declared once, in {@link
 * DocumentTable} and {@link CommandTable}; asked by every door, and served at {@code
 * /api/catalogue}.
 */
public final class Catalogue {
  private final Map<String, DocumentEntry> documents = new LinkedHashMap<>();
  private final Map<String, CommandEntry> commands = new LinkedHashMap<>();
  private final CommandCodec codec;

  public Catalogue() {
    this(DocumentTable.entries(), CommandTable.entries());
  }

  Catalogue(List<DocumentEntry> documents, List<CommandEntry> commands) {
    documents.forEach(entry -> this.documents.put(entry.name(), entry));
    commands.forEach(entry -> this.commands.put(entry.name(), entry));
    List<CommandForm> forms = commands.stream().flatMap(entry -> entry.form().stream()).toList();
    this.codec = new CommandCodec(forms);
  }

  /** All documents. */
  public Collection<DocumentEntry> documents() {
    return List.copyOf(documents.values());
  }

  /** All commands. */
  public Collection<CommandEntry> commands() {
    return List.copyOf(commands.values());
  }

  /** Reads and writes the commands that are built. */
  public CommandCodec codec() {
    return codec;
  }

  /** Why a role may not read a document: unknown, forbidden or not built; none: it may. */
  public Optional<Problem> refusesDocument(String name, Role role) {
    DocumentEntry entry = documents.get(name);
    if (entry == null) {
      return Optional.of(unknown(ProblemCode.UNKNOWN_DOCUMENT, "document", name));
    }
    return refuses("the document " + entry.name(), entry.readers(), entry.isBuilt(), role);
  }

  /** Why a role may not give a command: unknown, forbidden or not built; none: it may. */
  public Optional<Problem> refusesCommand(String name, Role role) {
    CommandEntry entry = commands.get(name);
    if (entry == null) {
      return Optional.of(unknown(ProblemCode.UNKNOWN_COMMAND, "command", name));
    }
    boolean built = entry.form().isPresent();
    return refuses("the command " + entry.name(), entry.roles(), built, role);
  }

  /**
   * The command a caller gives.
   *
   * @throws ProblemException if it is unknown, not the caller's to give, not built, or its
   *     arguments do not fit
   */
  public Command admit(Caller caller, String name, JsonNode args) {
    refusesCommand(name, caller.role())
        .ifPresent(
            problem -> {
              throw new ProblemException(problem);
            });
    Command command;
    try {
      command = codec.decode(name, args);
    } catch (Misfit misfit) {
      throw new ProblemException(problem(misfit));
    }
    if (caller.household() != null && !speaksOfItself(caller.household(), command)) {
      throw ProblemException.of(
          ProblemCode.FORBIDDEN, "the caller's own household", "it is another");
    }
    return command;
  }

  private boolean speaksOfItself(String household, Command command) {
    return codec.encode(command).path("household").asText().equals(household);
  }

  /** What to answer where JSON does not fit. */
  public static Problem problem(Misfit misfit) {
    ProblemCode code =
        switch (misfit.code()) {
          case UNKNOWN_FIELD -> ProblemCode.UNKNOWN_FIELD;
          case MISSING_FIELD -> ProblemCode.MISSING_FIELD;
          case WRONG_TYPE -> ProblemCode.WRONG_TYPE;
          case TOO_LONG -> ProblemCode.TOO_LONG;
          case OUT_OF_RANGE -> ProblemCode.OUT_OF_RANGE;
          case UNKNOWN_VALUE -> ProblemCode.UNKNOWN_VALUE;
        };
    return new Problem(code.wire(), code.title(), misfit.detail(), code.status());
  }

  private static Optional<Problem> refuses(String what, Set<Role> roles, boolean built, Role role) {
    if (!roles.contains(role)) {
      String entitled = String.join(", ", roles.stream().map(Role::wire).sorted().toList());
      String expected = "one of the roles " + entitled + " for " + what;
      return Optional.of(
          Problem.of(ProblemCode.FORBIDDEN, expected, "the caller's is " + role.wire()));
    }
    if (!built) {
      return Optional.of(
          Problem.of(ProblemCode.NOT_BUILT, what + " to be built", "its name is only reserved"));
    }
    return Optional.empty();
  }

  private static Problem unknown(ProblemCode code, String kind, String name) {
    String shown = name.length() <= 60 ? name : name.substring(0, 60) + "…";
    return Problem.of(
        code, "a " + kind + " of the catalogue", "there is none named \"" + shown + "\"");
  }
}
