package dev.enishi.mcp;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.graph.Entities;
import dev.enishi.graph.KnownIds;
import dev.enishi.graph.Page;
import dev.enishi.graph.PageRequest;
import dev.enishi.model.Basis;
import dev.enishi.model.Entity;
import dev.enishi.model.Properties;
import dev.enishi.search.Search;
import dev.enishi.search.Search.SearchHit;
import dev.enishi.trace.Coverage;
import dev.enishi.vocabulary.EntityType;

import org.springframework.stereotype.Component;

/** Finds entities by name, or by what they lack. */
@Component
class FindTool implements Tool {

	private final Search search;

	private final Coverage coverage;

	private final Entities entities;

	private final KnownIds ids;

	FindTool(Search search, Coverage coverage, Entities entities, KnownIds ids) {
		this.search = search;
		this.coverage = coverage;
		this.entities = entities;
		this.ids = ids;
	}

	@Override
	public String name() {
		return "find";
	}

	@Override
	public void run(Call call, Result result) {
		Set<EntityType> types = Set.copyOf(call.entityTypes("types"));
		String text = call.text("text");
		String lacking = call.text("lacking");
		if ((text == null) == (lacking == null)) {
			throw new EnishiException(ErrorCode.MISSING_PARAMETER, "Give either 'text' or 'lacking'");
		}
		if (text != null) {
			Page<SearchHit> hits = this.search.find(text, types, call.constant("basis", Basis.values()),
					new PageRequest(call.offset() + call.limit(), false, null, true));
			hits.rows()
				.stream()
				.skip(call.offset())
				.map((row) -> row.value())
				.forEach((hit) -> result.add(hit.entity(), new Properties().put("score", hit.score()),
						"- " + hit.entity().type().word(call.language()) + " " + result.named(hit.entity())));
			result.page(hits.total(), hits.rows().size(), hits.more());
			return;
		}
		List<String> ids = lacking(String.valueOf(lacking), call);
		if (!types.isEmpty()) {
			Map<String, EntityType> typed = this.ids.types(ids);
			ids = ids.stream().filter((id) -> types.contains(typed.get(id))).toList();
		}
		List<String> shown = ids.stream().skip(call.offset()).limit(call.limit()).toList();
		Map<String, Entity> found = this.entities.byId(shown);
		shown.stream()
			.filter(found::containsKey)
			.map(found::get)
			.forEach((entity) -> result.add(entity, new Properties(), "- %s %s lacks a %s"
				.formatted(entity.type().word(call.language()), result.named(entity), lacking)));
		int end = call.offset() + shown.size();
		result.page((long) ids.size(), end, end < ids.size());
	}

	private List<String> lacking(String what, Call call) {
		if (what.equals("source")) {
			return this.entities.uncited();
		}
		Coverage.Gaps gaps = this.coverage.gaps(call.linkFilter());
		return switch (what) {
			case "kpi" -> gaps.unmeasured();
			case "project" -> gaps.unadvanced();
			default -> gaps.unlinked();
		};
	}

}
