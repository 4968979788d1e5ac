package venuehub.server.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of a YAML file that remembers its line. Nothing is guessed of a scalar's type: it is its
 * text.
 */
public sealed interface YamlNode {
  /** The line in the file, from 1. */
  int line();

  /** What it is, for a sentence. */
  String what();

  /** A single value, as written. */
  record Scalar(int line, String text) implements YamlNode {
    @Override
    public String what() {
      return "'" + text + "'";
    }
  }

  /** Nothing was written: an empty value, {@code ~} or {@code null}. Counts as absent. */
  record Absent(int line) implements YamlNode {
    @Override
    public String what() {
      return "empty";
    }
  }

  /** A list. */
  record Items(int line, List<YamlNode> nodes) implements YamlNode {
    public Items {
      nodes = List.copyOf(nodes);
    }

    @Override
    public String what() {
      return "a list";
    }
  }

  /** Members by key, in the order of the file. */
  record Members(int line, Map<String, YamlNode> nodes) implements YamlNode {
    public Members {
      nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
    }

    @Override
    public String what() {
      return "a mapping";
    }

    /** The member, unless it is absent. */
    public @Nullable YamlNode get(String key) {
      return nodes.get(key) instanceof YamlNode node && !(node instanceof Absent) ? node : null;
    }

    /**
     * These members, and where one is absent that of {@code others}; mappings on both sides are
     * merged likewise.
     *
     * @param whole keys whose mapping is not merged: it is the one or the other
     */
    public Members over(Members others, Set<String> whole) {
      Map<String, YamlNode> merged = new LinkedHashMap<>(nodes);
      others.nodes.forEach(
          (key, other) -> {
            @Nullable YamlNode own = get(key);
            if (own == null) {
              merged.put(key, other);
            } else if (own instanceof Members mine
                && other instanceof Members theirs
                && !whole.contains(key)) {
              merged.put(key, mine.over(theirs, whole));
            }
          });
      return new Members(line, merged);
    }
  }
}
