package dev.enishi.mcp;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.graph.CitedFacts;
import dev.enishi.graph.Entities;
import dev.enishi.graph.Page;
import dev.enishi.graph.PageRequest;
import dev.enishi.graph.Sources;
import dev.enishi.model.Entity;
import dev.enishi.model.Fact;
import dev.enishi.model.Link;
import dev.enishi.model.Properties;
import dev.enishi.model.Source;

import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.toSet;

/** Shows what a document states, or which documents there are. */
@Component
class CiteTool implements Tool {

	private final Sources sources;

	private final CitedFacts cited;

	private final Entities entities;

	CiteTool(Sources sources, CitedFacts cited, Entities entities) {
		this.sources = sources;
		this.cited = cited;
		this.entities = entities;
	}

	@Override
	public String name() {
		return "cite";
	}

	@Override
	public void run(Call call, Result result) {
		String source = call.text("source");
		int offset = call.offset();
		if (source == null) {
			Page<Source> page = this.sources.list(new PageRequest(offset + call.limit(), false, null, true));
			page.rows()
				.stream()
				.skip(offset)
				.forEach((row) -> result.add(Result.view(row.value().id(), row.value()),
						"- %s (%s)".formatted(row.value().title(), row.value().id())));
			result.page(page.total(), page.rows().size(), page.more());
			return;
		}
		Source document = this.sources.byId(Set.of(source)).get(source);
		if (document == null) {
			throw new EnishiException(ErrorCode.UNKNOWN_ID,
					"There is no document '%s'; call this without 'source' to see which there are".formatted(source));
		}
		String locator = call.text("locator");
		CitedFacts.Part part = this.cited.of(source, locator, offset, call.limit());
		if (part.total() == 0 && locator != null && locator.matches("\\d+")) {
			part = this.cited.of(source, "line " + locator, offset, call.limit());
		}
		List<Fact> shown = part.facts();
		Map<String, Entity> ends = this.entities.byId(shown.stream().flatMap(Fact::entityIds).collect(toSet()));
		for (Fact fact : shown) {
			if (fact instanceof Link link) {
				result.add(link, ends);
			}
			else if (fact instanceof Entity entity) {
				result.add(entity, new Properties(), "- %s %s %s".formatted(entity.type().word(call.language()),
						result.named(entity), entity.attributes()));
			}
		}
		int end = offset + shown.size();
		result.page(part.total(), end, end < part.total());
	}

}
