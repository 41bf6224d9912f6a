package dev.enishi.ask;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import dev.enishi.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the structure in memory tells of filters, against what the database tells of their
 * parts.
 */
@EnishiTest
class FilterAlgebraTests {

	private static final List<String> OF_ORGANISATIONS = List.of("kind: [\"大学\"]", "kind: [\"業界団体\", \"民間企業\"]",
			"name: \"東北\"", "minDegree: 3", "maxDegree: 1", "basis: STATED", "basis: INFERRED",
			"linkedTo: [{id: \"committee:tohoku-5th-policy\"}]",
			"linkedTo: [{id: \"committee:tohoku-5th-policy\", over: {roles: [OBSERVER]}}]");

	private static final List<String> OF_PROJECTS = List.of("name: \"イノベーション\"", "minDegree: 5", "maxDegree: 4",
			"linkedTo: [{id: \"theme:tohoku-5th-innovation\"}]");

	private final Random lot = new Random(20261127);

	@Autowired
	GraphQl graphQl;

	private Set<String> organisations;

	private Set<String> projects;

	/** The projects of each organisation. */
	private final TreeMap<String, Set<String>> involved = new TreeMap<>();

	@BeforeEach
	void all() {
		this.organisations = ids("organisations", "");
		this.projects = ids("projects", "");
		this.organisations.forEach((id) -> this.involved.put(id, new TreeSet<>(this.graphQl
			.ask("{ node(id: \"" + id + "\") { ... on Organisation { projects(first: 200) { nodes { id } } } } }")
			.values("$..nodes[*].id"))));
	}

	@Test
	void whatIsCombinedByLotIsWhatItsPartsLeave() {
		for (int i = 0; i < 300; i++) {
			Filter filter = organisations(3);
			assertThat(ids("organisations", filter.text())).as(filter.text())
				.isEqualTo(new TreeSet<>(filter.expected()));
		}
	}

	private Filter organisations(int depth) {
		int kind = this.lot.nextInt((depth == 0) ? 1 : 5);
		return switch (kind) {
			case 1, 2 -> combined(() -> organisations(depth - 1), this.organisations);
			case 3 -> related(projects(depth - 1));
			case 4 -> counted(projects(depth - 1));
			default -> leaf("organisations", OF_ORGANISATIONS);
		};
	}

	private Filter projects(int depth) {
		return (depth == 0 || this.lot.nextBoolean()) ? leaf("projects", OF_PROJECTS)
				: combined(() -> projects(depth - 1), this.projects);
	}

	private Filter leaf(String list, List<String> leaves) {
		String text = leaves.get(this.lot.nextInt(leaves.size()));
		return new Filter(text, ids(list, text));
	}

	private Filter combined(Supplier<Filter> part, Set<String> all) {
		Filter one = part.get();
		Filter other = part.get();
		Set<String> expected = new TreeSet<>(one.expected());
		switch (this.lot.nextInt(3)) {
			case 0:
				expected.retainAll(other.expected());
				return new Filter("and: [{%s}, {%s}]".formatted(one.text(), other.text()), expected);
			case 1:
				expected.addAll(other.expected());
				return new Filter("or: [{%s}, {%s}]".formatted(one.text(), other.text()), expected);
			default:
				Set<String> others = new TreeSet<>(all);
				others.removeAll(expected);
				return new Filter("not: {%s}".formatted(one.text()), others);
		}
	}

	private Filter related(Filter project) {
		String quantifier = List.of("some", "every", "none").get(this.lot.nextInt(3));
		return new Filter("projects: {%s: {node: {%s}}}".formatted(quantifier, project.text()), those((theirs) -> {
			long so = theirs.stream().filter(project.expected()::contains).count();
			return quantifier.equals("some") ? so > 0 : so == (quantifier.equals("none") ? 0 : theirs.size());
		}));
	}

	private Filter counted(Filter project) {
		int least = this.lot.nextInt(3);
		return new Filter("projects: {count: {of: {node: {%s}}, gte: %d}}".formatted(project.text(), least),
				those((theirs) -> theirs.stream().filter(project.expected()::contains).count() >= least));
	}

	private Set<String> those(Function<Set<String>, Boolean> test) {
		Set<String> found = new TreeSet<>(this.organisations);
		found.removeIf((id) -> !test.apply(this.involved.get(id)));
		return found;
	}

