package dev.enishi.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

import org.springframework.stereotype.Component;

/** A sheet of an Office Open XML workbook, read row by row. */
@Component
final class XlsxFormat implements TableFormat {

	/** How files of older programs begin, and those with a password. */
	private static final byte[] OLE2 = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };

	@Override
	public boolean reads(String fileName) {
		return fileName.matches("(?i).+\\.(xlsx|xlsm)");
	}

	@Override
	public Table open(TableFile file, TableOptions options) throws IOException {
		Path copy = Files.createTempFile("enishi", ".xlsx");
		try {
			try (InputStream bytes = file.open()) {
				Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
			}
			requireWorkbook(copy);
			return open(copy, options);
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(copy);
			throw ex;
		}
	}

	private static void requireWorkbook(Path file) throws IOException {
		try (InputStream bytes = Files.newInputStream(file)) {
			if (Arrays.equals(bytes.readNBytes(OLE2.length), OLE2)) {
				throw new IllegalArgumentException(
						"it has a password, or is of an old format: save it as .xlsx without a password");
			}
		}
		try (ZipFile zip = new ZipFile(file.toFile())) {
			if (zip.stream().mapToLong(ZipEntry::getSize).sum() > Unpacked.limit(Files.size(file))) {
				throw Unpacked.tooMuch();
			}
		}
		catch (ZipException ex) {
			throw new IllegalArgumentException("it is no .xlsx workbook", ex);
		}
	}

	private static Table open(Path copy, TableOptions options) throws IOException {
		ReadableWorkbook workbook;
		try {
			workbook = new ReadableWorkbook(copy.toFile(), new ReadingOptions(true, true));
		}
		catch (ExcelReaderException ex) {
			throw new IllegalArgumentException("it is no .xlsx workbook", ex);
		}
		try {
			Stream<Row> stream = sheet(workbook, options).openStream();
			Iterator<Row> rows = stream.iterator();
			List<List<?>> heads = new ArrayList<>();
			while (rows.hasNext() && heads.size() <= options.lastHead() - options.firstHead()) {
				Row row = rows.next();
				if (row.getRowNum() >= options.firstHead()) {
					heads.add(XlsxCells.of(row, row.getCellCount()));
				}
			}
			return new XlsxTable(copy, workbook, stream, Heads.of(heads), rows);
		}
		catch (IOException | RuntimeException ex) {
			workbook.close();
			throw ex;
		}
	}

	private static Sheet sheet(ReadableWorkbook workbook, TableOptions options) {
		String name = options.sheet();
		if (name == null) {
			return workbook.getFirstSheet();
		}
		return workbook.findSheet(name)
			.or(() -> name.matches("[1-9]\\d{0,3}") ? workbook.getSheet(Integer.parseInt(name) - 1) : Optional.empty())
			.orElseThrow(() -> new IllegalArgumentException("there is no sheet '%s'; there are %s".formatted(name,
					workbook.getSheets().map(Sheet::getName).toList())));
	}

	private record XlsxTable(Path copy, ReadableWorkbook workbook, Stream<Row> stream, List<String> columns,
			Iterator<Row> sheetRows) implements Table {

		@Override
		public Iterator<TableRow> rows() {
			return new Iterator<>() {
				@Override
				public boolean hasNext() {
					return XlsxTable.this.sheetRows.hasNext();
				}

				@Override
				public TableRow next() {
					Row row = XlsxTable.this.sheetRows.next();
					return new TableRow(row.getRowNum(), XlsxCells.of(row, XlsxTable.this.columns.size()));
				}
			};
		}

		@Override
		public void close() throws IOException {
			this.stream.close();
			this.workbook.close();
			Files.deleteIfExists(this.copy);
		}

	}

}
