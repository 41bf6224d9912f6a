package dev.enishi.limit;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

import dev.enishi.ErrorCode;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the bodies of requests before anything works on them. What is there at once is
 * read at once; a client that sends slowly holds no thread meanwhile, and has to be done
 * in time.
 */
@Component
@Order(RequestLimits.BEFORE_SECURITY + 1)
class RequestBodies extends OncePerRequestFilter {

	private static final String ATTRIBUTE = RequestBodies.class.getName();

	/** The share of memory that bodies under way may take. */
	private static final int PART_OF_MEMORY = 10;

	private final Limits limits;

	/** How many bytes of bodies under way are held. */
	private final AtomicLong held = new AtomicLong();

	RequestBodies(Limits limits) {
		this.limits = limits;
	}

	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getContentLengthLong() == 0
				|| request.getContentLengthLong() < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getAttribute(ATTRIBUTE) instanceof SlowBody slow) {
			chain.doFilter(new ReadRequest(request, slow.bytes()), response);
			return;
		}
		if (isAsyncDispatch(request)) {
			chain.doFilter(request, response);
			return;
		}
		Body body = new Body(request.getContentLengthLong(), this.limits.body().toBytes());
		if (request.getContentLengthLong() > 0 && body.readWhatIsThere(request.getInputStream())) {
			chain.doFilter(new ReadRequest(request, body.bytes()), response);
		}
		else if (this.held.get() > Runtime.getRuntime().maxMemory() / PART_OF_MEMORY) {
			refuse(response, ErrorCode.BUSY, Refusal.SHORT_OF_MEMORY);
		}
		else {
			AsyncContext context = request.startAsync();
			context.setTimeout(this.limits.bodyTime().toMillis());
			SlowBody slow = new SlowBody(context, body, this.held);
			request.setAttribute(ATTRIBUTE, slow);
			slow.read();
		}
	}

	static void refuseSize(HttpServletResponse response, long most) throws IOException {
		refuse(response, ErrorCode.REQUEST_TOO_LARGE,
				"The request has more than the %,d bytes that are allowed".formatted(most));
	}

	static void refuse(HttpServletResponse response, ErrorCode code, String message) throws IOException {
		response.setHeader(HttpHeaders.CONNECTION, "close");
		Refusal.write(response, code, message);
	}

}
