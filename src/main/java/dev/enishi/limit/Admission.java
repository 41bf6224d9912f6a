package dev.enishi.limit;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Admits requests, whatever protocol they come by: a number of them at once, of one
 * client no more than its share, and none while memory is short. Others wait briefly for
 * a permit.
 */
@Component
public class Admission {

	private final Limits limits;

	private final MemoryPressure memory;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition released = this.lock.newCondition();

	private final Map<String, Integer> byClient = new HashMap<>();

	private final Set<Permit> running = ConcurrentHashMap.newKeySet();

	private int admitted;

	private int waiting;

	Admission(Limits limits, MemoryPressure memory) {
		this.limits = limits;
		this.memory = memory;
	}

	/**
	 * Admits a request of a client; closing the permit admits another one.
	 * @throws EnishiException when memory is short or no permit was free in time
	 */
	Permit admit(String client) {
		if (this.memory.isHigh()) {
			throw shortOfMemory();
		}
		this.lock.lock();
		try {
			awaitPermit(client);
			this.admitted++;
			this.byClient.merge(client, 1, Integer::sum);
		}
		catch (InterruptedException ex) {
			throw EnishiException.cancelled();
		}
		finally {
			this.lock.unlock();
		}
		return running(new Permit(this.limits.time(), () -> release(client)));
	}

	/**
	 * Admits a job, which takes nobody's place.
	 * @param time how long it may take
	 * @throws EnishiException when memory is short
	 */
	public Permit admitJob(Duration time) {
		if (this.memory.isHigh()) {
			throw shortOfMemory();
		}
		return running(new Permit(time, () -> {
		}));
	}

	private Permit running(Permit permit) {
		this.running.add(permit);
		permit.onClose(() -> this.running.remove(permit));
		return permit;
	}

	private void awaitPermit(String client) throws InterruptedException {
		if (isFree(client)) {
			return;
		}
		if (this.waiting >= this.limits.queue()) {
			throw busy(client);
		}
		this.waiting++;
		try {
			long left = this.limits.queueTime().toNanos();
			while (!isFree(client)) {
				if (left <= 0) {
					throw busy(client);
				}
				left = this.released.awaitNanos(left);
			}
		}
		finally {
			this.waiting--;
		}
	}

	private boolean isFree(String client) {
		return this.admitted < this.limits.concurrent()
				&& this.byClient.getOrDefault(client, 0) < this.limits.perClient();
	}

	private void release(String client) {
		this.lock.lock();
		try {
			this.admitted--;
			this.byClient.computeIfPresent(client, (name, count) -> (count > 1) ? count - 1 : null);
			if (this.waiting > 0) {
				this.released.signalAll();
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Cancels all admitted requests. */
	@EventListener
	void cancelAll(MemoryPressure.MemoryIsShort problem) {
		this.running.forEach(Permit::cancel);
	}

	private EnishiException busy(String client) {
		boolean own = this.byClient.getOrDefault(client, 0) >= this.limits.perClient();
		return new EnishiException(ErrorCode.BUSY,
				"%d requests%s are being served already, and none ended within %,d ms. Try again in a while".formatted(
						own ? this.limits.perClient() : this.limits.concurrent(), own ? " from your address" : "",
						this.limits.queueTime().toMillis()));
	}

	static EnishiException shortOfMemory() {
		return new EnishiException(ErrorCode.BUSY, Refusal.SHORT_OF_MEMORY);
	}

}
