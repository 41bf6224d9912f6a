package dev.enishi.live;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import dev.enishi.model.Basis;
import dev.enishi.model.Validity;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the time and the basis of links, each combination once, because many
 * links share theirs. Several threads may fill it.
 */
final class EvidenceTable {

	private final Map<Evidence, Integer> numbers = new HashMap<>();

	private volatile Evidence[] all = new Evidence[16];

	/** The number of a combination. */
	synchronized int number(Evidence evidence) {
		Integer known = this.numbers.get(evidence);
		if (known != null) {
			return known;
		}
		int number = this.numbers.size();
		Evidence[] grown = (number == this.all.length) ? Arrays.copyOf(this.all, 2 * number) : this.all;
		grown[number] = evidence;
		this.all = grown;
		this.numbers.put(evidence, number);
		return number;
	}

	/** The combination with a number. */
	Evidence get(int number) {
		return this.all[number];
	}

	/**
	 * What is known of a link.
	 *
	 * @param validity when it holds
	 * @param basis what it rests on, null where it cites nothing
	 */
	record Evidence(Validity validity, @Nullable Basis basis) {

	}

}
