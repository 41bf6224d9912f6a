package dev.enishi.trace;

/** Which of the paths between two entities to show. */
public enum PathSelection {

	/** The best of those that differ, see {@link DiversePaths}; detours come after. */
	DIVERSE,

	/** The best ones, see {@link KShortestPaths}. */
	SHORTEST

}
