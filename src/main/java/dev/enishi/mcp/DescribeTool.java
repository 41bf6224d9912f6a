package dev.enishi.mcp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.enishi.graph.Counts;
import dev.enishi.graph.Entities;
import dev.enishi.graph.LinkFilter;
import dev.enishi.graph.LinkedEntity;
import dev.enishi.graph.Links;
import dev.enishi.graph.Page;
import dev.enishi.graph.PageRequest;
import dev.enishi.graph.Traversal;
import dev.enishi.model.Entity;
import dev.enishi.model.Link;
import dev.enishi.model.Properties;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Vocabulary;

import org.springframework.stereotype.Component;

/** Shows an entity with its links, a link, or what the graph has. */
@Component
class DescribeTool implements Tool {

	private final Names names;

	private final Entities entities;

	private final Links links;

	private final Counts counts;

	private final Vocabulary vocabulary;

	DescribeTool(Names names, Entities entities, Links links, Counts counts, Vocabulary vocabulary) {
		this.names = names;
		this.entities = entities;
		this.links = links;
		this.counts = counts;
		this.vocabulary = vocabulary;
	}

	@Override
	public String name() {
		return "describe";
	}

	@Override
	public void run(Call call, Result result) {
		String id = call.text("id");
		if (id == null) {
			describeGraph(call, result);
			return;
		}
		Link link = this.links.byId(Set.of(id)).get(id);
		if (link != null) {
			Map<String, Entity> ends = this.entities.byId(Set.of(link.sourceId(), link.targetId()));
			result.add(link, ends);
			return;
		}
		describe(this.names.entity(id), call, result);
	}

	private void describe(Entity entity, Call call, Result result) {
		result.add(entity, new Properties(),
				"%s %s %s %s".formatted(entity.type().word(call.language()), result.named(entity),
						(entity.summary(call.language()) != null) ? entity.summary(call.language()) : "",
						entity.attributes()));
		LinkFilter filter = call.linkFilter();
		int end = call.offset() + call.limit();
		Traversal first = new Traversal(entity.id(), filter, new PageRequest(end, false, null, true));
		Page<LinkedEntity> page = Objects.requireNonNull(this.links.traverse(List.of(first)).get(first));
		Map<String, Entity> ends = new HashMap<>(Map.of(entity.id(), entity));
		List<LinkedEntity> links = page.rows().stream().skip(call.offset()).map((row) -> row.value()).toList();
		links.forEach((linked) -> ends.put(linked.other().id(), linked.other()));
		links.forEach((linked) -> result.add(linked.link(), ends));
		result.page(page.total(), page.rows().size(), page.more());
	}

	private void describeGraph(Call call, Result result) {
		this.counts.entitiesByType()
			.forEach((count) -> result.add(
					new Properties().put("entityType", count.type().name())
						.put("count", count.count())
						.put("attributes", List.copyOf(count.type().attributes().keySet()))
						.map(),
					"- %s: %d %s".formatted(count.type().word(call.language()), count.count(),
							count.type().attributes().keySet())));
		for (LinkType type : this.vocabulary.linkTypes()) {
			result.add(new Properties().put("linkType", type.name())
				.put("leads", type.ends().stream().map(Object::toString).toList())
				.putFilled("roles", type.roles().stream().map(Object::toString).toList())
				.putFilled("attributes", List.copyOf(type.attributes().keySet()))
				.map(), "- %s %s %s".formatted(type, type.ends(), type.roles()));
		}
	}

}
