package dev.enishi.mcp;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.graph.Entities;
import dev.enishi.model.Entity;
import dev.enishi.model.Link;
import dev.enishi.model.Properties;
import dev.enishi.trace.Collaborations;
import dev.enishi.trace.Collaborations.Collaboration;
import dev.enishi.trace.SharedNeighbours;
import dev.enishi.trace.SharedNeighbours.SharedNeighbour;
import dev.enishi.vocabulary.EntityType;

import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.toSet;

/** Finds what entities share, or who works with whom. */
@Component
class CompareTool implements Tool {

	private final Names names;

	private final Entities entities;

	private final SharedNeighbours shared;

	private final Collaborations collaborations;

	CompareTool(Names names, Entities entities, SharedNeighbours shared, Collaborations collaborations) {
		this.names = names;
		this.entities = entities;
		this.shared = shared;
		this.collaborations = collaborations;
	}

	@Override
	public String name() {
		return "compare";
	}

	@Override
	public void run(Call call, Result result) {
		String between = call.text("between");
		if ((between == null) == call.texts("of").isEmpty()) {
			throw new EnishiException(ErrorCode.MISSING_PARAMETER, "Give either 'of' or 'between'");
		}
		int end = call.offset() + call.limit();
		if (between != null) {
			List<Collaboration> pairs = this.collaborations.between(call.entityType(between), joint(call), true,
					call.linkFilter(), end + 1);
			pairs.stream().limit(end).skip(call.offset()).forEach((pair) -> add(pair, call, result));
			result.page(null, end, pairs.size() > end);
			return;
		}
		List<String> of = call.texts("of").stream().map((name) -> this.names.entity(name).id()).toList();
		List<SharedNeighbour> shared = this.shared.of(of, Set.copyOf(call.entityTypes("through")), true,
				call.linkFilter(), end + 1);
		shared.stream().limit(end).skip(call.offset()).forEach((common) -> add(common, result));
		result.page(null, end, shared.size() > end);
	}

	/** A pair, and one thing that the two have in common, with the links that say so. */
	private void add(Collaboration pair, Call call, Result result) {
		List<Entity> through = pair.through().stream().limit(Call.USUAL).toList();
		result.add(
				new Properties().put("a", pair.a().id())
					.put("b", pair.b().id())
					.put("weight", pair.weight())
					.put("through", through.stream().map(Entity::id).toList())
					.map(),
				"- %s and %s: %d in common, %s, such as".formatted(result.named(pair.a()), result.named(pair.b()),
						pair.weight(), through.stream().map(result::named).toList()));
		this.shared.of(List.of(pair.a().id(), pair.b().id()), Set.of(), true, call.linkFilter(), Call.MOST)
			.stream()
			.filter((common) -> through.contains(common.entity()))
			.findFirst()
			.ifPresent((common) -> addLinks(common, result));
	}

	private void add(SharedNeighbour common, Result result) {
		result.add(common.entity(), new Properties().put("score", common.score()),
				"%s is shared:".formatted(result.named(common.entity())));
		addLinks(common, result);
	}

	private void addLinks(SharedNeighbour common, Result result) {
		List<Link> links = common.links().stream().limit(Call.USUAL).toList();
		Map<String, Entity> ends = this.entities.byId(links.stream().flatMap(Link::entityIds).collect(toSet()));
		links.forEach((link) -> result.add(link, ends));
	}

	/**
	 * What pairs have in common: what the vocabulary says is done together, unless the
	 * call names it.
	 */
	private static Set<EntityType> joint(Call call) {
		return call.has("through") ? Set.copyOf(call.entityTypes("through"))
				: call.vocabulary()
					.entityTypes()
					.stream()
					.filter((type) -> type.is(EntityType.Trait.JOINT))
					.collect(toSet());
	}

}
