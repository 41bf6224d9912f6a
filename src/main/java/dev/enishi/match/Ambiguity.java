package dev.enishi.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.enishi.model.Entity;
import dev.enishi.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is as like one as it is like another that is somebody else: then a name does
 * not say which is meant.
 */
final class Ambiguity {

	private static final double UNDECIDED = 90;

	private final Map<String, Map<String, Entity>> partners = new HashMap<>();

	private Ambiguity(List<Match> matches) {
		matches.stream().filter((match) -> match.score() >= NameLikeness.SAME).forEach((match) -> {
			add(match.entity(), match.other());
			add(match.other(), match.entity());
		});
	}

	private void add(Entity one, Entity other) {
		this.partners.computeIfAbsent(one.id(), (any) -> new HashMap<>()).put(other.id(), other);
	}

	/** The same matches; those that may mean another are less sure, and say whom. */
	static List<Match> marked(List<Match> matches) {
		Ambiguity ambiguity = new Ambiguity(matches);
		return matches.stream().map(ambiguity::marked).toList();
	}

	private Match marked(Match match) {
		if (match.score() < NameLikeness.SAME || sharesAnIdentifier(match)) {
			return match;
		}
		Entity rival = rival(match.entity(), match.other());
		rival = (rival != null) ? rival : rival(match.other(), match.entity());
		return (rival == null) ? match : new Match(match.entity(), match.other(), UNDECIDED,
				"%s, and so is %s (%s)".formatted(match.reason(), rival.name(Language.JA), rival.id()));
	}

	private static boolean sharesAnIdentifier(Match match) {
		Set<Object> shared = new HashSet<>(match.entity().identifiers());
		shared.retainAll(match.other().identifiers());
		return !shared.isEmpty();
	}

	/** Who is like the one as well, and not like the other. */
	private @Nullable Entity rival(Entity one, Entity other) {
		Set<String> likeOther = this.partners.getOrDefault(other.id(), Map.of()).keySet();
		return this.partners.getOrDefault(one.id(), Map.of())
			.values()
			.stream()
			.filter((partner) -> !partner.id().equals(other.id()) && !likeOther.contains(partner.id()))
			.findFirst()
			.orElse(null);
	}

}
