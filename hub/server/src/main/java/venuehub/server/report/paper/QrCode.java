package venuehub.server.report.paper;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A QR code (ISO/IEC 18004), of which about 15 % may be soiled. Without the quiet zone of {@link
 * #QUIET} light modules that belongs around it.
 */
public final class QrCode {
  /** Light modules that a scanner needs on every side. */
  public static final int QUIET = 4;

  private final ByteMatrix modules;

  private QrCode(ByteMatrix modules) {
    this.modules = modules;
  }

  /**
   * @param text at most 500 characters of ASCII
   */
  public static QrCode of(String text) {
    try {
      ErrorCorrectionLevel level = ErrorCorrectionLevel.M;
      return new QrCode(
          Encoder.encode(text, level, Map.of(EncodeHintType.CHARACTER_SET, "US-ASCII"))
              .getMatrix());
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(tooLong);
    }
  }

  /** Modules on each side. */
  public int side() {
    return modules.getWidth();
  }

  /**
   * @param column from the left, from 0
   * @param row from the top, from 0
   */
  public boolean isDark(int column, int row) {
    return modules.get(column, row) == 1;
  }

  /** The rows from the top, a dark module as 1 and a light one as 0. */
  public List<String> rows() {
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < side(); row++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < side(); column++) {
        line.append(isDark(column, row) ? '1' : '0');
      }
      rows.add(line.toString());
    }
    return rows;
  }
}
