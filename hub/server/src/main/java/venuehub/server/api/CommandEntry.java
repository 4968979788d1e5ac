package venuehub.server.api;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import venuehub.core.Command;
import venuehub.core.RefusalCode;
import venuehub.core.Role;
import venuehub.server.codec.CommandForm;

/**
 * A command in the catalogue.
 *
 * @param name the wire's name
 * @param about what it brings about
 * @param roles who may give it
 * @param form how it is read; none: the name is reserved
 * @param refusals the rules' reasons to refuse it
 * @param secondKey whether it takes effect only with a second key
 * @param undoable whether {@code act.undo} takes it back
 */
public record CommandEntry(
    String name,
    String about,
    Set<Role> roles,
    Optional<CommandForm> form,
    Set<RefusalCode> refusals,
    boolean secondKey,
    boolean undoable) {

  /** A command that is not built yet. */
  static CommandEntry reserved(String name, Set<Role> roles, String about) {
    return new CommandEntry(name, about, roles, Optional.empty(), Set.of(), false, false);
  }

  /** A command of the core. */
  static CommandEntry built(
      String name, Class<? extends Command> type, Set<Role> roles, String about) {
    CommandForm form = new CommandForm(name, type, Set.of(), Set.of());
    return new CommandEntry(name, about, roles, Optional.of(form), Set.of(), false, false);
  }

  /** The rules may refuse it for these reasons too. */
  CommandEntry refusedBy(RefusalCode... more) {
    Set<RefusalCode> all = EnumSet.noneOf(RefusalCode.class);
    all.addAll(refusals);
    all.addAll(Arrays.asList(more));
    return new CommandEntry(name, about, roles, form, Set.copyOf(all), secondKey, undoable);
  }

  /** It can be undone. */
  CommandEntry withUndo() {
    return new CommandEntry(name, about, roles, form, refusals, secondKey, true);
  }

  /** It takes effect with a second key. */
  CommandEntry withSecondKey() {
    return new CommandEntry(name, about, roles, form, refusals, true, undoable);
  }

  /** It has a member {@code note}, in which people write about people. */
  CommandEntry withNote() {
    return withWords(Set.of("note"), Set.of("note"));
  }

  /** It has a member that people write for everybody to read. */
  CommandEntry withPublicWords(String member) {
    return withWords(Set.of(member), Set.of());
  }

  private CommandEntry withWords(Set<String> words, Set<String> privateWords) {
    Optional<CommandForm> worded =
        form.map(plain -> new CommandForm(name, plain.type(), words, privateWords));
    return new CommandEntry(name, about, roles, worded, refusals, secondKey, undoable);
  }
}
