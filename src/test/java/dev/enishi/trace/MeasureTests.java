package dev.enishi.trace;

import java.util.List;

import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Networks that are measured over HTTP: the whole one, parts of it, and projections. */
@EnishiTest
class MeasureTests {

	@Autowired
	GraphQl graphQl;

	@Test
	void aNetworkIsDescribedAsAWhole() {
		GraphQl.Answer answer = this.graphQl
			.ask("""
					{ structure { entities pairs components largestComponent isolates density averageDegree averageDistance diameter
					  radius triangles transitivity averageClustering degeneracy cutVertices bridges degreeAssortativity }
					  statistics { entities } }""");
		assertThat(answer.<Integer>value("$.data.structure.entities"))
			.isEqualTo(answer.<Integer>value("$.data.statistics.entities"));
		assertThat(answer.<Integer>value("$.data.structure.diameter"))
			.isGreaterThanOrEqualTo(answer.<Integer>value("$.data.structure.radius"));
		assertThat(answer.<Double>value("$.data.structure.density")).isBetween(0.0, 1.0);
	}

	@Test
	void partsOfANetworkAreListedWithTheLargestFirst() {
		GraphQl.Answer answer = this.graphQl
			.ask("""
					{ components(in: {types: [PERSON, ORGANISATION]}, first: 3) { id size central(first: 1) { id } members(first: 2) { nodes { id } } }
					  structure(in: {types: [PERSON, ORGANISATION]}) { components largestComponent } }""");
		List<Integer> sizes = answer.value("$.data.components[*].size");
		assertThat(sizes).isSortedAccordingTo((one, other) -> other - one).isNotEmpty();
		assertThat(sizes.get(0)).isEqualTo(answer.<Integer>value("$.data.structure.largestComponent"));
		assertThat(answer.<String>value("$.data.components[0].id"))
			.isEqualTo("component:" + answer.<String>value("$.data.components[0].central[0].id"));
	}

	@Test
	void listsHaveScoresAsColumns() {
		GraphQl.Answer answer = this.graphQl
			.ask("""
					{ ranking(by: PAGERANK, first: 5, in: {types: [PERSON, COMMITTEE]}) { score entity { id score(by: PAGERANK, in: {types: [PERSON, COMMITTEE]}) } }
					  organisations(first: 1) { nodes { score(by: CORE, in: {types: [PERSON, COMMITTEE]}) } } }""");
		assertThat(answer.<List<Double>>value("$.data.ranking[*].entity.score"))
			.isEqualTo(answer.<List<Double>>value("$.data.ranking[*].score"))
			.isNotEmpty();
		assertThat(answer.<Object>value("$.data.organisations.nodes[0].score")).as("what is not in the network")
			.isNull();
	}

	@Test
	void aProjectionLinksThoseWhoAreInTheSameCommittee() {
		GraphQl.Answer answer = this.graphQl
			.ask("""
					{ ranking(by: DEGREE, first: 3, in: {types: [PERSON], through: [COMMITTEE], weighted: true}) { score entity { id type } }
					  structure(in: {types: [PERSON], through: [COMMITTEE]}) { entities pairs } }""");
		assertThat(answer.<List<String>>value("$.data.ranking[*].entity.type")).containsOnly("PERSON").isNotEmpty();
		assertThat(answer.<Integer>value("$.data.structure.pairs")).isPositive();
	}

	@Test
	void theNearestToSomebodyAreRanked() {
		String person = this.graphQl.ask("{ ranking(by: DEGREE, types: [PERSON], first: 1) { entity { id } } }")
			.value("$.data.ranking[0].entity.id");
		GraphQl.Answer near = this.graphQl
			.ask("{ ranking(by: PAGERANK, near: [\"%s\"], first: 1) { entity { id } } }".formatted(person));
		assertThat(near.<String>value("$.data.ranking[0].entity.id")).isEqualTo(person);
	}

	@Test
	void brokersHaveTheLowestConstraint() {
		List<Number> scores = this.graphQl.ask("{ ranking(by: CONSTRAINT, direction: ASC, first: 20) { score rank } }")
			.value("$.data.ranking[*].score");
		assertThat(scores.stream().map(Number::doubleValue)).isSorted().hasSize(20).allMatch((score) -> score > 0);
	}

	@Test
	void farIsToldFromNotConnected() {
		GraphQl.Answer answer = this.graphQl.ask("""
				{ ranking(by: DEGREE, first: 2) { entity { id } } }""");
		List<String> ids = answer.value("$.data.ranking[*].entity.id");
		assertThat(this.graphQl.ask("{ distance(from: \"%s\", to: \"%s\") }".formatted(ids.get(0), ids.get(1)))
			.<Integer>value("$.data.distance")).isPositive();
		assertThat(this.graphQl
			.ask("{ distance(from: \"%s\", to: \"%s\", filter: {types: [LOCATED_IN]}) }".formatted(ids.get(0),
					ids.get(1)))
			.<Object>value("$.data.distance")).isNull();
		assertThat(this.graphQl.refused("{ distance(from: \"nobody\", to: \"%s\") }".formatted(ids.get(1))).code())
			.isEqualTo("UNKNOWN_ID");
	}

	@Test
	void whatIsNotDefinedIsRefused() {
		for (String wrong : List.of("ranking(by: CORE, in: {weighted: true}) { rank }",
				"ranking(by: CONSTRAINT, in: {directed: true}) { rank }", "ranking(by: DEGREE, near: [\"x\"]) { rank }",
				"communities(in: {directed: true}) { size }",
				"structure(in: {directed: true, through: [COMMITTEE]}) { pairs }",
				"communities(types: [PERSON], in: {types: [PERSON]}) { size }",
				"structure(in: {weight: AMOUNT, through: [COMMITTEE]}) { pairs }",
				"ranking(by: CORE, in: {weight: AMOUNT}) { rank }")) {
			assertThat(this.graphQl.refused("{ " + wrong + " }").code()).as(wrong).isEqualTo("INVALID_INPUT");
		}
		assertThat(this.graphQl.refused("{ communities(resolution: 0) { size } }").code()).isEqualTo("OUT_OF_RANGE");
		assertThat(this.graphQl.refused("{ ranking(by: PAGERANK, near: [\"nobody\"]) { rank } }").code())
			.isEqualTo("UNKNOWN_ID");
	}

	@Test
	void aHigherResolutionMakesSmallerCommunities() {
		GraphQl.Answer answer = this.graphQl
			.ask("{ coarse: communities(resolution: 0.2) { size } fine: communities(resolution: 5) { size } }");
		assertThat(answer.<List<Integer>>value("$.data.fine[*].size"))
			.hasSizeGreaterThan(answer.<List<Integer>>value("$.data.coarse[*].size").size());
	}

}
