package venuehub.server.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import venuehub.core.roster.HouseholdPlan;
import venuehub.core.unit.UnitPlan;
import venuehub.server.database.PersonRow;

/**
 * Tables as offices, developers and programs make them, read by a mapping of their headers alone.
 */
final class OtherPeoplesTablesTest {
  private static final String PLAN =
      SmallVenue.VENUE
          .replace(
              "  all: {label: 全部}\nslots",
              "  small: {label: 小户型, names: 一居}\n  large: {label: 大户型, names: 两居}\nslots")
          .replace(
              "  everybody: {label: 全部}", "  priority: {label: 优先家庭}\n  general: {label: 普通家庭}")
          .replace("capacity: 2", "capacity: 50")
          .replaceFirst("(?s)files:.*", "");

  @TempDir private Path path;
  private SmallVenue folder;

  @BeforeEach
  void make() throws IOException {
    folder = new SmallVenue(path);
  }

  private void mapped(String files) throws IOException {
    folder.put("venue.yaml", PLAN + files);
  }

  private static String said(UnitPlan unit) {
    return "%s %s %d %s".formatted(unit.id(), unit.pool(), unit.floor(), unit.area());
  }

  private static String said(HouseholdPlan household) {
    return "%s %s %d %s %d"
        .formatted(
            household.id(),
            household.group(),
            household.order(),
            household.pools(),
            household.people());
  }

  private void reads(List<String> units, List<String> households) {
    VenueImport.Imported imported = folder.imported();
    assertEquals(units, imported.units().stream().map(OtherPeoplesTablesTest::said).toList());
    assertEquals(
        households, imported.households().stream().map(OtherPeoplesTablesTest::said).toList());
  }

  @Test
  void anOffice() throws IOException {
    Charset charset = Charset.forName("GB18030");
    mapped(
        """
        files:
          units:
            from: 房源.csv
            fields: {floor: 所在楼层, pool: {column: 户型, values: {一室一厅: small, 两室一厅: large}}}
          households:
            from: 名单.csv
            fields:
              group: {column: 类别, values: {A: priority, B: general}}
              pools: 申请户型
              order: {by: [group, column]}
        """);
    folder.put(
        "房源.csv",
        """
        某区公共租赁住房房源明细表;;;;;;
        制表日期：2026年11月1日;;;;;;

        序号;楼号;房号;所在楼层;户型;建筑面积（㎡）;备注;备注
        1;１号楼 ;101;1层;一室一厅;45.2㎡;;
        2;1号楼;102;１层;两室一厅;85.20;;

        3;2幢;１１０１;11F;两 室一厅;"1,085.2 ㎡";;
        合　计;;;;;1215.6;;
        注：面积以实测为准;;;;;;
        制表人：某某;;;;审核：某某;;
        """
            .replace("\n", "\r\n")
            .getBytes(charset));
    folder.put(
        "名单.csv",
        """
        申请编号;姓名;类别;申请户型;选房顺序号;家庭人口
        ＧＺＦ0001 ;张三;A;一居;1;3人
        GZF0002\u3000;李四;Ａ;一居、两居;2;２
        GZF0003;王五;B;两居;第1号;
        """
            .replace("\n", "\r\n")
            .getBytes(charset));
    reads(
        List.of("1-101 small 1 45.2", "1-102 large 1 85.2", "2-1101 large 11 1085.2"),
        List.of(
            "GZF0001 priority 1 [small] 3",
            "GZF0002 priority 2 [small, large] 2",
            "GZF0003 general 3 [large] 2"));
  }

  @Test
  void aDeveloper() throws IOException {
    mapped(
        """
        files:
          units:
            from: {file: 销控表.xlsx, sheet: 3栋, fill: [楼栋, 单元]}
            fields: {pool: {byArea: [{upTo: 60, pool: small}, {pool: large}]}}
          households:
            from: {file: 销控表.xlsx, sheet: 客户}
            fields: {pools: {all: true}, group: {constant: general}}
        """);
    folder.put("销控表.xlsx", WorkbookTest.workbook(OtherPeoplesTablesTest::developers));
    reads(
        List.of("3-1-201 large 2 85.2", "3-1-202 small 2 45.5", "3-2-201 large 2 85.2"),
        List.of("A-1 general 1 [small, large] 2"));
    assertEquals(
        List.of(new PersonRow("A-1", "欧阳", "欧阳某", "13800138000", null, null, null)),
        folder.imported().persons());
  }

