package dev.enishi;

/** What a person asked for that cannot be done, said in that person's terms. */
public class EnishiException extends RuntimeException {

	private final String code;

	/**
	 * Creates a refusal.
	 * @param code a stable word that programs can tell the problem by, such as
	 * {@code INVALID_CURSOR}
	 * @param message what is wrong and what to do, for a person
	 */
	public EnishiException(String code, String message) {
		super(message);
		this.code = code;
	}

	/** Refuses an id that no entity has. */
	public static EnishiException unknownId(String id) {
		return new EnishiException("UNKNOWN_ID", "There is no entity with the id '%s'".formatted(id));
	}

	/** Ends what was interrupted; whoever interrupted it can still see that it was. */
	public static EnishiException cancelled() {
		Thread.currentThread().interrupt();
		return new EnishiException("CANCELLED", "The computation was cancelled");
	}

	/** A stable word that programs can tell the problem by. */
	public String code() {
		return this.code;
	}

}
