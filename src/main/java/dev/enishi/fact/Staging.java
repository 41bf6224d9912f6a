package dev.enishi.fact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
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

	private final @Nullable Path file;

	private final MVStore store;

	private final Map<Fact.Kind, MVMap<String, byte[]>> facts = new EnumMap<>(Fact.Kind.class);

	private int unwritten;

	private Staging(@Nullable Path file) {
		this.file = file;
		this.store = new MVStore.Builder().fileName((file != null) ? file.toString() : null)
			.cacheSize(CACHE_MEBIBYTES)
			.autoCommitDisabled()
			.open();
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
		map(staged.fact().kind()).put(staged.fact().id(), JSON.writeValueAsBytes(staged));
		if (++this.unwritten % WRITTEN_AT_ONCE == 0) {
			this.store.commit();
		}
	}

	/** What is stated under an id, null where nothing is. */
	public @Nullable Staged get(Fact.Kind kind, String id) {
		byte[] json = map(kind).get(id);
		return (json != null) ? JSON.readValue(json, Staged.class) : null;
	}

	public boolean contains(Fact.Kind kind, String id) {
		return map(kind).containsKey(id);
	}

	public long size(Fact.Kind kind) {
		return map(kind).sizeAsLong();
	}

	/** Hands out all facts of a kind, in the order of their ids, some at a time. */
	public void forEachBatch(Fact.Kind kind, int size, Consumer<List<Staged>> action) {
		List<Staged> batch = new ArrayList<>();
		Iterator<byte[]> all = map(kind).values().iterator();
		while (all.hasNext()) {
			batch.add(JSON.readValue(all.next(), Staged.class));
			if (batch.size() == size || !all.hasNext()) {
				action.accept(List.copyOf(batch));
				batch.clear();
			}
		}
	}

	/** A new plan, kept in the same file. */
	public Plan plan() {
		return new Plan(this.store.openMap("changes", new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE)
			.valueType(ByteArrayDataType.INSTANCE)));
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

	/**
	 * A fact and where it is stated.
	 *
	 * @param fact the fact
	 * @param place where the first statement of it stands
	 */
	public record Staged(Fact fact, Place place) {

	}

}
