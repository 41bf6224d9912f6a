package dev.enishi.limit;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

import com.sun.management.GarbageCollectionNotificationInfo;
import dev.enishi.graph.ReadCache;
import dev.enishi.schedule.Poller;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Detects that memory is running out, by how little a garbage collection freed; then
 * invalidates caches and cancels requests.
 */
@Component
class MemoryPressure implements NotificationListener, DisposableBean {

	private static final Log log = LogFactory.getLog(MemoryPressure.class);

	private static final int PROBE = 256 * 1024;

	private static final long MEANWHILE = TimeUnit.SECONDS.toNanos(1);

	private static final Set<String> HEAP = ManagementFactory.getMemoryPoolMXBeans()
		.stream()
		.filter((pool) -> pool.getType() == MemoryType.HEAP)
		.map(MemoryPoolMXBean::getName)
		.collect(Collectors.toSet());

	private final Limits limits;

	private final ReadCache cache;

	private final ApplicationEventPublisher events;

	/** Notices also that a library has caught the error of another thread. */
	private final Poller probe = new Poller("memory-probe", Duration.ofSeconds(1), this::probe);

	private volatile byte @Nullable [] probed;

	private volatile long noticed = System.nanoTime() - MEANWHILE;

	MemoryPressure(Limits limits, ReadCache cache, ApplicationEventPublisher events) {
		this.limits = limits;
		this.cache = cache;
		this.events = events;
		collectors().forEach((collector) -> collector.addNotificationListener(this, null, null));
		this.probe.start();
	}

	private void probe() {
		this.probed = new byte[PROBE];
		this.probed = null;
	}

	/** Whether it was noticed within the last second. */
	boolean isHigh() {
		return System.nanoTime() - this.noticed < MEANWHILE;
	}

	@Override
	public void handleNotification(Notification notification, @Nullable Object unused) {
		if (notification.getUserData() instanceof CompositeData collection) {
			long used = GarbageCollectionNotificationInfo.from(collection)
				.getGcInfo()
				.getMemoryUsageAfterGc()
				.entrySet()
				.stream()
				.filter((pool) -> HEAP.contains(pool.getKey()))
				.map(Map.Entry::getValue)
				.mapToLong(MemoryUsage::getUsed)
				.sum();
			notice(used, Runtime.getRuntime().maxMemory());
		}
	}

	/** Compares what is used with what may be. */
	void notice(long used, long most) {
		if (used < most * this.limits.memory()) {
			return;
		}
		if (!isHigh()) {
			log.warn("Memory is short: %,d of %,d bytes are used. Caches are invalidated".formatted(used, most));
		}
		this.noticed = System.nanoTime();
		this.cache.invalidate();
		this.events.publishEvent(new MemoryIsShort());
	}

	@Override
	public void destroy() {
		this.probe.stop();
		collectors().forEach((collector) -> {
			try {
				collector.removeNotificationListener(this);
			}
			catch (ListenerNotFoundException ex) {
				// then it hears no more already
			}
		});
	}

	private static Stream<NotificationEmitter> collectors() {
		return ManagementFactory.getGarbageCollectorMXBeans().stream().map(NotificationEmitter.class::cast);
	}

	/** An event for caches, which can free some. */
	record MemoryIsShort() {

	}

}
