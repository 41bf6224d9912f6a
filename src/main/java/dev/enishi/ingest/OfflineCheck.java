package dev.enishi.ingest;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.enishi.bundle.InvalidBundleException;
import dev.enishi.bundle.Place;
import dev.enishi.bundle.Problems;
import dev.enishi.graph.FactJson;
import dev.enishi.match.Distinctions;
import dev.enishi.model.Fact.Kind;
import dev.enishi.model.Link;
import dev.enishi.revision.Stated;
import dev.enishi.table.Tables;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Checks of a bundle what no graph is needed for. */
public final class OfflineCheck {

	private static final int BATCH = 5000;

	private final Vocabulary vocabulary;

	private final Problems problems = new Problems();

	private final Set<String> elsewhere = new TreeSet<>();

	private OfflineCheck(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	/**
	 * Reads a bundle and checks it.
	 * @throws InvalidBundleException with everything that is wrong with it
	 */
	public static Result check(BundleFiles bundle, Vocabulary vocabulary, Progress progress) {
		try (Staging staging = new Staging(new FactJson(vocabulary))) {
			return new OfflineCheck(vocabulary).check(bundle, staging, progress);
		}
	}

	private Result check(BundleFiles bundle, Staging staging, Progress progress) {
		StatedFacts facts = new StatedFacts(staging, this.problems);
		new BundleReader(this.vocabulary, Tables.standalone(), facts, bundle.tables(), this.problems, progress)
			.read(bundle.files());
		if (facts.isEmpty() && !this.problems.any()) {
			this.problems.add(Place.line(String.valueOf(bundle.files().get(0).getFilename()), 1),
					"The bundle states nothing");
		}
		staging.forEachBatch(Kind.LINK, BATCH, (batch) -> batch.forEach((link) -> ends(link, staging)));
		for (Kind kind : List.of(Kind.ENTITY, Kind.LINK)) {
			staging.forEachBatch(kind, BATCH, (batch) -> batch.forEach((stated) -> sources(stated, staging)));
		}
		this.problems.throwIfAny();
		return new Result(staging.size(Kind.ENTITY), staging.size(Kind.LINK),
				new Duplicates(staging, null, Distinctions.Known.NONE).find(), this.elsewhere,
				new Report.Skipped(this.problems.skippedCount(), this.problems.skipped()));
	}

	private void ends(Stated stated, Staging staging) {
		Link link = (Link) stated.fact();
		EntityType source = type(link.sourceId(), staging);
		EntityType target = type(link.targetId(), staging);
		if (source != null && target != null && !link.type().allows(source, target)) {
			this.problems.add(stated.place(), "%s cannot lead from %s to %s; it leads %s".formatted(link.type(),
					source.label(), target.label(), link.type().ends()));
		}
	}

	private @Nullable EntityType type(String id, Staging staging) {
		String label = staging.typeOf(id);
		if (label == null) {
			this.elsewhere.add(id);
			return null;
		}
		return this.vocabulary.entityType(label).orElse(null);
	}

	private void sources(Stated stated, Staging staging) {
		stated.fact()
			.citedSources()
			.stream()
			.filter((id) -> !id.isEmpty() && !staging.contains(Kind.SOURCE, id))
			.forEach(this.elsewhere::add);
	}

	/**
	 * What a check found where nothing is wrong.
	 *
	 * @param entities how many entities the bundle states
	 * @param links how many links
	 * @param duplicates what in it may be the same thing under two ids
	 * @param elsewhere ids that it does not state, so the graph has to have them
	 * @param skipped what was wrong with rows that are left out
	 */
	public record Result(long entities, long links, PossibleDuplicates duplicates, Set<String> elsewhere,
			Report.Skipped skipped) {

	}

}
