package dev.enishi.ingest;

import java.nio.file.Path;
import java.util.function.Consumer;

import dev.enishi.EnishiException;
import dev.enishi.bundle.InvalidBundleException;
import dev.enishi.graph.GraphSchema;
import dev.enishi.graph.StoredFacts;
import dev.enishi.revision.ChangeRequest;
import dev.enishi.vocabulary.Vocabulary;

import org.springframework.stereotype.Service;

/**
 * Imports, checks and exports bundles for those who work beside the service or without
 * it.
 */
@Service
public class Bundles {

	private final GraphSchema schema;

	private final UnfinishedImports unfinished;

	private final Ingest ingest;

	private final StoredFacts stored;

	private final Vocabulary vocabulary;

	Bundles(GraphSchema schema, UnfinishedImports unfinished, Ingest ingest, StoredFacts stored,
			Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
		this.schema = schema;
		this.unfinished = unfinished;
		this.ingest = ingest;
		this.stored = stored;
	}

	/**
	 * Writes a bundle, all of it or nothing.
	 * @throws InvalidBundleException with everything that is wrong with it
	 * @throws EnishiException when it would remove more than it may
	 */
	public Report write(BundleFiles bundle, Retirement retirement, ChangeRequest occasion, Progress progress) {
		settle();
		return this.ingest.importBundle(bundle, retirement, occasion, progress);
	}

	/** Hands out what an import would change, and writes nothing. */
	public Report preview(BundleFiles bundle, Retirement retirement, Progress progress,
			Consumer<PlannedChange> action) {
		settle();
		return this.ingest.preview(bundle, retirement, progress, action);
	}

	/**
	 * Reads and checks a bundle, and returns what may be the same thing under two ids.
	 * @throws InvalidBundleException with everything that is wrong with it
	 */
	public PossibleDuplicates check(BundleFiles bundle, Progress progress) {
		return this.ingest.check(bundle, progress);
	}

	/** Writes the whole graph into an empty folder, and returns how many facts it has. */
	public long export(Path folder) {
		settle();
		return new BundleWriter(this.vocabulary, this.stored, folder).write();
	}

	private void settle() {
		this.schema.apply();
		this.unfinished.settle();
	}

}
