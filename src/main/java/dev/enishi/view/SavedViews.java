package dev.enishi.view;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.model.Hash;
import org.neo4j.driver.Value;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;

/**
 * Keeps views beside the graph. The id is made of the text, so that the same view is
 * stored once; what nobody opens any more is deleted when others are saved.
 */
@Service
@EnableConfigurationProperties(SavedViewSettings.class)
public class SavedViews {

	/** As many hexadecimal digits as nobody finds by guessing. */
	private static final int DIGITS = 20;

	/** When a view was opened is written at most this often. */
	private static final Duration OPENED = Duration.ofDays(1);

	private final Neo4jClient client;

	private final SavedViewSettings settings;

	SavedViews(Neo4jClient client, SavedViewSettings settings) {
		this.client = client;
		this.settings = settings;
	}

	/**
	 * Saves a view.
	 * @throws EnishiException when it is empty or too long
	 */
	public SavedView save(String view) {
		if (view.isBlank() || view.length() > this.settings.characters()) {
			throw new EnishiException(ErrorCode.OUT_OF_RANGE, "'view' has %,d characters, but may have 1 to %,d"
				.formatted(view.length(), this.settings.characters()));
		}
		long now = Instant.now().toEpochMilli();
		SavedView saved = write("""
				MERGE (v:SavedView {id: $id}) ON CREATE SET v.view = $view, v.saved = $now, v.kept = false
				SET v.opened = $now RETURN v""",
				Map.of("id", Hash.of(view).substring(0, DIGITS), "view", view, "now", now))
			.orElseThrow();
		write("""
				MATCH (v:SavedView {kept: false}) WITH v ORDER BY v.opened DESC
				WITH collect(v) AS views
				UNWIND range(0, size(views) - 1) AS place
				WITH views[place] AS v, place WHERE place >= $most OR v.opened < $expired
				DELETE v""",
				Map.of("most", this.settings.most(), "expired", now - this.settings.unopened().toMillis()));
		return saved;
	}

	/** The view with an id, which is kept longer because somebody opened it. */
	public Optional<SavedView> open(String id) {
		long now = Instant.now().toEpochMilli();
		Optional<SavedView> opened = this.client
			.query("MATCH (v:SavedView {id: $id}) WHERE v.opened < $before RETURN v.id")
			.bindAll(Map.of("id", id, "before", now - OPENED.toMillis()))
			.fetchAs(String.class)
			.one()
			.flatMap((known) -> write("MATCH (v:SavedView {id: $id}) SET v.opened = $now RETURN v",
					Map.of("id", id, "now", now)));
		return opened.or(() -> one("MATCH (v:SavedView {id: $id}) RETURN v", Map.of("id", id)));
	}

	/** Keeps a view for ever, or no longer; empty where there is none. */
	public Optional<SavedView> keep(String id, boolean kept) {
		return write("MATCH (v:SavedView {id: $id}) SET v.kept = $kept RETURN v", Map.of("id", id, "kept", kept));
	}

	/**
	 * Writes in a transaction that counts itself, so that nobody takes it for a change of
	 * the graph and reads everything again.
	 */
	private Optional<SavedView> write(String cypher, Map<String, Object> parameters) {
		return one("MERGE (l:Ledger {id: 'ledger'}) SET l.besides = coalesce(l.besides, 0) + 1 WITH l " + cypher,
				parameters);
	}

	private Optional<SavedView> one(String cypher, Map<String, Object> parameters) {
		return this.client.query(cypher)
			.bindAll(parameters)
			.fetchAs(SavedView.class)
			.mappedBy((types, row) -> read(row.get("v")))
			.one();
	}

	/** Deletes all views that show one of some entities. */
	public void erase(Collection<String> ids) {
		this.client.query("MATCH (v:SavedView) WHERE any(id IN $ids WHERE v.view CONTAINS id) DELETE v")
			.bind(List.copyOf(ids))
			.to("ids")
			.run();
	}

	private SavedView read(Value view) {
		Instant opened = Instant.ofEpochMilli(view.get("opened").asLong());
		return new SavedView(view.get("id").asString(), view.get("view").asString(),
				Instant.ofEpochMilli(view.get("saved").asLong()),
				view.get("kept").asBoolean() ? null : opened.plus(this.settings.unopened()));
	}

}
