package dev.enishi.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import dev.enishi.bundle.Problems.Problem;
import dev.enishi.graph.FactJson;
import dev.enishi.model.Fact;
import dev.enishi.revision.Check;
import dev.enishi.revision.Stated;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/**
 * What an import states, in a temporary file in the order of ids, so that memory does not
 * limit how much that is.
 */
final class Staging implements Check.Import, AutoCloseable {

	private static final int CACHE_MEBIBYTES = 64;

	private static final int WRITTEN_AT_ONCE = 20_000;

	private static final int RECENT = 2000;

	private final Path file;

	private final FactJson json;

	private final MVStore store;

	private final Map<Fact.Kind, MVMap<String, byte[]>> facts = new EnumMap<>(Fact.Kind.class);

	/** By id, because a link needs no more of its ends. */
	private final MVMap<String, String> types;

	/** What one row states is often stated by the next ones too. */
	private final Map<Key, Stated> recent = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<Key, Stated> eldest) {
			boolean full = size() > RECENT;
			if (full) {
				write(eldest.getValue());
			}
			return full;
		}

	};

	private int unwritten;

	private Report.Skipped skipped = Report.Skipped.NONE;

	/** Stages in a temporary file. */
	Staging(FactJson json) {
		this.file = temporaryFile();
		this.json = json;
		this.store = new MVStore.Builder().fileName(this.file.toString())
			.cacheSize(CACHE_MEBIBYTES)
			.autoCommitDisabled()
			.open();
		this.types = this.store.openMap("types", words());
		for (Fact.Kind kind : Fact.Kind.values()) {
			this.facts.put(kind,
					this.store.openMap(kind.name(), new MVMap.Builder<String, byte[]>().keyType(StringDataType.INSTANCE)
						.valueType(ByteArrayDataType.INSTANCE)));
		}
	}

	private static Path temporaryFile() {
		try {
			return Files.createTempFile("enishi-import", ".mv");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("There is no place for a temporary file", ex);
		}
	}

	/** Adds a fact or replaces it. */
	public void put(Stated stated) {
		Fact fact = stated.fact();
		if (fact.kind() == Fact.Kind.ENTITY) {
			this.types.put(fact.id(), fact.typeName());
		}
		this.recent.put(new Key(fact.kind(), fact.id()), stated);
	}

	private void write(Stated stated) {
		map(stated.fact().kind()).put(stated.fact().id(), this.json.bytes(stated));
		if (++this.unwritten % WRITTEN_AT_ONCE == 0) {
			this.store.commit();
		}
	}

	private void writeAll() {
		this.recent.values().forEach(this::write);
		this.recent.clear();
	}

	/** What is stated under an id, null where nothing is. */
	public @Nullable Stated get(Fact.Kind kind, String id) {
		Stated known = this.recent.get(new Key(kind, id));
		byte[] json = (known == null) ? map(kind).get(id) : null;
		return (json != null) ? this.json.read(json, Stated.class) : known;
	}

	/** The type of the entity that is stated under an id, null where none is. */
	public @Nullable String typeOf(String id) {
		return this.types.get(id);
	}

	public void remove(Fact.Kind kind, String id) {
		this.types.remove(id);
		this.recent.remove(new Key(kind, id));
		map(kind).remove(id);
	}

	void remove(Fact fact) {
		remove(fact.kind(), fact.id());
	}

	/** What was wrong with rows that are left out. */
	Report.Skipped skipped() {
		return this.skipped;
	}

	void skipped(List<Problem> problems, int count) {
		this.skipped = new Report.Skipped(count, problems);
	}

	@Override
	public boolean contains(Fact.Kind kind, String id) {
		return this.recent.containsKey(new Key(kind, id)) || map(kind).containsKey(id);
	}

	public long size(Fact.Kind kind) {
		writeAll();
		return map(kind).sizeAsLong();
	}

	/** Hands out all facts of a kind, in the order of their ids, some at a time. */
	public void forEachBatch(Fact.Kind kind, int size, Consumer<List<Stated>> action) {
		writeAll();
		Iterator<byte[]> all = map(kind).values().iterator();
		Prefetch.forEach(() -> {
			List<Stated> batch = new ArrayList<>();
			while (batch.size() < size && all.hasNext()) {
				batch.add(this.json.read(all.next(), Stated.class));
			}
			return batch;
		}, action);
	}

	/** A new plan, kept in the same file. */
	public Plan plan() {
		return new Plan(this.json,
				this.store.openMap("changes", new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE)
					.valueType(ByteArrayDataType.INSTANCE)));
	}

	/** A new list of texts by texts, kept in the same file. */
	public Map<String, String> texts() {
		return this.store.openMap("texts", words());
	}

	private static MVMap.Builder<String, String> words() {
		return new MVMap.Builder<String, String>().keyType(StringDataType.INSTANCE).valueType(StringDataType.INSTANCE);
	}

	private MVMap<String, byte[]> map(Fact.Kind kind) {
		return Objects.requireNonNull(this.facts.get(kind));
	}

	@Override
	public void close() {
		this.store.closeImmediately();
		try {
			Files.deleteIfExists(this.file);
		}
		catch (IOException ex) {
			this.file.toFile().deleteOnExit();
		}
	}

	private record Key(Fact.Kind kind, String id) {

	}

}
