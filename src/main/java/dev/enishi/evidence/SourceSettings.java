package dev.enishi.evidence;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the texts of documents are.
 *
 * @param folder the folder; imports keep the texts of a bundle there, and people may put
 * others beside them
 * @param maxSize how large a text may be
 * @param maxPages how many pages a PDF may have
 */
@ConfigurationProperties("enishi.sources")
record SourceSettings(@DefaultValue("data/sources") Path folder, @DefaultValue("20MB") DataSize maxSize,
		@DefaultValue("2000") int maxPages) {

}
