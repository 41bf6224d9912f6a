package dev.enishi.table;

import org.springframework.context.annotation.Import;

/** The beans of this package, for slices of others. */
@Import({ Tables.class, CsvFormat.class, JsonFormat.class, JsonLinesFormat.class, YamlFormat.class, XlsxFormat.class })
public class TablePackage {

}
