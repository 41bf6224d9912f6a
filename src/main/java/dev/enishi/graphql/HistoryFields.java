package dev.enishi.graphql;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import dev.enishi.graph.Page;
import dev.enishi.model.Change;
import dev.enishi.model.Difference;
import dev.enishi.model.Entity;
import dev.enishi.model.Link;
import dev.enishi.model.Source;
import dev.enishi.revision.ChangePages;
import dev.enishi.revision.FactVersion;
import dev.enishi.revision.History;
import dev.enishi.revision.RecordedChange;
import dev.enishi.revision.Revision;
import graphql.schema.DataFetchingEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** What was changed, by whom, when and why. */
@Controller
class HistoryFields {

	private static final String CHANGES = "changes";

	private static final String REVISIONS = "revisions";

	private final History history;

	private final Pages pages;

	HistoryFields(History history, Pages pages, ChangePages changes, BatchLoaderRegistry loaders) {
		this.history = history;
		this.pages = pages;
		loaders.<ChangePages.Key, Page<RecordedChange>>forName(CHANGES)
			.registerMappedBatchLoader((keys, environment) -> Mono.fromSupplier(() -> changes.read(keys)));
	}

	@QueryMapping
	Connection<Edge<Revision>, Revision> revisions(@Argument @Nullable Integer first, @Argument @Nullable String after,
			DataFetchingEnvironment environment) {
		return this.pages.connection(REVISIONS, this.history.revisions(this.pages.request(REVISIONS, environment)));
	}

	@QueryMapping
	@Nullable Revision revision(@Argument int number) {
		return this.history.revision(number).orElse(null);
	}

	@QueryMapping
	@Nullable FactVersion recorded(@Argument String id, @Argument OffsetDateTime at) {
		return FactVersion.of(this.history.at(id, this.history.numberAt(at.toInstant())).orElse(null));
	}

	@SchemaMapping
	CompletableFuture<Connection<Edge<RecordedChange>, RecordedChange>> history(Entity entity,
			@Argument @Nullable Integer first, @Argument @Nullable String after, DataFetchingEnvironment environment) {
		return changes(entity.id(), environment);
	}

	@SchemaMapping
	CompletableFuture<Connection<Edge<RecordedChange>, RecordedChange>> history(Link link,
			@Argument @Nullable Integer first, @Argument @Nullable String after, DataFetchingEnvironment environment) {
		return changes(link.id(), environment);
	}

	@SchemaMapping
	CompletableFuture<Connection<Edge<RecordedChange>, RecordedChange>> history(Source source,
			@Argument @Nullable Integer first, @Argument @Nullable String after, DataFetchingEnvironment environment) {
		return changes(source.id(), environment);
	}

	@SchemaMapping
	CompletableFuture<Connection<Edge<RecordedChange>, RecordedChange>> changes(Revision revision,
			@Argument @Nullable Integer first, @Argument @Nullable String after, DataFetchingEnvironment environment) {
		return changes(revision.number(), environment);
	}

	@SchemaMapping
	OffsetDateTime at(Revision revision) {
		return revision.at().atOffset(ZoneOffset.UTC);
	}

	@SchemaMapping(typeName = "Change")
	String id(RecordedChange recorded) {
		return recorded.change().fact().id();
	}

	@SchemaMapping(typeName = "Change")
	String type(RecordedChange recorded) {
		return recorded.change().fact().typeName();
	}

	@SchemaMapping(typeName = "Change")
	Change.Action action(RecordedChange recorded) {
		return recorded.change().action();
	}

	@SchemaMapping(typeName = "Change")
	List<Difference> differences(RecordedChange recorded) {
		return recorded.change().differences();
	}

	@SchemaMapping(typeName = "Change")
	@Nullable FactVersion before(RecordedChange recorded) {
		return FactVersion.of(recorded.change().before());
	}

	@SchemaMapping(typeName = "Change")
	@Nullable FactVersion after(RecordedChange recorded) {
		return FactVersion.of(recorded.change().after());
	}

	private CompletableFuture<Connection<Edge<RecordedChange>, RecordedChange>> changes(Object of,
			DataFetchingEnvironment environment) {
		String list = CHANGES + " of " + ((of instanceof Long) ? "revision " : "") + of;
		DataLoader<ChangePages.Key, Page<RecordedChange>> loader = Objects
			.requireNonNull(environment.getDataLoader(CHANGES));
		return loader.load(new ChangePages.Key(of, this.pages.request(list, environment)))
			.thenApply((page) -> this.pages.connection(list, page));
	}

}
