package dev.enishi;

/** A request that is rejected, with the reason in the terms of the person who sent it. */
public class EnishiException extends RuntimeException {

	private final ErrorCode code;

	/**
	 * Creates a rejection.
	 * @param code a stable code for programs, such as {@code INVALID_CURSOR}
	 * @param message what is wrong and what to do, for a person
	 */
	public EnishiException(ErrorCode code, String message) {
		super(message);
		this.code = code;
	}

	/** Rejects an id that no entity has. */
	public static EnishiException unknownId(String id) {
		return new EnishiException(ErrorCode.UNKNOWN_ID, "There is no entity with the id '%s'".formatted(id));
	}

	/** Ends work that was interrupted; the interrupt stays visible. */
	public static EnishiException cancelled() {
		Thread.currentThread().interrupt();
		return new EnishiException(ErrorCode.CANCELLED, "The computation was cancelled");
	}

	/** The stable code for programs. */
	public ErrorCode code() {
		return this.code;
	}

}