  /**
   * Headers over two rows, of which the first has a common one; merged cells hold the first only.
   */
  private static void developers(Workbook workbook) {
    Worksheet units = workbook.newWorksheet("3栋");
    row(units, 0, "花园3栋销控表");
    row(units, 1, "楼栋", "单元", "楼层", "房号", "面积", null, "总价");
    row(units, 2, null, null, null, null, "建筑面积", "套内面积", null);
    row(units, 3, "3栋", "1单元", 2, 201, 85.2, 70, 1_000_000);
    row(units, 4, null, null, 2, 202, 45.5, 40, 500_000);
    row(units, 5, null, "2单元", 2, 201, 85.2, 70, 1_000_000);
    row(units, 6, "合计", null, null, null, 215.9, 180, 2_500_000);
    Worksheet customers = workbook.newWorksheet("客户");
    row(customers, 0, "登记号", "客户姓名", "手机号码");
    row(customers, 1, "A-1", "欧阳某", 13_800_138_000L);
  }

  private static void row(Worksheet sheet, int row, @Nullable Object... cells) {
    for (int column = 0; column < cells.length; column++) {
      switch (cells[column]) {
        case null -> {}
        case Number number -> sheet.value(row, column, number);
        case Object text -> sheet.value(row, column, text.toString());
      }
    }
  }

  @Test
  void aProgram() throws IOException {
    mapped(
        """
        files:
          units: {from: u.csv, fields: {pool: {column: pool, values: {"0": small, "1": large}}}}
          households:
            from: h.csv
            fields:
              group: {constant: general}
              pools: {byPeople: [{upTo: 2, pools: small}, {pools: [small, large]}]}
        """);
    folder.put(
        "u.csv",
        ",building,floor,room,area,pool\n0,1,2.0,201,85.200000000000003,0\n1,1,-1.0,B01,45,1\n");
    folder.put(
        "h.csv", ",reg_no,order,people,phone\n0,17.0,1.0,3.0,nan\n1,18.0,2.0,NaN,13800138000.0\n");
    reads(
        List.of("1-201 small 2 85.2", "1-B01 large -1 45.0"),
        List.of("17 general 1 [small, large] 3", "18 general 2 [small] 2"));
    assertEquals(
        List.of(new PersonRow("18", null, null, "13800138000", null, null, null)),
        folder.imported().persons());
  }

  @Test
  void aSpreadsheetThatWritesText() throws IOException {
    mapped(
        """
        files:
          units: {from: u.tsv, fields: {pool: {constant: small}}}
          households: {from: h.csv, fields: {pools: {all: true}, group: {constant: general}}}
        """);
    folder.put("u.tsv", "\uFEFF楼栋\t房号\t建筑面积(平方米)\n1\t=\"0101\"\t60\n1\t'0102\t60\u00A0\n");
    folder.put("h.csv", "sep=,\n登记号\n=\"0001\"\n\"00\u200B02\u00A0\"\n");
    reads(
        List.of("1-0101 small 1 60.0", "1-0102 small 1 60.0"),
        List.of("0001 general 1 [small, large] 2", "0002 general 2 [small, large] 2"));
  }

  @Test
  void whatIsWrongIsSaidOnceAndWithWhatIsThere() throws IOException {
    mapped(
        """
        files:
          units:
            from: {file: u.csv, fill: 栋}
            fields: {pool: {constant: small}, area: 建筑面积}
          households:
            from: h.csv
            fields: {pools: {all: true}, group: {constant: general}, number: {template: "{序号}-{登记}"}}
        """);
    folder.put("u.csv", "栋,房号,套内建筑面积,备注,备注\n1,101,60,,\n,102,61,,\n");
    folder.put("h.csv", "登记号,序号,序号\nH1,1,2\nH2,2,3\n");
    assertEquals(
        List.of(
            "u.csv:1 [建筑面积] column-missing: Expected a column '建筑面积', but the headers are 栋, 房号,"
                + " 套内建筑面积, 备注, 备注 (close to it: '套内建筑面积').",
            "h.csv:1 [序号] column-twice: Expected one column '序号', but several have this header.",
            "h.csv:1 [登记] column-missing: Expected a column '登记', but the headers are 登记号, 序号, 序号"
                + " (close to it: '登记号')."),
        folder.problems().stream().map(ImportProblem::toString).toList());
  }

  @Test
  void anOldWorkbookIsToBeSavedAnew() throws IOException {
    byte[] old = new byte[512];
    System.arraycopy(new byte[] {-48, -49, 17, -32, -95, -79, 26, -31}, 0, old, 0, 8);
    folder.venue("{from: units.csv}", "{from: u.xls}");
    folder.put("u.xls", old);
    assertEquals(List.of("file-not-allowed u.xls - -"), folder.places());
    folder.venue("{from: units.csv}", "{from: u.xlsx}");
    folder.put("u.xlsx", old);
    assertEquals(
        "Expected a workbook (.xlsx), but it is an old one (.xls) or has a password: save it as"
            + " .xlsx without.",
        folder.problems().getFirst().sentence());
  }
}
