package dev.enishi.fact;

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

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an import states, in a temporary file in the order of ids, so that memory does not
 * limit how much that is.
 */
public final class Staging implements AutoCloseable {

	/** Facts and changes as JSON; whole numbers come back as the longs that they were. */
	public static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_LONG_FOR_INTS).build();

	private static final int CACHE_MEBIBYTES = 64;

	private static final int WRITTEN_AT_ONCE = 20_000;

	private static final int RECENT = 2000;

	private final @Nullable Path file;

	private final MVStore store;

	private final Map<Fact.Kind, MVMap<String, byte[]>> facts = new EnumMap<>(Fact.Kind.class);

	/** By id, because a link needs no more of its ends. */
	private final MVMap<String, String> types;

	/** What one row states is often stated by the next ones too. */
	private final Map<Key, Staged> recent = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<Key, Staged> eldest) {
			boolean full = size() > RECENT;
			if (full) {
				write(eldest.getValue());
			}
			return full;
		}

	};

	private int unwritten;

	private Staging(@Nullable Path file) {
		this.file = file;
		this.store = new MVStore.Builder().fileName((file != null) ? file.toString() : null)
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

	/** Keeps what is staged in a temporary file. */
	public static Staging onDisk() {
		try {
			return new Staging(Files.createTempFile("enishi-import", ".mv"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("There is no place for a temporary file", ex);
		}
	}

	/** Keeps what is staged in memory, for few facts. */
	public static Staging inMemory() {
		return new Staging(null);
	}

	/** Adds a fact or replaces it. */
	public void put(Staged staged) {
		Fact fact = staged.fact();
		if (fact.kind() == Fact.Kind.ENTITY) {
			this.types.put(fact.id(), fact.type());
		}
		this.recent.put(new Key(fact.kind(), fact.id()), staged);
	}

	private void write(Staged staged) {
		map(staged.fact().kind()).put(staged.fact().id(), JSON.writeValueAsBytes(staged));
		if (++this.unwritten % WRITTEN_AT_ONCE == 0) {
			this.store.commit();
		}
	}

	private void writeAll() {
		this.recent.values().forEach(this::write);
		this.recent.clear();
	}

	/** What is stated under an id, null where nothing is. */
	public @Nullable Staged get(Fact.Kind kind, String id) {
		Staged known = this.recent.get(new Key(kind, id));
		byte[] json = (known == null) ? map(kind).get(id) : null;
		return (json != null) ? JSON.readValue(json, Staged.class) : known;
	}

	/** The type of the entity that is stated under an id, null where none is. */
	@Nullable String typeOf(String id) {
		return this.types.get(id);
	}

	public void remove(Fact.Kind kind, String id) {
		this.types.remove(id);
		this.recent.remove(new Key(kind, id));
		map(kind).remove(id);
	}

	public boolean contains(Fact.Kind kind, String id) {
		return this.recent.containsKey(new Key(kind, id)) || map(kind).containsKey(id);
	}

	public long size(Fact.Kind kind) {
		writeAll();
		return map(kind).sizeAsLong();
	}

	/** Hands out all facts of a kind, in the order of their ids, some at a time. */
	public void forEachBatch(Fact.Kind kind, int size, Consumer<List<Staged>> action) {
		writeAll();
		Iterator<byte[]> all = map(kind).values().iterator();
		Ahead.forEach(() -> {
			List<Staged> batch = new ArrayList<>();
			while (batch.size() < size && all.hasNext()) {
				batch.add(JSON.readValue(all.next(), Staged.class));
			}
			return batch;
		}, action);
	}

	/** A new plan, kept in the same file. */
	public Plan plan() {
		return new Plan(this.store.openMap("changes", new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE)
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
		if (this.file == null) {
			return;
		}
		try {
			Files.deleteIfExists(this.file);
		}
		catch (IOException ex) {
			this.file.toFile().deleteOnExit();
		}
	}

	private record Key(Fact.Kind kind, String id) {

	}

	/**
	 * A fact and where it is stated.
	 *
	 * @param fact the fact
	 * @param place where the first statement of it stands
	 */
	public record Staged(Fact fact, Place place) {

	}

}
