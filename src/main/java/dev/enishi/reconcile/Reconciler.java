package dev.enishi.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.enishi.graph.Entities;
import dev.enishi.graph.EntityFilter;
import dev.enishi.graph.PageRequest;
import dev.enishi.match.EntityLikeness;
import dev.enishi.match.LegalForms;
import dev.enishi.match.Likeness;
import dev.enishi.match.NameLikeness;
import dev.enishi.model.Entity;
import dev.enishi.model.Identifier;
import dev.enishi.search.Search;
import dev.enishi.search.SearchKey;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Vocabulary;

import org.springframework.stereotype.Service;

/**
 * Finds what texts mean: by identifiers, by names as they are written, and by names
 * without their legal forms. What is certain has an identifier in common, or is the only
 * one whose name is the same.
 */
@Service
class Reconciler {

	private static final int FOUND = 25;

	private static final int LONGEST = 150;

	private final Search search;

	private final Entities entities;

	private final Vocabulary vocabulary;

	Reconciler(Search search, Entities entities, Vocabulary vocabulary) {
		this.search = search;
		this.entities = entities;
		this.vocabulary = vocabulary;
	}

	/** The candidates, best first. */
	List<Candidate> candidates(Question question) {
		Map<String, Candidate> found = new LinkedHashMap<>();
		for (Identifier identifier : question.identifiers()) {
			identified(identifier, question).forEach((entity) -> found.put(entity.id(),
					new Candidate(entity, 100, "the same %s".formatted(identifier.scheme()), true)));
		}
		for (String text : List.of(question.text(), LegalForms.without(question.text()))) {
			for (Entity entity : find(text, question)) {
				found.putIfAbsent(entity.id(), scored(entity, question));
			}
		}
		List<Candidate> best = found.values()
			.stream()
			.filter((candidate) -> candidate.score() > 0)
			.sorted(Comparator.comparingDouble(Candidate::score).reversed().thenComparing((one) -> one.entity().id()))
			.limit(question.limit())
			.toList();
		return decided(best);
	}

	private List<Entity> identified(Identifier identifier, Question question) {
		List<Entity> found = new ArrayList<>();
		for (EntityType type : question.types().isEmpty() ? this.vocabulary.entityTypes() : question.types()) {
			this.entities
				.list(new EntityFilter(type, null, null, identifier, Map.of(), null, null, List.of(), null, null,
						List.of()), List.of(), new PageRequest(FOUND, false, null, false))
				.rows()
				.forEach((row) -> found.add(row.value()));
		}
		return found;
	}

	private List<Entity> find(String text, Question question) {
		if (SearchKey.of(text).isEmpty() || text.length() > LONGEST) {
			return List.of();
		}
		return this.search.find(text, question.types(), null, new PageRequest(FOUND, false, null, false))
			.rows()
			.stream()
			.map((row) -> row.value().entity())
			.toList();
	}

	private static Candidate scored(Entity entity, Question question) {
		Likeness best = EntityLikeness.names(entity)
			.stream()
			.map((name) -> NameLikeness.of(question.text(), name))
			.max(Comparator.comparingDouble(Likeness::score))
			.orElseThrow();
		boolean other = question.identifiers()
			.stream()
			.anyMatch((identifier) -> entity.identifiers()
				.stream()
				.anyMatch((known) -> known.scheme().equals(identifier.scheme())
						&& !known.value().equals(identifier.value())));
		return other
				? new Candidate(entity, best.score() / 2,
						best.reason() + ", another " + question.identifiers().get(0).scheme(), false)
				: new Candidate(entity, best.score(), best.reason(), false);
	}

	private static List<Candidate> decided(List<Candidate> best) {
		long same = best.stream().filter((candidate) -> candidate.score() >= NameLikeness.SAME).count();
		boolean certain = !best.isEmpty() && best.get(0).score() >= NameLikeness.SAME
				&& (best.get(0).certain() || same == 1 || best.get(0).score() == 100 && best.get(1).score() < 100);
		return best.stream()
			.map((candidate) -> new Candidate(candidate.entity(), candidate.score(), candidate.reason(),
					certain && candidate == best.get(0)))
			.toList();
	}

}
