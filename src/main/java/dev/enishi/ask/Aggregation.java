package dev.enishi.ask;

/** What is made of the members of a group. */
public enum Aggregation {

	COUNT, DISTINCT, SUM, AVERAGE, MINIMUM, MAXIMUM

}
