package dev.enishi.fact;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.enishi.fact.Staging.Staged;

/** Finds what would be part of itself. */
final class Wholes {

	private final Problems problems;

	private final Map<String, Set<String>> wholes = new HashMap<>();

	private final Map<Fact, Place> stated = new LinkedHashMap<>();

	Wholes(Problems problems) {
		this.problems = problems;
	}

	/** Takes in a link of an import. */
	void add(Staged link) {
		this.stated.put(link.fact(), link.place());
		add(link.fact());
	}

	/** Takes in a link that there is already. */
	void add(Fact link) {
		this.wholes.computeIfAbsent(Objects.requireNonNull(link.source()), (part) -> new HashSet<>())
			.add(Objects.requireNonNull(link.target()));
	}

	/** Whether an import has anything that could be part of itself. */
	boolean any() {
		return !this.stated.isEmpty();
	}

	/** Notes a problem for each link of the import from which a way leads back. */
	void check() {
		this.stated.forEach((link, place) -> {
			if (leadsTo(Objects.requireNonNull(link.target()), Objects.requireNonNull(link.source()))) {
				this.problems.add(place, "'%s' would be part of itself".formatted(link.source()));
			}
		});
	}

	private boolean leadsTo(String from, String to) {
		Set<String> seen = new HashSet<>(Set.of(from));
		Deque<String> open = new ArrayDeque<>(seen);
		while (!open.isEmpty()) {
			String next = open.remove();
			if (next.equals(to)) {
				return true;
			}
			this.wholes.getOrDefault(next, Set.of()).stream().filter(seen::add).forEach(open::add);
		}
		return false;
	}

}
