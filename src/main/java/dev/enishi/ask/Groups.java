package dev.enishi.ask;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.graph.Reading;
import dev.enishi.live.Deadline;
import dev.enishi.live.Deadlines;
import dev.enishi.live.LiveTopology;
import dev.enishi.live.Topology;
import dev.enishi.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import static java.util.Comparator.naturalOrder;

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
	public Found of(Members members, GroupRequest request) {
		request.orders().forEach((order) -> {
			if (order.measure() == null && (order.key() < 0 || order.key() >= request.by().size())) {
				throw new EnishiException(ErrorCode.OUT_OF_RANGE, "'key' is %d, but 'by' has %d keys, counted from 1"
					.formatted(order.key() + 1, request.by().size()));
			}
		});
		Reading.noteGraph();
		Topology topology = this.live.current();
		Keys keys = new Keys(topology, this.vocabulary, members);
		List<Group> groups = new ArrayList<>();
		collect(numbers(topology, members), request.by().stream().map(keys::of).toList())
			.forEach((values, numbers) -> groups.add(new Group(values, numbers, keys)));
		groups.removeIf((group) -> !request.having()
			.stream()
			.allMatch((having) -> having.holds(group.number(having.measure()))));
		List<Row> first = First.of(groups.stream().map((group) -> Row.of(group, request.orders())),
				request.offset() + request.limit(), order(request.orders()));
		return new Found(first.stream().skip(request.offset()).map(Row::group).toList(), groups.size());
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

	private static Comparator<Row> order(List<GroupRequest.Order> orders) {
		Comparator<Row> order = (one, other) -> 0;
		for (int i = 0; i < orders.size(); i++) {
			int place = i;
			GroupRequest.Order term = orders.get(i);
			Comparator<Row> by = (term.measure() != null)
					? Comparator.comparing((row) -> row.numbers().get(place), Comparator.nullsFirst(naturalOrder()))
					: (one, other) -> one.group().compareKey(other.group(), term.key());
			order = order.thenComparing(term.ascending() ? by : by.reversed());
		}
		return order.thenComparing(Row::group,
				Comparator.comparingInt(Group::count).reversed().thenComparing(Group::compareKeys));
	}

	/**
	 * A group and the numbers it is ordered by, as sorting asks for them again and again.
	 */
	private record Row(Group group, List<@Nullable BigDecimal> numbers) {

		static Row of(Group group, List<GroupRequest.Order> orders) {
			List<@Nullable BigDecimal> numbers = new ArrayList<>();
			orders.forEach((order) -> numbers.add((order.measure() != null) ? group.number(order.measure()) : null));
			return new Row(group, numbers);
		}

	}

	/**
	 * Groups that were found.
	 *
	 * @param groups those of a page
	 * @param total how many there are in all
	 */
	public record Found(List<Group> groups, int total) {

	}

}
