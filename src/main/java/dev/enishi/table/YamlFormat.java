package dev.enishi.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A list of records in YAML. */
@Component
final class YamlFormat implements TableFormat {

	private static final int LARGEST = 64 * 1024 * 1024;

	@Override
	public boolean reads(String fileName) {
		return fileName.matches("(?i).+\\.ya?ml");
	}

	@Override
	public Table open(TableFile file, TableOptions options) throws IOException {
		LoaderOptions limits = new LoaderOptions();
		limits.setCodePointLimit(LARGEST);
		limits.setMaxAliasesForCollections(0);
		limits.setNestingDepthLimit(20);
		try (InputStream bytes = file.open()) {
			Object read = new Yaml(new SafeConstructor(limits)).load(bytes);
			if (!(read instanceof List<?> list)) {
				throw new IllegalArgumentException("it is no list of records");
			}
			return RecordTable.of(() -> new ListedRecords(list.iterator()));
		}
		catch (YAMLException ex) {
			throw new IllegalArgumentException("it is not YAML: " + ex.getMessage(), ex);
		}
	}

}
