package dev.enishi.curate;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import dev.enishi.GraphQl;
import dev.enishi.StatementCount;
import dev.enishi.graph.ReadCache;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class HistoryTests extends CurationTest {

	private static final String HISTORY = """
			{ entity(id: "%s") { history(first: %d%s) { totalCount pageInfo { hasNextPage endCursor }
			  nodes { action differences { field before after } revision { number by message kind } } } } }""";

	@Autowired
	ReadCache cache;

	@Test
	void whoChangedWhatWhenAndWhyIsToldTheNewestFirst() {
		int version = person("test:p", "人");
		change("updatePerson(input: {id: \"test:p\", version: %d, name: \"人々\", message: \"多い\"}) { %s }"
			.formatted(version, ERRORS));
		GraphQl.Answer first = this.anyone.ask(HISTORY.formatted("test:p", 1, ""));
		assertThat(first.toString()).contains("\"totalCount\":2", "\"by\":\"Aoi\"", "\"message\":\"多い\"",
				"{\"field\":\"name\",\"before\":\"人\",\"after\":\"人々\"}");
		String cursor = first.value("$.data.entity.history.pageInfo.endCursor");
		GraphQl.Answer second = this.anyone.ask(HISTORY.formatted("test:p", 1, ", after: \"" + cursor + "\""));
		assertThat(second.<String>values("$..action")).containsExactly("ADDED");
		assertThat(second.<Boolean>value("$.data.entity.history.pageInfo.hasNextPage")).isFalse();
	}

	@Test
	void whatAnImportAddedIsTheBeginningOfItsHistory() {
		GraphQl.Answer answer = this.anyone.ask(HISTORY.formatted("asset:aict", 5, ""));
		assertThat(answer.<String>values("$..action")).containsExactly("ADDED");
		assertThat(answer.<String>values("$..revision.kind")).containsExactly("IMPORT");
		change("updateAsset(input: {id: \"asset:aict\", version: 1, summaryEn: \"x\"}) { %s }".formatted(ERRORS));
		GraphQl.Answer more = this.anyone.ask(HISTORY.formatted("asset:aict", 1, ""));
		assertThat(more.<Integer>value("$.data.entity.history.totalCount")).isEqualTo(2);
		String cursor = more.value("$.data.entity.history.pageInfo.endCursor");
		assertThat(this.anyone.ask(HISTORY.formatted("asset:aict", 1, ", after: \"" + cursor + "\""))
			.<String>values("$..action")).containsExactly("ADDED");
		revertLast();
	}

	@Test
	void revisionsOfTheWholeGraphArePagedWithWhatTheyChanged() {
		person("test:p", "人");
		person("test:q", "他");
		GraphQl.Answer answer = this.anyone.ask(
				"{ revisions(first: 2) { nodes { number at changes { totalCount nodes { id type action after { version fields { name value } } } } } pageInfo { hasNextPage } } }");
		assertThat(answer.<String>values("$.data.revisions.nodes[*].changes.nodes[*].id")).containsExactly("test:q",
				"test:p");
		List<Integer> numbers = answer.values("$.data.revisions.nodes[*].number");
		assertThat(numbers.get(0)).isEqualTo(numbers.get(1) + 1);
		assertThat(answer.<Boolean>value("$.data.revisions.pageInfo.hasNextPage")).isTrue();
		assertThat(this.anyone.ask("{ revision(number: %d) { by kind } }".formatted(numbers.get(1))).toString())
			.contains("Aoi", "EDIT");
	}

	@Test
	void aFactIsShownAsItWasRecordedAtAMoment() throws Exception {
		Instant before = Instant.now();
		Thread.sleep(20);
		int version = person("test:p", "人");
		Thread.sleep(20);
		Instant between = Instant.now();
		Thread.sleep(20);
		int next = change("updatePerson(input: {id: \"test:p\", version: %d, name: \"人々\"}) { person { version } %s }"
			.formatted(version, ERRORS)).value("$.data.updatePerson.person.version");
		change("deleteEntity(input: {id: \"test:p\", version: %d}) { %s }".formatted(next, ERRORS));
		assertThat(recorded(before)).isEmpty();
		assertThat(recorded(between)).contains("人");
		assertThat(recorded(Instant.now().plusSeconds(60))).isEmpty();
		assertThat(this.anyone
			.ask("{ recorded(id: \"asset:fh2r\", at: \"%s\") { version fields { name value } } }".formatted(between))
			.<String>values("$..fields[?(@.name == 'name')].value")).containsExactly("福島水素エネルギー研究フィールド (FH2R)");
	}

	@Test
	void aStaleWriteIsAConflictThatShowsBothVersions() {
		int version = person("test:p", "人");
		change("updatePerson(input: {id: \"test:p\", version: %d, name: \"先\"}) { %s }".formatted(version, ERRORS));
		GraphQl.Answer answer = this.curator
			.ask("""
					mutation { updatePerson(input: {id: "test:p", version: %d, name: "後"}) { person { id } revision { number }
					  errors { code ... on Conflict { yours { version fields { name value } } current { version }
					    differences { field before after } } } } }"""
				.formatted(version));
		assertThat(answer.toString()).contains("CONFLICT", "\"yours\":{\"version\":" + version,
				"\"differences\":[{\"field\":\"name\",\"before\":\"人\",\"after\":\"先\"}]", "\"person\":null");
		change("deleteEntity(input: {id: \"test:p\", version: %d}) { %s }".formatted(version + 1, ERRORS));
		assertThat(refused(
				"updatePerson(input: {id: \"test:p\", version: %d, name: \"後\"}) { %s }".formatted(version + 1, ERRORS))
			.message()).isEqualTo("It is gone since you saw it");
	}

	@Test
	void aRevisionIsTakenBackUnlessSomethingRestsOnIt() {
		int version = person("test:p", "人");
		int number = change("updatePerson(input: {id: \"test:p\", version: %d, name: \"誤\"}) { revision { number } %s }"
			.formatted(version, ERRORS)).value("$.data.updatePerson.revision.number");
		String revert = "revert(input: {revision: %d, message: \"誤り\"}) { revision { number kind message } %s }";
		change(revert.formatted(number, ERRORS));
		assertThat(this.anyone.ask("{ entity(id: \"test:p\") { name } }").<String>value("$.data.entity.name"))
			.isEqualTo("人");
		assertThat(refused(revert.formatted(number, ERRORS)).code()).isEqualTo("CONFLICT");
		int deleted = change("deleteEntity(input: {id: \"test:p\", version: %d}) { revision { number } %s }"
			.formatted(number + 1, ERRORS)).value("$.data.deleteEntity.revision.number");
		change(revert.formatted(deleted, ERRORS));
		assertThat(this.anyone.ask("{ entity(id: \"test:p\") { history { totalCount } } }")
			.<Integer>value("$.data.entity.history.totalCount")).as("nothing of it is forgotten").isEqualTo(5);
	}

	@Test
	void whatOthersLinkedSinceIsNotTakenAwayWithIt() {
		int number = person("test:p", "人");
		change("createLink(input: {type: RELATED_TO, source: \"test:p\", target: \"asset:fh2r\", %s}) { %s }"
			.formatted(CITE, ERRORS));
		assertThat(refused("revert(input: {revision: %d}) { %s }".formatted(number, ERRORS)).message())
			.isEqualTo("'test:p' would be removed, but 1 other link leads to it");
	}

	@Test
	void twoThatAreTheSameBecomeOneAndTheOldIdKeepsResolving() {
		int keep = person("test:keep", "斎藤 花子");
		int merge = change(
				"createPerson(input: {id: \"test:merge\", name: \"齋藤 花子\", kana: \"さいとう はなこ\", aliases: [\"はな\"], identifiers: [{scheme: \"t\", value: \"1\"}], citations: [{source: \"source:tohoku-5th-policy\", locator: \"elsewhere\"}]}) { person { version } %s }"
					.formatted(ERRORS))
			.value("$.data.createPerson.person.version");
		String post = "createLink(input: {type: HOLDS_POSITION, source: \"%s\", target: \"organisation:tohoku-university\", title: \"教授\", %s}) { %s }";
		change(post.formatted("test:keep", CITE, ERRORS));
		change(post.formatted("test:merge", CITE.replace("a test", "again"), ERRORS));
		change("createLink(input: {type: RELATED_TO, source: \"asset:fh2r\", target: \"test:merge\", %s}) { %s }"
			.formatted(CITE, ERRORS));
		change("createLink(input: {type: RELATED_TO, source: \"test:keep\", target: \"test:merge\", %s}) { %s }"
			.formatted(CITE, ERRORS));
		int number = change("""
				mergeEntities(input: {keep: "test:keep", keepVersion: %d, merge: "test:merge", mergeVersion: %d}) {
				  entity { id } revision { number } %s }""".formatted(keep, merge, ERRORS))
			.value("$.data.mergeEntities.revision.number");
		List<String> actions = this.anyone
			.ask("{ revisions(first: 1) { nodes { changes(first: 50) { nodes { action } } } } }")
			.values("$..action");
		assertThat(actions).as("what is added or removed comes first")
			.contains("REMOVED", "CHANGED")
			.isSortedAccordingTo(Comparator.comparing(List.of("ADDED", "REMOVED", "CHANGED")::indexOf));
		List<String> second = this.anyone
			.ask("{ revisions(first: 1) { nodes { changes(first: 2) { nodes { id } pageInfo { endCursor } } } } }")
			.values("$..endCursor");
		assertThat(this.anyone
			.ask("{ revisions(first: 1) { nodes { changes(first: 50, after: \"%s\") { nodes { action } } } } }"
				.formatted(second.get(0)))
			.<String>values("$..action")).isEqualTo(actions.subList(2, actions.size()));
		GraphQl.Answer one = this.anyone.ask("""
				{ entity(id: "test:merge") { id name name2: name(lang: KANA) aliases degree identifiers { value }
				  citations { locator } links { nodes { type citations { locator } } } } }""");
		assertThat(one.toString()).contains("\"id\":\"test:keep\",\"name\":\"斎藤 花子\",\"name2\":\"さいとう はなこ\"", "はな",
				"齋藤 花子", "elsewhere");
		assertThat(one.<Integer>value("$.data.entity.degree")).isEqualTo(2);
		assertThat(one.<String>values("$..links.nodes[?(@.type == 'HOLDS_POSITION')].citations[*].locator"))
			.containsExactly("a test", "again");
		assertThat(this.anyone.ask("{ paths(from: \"test:merge\", to: \"asset:fh2r\", k: 1) { length } }")
			.<Integer>value("$.data.paths[0].length")).isEqualTo(1);
		assertThat(refused("createPerson(input: {id: \"test:merge\", name: \"人\", %s}) { %s }".formatted(CITE, ERRORS))
			.code()).isEqualTo("EXISTS");
		change("revert(input: {revision: %d}) { %s }".formatted(number, ERRORS));
		GraphQl.Answer two = this.anyone.ask(
				"{ keep: entity(id: \"test:keep\") { id aliases degree } merge: entity(id: \"test:merge\") { id name degree } }");
		assertThat(two.toString()).contains("{\"id\":\"test:keep\",\"aliases\":[],\"degree\":2}",
				"{\"id\":\"test:merge\",\"name\":\"齋藤 花子\",\"degree\":3}");
	}

	@Test
	void anEntityIsChangedUnderTheIdThatItHadBeforeAndKeepsItsOwn() {
		int keep = person("test:keep", "甲");
		int merge = person("test:merge", "乙");
		int version = change(
				"mergeEntities(input: {keep: \"test:keep\", keepVersion: %d, merge: \"test:merge\", mergeVersion: %d}) { entity { version } %s }"
					.formatted(keep, merge, ERRORS))
			.value("$.data.mergeEntities.entity.version");
		assertThat(change(
				"updatePerson(input: {id: \"test:merge\", version: %d, name: \"丙\"}) { person { id name aliases } %s }"
					.formatted(version, ERRORS))
			.toString()).contains("\"id\":\"test:keep\",\"name\":\"丙\",\"aliases\":[\"乙\"]");
	}

	@Test
	void linksThatSayDifferentThingsBothOutliveAMerge() {
		int keep = person("test:keep", "甲");
		int merge = person("test:merge", "乙");
		String post = "createLink(input: {type: HOLDS_POSITION, source: \"%s\", target: \"organisation:tohoku-university\", title: \"教授\", from: \"%s\", %s}) { %s }";
		change(post.formatted("test:keep", "2010", CITE, ERRORS));
		change(post.formatted("test:merge", "2018", CITE, ERRORS));
		change("mergeEntities(input: {keep: \"test:keep\", keepVersion: %d, merge: \"test:merge\", mergeVersion: %d}) { %s }"
			.formatted(keep, merge, ERRORS));
		assertThat(
				this.anyone.ask("{ entity(id: \"test:keep\") { links { nodes { from } } } }").<String>values("$..from"))
			.containsExactlyInAnyOrder("2010", "2018");
	}

	@Test
	void aDocumentThatIsCitedSinceIsNotTakenBack() {
		int number = change(
				"createSource(input: {id: \"test:doc\", title: \"書\"}) { revision { number } %s }".formatted(ERRORS))
			.value("$.data.createSource.revision.number");
		change("createPlace(input: {id: \"test:place\", name: \"所\", citations: [{source: \"test:doc\", locator: \"1\"}]}) { %s }"
			.formatted(ERRORS));
		assertThat(refused("revert(input: {revision: %d}) { %s }".formatted(number, ERRORS)).code())
			.isEqualTo("STILL_NEEDED");
	}

	@Test
	void theImportOfWhatWasChangedSinceIsNotTakenBack() {
		change("updatePlace(input: {id: \"place:tohoku\", version: %d, summaryEn: \"x\"}) { %s }".formatted(
				this.anyone.ask("{ entity(id: \"place:tohoku\") { version } }").<Integer>value("$.data.entity.version"),
				ERRORS));
		assertThat(this.curator.ask("mutation { revert(input: {revision: 1}) { errors { code } } }")
			.<String>values("$..code")).isNotEmpty().containsOnly("CONFLICT");
		revertLast();
	}

	@Test
	void momentsBeyondAllTimeAreBeforeOrAfterEverything() {
		assertThat(this.anyone.ask("{ recorded(id: \"asset:fh2r\", at: \"+999999999-01-01T00:00:00Z\") { version } }")
			.<Integer>value("$.data.recorded.version")).isPositive();
	}

	@Test
	void theHistoryOfManyCostsNoMoreStatementsThanThatOfOne() {
		assertThat(statementsForHistories(10)).isPositive().isEqualTo(statementsForHistories(1));
	}

	private int statementsForHistories(int count) {
		this.cache.invalidate();
		return StatementCount
			.statements(() -> this.anyone
				.ask("{ assets(first: %d) { nodes { history { nodes { action } } } } }".formatted(count)))
			.size();
	}

	private String recorded(Instant at) {
		return String.join("",
				this.anyone.ask("{ recorded(id: \"test:p\", at: \"%s\") { fields { name value } } }".formatted(at))
					.<String>values("$..fields[?(@.name == 'name')].value"));
	}

	private void revertLast() {
		int number = this.anyone.ask("{ revisions(first: 1) { nodes { number } } }")
			.value("$.data.revisions.nodes[0].number");
		change("revert(input: {revision: %d}) { %s }".formatted(number, ERRORS));
	}

}
