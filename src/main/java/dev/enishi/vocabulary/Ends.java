package dev.enishi.vocabulary;

import java.util.List;

import static java.util.stream.Collectors.joining;

/**
 * What a type of link may lead from and to.
 *
 * @param sources the types it may lead from; an empty list stands for every type
 * @param targets the types it may lead to; an empty list stands for every type
 */
public record Ends(List<EntityType> sources, List<EntityType> targets) {

	/** Whether a link may run from one type to another. */
	public boolean allow(EntityType source, EntityType target) {
		return (this.sources.isEmpty() || this.sources.contains(source))
				&& (this.targets.isEmpty() || this.targets.contains(target));
	}

	@Override
	public String toString() {
		return labels(this.sources) + " → " + labels(this.targets);
	}

	private static String labels(List<EntityType> types) {
		return types.isEmpty() ? "any" : types.stream().map(EntityType::label).collect(joining(" or "));
	}

}
