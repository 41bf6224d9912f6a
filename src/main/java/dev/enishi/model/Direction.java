package dev.enishi.model;

/** Which way a link runs, seen from one of its ends. */
public enum Direction {

	OUT, IN, BOTH

}
