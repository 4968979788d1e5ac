package venuehub.server.codec;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import venuehub.server.codec.Shape.Gathering;
import venuehub.server.codec.Shape.Member;
import venuehub.server.codec.Shape.Presence;

/** Makes the shape of a record by reflection, once at start-up. */
final class Shapes {
  private final Limits limits;

  Shapes(Limits limits) {
    this.limits = limits;
  }

  /**
   * The shape of a record.
   *
   * @throws IllegalArgumentException if a component has a type that has no form in JSON here
   */
  Shape.Members ofRecord(Class<?> type) {
    return ofRecord(type, null);
  }

  /** The parts of a free text member, such as its languages, are free text too. */
  private Shape.Members ofRecord(Class<?> type, @Nullable String within) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException(type + " is no record");
    }
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return new Shape.Members(
          type, Arrays.stream(components).map(part -> member(part, within)).toList(), constructor);
    } catch (NoSuchMethodException impossible) {
      throw new IllegalArgumentException(type + " has no canonical constructor", impossible);
    }
  }

  private Member member(RecordComponent component, @Nullable String within) {
    component.getAccessor().setAccessible(true);
    Type type = component.getGenericType();
    Presence presence = presence(component);
    Type held = presence == Presence.OPTIONAL ? argument(type, 0) : type;
    try {
      return new Member(
          component.getName(),
          shape(held, named(component, within)),
          presence,
          component.getAccessor());
    } catch (IllegalArgumentException unfit) {
      throw new IllegalArgumentException(
          component.getDeclaringRecord().getName() + "." + component.getName(), unfit);
    }
  }

  private String named(RecordComponent component, @Nullable String within) {
    return within != null && limits.freeTextMembers().contains(within)
        ? within
        : component.getName();
  }

  private static Presence presence(RecordComponent component) {
    if (component.getType() == Optional.class) {
      return Presence.OPTIONAL;
    }
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return nullable ? Presence.NULLABLE : Presence.REQUIRED;
  }

  private Shape shape(Type type, String member) {
    Class<?> raw = raw(type);
    if (raw == String.class) {
      return new Shape.Text(limits.textOf(member));
    }
    if (raw == int.class || raw == Integer.class) {
      return new Shape.Whole(
          Math.max(limits.minWhole(), Integer.MIN_VALUE),
          Math.min(limits.maxWhole(), Integer.MAX_VALUE),
          true);
    }
    if (raw == long.class || raw == Long.class) {
      return new Shape.Whole(limits.minWhole(), limits.maxWhole(), false);
    }
    if (raw == double.class || raw == Double.class) {
      return new Shape.Decimal();
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return new Shape.Truth();
    }
    if (raw.isEnum()) {
      return choice(raw);
    }
    if (Collection.class.isAssignableFrom(raw)) {
      return new Shape.Listed(shape(argument(type, 0), member), collection(raw), limits.elements());
    }
    if (Map.class.isAssignableFrom(raw)) {
      return new Shape.Keyed(
          key(argument(type, 0), member),
          shape(argument(type, 1), member),
          map(raw),
          limits.elements());
    }
    if (raw.isRecord()) {
      return ofRecord(raw, member);
    }
    if (raw.isSealed()) {
      return variant(raw, member);
    }
    return WrittenForms.of(raw);
  }

  private Shape key(Type type, String member) {
    Shape shape = shape(type, member);
    return switch (shape) {
      case Shape.Text text -> text;
      case Shape.Choice choice -> choice;
      case Shape.Written written -> written;
      case Shape.Whole whole -> whole;
      case Shape.Decimal _,
          Shape.Truth _,
          Shape.Listed _,
          Shape.Keyed _,
          Shape.Members _,
          Shape.Variant _ ->
          throw new IllegalArgumentException("a map keyed by " + type);
    };
  }

  private static Shape choice(Class<?> type) {
    Map<String, Object> byWord = new LinkedHashMap<>();
    for (Object constant : type.getEnumConstants()) {
      byWord.put(Words.ofConstant((Enum<?>) constant), constant);
    }
    return new Shape.Choice(byWord);
  }

  private Shape variant(Class<?> type, String member) {
    Map<String, Shape.Members> byKind = new LinkedHashMap<>();
    for (Class<?> record : SealedRecords.of(type)) {
      Shape.Members members = ofRecord(record, member);
      if (members.members().stream().anyMatch(one -> one.name().equals(Shape.KIND))) {
        throw new IllegalArgumentException(record + " has a member named " + Shape.KIND);
      }
      if (byKind.put(Words.ofRecord(record), members) != null) {
        throw new IllegalArgumentException(type + " permits two records of one name");
      }
    }
    return new Shape.Variant(type, byKind);
  }

  private static Gathering collection(Class<?> raw) {
    if (raw == List.class || raw == Collection.class || raw == SequencedCollection.class) {
      return Gathering.LIST;
    }
    if (raw == Set.class) {
      return Gathering.SET;
    }
    if (raw == PVector.class) {
      return Gathering.PERSISTENT_VECTOR;
    }
    if (raw == PSet.class) {
      return Gathering.PERSISTENT_SET;
    }
    throw new IllegalArgumentException("a collection of type " + raw);
  }

  private static Gathering map(Class<?> raw) {
    if (raw == Map.class) {
      return Gathering.MAP;
    }
    if (raw == PMap.class) {
      return Gathering.PERSISTENT_MAP;
    }
    throw new IllegalArgumentException("a map of type " + raw);
  }

  private static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType generic -> (Class<?>) generic.getRawType();
      default -> throw new IllegalArgumentException("a component of type " + type);
    };
  }

  private static Type argument(Type type, int index) {
    if (type instanceof ParameterizedType generic) {
      return generic.getActualTypeArguments()[index];
    }
    throw new IllegalArgumentException("a component of raw type " + type);
  }
}
