package dev.enishi.ingest;

import java.util.List;

import dev.enishi.graph.Entities;
import dev.enishi.graph.GraphChanged;
import dev.enishi.graph.Sources;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/** Brings bundles into the graph. */
@Service
class Ingest {

	private final Entities entities;

	private final Sources sources;

	private final GraphWriter writer;

	private final ApplicationEventPublisher events;

	Ingest(Entities entities, Sources sources, GraphWriter writer, ApplicationEventPublisher events) {
		this.entities = entities;
		this.sources = sources;
		this.writer = writer;
		this.events = events;
	}

	/**
	 * Reads, checks and writes a bundle.
	 * @param files its files; together they are one bundle
	 * @return how many sources, entities and links were written
	 * @throws InvalidBundleException with everything that is wrong, by file and line;
	 * nothing is written then
	 */
	Imported importBundle(List<? extends Resource> files) {
		Problems problems = new Problems();
		Bundle bundle = new BundleReader(problems).read(files);
		new BundleCheck(bundle, problems).check(this.entities, this.sources);
		problems.throwIfAny();
		this.writer.write(bundle);
		this.events.publishEvent(new GraphChanged());
		return new Imported(bundle.sources().size(), bundle.entities().size(), bundle.links().size());
	}

	/**
	 * What an import wrote.
	 *
	 * @param sources the number of documents
	 * @param entities the number of entities
	 * @param links the number of links
	 */
	record Imported(int sources, int entities, int links) {

	}

}
