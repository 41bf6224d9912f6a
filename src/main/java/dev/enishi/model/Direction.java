package dev.enishi.model;

/** The direction of a link, seen from one of its ends. */
public enum Direction {

	OUT, IN, BOTH

}
