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
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import venuehub.server.Bounds;
import venuehub.server.form.FormProblem.Code;

/** Reads YAML text into nodes that know their lines. */
public final class YamlReader {
  private static final Set<String> NOTHING = Set.of("", "~", "null");

  private final FormProblems problems;
  private int parts;

  private YamlReader(FormProblems problems) {
    this.problems = problems;
  }

  /** The mapping a file consists of; null: it has none, and the problem was noted. */
  public static YamlNode.@Nullable Members read(String text, FormProblems problems) {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(Bounds.YAML_DEPTH);
    options.setCodePointLimit(Bounds.YAML_BYTES);
    try {
      @Nullable Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
      if (root == null) {
        problems.add(new FormProblem(Code.YAML_MALFORMED, 1, "", "a mapping", "the file is empty"));
        return null;
      }
      YamlNode node = new YamlReader(problems).node(root, 0);
      if (node instanceof YamlNode.Members members) {
        return members;
      }
      problems.add(
          new FormProblem(
              Code.YAML_MALFORMED, node.line(), "", "a mapping", "it is " + node.what()));
    } catch (MarkedYAMLException malformed) {
      problems.add(malformed(malformed));
    } catch (TooLarge tooLarge) {
      problems.add(
          new FormProblem(
              Code.YAML_TOO_LARGE,
              tooLarge.line,
              "",
              "at most "
                  + Bounds.YAML_NODES
                  + " values, nested at most "
                  + Bounds.YAML_DEPTH
                  + " deep",
              "the file has more"));
    } catch (YAMLException malformed) {
      problems.add(
          new FormProblem(Code.YAML_MALFORMED, 0, "", "YAML", "it says: " + said(malformed)));
    }
    return null;
  }

  private static FormProblem malformed(MarkedYAMLException malformed) {
    var mark = malformed.getProblemMark();
    String but = malformed.getProblem() == null ? said(malformed) : malformed.getProblem();
    return new FormProblem(
        Code.YAML_MALFORMED, mark == null ? 0 : mark.getLine() + 1, "", "YAML", oneLine(but));
  }

  private static String said(YAMLException malformed) {
    String message = malformed.getMessage();
    return message == null ? "it cannot be read" : oneLine(message);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private YamlNode node(Node node, int depth) {
    int line = node.getStartMark().getLine() + 1;
    if (++parts > Bounds.YAML_NODES || depth > Bounds.YAML_DEPTH) {
      throw new TooLarge(line);
    }
    return switch (node) {
      case ScalarNode scalar when scalar.isPlain() && NOTHING.contains(scalar.getValue()) ->
          new YamlNode.Absent(line);
      case ScalarNode scalar -> new YamlNode.Scalar(line, scalar.getValue());
      case SequenceNode sequence -> {
        List<YamlNode> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(node(item, depth + 1)));
        yield new YamlNode.Items(line, items);
      }
      case MappingNode mapping -> members(mapping, line, depth);
      default -> throw new IllegalStateException("a node of kind " + node.getNodeId());
    };
  }

  private YamlNode.Members members(MappingNode mapping, int line, int depth) {
    Map<String, YamlNode> members = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      int keyLine = tuple.getKeyNode().getStartMark().getLine() + 1;
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(
            new FormProblem(
                Code.YAML_MALFORMED,
                keyLine,
                "",
                "keys that are words",
                "one is a list or mapping"));
        continue;
      }
      YamlNode value = node(tuple.getValueNode(), depth + 1);
      if (members.putIfAbsent(key.getValue(), value) != null) {
        problems.add(
            new FormProblem(
                Code.MEMBER_TWICE,
                keyLine,
                key.getValue(),
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

    TooLarge(int line) {
      super(null, null, false, false);
      this.line = line;
    }
  }
}
