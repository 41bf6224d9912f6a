package dev.enishi.limit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.enishi.ErrorCode;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import graphql.parser.ParserOptions;

import org.springframework.stereotype.Component;

/**
 * Reads and validates documents, the usual ones once. Where clients name documents by
 * their hash, or may send no others, those come from a folder of trusted ones.
 */
@Component
class Documents implements PreparsedDocumentProvider {

	private static final int KEPT_CHARACTERS = 1_000_000;

	/** Also of what is one token only: a number may have as many digits. */
	private static final int LONGEST = 200_000;

	private final Cache<String, PreparsedDocumentEntry> known = Caffeine.newBuilder()
		.maximumWeight(KEPT_CHARACTERS)
		.weigher((String text, PreparsedDocumentEntry entry) -> text.length())
		.build();

	private final Limits limits;

	private final TrustedDocuments trusted;

	private final ParserOptions parsing;

	Documents(Limits limits, TrustedDocuments trusted) {
		this.limits = limits;
		this.trusted = trusted;
		this.parsing = ParserOptions.getDefaultOperationParserOptions()
			.transform((options) -> options.maxTokens(limits.tokens())
				.maxCharacters(LONGEST)
				.redactTokenParserErrorMessages(true));
	}

	@Override
	public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> read) {
		return CompletableFuture.completedFuture(document(input, read));
	}

	private PreparsedDocumentEntry document(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> read) {
		String text = input.getQuery();
		if (text.equals(PersistedQuerySupport.PERSISTED_QUERY_MARKER)) {
			Optional<String> named = hash(input).flatMap(this.trusted::text);
			if (named.isEmpty()) {
				return new PreparsedDocumentEntry(
						new LimitExceeded("There is no document with this hash: send it as 'query'",
								ErrorCode.PERSISTED_QUERY_NOT_FOUND));
			}
			text = named.get();
		}
		else if (!this.trusted.allows(text)) {
			return new PreparsedDocumentEntry(
					new LimitExceeded("This service accepts registered documents only; this one is not registered",
							ErrorCode.UNTRUSTED_DOCUMENT));
		}
		PreparsedDocumentEntry entry = this.known.getIfPresent(text);
		if (entry == null && hasLongNumber(text)) {
			return new PreparsedDocumentEntry(new LimitExceeded(
					"The document has a number of more than %d digits".formatted(this.limits.digits()),
					ErrorCode.INVALID_SYNTAX));
		}
		if (entry == null) {
			String document = text;
			input.getGraphQLContext().put(ParserOptions.class, this.parsing);
			entry = checked(read(input.transform((builder) -> builder.query(document)), read));
			if (!entry.hasErrors()) {
				this.known.put(text, entry);
			}
		}
		return entry;
	}

	/** The parser would spend seconds on one, in which nothing can end it. */
	private boolean hasLongNumber(String text) {
		int digits = 0;
		for (int at = 0; at < text.length() && digits <= this.limits.digits(); at++) {
			digits = (text.charAt(at) >= '0' && text.charAt(at) <= '9') ? digits + 1 : 0;
		}
		return digits > this.limits.digits();
	}

	private static PreparsedDocumentEntry read(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> read) {
		try {
			return read.apply(input);
		}
		catch (ArithmeticException | NumberFormatException ex) {
			return new PreparsedDocumentEntry(new LimitExceeded("The document has a number that is beyond all numbers",
					ErrorCode.INVALID_SYNTAX));
		}
	}

	private PreparsedDocumentEntry checked(PreparsedDocumentEntry entry) {
		if (entry.hasErrors()) {
			return entry;
		}
		return new DocumentSize(entry.getDocument()).beyond(this.limits).map(PreparsedDocumentEntry::new).orElse(entry);
	}

	/** As Apollo's clients name a document. */
	private static Optional<String> hash(ExecutionInput input) {
		return (input.getExtensions().get("persistedQuery") instanceof Map<?, ?> query
				&& query.get("sha256Hash") instanceof String hash) ? Optional.of(hash) : Optional.empty();
	}

}
