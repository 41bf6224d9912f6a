package dev.enishi.graphql;

import java.util.Map;
import java.util.Set;

import dev.enishi.access.TokenRecheck;
import dev.enishi.revision.ChangeEvent;
import dev.enishi.revision.ChangeFeed;
import dev.enishi.revision.ChangeFilter;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

/** Publishes changes as they are committed. */
@Controller
class Subscriptions {

	private final ChangeFeed feed;

	private final TokenRecheck recheck;

	Subscriptions(ChangeFeed feed, TokenRecheck recheck) {
		this.feed = feed;
		this.recheck = recheck;
	}

	@SubscriptionMapping
	Flux<ChangeEvent> changes(@Argument @Nullable Map<String, Object> filter, @Argument @Nullable Integer since,
			DataFetchingEnvironment environment) {
		ChangeFilter wanted = filter(new Arguments(environment.getArguments()).input("filter"));
		return this.recheck.whileGood(Flux.defer(() -> this.feed.changes(wanted, since)));
	}

	private static ChangeFilter filter(Arguments filter) {
		Arguments around = filter.input("around");
		Integer depth = around.integer("depth");
		return new ChangeFilter((filter.values().get("of") != null) ? Set.copyOf(filter.list("of")) : null,
				filter.list("types"), around.text("id"), (depth != null) ? depth : 1);
	}

}
