package dev.enishi.mcp;

/** A tool; its description and schema are in {@code mcp/tools.json} under its name. */
interface Tool {

	/** Its name. */
	String name();

	/**
	 * Runs it.
	 * @throws dev.enishi.EnishiException when the call cannot be served
	 */
	void run(Call call, Result result);

	/** Whether it leaves the graph as it is. */
	default boolean isReadOnly() {
		return true;
	}

}