	/** What lists tell in memory is what the database tells of the same filter. */
	@ParameterizedTest
	@ValueSource(strings = { "projects | name: \"ｲﾉﾍﾞｰｼｮﾝ\"", "assets | name: \"hydrogen\"", "meetings | number: [2]",
			"meetings | period: {from: \"2021-12\", to: \"2022\"}", "meetings | period: {from: \"2022\"}",
			"kpis | period: {from: \"2024\", certainty: CERTAIN}",
			"kpis | period: {from: \"2024-12-31\", certainty: POSSIBLE}", "policies | period: {to: \"2021\"}",
			"organisations | identifier: {scheme: \"ror\", value: \"https://ror.org/04ehvsb92\"}",
			"people | linkedTo: [{id: \"committee:tohoku-5th-policy\", over: {roles: [CHAIR]}}]",
			"people | basis: INFERRED", "strategies | basis: STATED", "policies | minDegree: 20" })
	void memoryAndDatabaseAgree(String question) {
		String[] parts = question.split(" \\| ");
		assertThat(ids(parts[0], "and: [{" + parts[1] + "}]")).isEqualTo(ids(parts[0], parts[1]));
		Set<String> others = ids(parts[0], "");
		others.removeAll(ids(parts[0], parts[1]));
		assertThat(ids(parts[0], "not: {" + parts[1] + "}")).isEqualTo(others);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					a part of a text, half-width     | organisations | kindIs: {contains: "ﾀﾞｲｶﾞｸ"}, name: "none"                  | 0
					a text or none                   | organisations | kindIs: {isNull: true}, kind: ["大学"]                      | 0
					the beginning of a name          | organisations | nameIs: {startsWith: "東北"}                                | 1
					a number within bounds           | meetings      | numberIs: {gte: 2, lt: 3}                                   | 1
					dates within a month             | meetings      | fromIs: {gte: "2021-12", lte: "2021-12"}                    | 1
					a role and an entity             | people        | committees: {some: {link: {roles: [CHAIR]}}}                | 1
					links of any type                | people        | links: {some: {roles: [CHAIR], other: {types: [COMMITTEE]}}} | 1
					an attribute of the other end    | projects      | themes: {some: {node: {nameIs: {contains: "イノベーション"}}}} | 1
					""")
	void whatAttributesHaveToBe(String what, String list, String filter, int count) {
		if (count == 0) {
			assertThat(ids(list, filter)).isEmpty();
		}
		else {
			assertThat(ids(list, filter)).isNotEmpty();
		}
	}

	@Test
	void linksAreListedAndFilteredAtTheRootInsideEdgesAndOnPaths() {
		GraphQl.Answer links = this.graphQl
			.ask("""
					{ links(filter: {roles: [CHAIR], target: {types: [COMMITTEE]}}) { totalCount nodes { role target { id } } } }""");
		assertThat(links.<String>values("$..role")).isNotEmpty().allMatch("CHAIR"::equals);
		GraphQl.Answer edges = this.graphQl
			.ask("""
					{ committees { nodes { members(filter: {node: {person: {name: "大野"}}}) { totalCount edges { node { id } role } } } } }""");
		assertThat(edges.<String>values("$..edges[*].node.id")).containsExactly("person:tohoku-5th-大野英男");
		String path = "{ paths(from: \"person:tohoku-5th-大野英男\", to: \"asset:fh2r\", maxLength: 8, k: 1%s) { nodes { id } } }";
		String inner = this.graphQl.ask(path.formatted("")).<String>values("$..id").get(1);
		assertThat(this.graphQl.ask(path.formatted(", filter: {not: {other: {ids: [\"%s\"]}}}".formatted(inner)))
			.values("$..id"))
			.isEqualTo(this.graphQl.ask(path.formatted(", avoid: [\"" + inner + "\"]")).values("$..id"));
	}

	@Test
	void listsAreOrderedByWhatTheirLinksMakeUp() {
		GraphQl.Answer answer = this.graphQl.ask("""
				{ organisations(orderBy: [{links: {over: {entityTypes: [PROJECT]}}, direction: DESC}], first: 30) {
				    edges { cursor node { id projects { totalCount } } } } }""");
		List<Integer> counts = answer.values("$..totalCount");
		assertThat(counts).isSortedAccordingTo(Comparator.reverseOrder());
		List<String> cursors = answer.values("$..cursor");
		List<String> all = answer.values("$..node.id");
		assertThat(this.graphQl
			.ask("""
					{ organisations(orderBy: [{links: {over: {entityTypes: [PROJECT]}}, direction: DESC}], first: 5, after: "%s") {
					    nodes { id } } }"""
				.formatted(cursors.get(4)))
			.<String>values("$..id")).isEqualTo(all.subList(5, 10));
	}

	@Test
	void whatIsInMemoryTakesNoStatementButForThePage() {
		String query = """
				{ organisations(filter: {or: [{kindIs: {contains: "大学"}}, {projects: {count: {gte: %d}}}]}) { totalCount nodes { name } } }""";
		this.graphQl.ask(query.formatted(1));
		assertThat(StatementCount.statements(() -> this.graphQl.ask(query.formatted(2)))).hasSizeLessThanOrEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					organisations(filter: {kindIs: {contains: "、。"}})                                     | EMPTY_TEXT    | letters nor digits
					meetings(filter: {numberIs: {gt: 3, lt: 3}})                                            | INVALID_INPUT | no value is between
					meetings(filter: {fromIs: {gte: "2022-13"}})                                            | INVALID_DATE  | not a date
					links(filter: {amountIs: {gte: 2, lte: 1}})                                             | INVALID_INPUT | no value is between
					links(filter: {asOf: "2022", until: "2020"})                                            | INVALID_INPUT | is before
					links(filter: {until: "2020"})                                                          | INVALID_INPUT | ends a time that
					organisations(filter: {kindIs: {eq: "a", in: ["b"]}})                                   | INVALID_INPUT | leave one out
					organisations(orderBy: [{direction: ASC}])                                              | INVALID_INPUT | either 'field' or 'links'
					links(filter: {not:{not:{not:{not:{not:{not:{not:{not:{not:{not:{roles:[CHAIR]}}}}}}}}}}}) | TOO_DEEP | nested deeper
					""")
	void whatCannotBeSoIsRefused(String list, String code, String message) {
		GraphQl.Refusal refusal = this.graphQl.refused("{ %s { totalCount } }".formatted(list));
		assertThat(refusal.code()).isEqualTo(code);
		assertThat(refusal.message()).contains(message);
		assertThat(refusal.path()).isNotEmpty();
	}

	private Set<String> ids(String list, String filter) {
		return new TreeSet<>(
				this.graphQl.ask("{ %s(filter: {%s}, first: 200) { nodes { id } } }".formatted(list, filter))
					.values("$..id"));
	}

	private record Filter(String text, Set<String> expected) {

	}

}
