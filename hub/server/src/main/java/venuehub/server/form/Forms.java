package venuehub.server.form;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the records say about the form they are read from. */
final class Forms {
  private Forms() {}

  /** Whether the member may be left out. */
  static boolean isOptional(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /** The key the member is written with. */
  static String name(RecordComponent component) {
    @Nullable Named named = component.getAnnotation(Named.class);
    return named == null ? component.getName() : named.value();
  }

  static <A extends Annotation> @Nullable A of(RecordComponent component, Class<A> annotation) {
    return component.getAnnotation(annotation);
  }

  /** The words an enumeration is written with. */
  static List<String> words(Class<?> enumeration) {
    return Arrays.stream(enumeration.getEnumConstants()).map(Forms::word).toList();
  }

  static String word(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType generic -> (Class<?>) generic.getRawType();
      default -> throw new IllegalArgumentException("a member of type " + type);
    };
  }

  static Type argument(Type type, int index) {
    if (type instanceof ParameterizedType generic) {
      return generic.getActualTypeArguments()[index];
    }
    throw new IllegalArgumentException("a member of raw type " + type);
  }

  static <T> T made(Class<T> type, @Nullable Object[] values) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<T> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException thrown) {
      throw new IllegalStateException(type + " refuses what its form allows", thrown.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(type + " cannot be made", impossible);
    }
  }
}
