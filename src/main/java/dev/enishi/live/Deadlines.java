package dev.enishi.live;

import java.time.Duration;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** When the computations of a request have to end: all of one request end together. */
@Component
public class Deadlines {

	private final Duration allowed;

	private final ThreadLocal<@Nullable Deadline> ofJob = new ThreadLocal<>();

	Deadlines(@Value("${enishi.trace.deadline:10s}") Duration allowed) {
		this.allowed = allowed;
	}

	/** Does the work of a job, which may take longer than that of a request. */
	public <T> T job(Duration time, Progress progress, Supplier<T> work) {
		int times = (int) Math.max(2, time.toMillis() / Math.max(1, this.allowed.toMillis()));
		this.ofJob.set(new Deadline(time, times, progress));
		try {
			return work.get();
		}
		finally {
			this.ofJob.remove();
		}
	}

	/** The deadline of the current request or job. */
	public Deadline current() {
		Deadline job = this.ofJob.get();
		if (job != null) {
			return job;
		}
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request == null) {
			return new Deadline(this.allowed);
		}
		String name = Deadline.class.getName();
		if (request.getAttribute(name, RequestAttributes.SCOPE_REQUEST) instanceof Deadline begun) {
			return begun;
		}
		Deadline deadline = new Deadline(this.allowed);
		request.setAttribute(name, deadline, RequestAttributes.SCOPE_REQUEST);
		return deadline;
	}

}
