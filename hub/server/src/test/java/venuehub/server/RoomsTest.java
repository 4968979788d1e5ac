package venuehub.server;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What each room of the server may speak. */
@AnalyzeClasses(packages = "venuehub.server", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
  @ArchTest
  static final ArchRule ROOMS_DO_NOT_GO_ROUND_IN_CIRCLES =
      slices().matching("venuehub.server.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  static final ArchRule SQL_IS_SPOKEN_BY_THE_LEDGER_AND_THOSE_WHO_KEEP_ROWS =
      only(
          "SQL",
          new String[] {"database", "ledger", "writer", "access", "bench"},
          "java.sql..",
          "javax.sql..",
          "io.vertx.sqlclient..",
          "io.vertx.pgclient..",
          "org.flywaydb..",
          "org.postgresql..");

  @ArchTest
  static final ArchRule POSTGRESQL_IS_STARTED_IN_ONE_ROOM =
      only("embedded PostgreSQL", new String[] {"database"}, "io.zonky..");

  @ArchTest
  static final ArchRule HTTP_IS_SERVED_BY_THE_DOORS =
      only(
          "HTTP routes",
          new String[] {"api", "live", "access", "cli", "bench"},
          "io.vertx.ext.web..");

  @ArchTest
  static final ArchRule FILES_ARE_READ_BY_THE_IMPORTER =
      only("CSV and XLSX", new String[] {"importer", "report"}, "de.siegmar..", "org.dhatim..");

  @ArchTest
  static final ArchRule THE_COMMAND_LINE_IS_ONE_ROOM =
      only("command lines", new String[] {"cli"}, "picocli..");

  @ArchTest
  static final ArchRule NOBODY_NEEDS_THE_COMMAND_LINE =
      noClasses()
          .that()
          .resideOutsideOfPackage("venuehub.server.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("venuehub.server.cli..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
      noClasses().should().haveNameMatching(".*(Impl|Manager|Util|Utils|Helper|Base)");

  private static ArchRule only(String what, String[] rooms, String... libraries) {
    String[] packages = new String[rooms.length];
    for (int i = 0; i < rooms.length; i++) {
      packages[i] = "venuehub.server." + rooms[i] + "..";
    }
    return classes()
        .that(not(resideInAnyPackage(packages)))
        .should()
        .onlyDependOnClassesThat(not(resideInAnyPackage(libraries)))
        .as("only " + String.join(", ", rooms) + " know " + what)
        .allowEmptyShould(true);
  }
}
