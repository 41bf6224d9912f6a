package dev.enishi.ask;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Numbers of nodes or links that grow one by one. */
final class Numbers {

	private int[] values = new int[4];

	private int size;

	void add(int value) {
		if (this.size == this.values.length) {
			this.values = Arrays.copyOf(this.values, 2 * this.size);
		}
		this.values[this.size++] = value;
	}

	int size() {
		return this.size;
	}

	IntStream stream() {
		return Arrays.stream(this.values, 0, this.size);
	}

}
