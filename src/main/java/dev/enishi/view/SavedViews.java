package dev.enishi.view;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.graph.Bookkeeping;
import dev.enishi.model.Hash;
import org.neo4j.driver.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.io.JsonStringEncoder;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.Neo4jClient.UnboundRunnableSpec;
import org.springframework.stereotype.Service;

/**
 * Keeps views beside the graph. The id is made of the text, so that the same view is
 * stored once; what nobody opens any more is deleted when others are saved. Where as many
 * as allowed are there, nobody's makes room for another.
 */
@Service
@EnableConfigurationProperties(SavedViewSettings.class)
public class SavedViews {

	/** As many hexadecimal digits as nobody finds by guessing. */
	private static final int DIGITS = 20;

	/** When a view was opened is written at most this often. */
	private static final Duration OPENED = Duration.ofDays(1);

	private static final Logger logger = LoggerFactory.getLogger(SavedViews.class);

	private final Neo4jClient client;

	private final Bookkeeping bookkeeping;

	private final SavedViewSettings settings;

	SavedViews(Neo4jClient client, Bookkeeping bookkeeping, SavedViewSettings settings) {
		this.client = client;
		this.bookkeeping = bookkeeping;
		this.settings = settings;
	}

	/**
	 * Saves a view.
	 * @throws EnishiException when it is empty or too long, or too many are there
	 */
	public SavedView save(String view) {
		if (view.isBlank() || view.length() > this.settings.characters()) {
			throw new EnishiException(ErrorCode.OUT_OF_RANGE, "'view' has %,d characters, but may have 1 to %,d"
				.formatted(view.length(), this.settings.characters()));
		}
		long now = Instant.now().toEpochMilli();
		String id = Hash.of(view).substring(0, DIGITS);
		return one(this.bookkeeping.write("""
				CALL (b) {
				  MATCH (old:SavedView {kept: false}) WHERE old.opened < $expired DELETE old
				}
				WITH b WHERE COUNT { (known:SavedView) WHERE known.id <> $id } < $most
				MERGE (v:SavedView {id: $id}) ON CREATE SET v.view = $view, v.saved = $now, v.kept = false
				SET v.opened = $now RETURN v"""),
				Map.of("id", id, "view", view, "now", now, "most", this.settings.most(), "expired",
						now - this.settings.unopened().toMillis()))
			.orElseThrow(() -> new EnishiException(ErrorCode.TOO_MANY_VIEWS,
					"%,d views are saved already: save this one as a file, or try again when others have expired"
						.formatted(this.settings.most())));
	}

	/** The view with an id, which is kept longer because somebody opened it. */
	public Optional<SavedView> open(String id) {
		Instant now = Instant.now();
		Optional<SavedView> found = one(this.client.query("MATCH (v:SavedView {id: $id}) RETURN v"), Map.of("id", id));
		Instant soon = now.plus(this.settings.unopened()).minus(OPENED);
		return found
			.map((view) -> (view.expires() != null && view.expires().isBefore(soon)) ? touched(view, now) : view);
	}

	private SavedView touched(SavedView view, Instant now) {
		try {
			return one(this.bookkeeping.write("MATCH (v:SavedView {id: $id}) SET v.opened = $now RETURN v"),
					Map.of("id", view.id(), "now", now.toEpochMilli()))
				.orElse(view);
		}
		catch (DataAccessException ex) {
			// a database that cannot be written to is still read
			logger.warn("It cannot be kept that the view {} was opened", view.id(), ex);
			return view;
		}
	}

	/** Keeps a view for ever, or no longer; empty where there is none. */
	public Optional<SavedView> keep(String id, boolean kept) {
		return one(this.bookkeeping.write("MATCH (v:SavedView {id: $id}) SET v.kept = $kept, v.opened = $now RETURN v"),
				Map.of("id", id, "kept", kept, "now", Instant.now().toEpochMilli()));
	}

	private Optional<SavedView> one(UnboundRunnableSpec query, Map<String, Object> parameters) {
		return query.bindAll(parameters).fetchAs(SavedView.class).mappedBy((types, row) -> read(row.get("v"))).one();
	}

	/**
	 * Deletes all views that show or mention somebody, within a revision.
	 * @param ids the ids of the person, which stand between quotation marks in a view
	 * @param names the names, which annotations may mention
	 */
	public void erase(Collection<String> ids, Collection<String> names) {
		List<String> texts = Stream
			.concat(ids.stream().flatMap((id) -> Stream.of("\"%s\"".formatted(id), "\"community:%s\"".formatted(id))),
					names.stream()
						.filter((name) -> name.length() > 1)
						.map((name) -> new String(JsonStringEncoder.getInstance().quoteAsCharArray(name))))
			.toList();
		this.client.query("MATCH (v:SavedView) WHERE any(text IN $texts WHERE v.view CONTAINS text) DELETE v")
			.bind(texts)
			.to("texts")
			.run();
	}

	private SavedView read(Value view) {
		Instant opened = Instant.ofEpochMilli(view.get("opened").asLong());
		return new SavedView(view.get("id").asString(), view.get("view").asString(),
				Instant.ofEpochMilli(view.get("saved").asLong()),
				view.get("kept").asBoolean() ? null : opened.plus(this.settings.unopened()));
	}

}
