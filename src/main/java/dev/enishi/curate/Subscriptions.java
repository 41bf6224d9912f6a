package dev.enishi.curate;

import java.util.Map;

import dev.enishi.access.TokenRecheck;
import dev.enishi.api.Arguments;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

/** Tells of changes while they happen. */
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
		ChangeFilter wanted = ChangeFilter.of(new Arguments(environment.getArguments()).input("filter"));
		return this.recheck.whileGood(Flux.defer(() -> this.feed.changes(wanted, since)));
	}

}
