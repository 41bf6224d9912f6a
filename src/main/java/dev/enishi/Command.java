package dev.enishi;

import org.springframework.boot.ApplicationArguments;

/** Something to do with the graph in the place of the service, such as an import. */
public interface Command {

	/** The word that asks for it. */
	String name();

	/** What may follow the word, and what it does. */
	String usage();

	/**
	 * Does it.
	 * @return whether all is well
	 * @throws EnishiException when it cannot be done
	 */
	boolean run(ApplicationArguments arguments);

}
