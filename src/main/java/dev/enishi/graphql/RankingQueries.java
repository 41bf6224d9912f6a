package dev.enishi.graphql;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.model.Entity;
import dev.enishi.trace.Centrality;
import dev.enishi.trace.Communities;
import dev.enishi.trace.Communities.Community;
import dev.enishi.trace.NetworkForm;
import dev.enishi.trace.Rankings;
import dev.enishi.trace.Rankings.Measure;
import dev.enishi.trace.Rankings.Ranked;
import dev.enishi.trace.Rankings.Scores;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Language;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Who is central, and which communities there are. */
@Controller
class RankingQueries {

	private final Filters filters;

	private final Rankings rankings;

	private final Communities communities;

	private final Pages pages;

	private final EntityPages entities;

	RankingQueries(Rankings rankings, Communities communities, Pages pages, EntityPages entities, Filters filters) {
		this.filters = filters;
		this.rankings = rankings;
		this.communities = communities;
		this.pages = pages;
		this.entities = entities;
	}

	@QueryMapping
	List<Ranked> ranking(@Argument @Nullable List<EntityType> types, @Argument @Nullable List<String> of,
			@Argument @Nullable Integer skip, @Argument @Nullable Integer first, @Argument @Nullable String direction,
			DataFetchingEnvironment environment) {
		int begin = Arguments.integer(environment, "skip");
		if (begin < 0) {
			throw new EnishiException(ErrorCode.OUT_OF_RANGE,
					"'skip' is %d, but cannot be less than 0".formatted(begin));
		}
		return this.rankings.by(measure(environment), Arguments.set(types), new Rankings.Part(
				(of != null) ? of : List.of(), begin, this.pages.limit("first", first), "ASC".equals(direction)));
	}

	/** The score of an entity, null where it is not in the network. */
	@SchemaMapping
	@Nullable Double score(Entity entity, DataFetchingEnvironment environment) {
		// the entities of a list share what was measured
		Scores scores = environment.getGraphQlContext()
			.computeIfAbsent(measure(environment), (measure) -> this.rankings.scores((Measure) measure));
		return scores.of(entity.id());
	}

	private Measure measure(DataFetchingEnvironment environment) {
		Arguments given = new Arguments(environment.getArguments());
		return new Measure(Centrality.valueOf(Objects.requireNonNull(given.text("by"))), given.network(),
				this.filters.links(environment), given.list("near"));
	}

	@SchemaMapping
	String reason(Ranked ranked, @Argument @Nullable Language lang) {
		return ranked.reason(Language.orJapanese(lang));
	}

	@QueryMapping
	List<Community> communities(@Argument @Nullable List<EntityType> types, @Argument @Nullable Double resolution,
			@Argument @Nullable Integer first, DataFetchingEnvironment environment) {
		NetworkForm in = new Arguments(environment.getArguments()).network();
		if (types != null && !in.types().isEmpty()) {
			throw new EnishiException(ErrorCode.INVALID_INPUT,
					"'types' and the types of 'in' say the same: name them once");
		}
		NetworkForm form = in.types().isEmpty()
				? new NetworkForm(Arguments.set(types), in.through(), in.directed(), in.weighted(), in.weight()) : in;
		List<Community> all = this.communities.of(form, (resolution != null) ? resolution : 1,
				this.filters.links(environment));
		return (first != null) ? all.subList(0, Math.min(all.size(), this.pages.limit("first", first))) : all;
	}

	@SchemaMapping
	CompletableFuture<List<Entity>> central(Community community, @Argument @Nullable Integer first,
			DataFetchingEnvironment environment) {
		return this.entities.first(community.central(), environment);
	}

	@SchemaMapping
	List<String> has(Community community, @Argument List<String> ids) {
		return ids.stream().filter(community::has).toList();
	}

	@SchemaMapping
	CompletableFuture<Connection<Edge<Entity>, Entity>> members(Community community, @Argument @Nullable Integer first,
			@Argument @Nullable String after, DataFetchingEnvironment environment) {
		return this.entities.page(community.id(), community.members(), environment);
	}

}
