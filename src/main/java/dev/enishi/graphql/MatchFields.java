package dev.enishi.graphql;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import dev.enishi.ErrorCode;
import dev.enishi.access.Access;
import dev.enishi.curate.MatchDecisions;
import dev.enishi.curate.MatchDecisions.Decision;
import dev.enishi.curate.MatchDecisions.Verdict;
import dev.enishi.curate.RefusedException;
import dev.enishi.curate.UserError;
import dev.enishi.match.Distinction;
import dev.enishi.match.Distinctions;
import dev.enishi.match.Match;
import dev.enishi.match.Matching;
import dev.enishi.vocabulary.EntityType;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Entities that may be the same, and decisions on them. */
@Controller
class MatchFields {

	private static final int MOST_DECISIONS = 1000;

	private static final int LONGEST_MESSAGE = 2000;

	private final Matching matching;

	private final Distinctions distinctions;

	private final MatchDecisions decisions;

	private final Pages pages;

	MatchFields(Matching matching, Distinctions distinctions, MatchDecisions decisions, Pages pages) {
		this.matching = matching;
		this.distinctions = distinctions;
		this.decisions = decisions;
		this.pages = pages;
	}

	@QueryMapping
	Matches matches(@Argument EntityType type, @Argument double least, @Argument @Nullable Integer first) {
		Access.CURATOR.require();
		List<Match> found = this.matching.find(type, least);
		return new Matches(found.size(), found.stream().limit(this.pages.limit("first", first)).toList());
	}

	@QueryMapping
	List<Distinction> distinctions(@Argument @Nullable Integer first) {
		Access.CURATOR.require();
		return this.distinctions.latest(this.pages.limit("first", first));
	}

	@MutationMapping
	Payload decideMatches(@Argument Map<String, Object> input) {
		String by = Access.CURATOR.require();
		List<?> decisions = (List<?>) Objects.requireNonNull(input.get("decisions"));
		String message = (input.get("message") != null) ? input.get("message").toString().strip() : "";
		if (decisions.size() > MOST_DECISIONS) {
			return Payload.refused("At most %,d decisions at once".formatted(MOST_DECISIONS), "decisions");
		}
		if (message.length() > LONGEST_MESSAGE || message.chars().anyMatch(Character::isISOControl)) {
			return Payload.refused("At most %,d characters, and no control characters".formatted(LONGEST_MESSAGE),
					"message");
		}
		List<UserError> errors = new ArrayList<>();
		int decided = 0;
		for (int place = 0; place < decisions.size(); place++) {
			try {
				this.decisions.decide(decision((Map<?, ?>) decisions.get(place)), by,
						message.isEmpty() ? null : message);
				decided++;
			}
			catch (RefusedException ex) {
				for (UserError error : ex.errors()) {
					errors.add(new UserError.InvalidInput(error.message(), error.code(), path(place, error)));
				}
			}
		}
		return new Payload(decided, errors);
	}

	@SchemaMapping
	OffsetDateTime at(Distinction distinction) {
		return distinction.at().atOffset(ZoneOffset.UTC);
	}

	private static Decision decision(Map<?, ?> input) {
		return new Decision(String.valueOf(input.get("keep")), String.valueOf(input.get("other")),
				Verdict.valueOf(String.valueOf(input.get("verdict"))));
	}

	private static List<String> path(int place, UserError error) {
		return Stream
			.concat(Stream.of("input", "decisions", String.valueOf(place)),
					error.path().stream().filter((field) -> !field.equals("input")))
			.toList();
	}

	/**
	 * Entities that may be the same.
	 *
	 * @param count how many pairs
	 * @param pairs the likeliest
	 */
	record Matches(int count, List<Match> pairs) {

	}

	/**
	 * The result of decisions.
	 *
	 * @param decided how many were carried out
	 * @param errors why others were not
	 */
	record Payload(int decided, List<UserError> errors) {

		static Payload refused(String message, String field) {
			return new Payload(0,
					List.of(new UserError.InvalidInput(message, ErrorCode.INVALID_INPUT, List.of("input", field))));
		}

	}

}
