package dev.enishi.live;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** When the computations of a request have to end: all of one request end together. */
@Component
public class Deadlines {

	private final Duration allowed;

	Deadlines(@Value("${enishi.trace.deadline:10s}") Duration allowed) {
		this.allowed = allowed;
	}

	/** The deadline of the current request. */
	public Deadline current() {
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
