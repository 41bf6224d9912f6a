package dev.enishi.limit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.enishi.ErrorCode;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import org.jspecify.annotations.Nullable;

/**
 * How large a valid document is; what a fragment holds counts wherever it is spread, as
 * it is executed there.
 */
final class DocumentSize {

	/** Fragments in fragments can multiply beyond any number. */
	private static final long COUNTED = 1_000_000_000;

	private static final Size NOTHING = new Size(0, 0, 0, 0);

	private final Map<String, FragmentDefinition> fragments = new HashMap<>();

	private final Map<String, Size> known = new HashMap<>();

	private final Size size;

	DocumentSize(Document document) {
		document.getDefinitionsOfType(FragmentDefinition.class)
			.forEach((fragment) -> this.fragments.put(fragment.getName(), fragment));
		this.size = document.getDefinitionsOfType(OperationDefinition.class)
			.stream()
			.map((operation) -> of(operation.getSelectionSet()).and(directives(operation)))
			.reduce(NOTHING, Size::and);
	}

	/** What is too large, in the user's terms; empty where nothing is. */
	Optional<LimitExceeded> beyond(Limits limits) {
		return LimitExceeded.check(ErrorCode.TOO_DEEP, this.size.depth(), limits.depth(), "Fields are nested %d deep")
			.or(() -> LimitExceeded.check(ErrorCode.TOO_MANY_FIELDS, this.size.fields(), limits.fields(),
					"The document has %d fields"))
			.or(() -> LimitExceeded.check(ErrorCode.TOO_MANY_ALIASES, this.size.aliases(), limits.aliases(),
					"The document has %d aliases"))
			.or(() -> LimitExceeded.check(ErrorCode.TOO_MANY_DIRECTIVES, this.size.directives(), limits.directives(),
					"The document has %d directives"));
	}

	private Size of(@Nullable SelectionSet set) {
		return (set == null) ? NOTHING : set.getSelections().stream().map(this::of).reduce(NOTHING, Size::and);
	}

	private Size of(Selection<?> selection) {
		if (selection instanceof Field field) {
			Size inner = of(field.getSelectionSet());
			return new Size(inner.depth() + 1, inner.fields() + 1,
					inner.aliases() + ((field.getAlias() != null) ? 1 : 0), inner.directives())
				.and(directives(field));
		}
		if (selection instanceof InlineFragment inline) {
			return of(inline.getSelectionSet()).and(directives(inline));
		}
		FragmentSpread spread = (FragmentSpread) selection;
		FragmentDefinition fragment = this.fragments.get(spread.getName());
		Size inner = (fragment != null) ? of(fragment) : NOTHING;
		return inner.and(directives(spread));
	}

	private Size of(FragmentDefinition fragment) {
		Size seen = this.known.get(fragment.getName());
		if (seen == null) {
			seen = of(fragment.getSelectionSet()).and(directives(fragment));
			this.known.put(fragment.getName(), seen);
		}
		return seen;
	}

	private static Size directives(DirectivesContainer<?> holder) {
		return new Size(0, 0, 0, holder.getDirectives().size());
	}

	private record Size(int depth, long fields, long aliases, long directives) {

		Size and(Size other) {
			return new Size(Math.max(this.depth, other.depth), sum(this.fields, other.fields),
					sum(this.aliases, other.aliases), sum(this.directives, other.directives));
		}

		private static long sum(long first, long second) {
			return Math.min(COUNTED, first + second);
		}

	}

}
