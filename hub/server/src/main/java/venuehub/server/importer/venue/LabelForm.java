package venuehub.server.importer.venue;

import org.jspecify.annotations.Nullable;
import venuehub.core.plan.Text;
import venuehub.server.form.About;
import venuehub.server.form.Shorthand;

/** A name for people. */
@Shorthand("zh")
@About("A name for people, in Chinese and English. A single text stands for both.")
public record LabelForm(
    @About("Simplified Chinese, shown first.") String zh,
    @About("English; the same as zh if left out.") @Nullable String en) {
  /** The same as the plan holds it. */
  public Text text() {
    return new Text(zh, en == null ? zh : en);
  }
}
