package venuehub.server.hub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import venuehub.core.Command;
import venuehub.server.codec.CommandCodec;
import venuehub.server.codec.Misfit;
import venuehub.server.writer.MalformedCommand;

/** The commands of the catalogue, as the writer asks for them. */
record CatalogueCommands(CommandCodec codec) implements venuehub.server.writer.CommandCodec {
  @Override
  public Command command(String name, ObjectNode args) {
    try {
      return codec.decode(name, args);
    } catch (Misfit misfit) {
      throw new MalformedCommand(misfit.detail());
    }
  }

  @Override
  public Set<String> freeText(String name) {
    return codec.privateWords(name);
  }
}
