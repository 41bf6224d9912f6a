package dev.enishi.graphql.http;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;

import dev.enishi.OutOfMemory;
import dev.enishi.vocabulary.Vocabulary;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;

/**
 * Reads the graph by queries of its own after a start, while no other GraphQL request is
 * being served, so that the virtual machine has compiled what serves the first people:
 * until then a query takes several times as long.
 */
@Component
@ConditionalOnWebApplication
@EnableConfigurationProperties(WarmUp.Settings.class)
class WarmUp {

	private static final Log log = LogFactory.getLog(WarmUp.class);

	private static final String ID = "warm-up";

	private static final Duration PAUSE = Duration.ofMillis(100);

	/** How long the last request may take at the end of the service. */
	private static final Duration LAST = Duration.ofSeconds(2);

	private final ExecutionGraphQlService graphQl;

	private final GraphQlSource schema;

	private final Vocabulary vocabulary;

	private final JsonMapper json;

	private final CachingGraphQlHttpHandler handler;

	private final Settings settings;

	private volatile boolean stopped;

	private volatile @Nullable Thread thread;

	WarmUp(ExecutionGraphQlService graphQl, GraphQlSource schema, Vocabulary vocabulary, JsonMapper json,
			CachingGraphQlHttpHandler handler, Settings settings) {
		this.graphQl = graphQl;
		this.schema = schema;
		this.vocabulary = vocabulary;
		this.json = json;
		this.handler = handler;
		this.settings = settings;
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		if (this.settings.requests() > 0) {
			Thread started = new Thread(this::run, ID);
			started.setDaemon(true);
			started.start();
			this.thread = started;
		}
	}

	/** Before the database goes away. */
	@EventListener(ContextClosedEvent.class)
	void stop() throws InterruptedException {
		this.stopped = true;
		if (this.thread != null) {
			this.thread.join(LAST.toMillis());
		}
	}

	private void run() {
		try {
			read();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException ex) {
			log.warn("The service could not be warmed up: " + ex.getMessage());
		}
		catch (OutOfMemoryError ex) {
			OutOfMemory.endIfCauseOf(ex);
		}
	}

	private void read() throws InterruptedException {
		long end = System.nanoTime() + this.settings.time().toNanos();
		Queue<Page> pages = new ArrayDeque<>();
		new WarmUpQueries(this.schema.schema()).of(this.vocabulary)
			.forEach((query) -> pages.add(new Page(query, null)));
		for (int sent = 0; sent < this.settings.requests() && !pages.isEmpty() && System.nanoTime() < end
				&& !this.stopped; sent++) {
			while (this.handler.isServing() && !this.stopped) {
				Thread.sleep(PAUSE.toMillis());
			}
			read(pages.remove()).ifPresent(pages::add);
		}
	}

	/**
	 * Reads a page.
	 * @return the next one, behind the last the first again; empty for a list without
	 * entities
	 */
	private Optional<Page> read(Page page) {
		DefaultExecutionGraphQlRequest request = new DefaultExecutionGraphQlRequest(page.query(), null,
				Collections.singletonMap("after", page.after()), null, ID, null);
		request.configureExecutionInput(
				(input, builder) -> builder.graphQLContext((context) -> context.of(ID, true)).build());
		ExecutionGraphQlResponse response = Objects.requireNonNull(this.graphQl.execute(request).block());
		this.json.writeValueAsBytes(response.toMap());
		if (!response.getErrors().isEmpty()) {
			throw new IllegalStateException(response.getErrors().get(0).getMessage());
		}
		if (response.field("page.nodes[0]").getValue() == null) {
			return Optional.empty();
		}
		Boolean more = response.field("page.pageInfo.hasNextPage").getValue();
		String end = response.field("page.pageInfo.endCursor").getValue();
		return Optional.of(new Page(page.query(), Boolean.TRUE.equals(more) ? end : null));
	}

	private record Page(String query, @Nullable String after) {

	}

	/**
	 * How much is requested after a start.
	 *
	 * @param requests the most requests; none where it is 0
	 * @param time how long at most
	 */
	@ConfigurationProperties("enishi.warm-up")
	record Settings(@DefaultValue("10000") int requests, @DefaultValue("60s") Duration time) {

	}

}
