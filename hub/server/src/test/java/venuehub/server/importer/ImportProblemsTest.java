package venuehub.server.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of problem, where it is found. */
final class ImportProblemsTest {
  @TempDir private Path path;
  private SmallVenue folder;

  @BeforeEach
  void make() throws IOException {
    folder = new SmallVenue(path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "venue: small | venue: | member-missing venue.yaml 1 venue",
        "title: 小 | titel: 小 | member-unknown venue.yaml 2 titel",
        "capacity: 2 | capacity: none | value-malformed venue.yaml 13 slots.s1.capacity",
        "capacity: 2 | capacity: 0 | value-out-of-range venue.yaml 13 slots.s1.capacity",
        "capacity: 2 | capacity: 1 | slots-full households.csv - -",
        "{stage: selection} | {stage: choosing} | reference-unknown venue.yaml - counters.1.stage",
        "2: {stage: signing} | 2: {stage: selection} | plan-incomplete venue.yaml - stages.signing",
        "opens: \"09:00\" | opens: \"18:00\" | times-out-of-order venue.yaml - days[1]",
        "from: \"09:00\" | from: \"12:00\" | times-out-of-order venue.yaml - slots.s1",
        "{from: units.csv} | {from: others.csv} | file-missing others.csv - -",
        "{from: units.csv} | {from: ../units.csv} | file-not-allowed ../units.csv - -",
        "{from: units.csv} | {from: venue.yaml} | file-not-allowed venue.yaml - -",
        "role: manager | role: boss | value-unknown venue.yaml - staff.manager.role",
        "2: {stage: signing} | 1-2: {stage: signing} | value-twice venue.yaml - counters.1-2",
        "slots: | types: {t: {label: 型, pool: x}}\\nslots: |"
            + " reference-unknown venue.yaml - types.t.pool",
        "title: 小 | title: 小\\ntitle: 大 | member-twice venue.yaml 3 title",
        "title: 小 | title: 小\\nrules: {late: never} | value-unknown venue.yaml 3 rules.late",
        "{from: units.csv} | {from: units.csv, fields: {area: 大小}} |"
            + " column-missing units.csv 1 大小",
        "name: manager | name: 经理 | value-malformed venue.yaml - staff.经理",
      })
  void ofThePlan(String piece, String by, String place) throws IOException {
    folder.venue(piece, by.replace("\\n", "\n"));
    assertTrue(folder.places().contains(place), () -> folder.problems().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "60.5 | big | value-malformed units.csv 2 建筑面积",
        "60.5 | 0 | value-out-of-range units.csv 2 建筑面积",
        "60.5 | -- | value-missing units.csv 2 建筑面积",
        ",2,0201 | ,two,0201 | value-malformed units.csv 2 楼层",
        "1栋,--,3,0301 | 1栋,1单元,2,0201 | value-twice units.csv 3 id",
        "建筑面积 | 大小 | column-missing units.csv 1 area",
        "楼层 | 房号 | column-twice units.csv 1 房号",
        "60.5 | \"60.5 | file-malformed units.csv 2 -",
      })
  void ofTheUnits(String piece, String by, String place) throws IOException {
    folder.put("units.csv", SmallVenue.UNITS.replace(piece, by));
    assertTrue(folder.places().contains(place), () -> folder.problems().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "H2 | H1 | value-twice households.csv 3 登记号",
        "002 | 001 | value-twice households.csv 3 选房号",
        "1,3 | 0,3 | value-out-of-range households.csv 2 选房顺序号",
        "1,3 | 1,30 | value-out-of-range households.csv 2 家庭人口",
        "H2, | , | value-missing households.csv 3 登记号",
      })
  void ofTheHouseholds(String piece, String by, String place) throws IOException {
    folder.put("households.csv", SmallVenue.HOUSEHOLDS.replace(piece, by));
    assertEquals(List.of(place), folder.places());
  }

