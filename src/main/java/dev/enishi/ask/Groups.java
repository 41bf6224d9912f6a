package dev.enishi.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.graph.Page;
import dev.enishi.graph.PageRequest;
import dev.enishi.graph.Reading;
import dev.enishi.live.Deadline;
import dev.enishi.live.Deadlines;
import dev.enishi.live.LiveTopology;
import dev.enishi.live.Topology;
import dev.enishi.vocabulary.Vocabulary;

import org.springframework.stereotype.Service;

/** Puts entities or links into groups, and says what numbers each makes up. */
@Service
public class Groups {

	private static final int MOST_GROUPS = 100_000;

	private final LiveTopology live;

	private final Deadlines deadlines;

	private final FilteredEntities entities;

	private final FilteredLinks links;

	private final Vocabulary vocabulary;

	Groups(LiveTopology live, Deadlines deadlines, FilteredEntities entities, FilteredLinks links,
			Vocabulary vocabulary) {
		this.live = live;
		this.deadlines = deadlines;
		this.entities = entities;
		this.links = links;
		this.vocabulary = vocabulary;
	}

	/**
	 * The groups of some members. A member is in several groups where one of its keys has
	 * several values, such as several entities that it is linked to.
	 * @throws EnishiException when there are too many groups, a key or a number cannot be
	 * told, or numbers are in different units
	 */
	public Page<Group> of(Members members, GroupRequest wanted, PageRequest request) {
		wanted.orders().forEach((order) -> {
			if (order.measure() == null && (order.key() < 0 || order.key() >= wanted.by().size())) {
				throw new EnishiException(ErrorCode.OUT_OF_RANGE, "'key' is %d, but 'by' has %d keys, counted from 1"
					.formatted(order.key() + 1, wanted.by().size()));
			}
		});
		Reading.noteGraph();
		Topology topology = this.live.current();
		Keys keys = new Keys(topology, this.vocabulary, members);
		List<Group> groups = new ArrayList<>();
		collect(numbers(topology, members), wanted.by().stream().map(keys::of).toList())
			.forEach((values, numbers) -> groups.add(new Group(values, numbers, keys)));
		groups.removeIf((
				group) -> !wanted.having().stream().allMatch((having) -> having.holds(group.number(having.measure()))));
		return new Sorting(terms(groups, wanted)).page(IntStream.range(0, groups.size()), request).map(groups::get);
	}

	private Map<List<Object>, Numbers> collect(IntStream members, List<IntFunction<List<Object>>> values) {
		Map<List<Object>, Numbers> groups = new LinkedHashMap<>();
		if (values.isEmpty()) {
			groups.put(List.of(), new Numbers());
		}
		Deadline deadline = this.deadlines.current();
		members.forEach((member) -> {
			deadline.step();
			combine(values, member, List.of(), groups);
			if (groups.size() > MOST_GROUPS) {
				throw new EnishiException(ErrorCode.TOO_LARGE,
						"These are more than %,d groups: group by less, or narrow it by a filter"
							.formatted(MOST_GROUPS));
			}
		});
		return groups;
	}

	private IntStream numbers(Topology topology, Members members) {
		return (members instanceof Members.OfLinks links) ? this.links.matching(topology, links.from(), links.filter())
				: this.entities.matching(topology, ((Members.OfEntities) members).filter());
	}

	private static void combine(List<IntFunction<List<Object>>> values, int member, List<Object> before,
			Map<List<Object>, Numbers> groups) {
		if (before.size() == values.size()) {
			groups.computeIfAbsent(before, (key) -> new Numbers()).add(member);
			return;
		}
		for (Object value : values.get(before.size()).apply(member)) {
			combine(values, member, joined(before, value), groups);
		}
	}

	private static List<Object> joined(List<Object> before, Object value) {
		return switch (before.size()) {
			case 0 -> List.of(value);
			case 1 -> List.of(before.get(0), value);
			default -> Stream.concat(before.stream(), Stream.of(value)).toList();
		};
	}

	/** The larger ones come first, and then those with the lesser keys. */
	private static List<Sorting.Term> terms(List<Group> groups, GroupRequest wanted) {
		List<Sorting.Term> terms = new ArrayList<>();
		for (GroupRequest.Order order : wanted.orders()) {
			GroupRequest.Measure measure = order.measure();
			terms.add(new Sorting.Term(
					(measure != null) ? (group) -> Objects.requireNonNullElse(groups.get(group).number(measure),
							FilteredEntities.LEAST) : (group) -> groups.get(group).sortedBy(order.key()),
					order.ascending()));
		}
		terms.add(new Sorting.Term((group) -> (long) groups.get(group).count(), false));
		for (int i = 0; i < wanted.by().size(); i++) {
			int place = i;
			terms.add(new Sorting.Term((group) -> groups.get(group).sortedBy(place), true));
		}
		return terms;
	}

}
