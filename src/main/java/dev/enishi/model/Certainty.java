package dev.enishi.model;

/** How sure it is that something held at a time. */
public enum Certainty {

	/** Its dates, or the documents that it is written in, show that it did. */
	CERTAIN,

	/** Nothing shows that it did, and nothing that it did not. */
	POSSIBLE

}
