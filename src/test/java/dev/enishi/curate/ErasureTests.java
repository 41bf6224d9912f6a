package dev.enishi.curate;

import java.util.UUID;

import dev.enishi.GraphQl;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ErasureTests extends CurationTest {

	private static final String ERASE = "mutation { erasePerson(input: {id: \"%s\", message: \"on request\"}) { tombstone remains revision { number kind } errors { code } } }";

	@Test
	void aPersonIsErasedFromTheGraphAndFromAllOfItsHistory() {
		int version = person("test:hidden-name", "秘密 太郎");
		change("updatePerson(input: {id: \"test:hidden-name\", version: %d, kana: \"ひみつ\", message: \"秘密さんの読み\", idempotencyKey: \"%s\"}) { %s }"
			.formatted(version, "the key of 秘密 " + UUID.randomUUID(), ERRORS));
		change("createLink(input: {type: HOLDS_POSITION, source: \"test:hidden-name\", target: \"organisation:tohoku-university\", title: \"教授\", %s}) { %s }"
			.formatted(CITE, ERRORS));
		long changes = changes();
		GraphQl administrator = this.anyone.with(this.tokens.administrator("Admin"));
		assertThat(this.curator.refused(ERASE.formatted("test:hidden-name")).code()).isEqualTo("FORBIDDEN");
		GraphQl.Answer erased = administrator.ask(ERASE.formatted("test:hidden-name"));
		assertThat(erased.<String>value("$.data.erasePerson.tombstone")).startsWith("erased:");
		assertThat(erased.<String>value("$.data.erasePerson.revision.kind")).isEqualTo("ERASURE");
		assertThat(erased.<String>value("$.data.erasePerson.remains")).contains("compact", "transaction logs",
				"Backups");
		assertThat(this.client
			.query("""
					MATCH (n) UNWIND keys(n) AS name WITH n, name, n[name] AS value
					WHERE value IS :: STRING NOT NULL AND (value CONTAINS '秘密' OR value CONTAINS 'hidden' OR value CONTAINS 'ひみつ')
					RETURN labels(n)[0] + '.' + name""")
			.fetchAs(String.class)
			.all()).isEmpty();
		assertThat(changes()).as("the person and a link are gone, and every earlier change still counts")
			.isEqualTo(changes + 2);
		GraphQl.Answer after = this.anyone
			.ask("""
					{ statistics { entities erased } entity(id: "test:hidden-name") { id }
					  revisions(first: 4) { nodes { by message changes { nodes { id type action differences { field } } } } } }""");
		assertThat(after.<Integer>value("$.data.statistics.erased")).isEqualTo(1);
		assertThat(after.<Object>value("$.data.entity")).isNull();
		assertThat(after.<String>values("$..changes.nodes[*].id")).allMatch((id) -> id.startsWith("erased:"));
		assertThat(after.<String>values("$.data.revisions.nodes[1:].message")).containsOnlyNulls();
	}

	@Test
	void whoWasErasedDoesNotComeBackUnnoticed() {
		person("test:gone", "人");
		this.anyone.with(this.tokens.administrator("Admin")).ask(ERASE.formatted("test:gone"));
		assertThat(refused("createPerson(input: {id: \"test:gone\", name: \"人\", %s}) { %s }".formatted(CITE, ERRORS))
			.message()).contains("was erased on request");
	}

	@Test
	void whatIsErasedCannotBeTakenBackAndOnlyPeopleAreErased() {
		person("test:gone", "人");
		int number = this.anyone.with(this.tokens.administrator("Admin"))
			.ask(ERASE.formatted("test:gone"))
			.value("$.data.erasePerson.revision.number");
		assertThat(refused("revert(input: {revision: %d}) { %s }".formatted(number, ERRORS)).code())
			.isEqualTo("CANNOT_REVERT");
		assertThat(this.anyone.with(this.tokens.administrator("Admin"))
			.ask(ERASE.formatted("asset:fh2r"))
			.<String>values("$..errors[*].code")).containsExactly("UNKNOWN_ID");
	}

	private long changes() {
		return this.client.query("MATCH (c:Change) RETURN count(c)").fetchAs(Long.class).one().orElseThrow();
	}

}
