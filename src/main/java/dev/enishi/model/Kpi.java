package dev.enishi.model;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Node;

/** An indicator that progress is measured by. */
@Node
public final class Kpi extends Entity {

	private @Nullable String unit;

	private @Nullable Double baseline;

	private @Nullable Double target;

	private @Nullable PartialDate from;

	private @Nullable PartialDate to;

	private List<Observation> observations = List.of();

	/** What a value counts, such as {@code %}. */
	public @Nullable String unit() {
		return this.unit;
	}

	/** The value that progress is counted from, in the unit. */
	public @Nullable Double baseline() {
		return this.baseline;
	}

	/** The value to reach by the end of the period, in the unit. */
	public @Nullable Double target() {
		return this.target;
	}

	/** When its period begins. */
	public @Nullable PartialDate from() {
		return this.from;
	}

	/** When its period ends. */
	public @Nullable PartialDate to() {
		return this.to;
	}

	/** What was aimed at and reached, by period. */
	public List<Observation> observations() {
		return this.observations;
	}

}
