package dev.enishi.graphql;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import dev.enishi.access.Access;
import dev.enishi.view.SavedView;
import dev.enishi.view.SavedViews;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Views of the explorer that are too long for an address. */
@Controller
class ViewFields {

	private final SavedViews views;

	ViewFields(SavedViews views) {
		this.views = views;
	}

	@QueryMapping
	@Nullable SavedView savedView(@Argument String id) {
		return this.views.open(id).orElse(null);
	}

	/** Open to all who may read, because it says nothing about the graph. */
	@MutationMapping
	SavedView saveView(@Argument String view) {
		return this.views.save(view);
	}

	@MutationMapping
	@Nullable SavedView keepView(@Argument String id, @Argument boolean kept) {
		Access.CURATOR.require();
		return this.views.keep(id, kept).orElse(null);
	}

	@SchemaMapping
	OffsetDateTime saved(SavedView view) {
		return view.saved().atOffset(ZoneOffset.UTC);
	}

	@SchemaMapping
	@Nullable OffsetDateTime expires(SavedView view) {
		Instant expires = view.expires();
		return (expires != null) ? expires.atOffset(ZoneOffset.UTC) : null;
	}

}
