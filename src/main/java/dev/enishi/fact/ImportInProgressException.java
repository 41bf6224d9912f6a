package dev.enishi.fact;

import dev.enishi.EnishiException;

/** The graph is being written by an import and must not be read or written until then. */
public class ImportInProgressException extends EnishiException {

	public ImportInProgressException(Journal.Unfinished running) {
		super("IMPORT_IN_PROGRESS", "An import is being written, %d of %d changes so far. Try again in a while"
			.formatted(running.done(), running.total()));
	}

}
