package dev.enishi.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

import dev.enishi.graph.Page;
import dev.enishi.graph.PageRequest;
import dev.enishi.model.Change;
import dev.enishi.revision.ChangePages;
import dev.enishi.revision.History;
import dev.enishi.revision.RecordedChange;
import dev.enishi.revision.Revision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Shows who changed what. */
@Command(name = "history",
		description = {
				"Shows who changed what: the last revisions, the changes of one revision, or those of one fact." },
		footer = { "", "Exit codes: 0 shown; 1 there is no such revision or fact; 2 the graph cannot be reached." })
final class HistoryCommand extends GraphCommand {

	private static final JsonMapper JSON = new JsonMapper();

	private static final int PAGE = 500;

	private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

	@Parameters(paramLabel = "OF", arity = "0..1",
			description = "the number of a revision, or the id of an entity, a link or a source; all revisions where not given")
	private @Nullable String of;

	@Option(names = "--first", paramLabel = "N", defaultValue = "20",
			description = "how many at most, ${DEFAULT-VALUE} where not given; 0 for all")
	private long first;

	@Option(names = "--kind", paramLabel = "KIND",
			description = "revisions of one kind alone: ${COMPLETION-CANDIDATES}")
	private Revision.@Nullable Kind kind;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
			description = "text (where not given), or jsonl for a JSON object a line")
	private Format format = Format.text;

	@Override
	boolean run(Graph graph) {
		if (this.first < 0 || this.of != null && this.kind != null) {
			System.err.println((this.first < 0) ? "--first cannot be less than 0"
					: "--kind is about all revisions: name it without a revision or a fact");
			return false;
		}
		History history = graph.get(History.class);
		if (this.of == null) {
			print(history::revisions, (one) -> this.kind == null || one.kind() == this.kind, HistoryCommand::lines,
					HistoryCommand::fields);
			return true;
		}
		boolean revision = this.of.matches("\\d{1,18}");
		Object key = revision ? (Object) Long.valueOf(this.of) : this.of;
		ChangePages changes = graph.get(ChangePages.class);
		Function<PageRequest, Page<RecordedChange>> pages = (request) -> {
			ChangePages.Key page = new ChangePages.Key(key, request);
			return Objects.requireNonNull(changes.read(List.of(page)).get(page));
		};
		Revision found = revision ? history.revision(Long.parseLong(this.of)).orElse(null) : null;
		if (revision ? found == null : pages.apply(new PageRequest(1, false, null, false)).rows().isEmpty()) {
			System.err.println(
					revision ? "There is no revision " + this.of : "Nothing is recorded of '%s'".formatted(this.of));
			return false;
		}
		if (found != null && this.format == Format.text) {
			lines(found).forEach(this.out::println);
			if (found.kind() == Revision.Kind.IMPORT) {
				this.out.println("        What an import added is not listed here");
			}
		}
		print(pages, (recorded) -> true, (recorded) -> lines(recorded, !revision), HistoryCommand::fields);
		return true;
	}

	/** Prints what is shown row by row, reading a page at a time. */
	private <T> void print(Function<PageRequest, Page<T>> pages, Predicate<T> shown, Function<T, List<String>> lines,
			Function<T, Map<String, @Nullable Object>> fields) {
		long left = (this.first > 0) ? this.first : Long.MAX_VALUE;
		List<Object> position = null;
		boolean more = true;
		while (more && left > 0) {
			Page<T> page = pages.apply(new PageRequest(PAGE, false, position, false));
			List<T> rows = page.rows().stream().map(Page.Row::value).filter(shown).limit(left).toList();
			rows.forEach((row) -> print(row, lines, fields));
			left -= rows.size();
			more = page.more();
			position = more ? page.rows().get(page.rows().size() - 1).position() : null;
		}
	}

	private <T> void print(T row, Function<T, List<String>> lines, Function<T, Map<String, @Nullable Object>> fields) {
		if (this.format == Format.jsonl) {
			this.out.println(JSON.writeValueAsString(fields.apply(row)));
		}
		else {
			lines.apply(row).forEach(this.out::println);
		}
	}

	private static List<String> lines(Revision revision) {
		return List.of("%6d  %s  %-7s  %s%s".formatted(revision.number(), revision.at(), revision.kind(), revision.by(),
				(revision.message() != null) ? ": " + revision.message() : ""));
	}

	/** What was done to the fact, and each field that was another before. */
	private static List<String> lines(RecordedChange recorded, boolean dated) {
		Change change = recorded.change();
		List<String> lines = new ArrayList<>();
		lines.add("%s%-7s  %s".formatted(dated ? lines(recorded.revision()).get(0) + "  " : "        ", change.action(),
				change.fact().caption()));
		if (change.action() == Change.Action.CHANGED) {
			change.differences()
				.forEach((difference) -> lines.add("          %s: %s -> %s".formatted(difference.field(),
						Objects.requireNonNullElse(difference.before(), "nothing"),
						Objects.requireNonNullElse(difference.after(), "nothing"))));
		}
		return lines;
	}

	private static Map<String, @Nullable Object> fields(Revision revision) {
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		fields.put("revision", revision.number());
		fields.put("at", revision.at().toString());
		fields.put("by", revision.by());
		fields.put("kind", revision.kind().name());
		fields.put("message", revision.message());
		return fields;
	}

	private static Map<String, @Nullable Object> fields(RecordedChange recorded) {
		Change change = recorded.change();
		Map<String, @Nullable Object> fields = fields(recorded.revision());
		fields.put("action", change.action().name());
		fields.put("id", change.fact().id());
		fields.put("type", change.fact().typeName());
		fields.put("differences", change.differences().stream().map((difference) -> {
			Map<String, @Nullable String> one = new LinkedHashMap<>();
			one.put("field", difference.field());
			one.put("before", difference.before());
			one.put("after", difference.after());
			return one;
		}).toList());
		return fields;
	}

	/** What is written, as people type it. */
	enum Format {

		text, jsonl

	}

}
