package dev.enishi.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/** The cells of a row as text; numbers that are shown as dates are dates. */
final class XlsxCells {

	/** A format that shows year, month or day, outside of quoted words and colours. */
	private static final Pattern DATE = Pattern.compile("(?i).*[ymdge年月日].*");

	private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.");

	private XlsxCells() {
	}

	static List<Object> of(Row row, int width) {
		List<Object> cells = new ArrayList<>();
		for (int column = 0; column < width; column++) {
			Cell cell = (column < row.getCellCount()) ? row.getCell(column) : null;
			cells.add((cell != null) ? value(cell) : "");
		}
		return cells;
	}

	private static Object value(Cell cell) {
		if (cell.getType() == CellType.ERROR
				|| (cell.getRawValue() != null && cell.getRawValue().matches("#[A-Z/0]+[!?A]"))) {
			return new Table.CellError(String.valueOf(cell.getRawValue()));
		}
		Object value = cell.getValue();
		if (value instanceof BigDecimal number) {
			return isDate(cell) ? date(cell.asDate()) : plain(number);
		}
		return (value != null) ? value.toString() : "";
	}

	private static boolean isDate(Cell cell) {
		String format = cell.getDataFormatString();
		Integer id = cell.getDataFormatId();
		boolean builtIn = id != null
				&& (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58);
		return builtIn || format != null && !format.equalsIgnoreCase("General")
				&& DATE.matcher(QUOTED.matcher(format).replaceAll("")).matches();
	}

	private static String date(LocalDateTime date) {
		return date.toLocalTime().equals(LocalTime.MIDNIGHT) ? date.toLocalDate().toString() : date.toString();
	}

	/** Binary fractions end after the digits that a spreadsheet keeps. */
	private static String plain(BigDecimal number) {
		BigDecimal shown = new BigDecimal(number.toString()).round(new MathContext(15)).stripTrailingZeros();
		return shown.toPlainString();
	}

}
