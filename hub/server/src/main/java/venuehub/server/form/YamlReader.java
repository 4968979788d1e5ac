package venuehub.server.form;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;
import venuehub.server.Bounds;
import venuehub.server.form.FormProblem.Code;

/** Reads YAML text into nodes that know their lines. */
public final class YamlReader {
  private static final Set<String> NOTHING = Set.of("", "~", "null");

  /** Deeper than {@link Bounds#YAML_DEPTH}, so that it is told where that is passed. */
  private static final int PARSED_DEPTH = 1_000;

  private final FormProblems problems;
  private int parts;

  private YamlReader(FormProblems problems) {
    this.problems = problems;
  }

  /** The mapping a file consists of; null: it has none, and the problem was noted. */
  public static YamlNode.@Nullable Members read(String text, FormProblems problems) {
    if (text.length() > Bounds.YAML_BYTES) {
      problems.add(
          new FormProblem(
              Code.YAML_TOO_LARGE,
              1,
              "",
              "at most " + Bounds.YAML_BYTES + " characters",
              "the file has " + text.length()));
      return null;
    }
    try {
      @Nullable Node root = composed(text);
      if (root == null) {
        problems.add(new FormProblem(Code.YAML_MALFORMED, 1, "", "a mapping", "the file is empty"));
        return null;
      }
      YamlNode node = new YamlReader(problems).node(root, 0, "");
      if (node instanceof YamlNode.Members members) {
        return members;
      }
      problems.add(
          new FormProblem(
              Code.YAML_MALFORMED, node.line(), "", "a mapping", "it is " + node.what()));
    } catch (MarkedYAMLException malformed) {
      problems.add(malformed(malformed));
    } catch (ReaderException unreadable) {
      problems.add(unreadable(text, unreadable));
    } catch (TooLarge tooLarge) {
      problems.add(tooLarge(tooLarge.line, tooLarge.path));
    } catch (YAMLException tooDeep) { // the only bound of the parser that is left in force
      problems.add(tooLarge(0, ""));
    }
    return null;
  }

  /** References are only followed here, and counted there where they are. */
  private static @Nullable Node composed(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(PARSED_DEPTH);
    options.setCodePointLimit(Bounds.YAML_BYTES);
    options.setMaxAliasesForCollections(Integer.MAX_VALUE);
    return new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
  }

  private static FormProblem malformed(MarkedYAMLException malformed) {
    @Nullable Mark mark =
        malformed.getProblemMark() == null
            ? malformed.getContextMark()
            : malformed.getProblemMark();
    String but = malformed.getProblem() == null ? "not readable" : malformed.getProblem();
    return new FormProblem(
        Code.YAML_MALFORMED,
        mark == null ? 0 : mark.getLine() + 1,
        "",
        "YAML with quotes and brackets closed, and no tabs before keys",
        "it says: " + but.replaceAll("\\s+", " ").strip());
  }

  private static FormProblem unreadable(String text, ReaderException unreadable) {
    String before = text.substring(0, Math.min(text.length(), unreadable.getPosition()));
    return new FormProblem(
        Code.YAML_MALFORMED,
        1 + (int) before.chars().filter(letter -> letter == '\n').count(),
        "",
        "YAML",
        "there is a character that no text has, number " + unreadable.getCodePoint());
  }

  private static FormProblem tooLarge(int line, String path) {
    return new FormProblem(
        Code.YAML_TOO_LARGE,
        line,
        path,
        "at most " + Bounds.YAML_NODES + " values, nested at most " + Bounds.YAML_DEPTH + " deep",
        "the file has more");
  }

  private YamlNode node(Node node, int depth, String path) {
    int line = node.getStartMark().getLine() + 1;
    if (++parts > Bounds.YAML_NODES || depth > Bounds.YAML_DEPTH) {
      throw new TooLarge(line, path);
    }
    return switch (node) {
      case ScalarNode scalar when scalar.isPlain() && NOTHING.contains(scalar.getValue()) ->
          new YamlNode.Absent(line);
      case ScalarNode scalar -> new YamlNode.Scalar(line, scalar.getValue());
      case SequenceNode sequence -> {
        List<YamlNode> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
          items.add(node(item, depth + 1, path + "[" + (items.size() + 1) + "]"));
        }
        yield new YamlNode.Items(line, items);
      }
      case MappingNode mapping -> members(mapping, line, depth, path);
      default -> throw new IllegalStateException("a node of kind " + node.getNodeId());
    };
  }

  private YamlNode.Members members(MappingNode mapping, int line, int depth, String path) {
    Map<String, YamlNode> members = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      int keyLine = tuple.getKeyNode().getStartMark().getLine() + 1;
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(
            new FormProblem(
                Code.YAML_MALFORMED,
                keyLine,
                path,
                "keys that are words",
                "one is a list or mapping"));
        continue;
      }
      String inside = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
      YamlNode value = node(tuple.getValueNode(), depth + 1, inside);
      if (members.putIfAbsent(key.getValue(), value) != null) {
        problems.add(
            new FormProblem(
                Code.MEMBER_TWICE,
                keyLine,
                inside,
                "each key once",
                "'" + key.getValue() + "' stands here again"));
      }
    }
    return new YamlNode.Members(line, members);
  }

  /** Ends the reading of a file that would grow beyond its bounds, as by references to itself. */
  private static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int line;
    private final String path;

    TooLarge(int line, String path) {
      super(null, null, false, false);
      this.line = line;
      this.path = path;
    }
  }
}
