package dev.enishi.mcp;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.enishi.model.Entity;
import dev.enishi.model.Link;
import dev.enishi.model.Properties;
import dev.enishi.trace.Network;
import dev.enishi.trace.Networks;
import dev.enishi.trace.PathFinder;
import dev.enishi.trace.PathSelection;

import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.toMap;

/** Finds paths between entities, or what lies around one. */
@Component
class ConnectTool implements Tool {

	private static final int PATHS = 3;

	private static final int LONGEST = 6;

	private static final int NODES = 300;

	private final Names names;

	private final PathFinder paths;

	private final Networks networks;

	ConnectTool(Names names, PathFinder paths, Networks networks) {
		this.names = names;
		this.paths = paths;
		this.networks = networks;
	}

	@Override
	public String name() {
		return "connect";
	}

	@Override
	public void run(Call call, Result result) {
		Entity from = this.names.entity(String.valueOf(call.text("from")));
		String to = call.text("to");
		if (to == null) {
			around(from, call, result);
			return;
		}
		List<String> avoid = call.texts("avoid").stream().map((name) -> this.names.entity(name).id()).toList();
		List<PathFinder.Path> found = this.paths.find(new PathFinder.Request(from.id(), this.names.entity(to).id(),
				call.has("limit") ? Math.min(call.limit(), Call.USUAL) : PATHS, LONGEST, avoid, PathSelection.DIVERSE),
				call.linkFilter());
		int number = 0;
		for (PathFinder.Path path : found) {
			result.add(
					new Properties().put("path", ++number)
						.put("length", path.length())
						.put("entities", path.nodes().stream().map(Entity::id).toList())
						.map(),
					"Path %d, %d link%s:".formatted(number, path.length(), (path.length() == 1) ? "" : "s"));
			Map<String, Entity> nodes = byId(path.nodes());
			path.links().forEach((link) -> result.add(link, nodes));
		}
	}

	private void around(Entity from, Call call, Result result) {
		Network network = this.networks.neighbourhood(List.of(from.id()), call.integer("depth", 1, 1, 3), NODES,
				call.linkFilter());
		Map<String, Entity> nodes = byId(network.nodes().stream().map(Network.NetworkNode::entity).toList());
		network.nodes()
			.stream()
			.map(Network.NetworkNode::entity)
			.filter((entity) -> !entity.attributes().isEmpty())
			.limit((call.offset() == 0) ? Call.MOST : 0)
			.forEach((entity) -> result.add(entity, new Properties(),
					"- %s %s".formatted(result.named(entity), entity.attributes())));
		List<Link> links = network.edges().stream().skip(call.offset()).limit(call.limit()).toList();
		links.forEach((link) -> result.add(link, nodes));
		int end = call.offset() + links.size();
		if (network.truncated()) {
			result.add(new Properties().put("truncated", true).map(),
					"This is not all: only the nearest %d entities were followed.".formatted(NODES));
		}
		result.page((long) network.edges().size(), end, end < network.edges().size());
	}

	private static Map<String, Entity> byId(List<Entity> entities) {
		return entities.stream().collect(toMap(Entity::id, Function.identity(), (first, second) -> first));
	}

}
