package dev.enishi.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.graph.StoredFacts;
import dev.enishi.model.Entity;
import dev.enishi.model.Fact;
import dev.enishi.model.Fact.Kind;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.EntityType.Trait;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;

/**
 * Finds entities of one type that may be the same thing under two ids. Only those are
 * compared that have a key in common (blocking, as in P. Christen, "Data Matching",
 * 2012); what both are linked to speaks for people of one name.
 */
@Service
public class Matching {

	/** A key that more have in common says nothing. */
	private static final int LARGEST_BLOCK = 50;

	private static final int MOST_ENTITIES = 500_000;

	private static final int MOST_PAIRS = 200_000;

	private static final int BATCH = 2000;

	private static final double SHARED = 4;

	private static final double LOWEST = 50;

	private final StoredFacts stored;

	private final Distinctions distinctions;

	private final Neo4jClient client;

	Matching(StoredFacts stored, Distinctions distinctions, Neo4jClient client) {
		this.stored = stored;
		this.distinctions = distinctions;
		this.client = client;
	}

	/**
	 * The pairs of a type that may be the same and that nobody has decided on, the
	 * likeliest first.
	 * @param least the lowest score, from 50 to 100
	 * @throws EnishiException when there are more entities than can be compared, or the
	 * lowest score is out of its range
	 */
	public List<Match> find(EntityType type, double least) {
		if (!(least >= LOWEST && least <= 100)) {
			throw new EnishiException(ErrorCode.OUT_OF_RANGE, "'least' has to be from 50 to 100");
		}
		List<List<String>> pairs = pairs(blocks(type).values());
		Distinctions.Known different = this.distinctions.known();
		List<Match> matches = new ArrayList<>();
		for (int begin = 0; begin < pairs.size(); begin += BATCH) {
			List<List<String>> batch = pairs.subList(begin, Math.min(begin + BATCH, pairs.size()));
			Map<String, Fact> facts = this.stored.byId(batch.stream().flatMap(List::stream).distinct().toList());
			batch.forEach((pair) -> {
				if (facts.get(pair.get(0)) instanceof Entity one && facts.get(pair.get(1)) instanceof Entity other
						&& !different.of(one, other)) {
					Match match = match(one, other);
					if (match.score() >= least - SHARED) {
						matches.add(match);
					}
				}
			});
		}
		return Ambiguity.marked(withContext(matches))
			.stream()
			.filter((match) -> match.score() >= least)
			.sorted(Comparator.comparingDouble(Match::score).reversed().thenComparing((match) -> match.entity().id()))
			.toList();
	}

	private Map<String, List<String>> blocks(EntityType type) {
		Map<String, List<String>> blocks = new HashMap<>();
		int[] count = { 0 };
		this.stored.all(Kind.ENTITY, type.label(), (fact) -> {
			if (++count[0] > MOST_ENTITIES) {
				throw new EnishiException(ErrorCode.OUT_OF_RANGE,
						"There are more than %,d of this type, which is more than can be compared"
							.formatted(MOST_ENTITIES));
			}
			EntityLikeness.keys((Entity) fact)
				.forEach((key) -> blocks.computeIfAbsent(key, (any) -> new ArrayList<>(1)).add(fact.id()));
		});
		return blocks;
	}

	private static List<List<String>> pairs(Collection<List<String>> blocks) {
		Set<List<String>> pairs = new LinkedHashSet<>();
		for (List<String> block : blocks) {
			if (block.size() > LARGEST_BLOCK || pairs.size() > MOST_PAIRS) {
				continue;
			}
			for (int one = 0; one < block.size(); one++) {
				for (int other = one + 1; other < block.size(); other++) {
					pairs.add(List.of(block.get(one), block.get(other)));
				}
			}
		}
		return List.copyOf(pairs);
	}

	private static Match match(Entity one, Entity other) {
		Likeness likeness = EntityLikeness.of(one, other);
		boolean first = one.properties().size() + one.identifiers().size() >= other.properties().size()
				+ other.identifiers().size();
		return new Match(first ? one : other, first ? other : one, likeness.score(), likeness.reason());
	}

	/** Whom the same things are linked to are the likelier the same. */
	private List<Match> withContext(List<Match> matches) {
		Map<String, String> shared = new HashMap<>();
		for (int begin = 0; begin < matches.size(); begin += BATCH) {
			List<List<String>> pairs = matches.subList(begin, Math.min(begin + BATCH, matches.size()))
				.stream()
				.filter((match) -> match.entity().type().is(Trait.ERASABLE))
				.map((match) -> List.of(match.entity().id(), match.other().id()))
				.toList();
			this.client.query("""
					UNWIND $pairs AS pair MATCH (a:Entity {id: pair[0]}) MATCH (b:Entity {id: pair[1]})
					MATCH (a)--(c:Entity) WHERE (c)--(b) AND c <> a AND c <> b
					RETURN pair[0] + '\\n' + pair[1] AS pair, min(c.name) AS name""")
				.bind(pairs)
				.to("pairs")
				.fetchAs(String.class)
				.mappedBy((types, row) -> {
					shared.put(row.get("pair").asString(), row.get("name").asString());
					return "";
				})
				.all();
		}
		return matches.stream().map((match) -> {
			String name = shared.get(match.entity().id() + "\n" + match.other().id());
			return (name == null) ? match : new Match(match.entity(), match.other(),
					Math.min(100, match.score() + SHARED), match.reason() + ", both linked to " + name);
		}).toList();
	}

}
