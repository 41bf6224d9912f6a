package dev.enishi.ask;

import java.util.List;
import java.util.Objects;

import dev.enishi.model.Money;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.joining;

/**
 * The numbers of nodes or links, and what says their units.
 *
 * @param property what they say
 * @param values the stored values
 * @param units values that together are the unit
 */
record NumberColumn(String property, @Nullable Object[] values, List<@Nullable Object[]> units) {

	/** The total of some members. */
	Total total(Numbers members) {
		Total total = new Total(this.property);
		members.stream().forEach((member) -> add(this.values[member], member, total));
		return total;
	}

	/** The total of one member. */
	Total total(int member) {
		Total total = new Total(this.property);
		add(this.values[member], member, total);
		return total;
	}

	private void add(@Nullable Object stored, int member, Total total) {
		if (stored instanceof List<?> several) {
			several.forEach((one) -> add(one, member, total));
		}
		else if (stored instanceof Number number) {
			total.add(number, unit(member));
		}
		else if (stored != null) {
			try {
				Money money = Money.ofLine(stored.toString());
				total.add(money.amount(), money.currency());
			}
			catch (IllegalArgumentException ex) {
				// others stored another kind of value, which is no number
			}
		}
	}

	private String unit(int member) {
		return (this.units.size() == 1) ? Objects.toString(this.units.get(0)[member], "")
				: this.units.stream().map((unit) -> Objects.toString(unit[member], "")).collect(joining(" ")).strip();
	}

}
