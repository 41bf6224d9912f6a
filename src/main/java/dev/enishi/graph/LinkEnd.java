package dev.enishi.graph;

/** An end of a link. */
public enum LinkEnd {

	/** Where it leads from. */
	SOURCE,
	/** Where it leads to. */
	TARGET,
	/** The end that is not the entity from which the link is seen. */
	OTHER

}
