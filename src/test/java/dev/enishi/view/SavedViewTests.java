package dev.enishi.view;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.enishi.EnishiException;
import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import dev.enishi.access.TestTokens;
import dev.enishi.graph.Bookkeeping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Views of the explorer, saved for an address that has no room for them. */
@EnishiTest
class SavedViewTests {

	private static final String SAVE = "mutation { saveView(view: \"%s\") { id view expires } }";

	@Autowired
	GraphQl graphQl;

	@Autowired
	TestTokens tokens;

	@Autowired
	Neo4jClient client;

	@Autowired
	SavedViews views;

	@Autowired
	Bookkeeping bookkeeping;

	@AfterEach
	void deleteAll() {
		this.client.query("MATCH (v:SavedView) DELETE v").run();
	}

	@Test
	void whoMayReadSavesAViewAndOpensItByAShortId() {
		GraphQl.Answer saved = this.graphQl.ask(SAVE.formatted("nodes of a view"));
		String id = saved.value("$.data.saveView.id");
		assertThat(id).hasSizeLessThan(24);
		assertThat(this.graphQl.ask("{ savedView(id: \"%s\") { view } }".formatted(id))
			.<String>value("$.data.savedView.view")).isEqualTo("nodes of a view");
		assertThat(this.graphQl.ask(SAVE.formatted("nodes of a view")).<String>value("$.data.saveView.id"))
			.isEqualTo(id);
		assertThat(this.graphQl.ask("{ savedView(id: \"none\") { view } }").<Object>value("$.data.savedView")).isNull();
	}

	@Test
	void anEmptyViewAndOneThatIsTooLongAreRejected() {
		assertThat(this.graphQl.refused(SAVE.formatted(" ")).code()).isEqualTo("OUT_OF_RANGE");
		assertThatExceptionOfType(EnishiException.class).isThrownBy(() -> this.views.save("x".repeat(500_001)))
			.withMessage("'view' has 500,001 characters, but may have 1 to 500,000");
		assertThat(count()).isZero();
	}

	@Test
	void aViewThatNobodyOpensExpiresUnlessACuratorKeepsIt() {
		String forgotten = id("forgotten");
		String kept = id("kept");
		String keep = "mutation { keepView(id: \"%s\") { expires } }".formatted(kept);
		assertThat(this.graphQl.refused(keep).code()).isEqualTo("UNAUTHENTICATED");
		assertThat(this.graphQl.with(this.tokens.curator("Aoi")).ask(keep).<Object>value("$.data.keepView.expires"))
			.isNull();
		this.client.query("MATCH (v:SavedView) SET v.opened = $then")
			.bind(Instant.now().minus(Duration.ofDays(91)).toEpochMilli())
			.to("then")
			.run();
		String fresh = id("fresh");
		assertThat(this.views.open(forgotten)).isEmpty();
		assertThat(this.views.open(kept)).isPresent();
		assertThat(this.views.open(fresh)).isPresent();
	}

	@Test
	void openingAViewKeepsItLonger() {
		String id = id("opened");
		this.client.query("MATCH (v:SavedView) SET v.opened = $then")
			.bind(Instant.now().minus(Duration.ofDays(80)).toEpochMilli())
			.to("then")
			.run();
		this.views.open(id);
		assertThat(this.views.open(id).orElseThrow().expires()).isAfter(Instant.now().plus(Duration.ofDays(89)));
	}

	@Test
	void nobodysViewMakesRoomForAnother() {
		SavedViews few = new SavedViews(this.client, this.bookkeeping,
				new SavedViewSettings(2, 100, Duration.ofDays(1)));
		String first = few.save("a").id();
		few.save("b");
		assertThatExceptionOfType(EnishiException.class).isThrownBy(() -> few.save("c"))
			.withMessageContaining("2 views are saved already");
		assertThat(few.save("a").id()).as("what is saved already").isEqualTo(first);
		this.client.query("MATCH (v:SavedView {id: $id}) SET v.opened = 0").bind(first).to("id").run();
		few.save("c");
		assertThat(few.open(first)).isEmpty();
	}

	@Test
	void viewsOfAnErasedPersonGo() {
		id("{\\\"nodes\\\": [[\\\"person:gone\\\"]]}");
		id("{\\\"notes\\\": {\\\"person:stays\\\": \\\"met 縁 結子\\\"}}");
		id("{\\\"nodes\\\": [[\\\"person:gone2\\\"]]}");
		this.views.erase(List.of("person:gone"), List.of("縁 結子"));
		assertThat(count()).isOne();
	}

	private String id(String view) {
		return this.graphQl.ask(SAVE.formatted(view)).value("$.data.saveView.id");
	}

	private long count() {
		return this.client.query("MATCH (v:SavedView) RETURN count(v)").fetchAs(Long.class).one().orElseThrow();
	}

}
