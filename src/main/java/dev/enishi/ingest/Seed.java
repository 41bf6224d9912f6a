package dev.enishi.ingest;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.graph.GraphSchema;
import dev.enishi.revision.ChangeRequest;
import dev.enishi.search.SearchIndex;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Prepares the database before the first request: its schema, and a graph to begin with
 * where there is none.
 */
@Component
@Profile("!command")
@EnableConfigurationProperties(SeedSettings.class)
class Seed implements SmartInitializingSingleton {

	private static final Log log = LogFactory.getLog(Seed.class);

	private final GraphSchema schema;

	private final SearchIndex index;

	private final Neo4jClient client;

	private final Ingest ingest;

	private final UnfinishedImports imports;

	private final String folder;

	Seed(GraphSchema schema, SearchIndex index, Neo4jClient client, Ingest ingest, UnfinishedImports imports,
			SeedSettings settings) {
		this.schema = schema;
		this.index = index;
		this.client = client;
		this.ingest = ingest;
		this.imports = imports;
		this.folder = settings.seed();
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.schema.apply();
		this.imports.check();
		this.index.bringUpToDate();
		if (!this.folder.isBlank() && isEmpty()) {
			this.ingest.importBundle(files(), ChangeRequest.importing("seed", this.folder));
			log.info("Seeded the empty graph from " + this.folder);
		}
	}

	private boolean isEmpty() {
		return this.client.query("RETURN NOT EXISTS { (:Entity) } AND NOT EXISTS { (:Source) } AS empty")
			.fetchAs(Boolean.class)
			.one()
			.orElse(false);
	}

	private List<Resource> files() {
		String location = this.folder.startsWith("classpath:") ? this.folder : "file:" + this.folder;
		try {
			Resource[] files = new PathMatchingResourcePatternResolver().getResources(location + "/*.yaml");
			if (files.length == 0) {
				throw new EnishiException(ErrorCode.INVALID_BUNDLE,
						"There is no .yaml file in the seed folder " + this.folder);
			}
			return Arrays.stream(files)
				.sorted(Comparator.comparing((file) -> String.valueOf(file.getFilename())))
				.toList();
		}
		catch (IOException ex) {
			throw new EnishiException(ErrorCode.INVALID_BUNDLE, "The seed folder cannot be read: " + this.folder);
		}
	}

}
