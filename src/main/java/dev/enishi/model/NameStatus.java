package dev.enishi.model;

/**
 * Whether an English name is in use, as its reference shows, or a translation of ours.
 */
public enum NameStatus {

	OFFICIAL, TRANSLATED

}
