package dev.enishi.curate;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

import dev.enishi.bundle.Problems;
import dev.enishi.model.Change;
import dev.enishi.revision.WriteLock;

/**
 * What is to be done under the lock of writers.
 *
 * @param ids what is stored under these is read before, at once
 * @param changes finds out what has to be changed, the main thing first
 */
record Edit(Set<String> ids, BiFunction<WriteLock.Held, Problems, List<Change>> changes) {

	Edit(Set<String> ids, Function<Problems, List<Change>> changes) {
		this(ids, (held, problems) -> changes.apply(problems));
	}

}
