package dev.enishi.revision;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import dev.enishi.bundle.Place;
import dev.enishi.bundle.Problems;
import dev.enishi.model.Link;

/** Finds what would be part of itself. */
final class PartCycles {

	private final Problems problems;

	private final Map<String, Set<String>> wholes = new HashMap<>();

	private final Map<Link, Place> stated = new LinkedHashMap<>();

	PartCycles(Problems problems) {
		this.problems = problems;
	}

	/** Takes in a link that is stated. */
	void add(Link link, Place place) {
		this.stated.put(link, place);
		add(link);
	}

	/** Takes in a link that is stored. */
	void add(Link link) {
		this.wholes.computeIfAbsent(link.sourceId(), (part) -> new HashSet<>()).add(link.targetId());
	}

	/** Whether anything is stated that could be part of itself. */
	boolean any() {
		return !this.stated.isEmpty();
	}

	/** Notes a problem for each stated link that closes a cycle. */
	void check() {
		this.stated.forEach((link, place) -> {
			if (leadsTo(link.targetId(), link.sourceId())) {
				this.problems.add(place, "'%s' would be part of itself".formatted(link.sourceId()));
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
