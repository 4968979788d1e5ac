package venuehub.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.Timer;

/** The core knows no clock, no random, no input or output (design invariant 2). */
@AnalyzeClasses(packages = "venuehub.core", importOptions = ImportOption.DoNotIncludeTests.class)
class PurityTest {
  private static final Set<String> IMPURE =
      Set.of(
          Clock.class.getName(),
          InstantSource.class.getName(),
          Random.class.getName(),
          SplittableRandom.class.getName(),
          Timer.class.getName(),
          Thread.class.getName(),
          ThreadLocal.class.getName(),
          Process.class.getName(),
          ProcessBuilder.class.getName(),
          Runtime.class.getName(),
          "java.util.Scanner");
  private static final Set<String> DIGESTS =
      Set.of(MessageDigest.class.getName(), NoSuchAlgorithmException.class.getName());

  private static final Set<String> HARMLESS = Set.of("arraycopy", "identityHashCode");

  @ArchTest
  static final ArchRule KNOWS_ONLY_VALUES =
      classes()
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      "java.lang",
                      "java.lang.annotation",
                      "java.lang.constant",
                      "java.lang.invoke",
                      "java.lang.runtime",
                      "java.math",
                      "java.nio.charset",
                      "java.text",
                      "java.time..",
                      "java.util",
                      "java.util.function",
                      "java.util.regex",
                      "java.util.stream",
                      "org.pcollections..",
                      "org.jspecify..",
                      "venuehub.core..")
                  .or(describe("digests", (JavaClass c) -> DIGESTS.contains(c.getName()))))
          .andShould()
          .onlyDependOnClassesThat(
              describe("neither clock, random nor thread", c -> !IMPURE.contains(c.getName())));

  @ArchTest
  static final ArchRule ASKS_NOBODY_FOR_TIME_CHANCE_OR_SETTINGS =
      noClasses()
          .should()
          .accessTargetWhere(describe("time, chance or the machine", PurityTest::asksTheWorld));

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
      noClasses().should().haveNameMatching(".*(Impl|Manager|Util|Utils|Helper|Base)");

  private static boolean asksTheWorld(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getName();
    return Set.of("now", "randomUUID", "random", "shuffle").contains(name)
            && owner.getPackageName().startsWith("java.")
        || owner.isEquivalentTo(System.class) && !HARMLESS.contains(name)
        || owner.isEquivalentTo(ZoneId.class) && name.equals("systemDefault");
  }
}
