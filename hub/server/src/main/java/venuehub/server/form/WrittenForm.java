package venuehub.server.form;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that is written as one text, such as a time of day.
 *
 * @param says how it is written, after "Expected", with an example
 * @param pattern the same as a regular expression, for the schema
 * @param read the value, null: the text is none
 */
public record WrittenForm<T>(
    Class<T> type, String says, String pattern, Function<String, @Nullable T> read) {}
