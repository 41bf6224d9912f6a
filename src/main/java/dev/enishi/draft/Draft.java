package dev.enishi.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.roster.PersonNames;
import dev.enishi.table.Table;
import dev.enishi.table.TableFile;
import dev.enishi.table.TableOptions;
import dev.enishi.table.TableRow;
import dev.enishi.table.Tables;

/** Drafts a mapping of a table, which a person completes. */
public final class Draft {

	private static final int ROWS = 5000;

	private Draft() {
	}

	/**
	 * Drafts a mapping.
	 * @param path a table, or the table in a ZIP
	 * @return the bundle in YAML, with what was seen in its comments
	 * @throws EnishiException if it cannot be read
	 */
	public static String of(Path path, TableOptions options) {
		Path whole = path.toAbsolutePath().normalize();
		String name = whole.getFileName().toString();
		Path folder = whole.resolveSibling("").toAbsolutePath().normalize();
		if (folder.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
			name = folder.getFileName() + "/" + name;
			folder = folder.resolve("..").normalize();
		}
		try {
			TableFile file = Tables.standalone().find(folder, name).get(0);
			try (Table table = Tables.standalone().open(file, options)) {
				return new Mapping(name, options, columns(table)).yaml();
			}
		}
		catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException ex) {
			throw new EnishiException(ErrorCode.INVALID_INPUT,
					"%s cannot be read: %s".formatted(path, ex.getMessage()));
		}
	}

	private static List<Column> columns(Table table) {
		List<Profile> profiles = table.columns().stream().map(Profile::new).toList();
		Iterator<TableRow> rows = table.rows();
		for (int count = 0; count < ROWS && rows.hasNext(); count++) {
			List<?> cells = rows.next().cells();
			for (int column = 0; column < Math.min(cells.size(), profiles.size()); column++) {
				profiles.get(column).add(cells.get(column));
			}
		}
		Heads heads = new Heads();
		PersonNames people = new PersonNames();
		return profiles.stream().map((profile) -> profile.column(heads, people)).toList();
	}

}
