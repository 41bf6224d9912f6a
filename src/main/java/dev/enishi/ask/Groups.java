package dev.enishi.ask;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
		Map<List<Object>, Numbers> found = collect(topology, members, request.by());
		List<Measured> groups = new ArrayList<>();
		Values values = new Values(topology, this.vocabulary);
		found.forEach((key, numbers) -> groups.add(new Measured(key, numbers, topology, members, values)));
		groups.removeIf((group) -> !request.having()
			.stream()
			.allMatch((having) -> having.holds(group.number(having.measure()))));
		groups.sort(order(request.orders()));
		int begin = Math.min(request.offset(), groups.size());
		int end = Math.min(begin + request.limit(), groups.size());
		return new Found(groups.subList(begin, end).stream().map(Measured::group).toList(), groups.size());
	}

	private Map<List<Object>, Numbers> collect(Topology topology, Members members, List<GroupKey> by) {
		Keys keys = new Keys(topology, this.vocabulary, members);
		List<IntFunction<List<Object>>> values = by.stream().map(keys::of).toList();
		Map<List<Object>, Numbers> groups = new LinkedHashMap<>();
		if (by.isEmpty()) {
			groups.put(List.of(), new Numbers());
		}
		Deadline deadline = this.deadlines.current();
		numbers(topology, members).forEach((member) -> {
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

	private static Comparator<Measured> order(List<GroupRequest.Order> orders) {
		Comparator<Measured> order = (one, other) -> 0;
		for (GroupRequest.Order term : orders) {
			GroupRequest.Measure measure = term.measure();
			Comparator<Measured> by = (measure != null)
					? (one, other) -> Values.ORDER.compare(one.number(measure), other.number(measure))
					: (one, other) -> one.compareKey(other, term.key());
			order = order.thenComparing(term.ascending() ? by : by.reversed());
		}
		return order.thenComparing(Comparator.comparingInt(Measured::count).reversed()).thenComparing((one, other) -> {
			int compared = 0;
			for (int i = 0; i < one.key.size() && compared == 0; i++) {
				compared = one.compareKey(other, i);
			}
			return compared;
		});
	}

	/**
	 * Groups that were found.
	 *
	 * @param groups those of a page
	 * @param total how many there are in all
	 */
	public record Found(List<Group> groups, int total) {

	}

	/** A group whose numbers are made up when they are asked for. */
	private final class Measured implements Group.Measuring {

		private final List<Object> key;

		private final Numbers numbers;

		private final Topology topology;

		private final Members members;

		private final Values values;

		private final Map<String, Total> totals = new HashMap<>();

		Measured(List<Object> key, Numbers numbers, Topology topology, Members members, Values values) {
			this.values = values;
			this.key = key;
			this.numbers = numbers;
			this.topology = topology;
			this.members = members;
		}

		private boolean isOfLinks() {
			return this.members instanceof Members.OfLinks;
		}

		@Override
		public int count() {
			return this.numbers.size();
		}

		@Override
		public int distinct(GroupKey key) {
			IntFunction<List<Object>> values = new Keys(this.topology, Groups.this.vocabulary, this.members).of(key);
			Set<Object> found = new HashSet<>();
			this.numbers.stream().forEach((member) -> found.addAll(values.apply(member)));
			found.remove(Keys.NONE);
			return found.size();
		}

		@Override
		public Total total(String field) {
			return this.totals.computeIfAbsent(field,
					(unknown) -> this.values.numbers(isOfLinks(), field).total(this.numbers));
		}

		@Nullable BigDecimal number(GroupRequest.Measure measure) {
			return switch (measure.aggregation()) {
				case COUNT -> BigDecimal.valueOf(count());
				case DISTINCT -> BigDecimal.valueOf(distinct(required(measure.key(), "key", measure)));
				default -> total(required(measure.of(), "of", measure)).of(measure.aggregation());
			};
		}

		private static <T> T required(@Nullable T part, String name, GroupRequest.Measure measure) {
			if (part == null) {
				throw new EnishiException(ErrorCode.INVALID_INPUT,
						"%s needs '%s': of what?".formatted(measure.aggregation(), name));
			}
			return part;
		}

		int compareKey(Measured other, int place) {
			Object mine = this.key.get(place);
			Object its = other.key.get(place);
			return (mine instanceof Keys.Node one && its instanceof Keys.Node another)
					? Integer.compare(one.number(), another.number())
					: Values.ORDER.compare((mine != Keys.NONE) ? mine : null, (its != Keys.NONE) ? its : null);
		}

		Group group() {
			return new Group(this.key.stream().map(this::shown).toList(), this, this::ids);
		}

		private Group.Key shown(Object value) {
			return (value instanceof Keys.Node node) ? new Group.Key(null, this.topology.id(node.number()))
					: new Group.Key((value != Keys.NONE) ? value.toString() : null, null);
		}

		private List<String> ids() {
			return this.numbers.stream()
				.mapToObj((member) -> isOfLinks() ? this.topology.links().id(member) : this.topology.id(member))
				.sorted()
				.toList();
		}

	}

}
