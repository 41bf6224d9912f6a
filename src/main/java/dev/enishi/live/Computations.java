package dev.enishi.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

import dev.enishi.EnishiException;

/**
 * The latest results that were computed on one structure. Concurrent requests for the
 * same result share one computation.
 */
public final class Computations {

	private static final int KEPT = 32;

	private final Map<Object, FutureTask<?>> latest = new LinkedHashMap<>(KEPT, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<Object, FutureTask<?>> eldest) {
			return size() > KEPT;
		}

	};

	/**
	 * The result for a key. Requests that shared a computation that failed compute for
	 * themselves: it may only have run out of time.
	 */
	@SuppressWarnings("unchecked")
	public <T> T once(Object key, Supplier<T> computation) {
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
			remove(key, task);
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

	private void remove(Object key, FutureTask<?> task) {
		synchronized (this.latest) {
			this.latest.remove(key, task);
		}
	}

}
