package dev.enishi.live;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.enishi.model.Entity;
import dev.enishi.model.Link;
import org.jspecify.annotations.Nullable;

/**
 * Carries the values of one structure over to the next.
 *
 * @param before the structure before
 * @param nodes how many nodes the next one has
 * @param numbers the new number of each node, negative for one that is gone; null where
 * all have theirs
 * @param entities the entities that were added or changed, by their new number
 * @param gone the links that are removed or take another form
 * @param added the links that come behind those that stay
 */
record ColumnStep(Topology before, int nodes, int @Nullable [] numbers, Map<Integer, Entity> entities, BitSet gone,
		List<Link> added) implements Columns.Step {

	@Override
	public Map<Columns.Key, @Nullable Object[]> carry(Map<Columns.Key, @Nullable Object[]> values) {
		Map<Columns.Key, @Nullable Object[]> next = new HashMap<>();
		values.forEach((key, column) -> next.put(key,
				key.links() ? links(key.property(), column) : nodes(key.property(), column)));
		return next;
	}

	private @Nullable Object[] nodes(String property, @Nullable Object[] column) {
		@Nullable Object[] next = column;
		if (this.numbers != null) {
			next = new Object[this.nodes];
			for (int node = 0; node < column.length; node++) {
				if (this.numbers[node] >= 0) {
					next[this.numbers[node]] = column[node];
				}
			}
		}
		for (Map.Entry<Integer, Entity> entity : this.entities.entrySet()) {
			Object value = stored(entity.getValue().properties().get(property));
			int node = entity.getKey();
			if (value == null ? next[node] != null : !value.equals(next[node])) {
				next = (next == column) ? Arrays.copyOf(column, column.length) : next;
				next[node] = value;
			}
		}
		return next;
	}

	/** The database has long numbers alone. */
	private static @Nullable Object stored(@Nullable Object value) {
		return (value instanceof Integer whole) ? (Long) whole.longValue() : value;
	}

	private @Nullable Object[] links(String property, @Nullable Object[] column) {
		LinkColumns links = this.before.links();
		if (this.numbers == null && this.gone.isEmpty() && this.added.isEmpty()) {
			return column;
		}
		@Nullable Object[] next = new Object[column.length + this.added.size()];
		int size = 0;
		for (int link = 0; link < column.length; link++) {
			if (links.stays(link, this.gone, this.numbers)) {
				next[size++] = column[link];
			}
		}
		for (Link link : this.added) {
			next[size++] = stored(link.properties().get(property));
		}
		return Arrays.copyOf(next, size);
	}

}
