package dev.enishi.revision;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;

/** The graph is being written by an import and must not be read or written until then. */
public class ImportInProgressException extends EnishiException {

	public ImportInProgressException(UndoLog.Unfinished running) {
		super(ErrorCode.IMPORT_IN_PROGRESS, "An import is being written, %d of %d changes so far. Try again in a while"
			.formatted(running.done(), running.total()));
	}

}
