package dev.enishi.trace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

import dev.enishi.EnishiException;

/**
 * What has been computed on one structure, the latest few; who asks for what is being
 * computed waits for it.
 */
final class Computations {

	private static final int KEPT = 32;

	private final Map<Object, FutureTask<?>> latest = new LinkedHashMap<>(KEPT, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<Object, FutureTask<?>> eldest) {
			return size() > KEPT;
		}

	};

	/**
	 * The result for a key. A computation that failed is tried again by who waited for it
	 * and by the next who asks: it may only have been short of time.
	 */
	@SuppressWarnings("unchecked")
	<T> T once(Object key, Supplier<T> computation) {
		FutureTask<T> own = new FutureTask<>(computation::get);
		FutureTask<?> task;
		synchronized (this.latest) {
			FutureTask<?> known = this.latest.get(key);
			task = (known != null) ? known : own;
			this.latest.put(key, task);
		}
		if (task == own) {
			own.run();
		}
		try {
			return (T) task.get();
		}
		catch (ExecutionException ex) {
			forget(key, task);
			if (task != own) {
				return once(key, computation);
			}
			if (ex.getCause() instanceof EnishiException refusal) {
				throw refusal;
			}
			throw new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			throw EnishiException.cancelled();
		}
	}

	private void forget(Object key, FutureTask<?> task) {
		synchronized (this.latest) {
			this.latest.remove(key, task);
		}
	}

}
