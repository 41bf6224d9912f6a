package dev.enishi;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Ends the process when no memory is left, whichever thread notices, so that a supervisor
 * can restart it. A process that went on could be deaf: its acceptor or a poller may have
 * died.
 */
public final class OutOfMemory implements Thread.UncaughtExceptionHandler {

	/** The exit code of a process that had no memory left, as of the JVM's own option. */
	static final int EXIT_CODE = 3;

	/** Made beforehand, because nothing can be made any more when it is needed. */
	private static final byte[] LAST_LINE = """
			Out of memory: the process ends with code 3. Start it again with more (-Xmx), \
			or lower enishi.limit.concurrent and enishi.response-cache.size
			""".getBytes(StandardCharsets.UTF_8);

	private static final FileOutputStream ERR = new FileOutputStream(FileDescriptor.err);

	private OutOfMemory() {
	}

	/** Ends the process from now on when an {@link OutOfMemoryError} ends a thread. */
	static void endProcess() {
		Thread.setDefaultUncaughtExceptionHandler(new OutOfMemory());
	}

	/** Ends the process if a failure comes from memory that is used up. */
	public static void endIfCauseOf(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof OutOfMemoryError) {
				try {
					ERR.write(LAST_LINE);
				}
				catch (IOException ex) {
					// nothing can be done about it
				}
				Runtime.getRuntime().halt(EXIT_CODE);
			}
		}
	}

	@Override
	public void uncaughtException(Thread thread, Throwable failure) {
		endIfCauseOf(failure);
		System.err.println("Thread " + thread.getName() + " ended: ");
		failure.printStackTrace();
	}

}
