package dev.enishi.curate;

import java.util.List;

import dev.enishi.ErrorCode;
import dev.enishi.bundle.Problems;

/** Ends a change that cannot be made, so that its transaction is rolled back. */
public class RefusedException extends RuntimeException {

	private final transient List<UserError> errors;

	RefusedException(List<? extends UserError> errors) {
		super(errors.toString());
		this.errors = List.copyOf(errors);
	}

	RefusedException(UserError error) {
		this(List.of(error));
	}

	public List<UserError> errors() {
		return this.errors;
	}

	/** Ends the change if anything is wrong with its input. */
	static void ifAny(Problems problems) {
		if (problems.any()) {
			throw new RefusedException(problems.all()
				.stream()
				.map((problem) -> new UserError.InvalidInput(problem.message(), ErrorCode.INVALID_INPUT,
						problem.place().path()))
				.toList());
		}
	}

}
