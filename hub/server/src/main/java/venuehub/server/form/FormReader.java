package venuehub.server.form;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import venuehub.server.form.FormProblem.Code;

/**
 * Reads nodes into records. Goes on after a mistake, so that all are found: a part of a list or
 * mapping that cannot be read is left out, and a record one of whose members cannot be read is
 * null.
 */
public final class FormReader {
  private final ScalarReader scalars;
  private final FormProblems problems;

  public FormReader(List<WrittenForm<?>> written, FormProblems problems) {
    this.scalars = new ScalarReader(written, problems);
    this.problems = problems;
  }

  /**
   * The record a node stands for.
   *
   * @param path where it is, for problems
   */
  public <T> @Nullable T read(Class<T> type, YamlNode node, String path) {
    return type.cast(record(type, node, path));
  }

  /**
   * The member {@code name} of a mapping as one of a record's components is declared; null: absent
   * or unreadable.
   */
  public @Nullable Object member(RecordComponent component, YamlNode.Members members, String path) {
    @Nullable YamlNode node = members.get(Forms.name(component));
    if (node != null) {
      return value(component.getGenericType(), component, node, path);
    }
    if (!Forms.isOptional(component)) {
      add(
          Code.MEMBER_MISSING,
          members,
          path,
          "a value for '" + Forms.name(component) + "'",
          "there is none");
    }
    return null;
  }

  /** Names the members that a record does not know. */
  public void refuseUnknown(Class<?> type, YamlNode.Members members, String path) {
    Set<String> known = new TreeSet<>();
    Arrays.stream(type.getRecordComponents())
        .forEach(component -> known.add(Forms.name(component)));
    members
        .nodes()
        .forEach(
            (key, node) -> {
              if (!known.contains(key)) {
                add(
                    Code.MEMBER_UNKNOWN,
                    node,
                    inside(path, key),
                    "one of " + String.join(", ", known),
                    "'" + key + "' is none of them" + Closest.hint(key, known));
              }
            });
  }

  private @Nullable Object record(Class<?> type, YamlNode node, String path) {
    @Nullable YamlNode whole = spelledOut(type, node);
    if (!(whole instanceof YamlNode.Members members)) {
      add(Code.VALUE_MALFORMED, node, path, "a mapping with members", "it is " + node.what());
      return null;
    }
    refuseUnknown(type, members, path);
    RecordComponent[] components = type.getRecordComponents();
    @Nullable Object[] values = new Object[components.length];
    boolean complete = true;
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      values[i] = member(component, members, inside(path, Forms.name(component)));
      boolean given = members.get(Forms.name(component)) != null;
      complete &= values[i] != null || (!given && Forms.isOptional(component));
    }
    return complete ? Forms.made(type, values) : null;
  }

  /** A record written in short as the mapping it stands for. */
  private static @Nullable YamlNode spelledOut(Class<?> type, YamlNode node) {
    @Nullable Shorthand shorthand = type.getAnnotation(Shorthand.class);
    boolean inShort = shorthand != null && !(node instanceof YamlNode.Members);
    return inShort ? new YamlNode.Members(node.line(), Map.of(shorthand.value(), node)) : node;
  }

  private @Nullable Object value(Type type, RecordComponent component, YamlNode node, String path) {
    Class<?> raw = Forms.raw(type);
    if (raw == List.class) {
      return list(Forms.argument(type, 0), component, node, path);
    }
    if (raw == Map.class) {
      return map(Forms.argument(type, 1), component, node, path);
    }
    return raw.isRecord() && !scalars.reads(raw)
        ? record(raw, node, path)
        : scalars.read(raw, component, node, path);
  }

  private @Nullable List<?> list(Type type, RecordComponent component, YamlNode node, String path) {
    List<YamlNode> nodes =
        switch (node) {
          case YamlNode.Items items -> items.nodes();
          case YamlNode.Scalar scalar -> List.of(scalar);
          case YamlNode.Members members -> List.of(members);
          case YamlNode.Absent _ -> List.of();
        };
    if (sizeRefused(nodes.size(), component, node, path)) {
      return null;
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      @Nullable Object value = value(type, component, nodes.get(i), path + "[" + (i + 1) + "]");
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private @Nullable Map<String, ?> map(
      Type type, RecordComponent component, YamlNode node, String path) {
    if (!(node instanceof YamlNode.Members members)) {
      add(Code.VALUE_MALFORMED, node, path, "a mapping", "it is " + node.what());
      return null;
    }
    if (sizeRefused(members.nodes().size(), component, node, path)) {
      return null;
    }
    Map<String, Object> values = new LinkedHashMap<>();
    members
        .nodes()
        .forEach(
            (key, part) -> {
              boolean keyFits = scalars.fits(key, component, part, inside(path, key));
              @Nullable Object value = value(type, component, part, inside(path, key));
              if (value != null && keyFits) {
                values.put(key, value);
              }
            });
    return values;
  }

  private boolean sizeRefused(int size, RecordComponent component, YamlNode node, String path) {
    @Nullable Range range = Forms.of(component, Range.class);
    if (range == null || (size >= range.least() && size <= range.most())) {
      return false;
    }
    String bounds = ScalarReader.shown(range.least()) + " to " + ScalarReader.shown(range.most());
    add(Code.VALUE_OUT_OF_RANGE, node, path, bounds + " of them", "there are " + size);
    return true;
  }

  private static String inside(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private void add(Code code, YamlNode node, String path, String expected, String but) {
    problems.add(new FormProblem(code, node.line(), path, expected, but));
  }
}
