package dev.enishi.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Values by name, in the order in which they were put; null is left out. */
public final class Properties {

	private final Map<String, Object> values = new LinkedHashMap<>();

	/** Puts a value, if there is one. */
	public Properties put(String name, @Nullable Object value) {
		if (value != null) {
			this.values.put(name, value);
		}
		return this;
	}

	/** Puts a list or a map that is not empty, or any other value. */
	public Properties putFilled(String name, @Nullable Object value) {
		boolean empty = (value instanceof List<?> list && list.isEmpty())
				|| (value instanceof Map<?, ?> map && map.isEmpty());
		return empty ? this : put(name, value);
	}

	/** Puts all values of a map. */
	public Properties putAll(Map<String, Object> values) {
		this.values.putAll(values);
		return this;
	}

	/** The values, for the caller to go on with. */
	public Map<String, Object> map() {
		return this.values;
	}

}