  @Test
  void tiesWhereThePlanRefusesThem() throws IOException {
    folder.venue("{from: households.csv}", "{from: households.csv, ties: refuse}");
    folder.put("households.csv", SmallVenue.HOUSEHOLDS.replace("002,2", "002,1"));
    assertEquals(List.of("order-tied households.csv 3 选房顺序号"), folder.places());
  }

  @Test
  void aTypeInTwoPools() throws IOException {
    folder.venue("  all: {label: 全部}\nslots", "  all: {label: 全部}\n  more: {label: 更多}\nslots");
    folder.put("units.csv", "楼栋,房号,面积,户型,房源池\n1,201,60,A,all\n1,202,60,A,more\n");
    folder.put("households.csv", "登记号,可选房源池\nH1,all、more\n");
    assertEquals(List.of("type-in-two-pools units.csv 3 户型"), folder.places());
  }

  @Test
  void aPoolWithoutADesk() throws IOException {
    folder.venue(
        "1: {stage: selection}",
        "1: {stage: selection, pools: []}\n  3: {stage: selection, pools: [x]}");
    assertTrue(folder.places().contains("reference-unknown venue.yaml - counters.3.pools"));
  }

  @Test
  void textsThatMeanNothing() throws IOException {
    folder.put("households.csv", "登记号,特殊需要,委托代办\nH1,一杯茶,也许\nH2,听障,是\n");
    assertEquals(List.of("value-unknown households.csv 2 特殊需要"), folder.places().subList(0, 1));
    folder.put("households.csv", "登记号,委托代办\nH1,也许\n");
    assertEquals(List.of("value-unknown households.csv 2 委托代办"), folder.places());
  }

  @Test
  void noHeadersAndNoRows() throws IOException {
    folder.put("units.csv", "a,b\n1,2\n");
    assertEquals(List.of("headers-missing units.csv - -"), folder.places());
    folder.put("units.csv", "楼栋,楼层,房号,建筑面积\n");
    assertEquals(List.of("table-empty units.csv - -"), folder.places());
  }

  @Test
  void aYamlFileThatIsNone() throws IOException {
    folder.put("venue.yaml", "venue: [small\n");
    assertEquals("yaml-malformed", folder.problems().getFirst().code());
    folder.remove("venue.yaml");
    assertEquals(List.of("file-missing venue.yaml - -"), folder.places());
  }

  @Test
  void allAreFoundAtOnceAndTheRestIsCounted() throws IOException {
    String rows =
        IntStream.rangeClosed(1, 1_200)
            .mapToObj(number -> "1栋,2," + number + ",none\n")
            .collect(Collectors.joining());
    folder.put("units.csv", "楼栋,楼层,房号,建筑面积\n" + rows);
    VenueImport.Problems problems = (VenueImport.Problems) folder.read();
    assertEquals(1_000, problems.problems().size());
    assertEquals(200, problems.more());
  }

  @Test
  void whatIsTooLarge() throws IOException {
    folder.put("units.csv", "楼栋,楼层,房号,建筑面积\n" + "1栋,2,201,60\n".repeat(50_001));
    assertEquals(List.of("table-too-large units.csv - -"), folder.places());
    try (RandomAccessFile file = new RandomAccessFile(path.resolve("units.csv").toFile(), "rw")) {
      file.setLength((32L << 20) + 1);
    }
    assertEquals(List.of("file-too-large units.csv - -"), folder.places());
    folder.put("venue.yaml", "venue: [" + "1, ".repeat(50_001) + "]\n");
    assertEquals(List.of("yaml-too-large venue.yaml 1 venue[49999]"), folder.places());
  }

  @Test
  void eachIsASentence() throws IOException {
    folder.put("units.csv", SmallVenue.UNITS.replace("60.5", "big"));
    assertEquals(
        "Expected an area in m², but it is 'big'.", folder.problems().getFirst().sentence());
  }
}
