package dev.enishi.curate;

import java.util.List;

import dev.enishi.ErrorCode;
import dev.enishi.model.Change;
import dev.enishi.model.Difference;
import dev.enishi.model.Fact;
import dev.enishi.revision.FactVersion;
import org.jspecify.annotations.Nullable;

/** Why a change is rejected, in the terms of the person who sent it. */
public sealed interface UserError {

	/** A number with the words that go with it. */
	static String counted(long number, String one, String several) {
		return number + " " + ((number == 1) ? one : several);
	}

	/** What is wrong and what to do. */
	String message();

	/** A stable word for programs. */
	ErrorCode code();

	/** The field of the input that it is about, from outside to inside. */
	List<String> path();

	/** A value that the vocabulary does not allow. */
	record InvalidInput(String message, ErrorCode code, List<String> path) implements UserError {

	}

	/** There is nothing with this id. */
	record UnknownId(String id, List<String> path) implements UserError {

		@Override
		public String message() {
			return "There is nothing with the id '%s' that this could be done to".formatted(this.id);
		}

		@Override
		public ErrorCode code() {
			return ErrorCode.UNKNOWN_ID;
		}

	}

	/**
	 * Somebody else changed it first.
	 *
	 * @param yours what was seen, null where that was never recorded
	 * @param current what there is, null where it is gone
	 */
	record Conflict(@Nullable FactVersion yours, @Nullable FactVersion current, List<Difference> differences,
			List<String> path) implements UserError {

		static Conflict between(@Nullable Fact yours, @Nullable Fact current, String... path) {
			return new Conflict(FactVersion.of(yours), FactVersion.of(current),
					(yours != null) ? new Change(yours, current).differences() : List.of(), List.of(path));
		}

		@Override
		public String message() {
			return (this.current != null)
					? "It has changed since you saw it and is at version %d now: look at the current version and decide again"
						.formatted(this.current.version())
					: "It is gone since you saw it";
		}

		@Override
		public ErrorCode code() {
			return ErrorCode.CONFLICT;
		}

	}

	/** What is to be deleted is still needed. */
	record StillNeeded(String message, int count, List<String> path) implements UserError {

		@Override
		public ErrorCode code() {
			return ErrorCode.STILL_NEEDED;
		}

	}

}
