package dev.enishi.model;

/** Whether the bearer uses an English name itself, or it is a translation of ours. */
public enum NameStatus {

	OFFICIAL, TRANSLATED

}
