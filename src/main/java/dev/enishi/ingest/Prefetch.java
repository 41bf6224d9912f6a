package dev.enishi.ingest;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes the next batch ready in another thread while one is being used. */
final class Prefetch {

	private Prefetch() {
	}

	/**
	 * Hands out one batch after the other.
	 * @param next makes the next batch, an empty one at the end
	 */
	static <T> void forEach(Supplier<List<T>> next, Consumer<List<T>> action) {
		List<T> batch = next.get();
		while (!batch.isEmpty()) {
			CompletableFuture<List<T>> coming = CompletableFuture.supplyAsync(next);
			try {
				action.accept(batch);
			}
			finally {
				// the other thread may still be reading
				coming.exceptionally((failure) -> List.of()).join();
			}
			batch = result(coming);
		}
	}

	private static <T> List<T> result(CompletableFuture<List<T>> coming) {
		try {
			return coming.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
	}

}
