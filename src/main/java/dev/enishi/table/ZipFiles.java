package dev.enishi.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Files in a ZIP. */
final class ZipFiles {

	/** What Windows in Japan names files in, where it does not say UTF-8. */
	private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

	private ZipFiles() {
	}

	/** The files in it whose names are wanted, by name. */
	static List<TableFile> in(Path zip, String name, Predicate<String> wanted) throws IOException {
		try (ZipFile file = open(zip)) {
			return file.stream()
				.filter((entry) -> !entry.isDirectory() && wanted.test(entry.getName()))
				.sorted(Comparator.comparing(ZipEntry::getName))
				.map((entry) -> new TableFile(name + "/" + entry.getName(), Math.max(1, entry.getCompressedSize()),
						() -> content(zip, entry.getName())))
				.toList();
		}
	}

	private static InputStream content(Path zip, String name) throws IOException {
		ZipFile file = open(zip);
		ZipEntry entry = file.getEntry(name);
		InputStream bytes = new Unpacked(file.getInputStream(entry), Math.max(1, entry.getCompressedSize()));
		return new FilterInputStream(bytes) {
			@Override
			public void close() throws IOException {
				super.close();
				file.close();
			}
		};
	}

	private static ZipFile open(Path zip) throws IOException {
		try {
			ZipFile file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8);
			file.stream().forEach(ZipEntry::getName);
			return file;
		}
		catch (IllegalArgumentException | IOException ex) {
			// names in another encoding are the usual reason
			return new ZipFile(zip.toFile(), WINDOWS_31J);
		}
	}

}
