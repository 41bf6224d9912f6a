package dev.enishi.revision;

import dev.enishi.graph.GraphPackage;

import org.springframework.context.annotation.Import;

/** The beans of this package and of what it stands on, for slices of others. */
@Import({ Checks.class, RevisionLog.class, UndoLog.class, WriteLock.class, GraphPackage.class })
public class RevisionPackage {

	/** Who writes in tests. */
	public static final ChangeRequest TEST = ChangeRequest.importing("test", null);

}
