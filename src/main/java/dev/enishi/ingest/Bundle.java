package dev.enishi.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.enishi.model.EntityType;
import dev.enishi.model.LinkType;

/**
 * What a folder of bundle files says, row by row, in the form that the graph stores.
 *
 * @param sources the documents
 * @param entities the entities
 * @param links the links
 */
record Bundle(List<SourceRow> sources, List<EntityRow> entities, List<LinkRow> links) {

	Bundle() {
		this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
	}

	/**
	 * A document.
	 *
	 * @param id its id
	 * @param properties what the graph stores of it
	 * @param place where the bundle says it
	 */
	record SourceRow(String id, Map<String, Object> properties, FileLine place) {

	}

	/**
	 * An entity.
	 *
	 * @param id its id
	 * @param type its type
	 * @param properties what the graph stores of it
	 * @param citedSources the ids of the documents it cites
	 * @param place where the bundle says it
	 */
	record EntityRow(String id, EntityType type, Map<String, Object> properties, List<String> citedSources,
			FileLine place) {

	}

	/**
	 * A link.
	 *
	 * @param id its id
	 * @param type its type
	 * @param source the id of the entity it leads from
	 * @param target the id of the entity it leads to
	 * @param properties what the graph stores of it
	 * @param citedSources the ids of the documents it cites
	 * @param place where the bundle says it
	 */
	record LinkRow(String id, LinkType type, String source, String target, Map<String, Object> properties,
			List<String> citedSources, FileLine place) {

	}

}
