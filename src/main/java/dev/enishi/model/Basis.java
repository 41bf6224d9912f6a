package dev.enishi.model;

/** Whether the source says a thing outright, or someone concluded it from the source. */
public enum Basis {

	STATED, INFERRED

}
