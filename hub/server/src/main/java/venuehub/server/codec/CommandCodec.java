package venuehub.server.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import venuehub.core.Command;

/** Commands as they come over the wire: a name and {@code args}, a JSON object read strictly. */
public final class CommandCodec {
  private final Map<String, Shape.Members> byName = new LinkedHashMap<>();
  private final Map<Class<?>, String> names = new LinkedHashMap<>();
  private final Map<String, Set<String>> privateWords = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException if a record cannot be read, a member in words is none of the
   *     record's, or a name or record comes twice
   */
  public CommandCodec(Collection<CommandForm> forms) {
    for (CommandForm form : forms) {
      Shape.Members shape = new Shapes(Limits.ofCommand(form.words())).ofRecord(form.type());
      if (byName.put(form.name(), shape) != null || names.put(form.type(), form.name()) != null) {
        throw new IllegalArgumentException(form + " comes twice");
      }
      privateWords.put(form.name(), form.privateWords());
      for (String member : form.words()) {
        if (shape.members().stream().noneMatch(one -> one.name().equals(member))) {
          throw new IllegalArgumentException(form.type() + " has no member " + member);
        }
      }
    }
  }

  /** Whether there is such a command. */
  public boolean knows(String name) {
    return byName.containsKey(name);
  }

  /**
   * The command.
   *
   * @throws Misfit if {@code args} does not fit: nothing unknown, missing, too long or of another
   *     type is let through
   * @throws IllegalArgumentException if there is no such command
   */
  public Command decode(String name, JsonNode args) throws Misfit {
    return (Command) ShapeReader.read(shape(name), args, "args");
  }

  /** The name of a command. */
  public String nameOf(Command command) {
    String name = names.get(command.getClass());
    if (name == null) {
      throw new IllegalArgumentException(command.getClass() + " is no command of the wire");
    }
    return name;
  }

  /** The {@code args} of a command: the same for the same command, however it was written. */
  public ObjectNode encode(Command command) {
    return ShapeWriter.members(shape(nameOf(command)), command);
  }

  /** The members of a command's {@code args} whose words are kept apart from the ledger. */
  public Set<String> privateWords(String name) {
    return privateWords.getOrDefault(name, Set.of());
  }

  /** The JSON Schema of a command's {@code args}. */
  public ObjectNode schema(String name) {
    return ShapeSchema.of(shape(name));
  }

  private Shape.Members shape(String name) {
    Shape.Members shape = byName.get(name);
    if (shape == null) {
      throw new IllegalArgumentException("no command is named " + name);
    }
    return shape;
  }
}
