package dev.enishi.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.enishi.model.Basis;
import dev.enishi.model.Citation;
import dev.enishi.model.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Reads where a fact is written down: {@code cite: {line: 24, quote: …}}, or a list of
 * such.
 */
public final class CitationReader {

	private final @Nullable String defaultSource;

	private final @Nullable String defaultLocator;

	/**
	 * Creates a reader.
	 * @param defaultSource what a citation refers to that names no source, or null
	 * @param defaultLocator where a fact stands that does not say it, or null
	 */
	public CitationReader(@Nullable String defaultSource, @Nullable String defaultLocator) {
		this.defaultSource = defaultSource;
		this.defaultLocator = defaultLocator;
	}

	/** The citations of a row, at least one. */
	public List<Citation> take(Fields row) {
		List<Citation> citations = new ArrayList<>();
		Item cite = row.take("cite");
		if (cite == null && this.defaultSource != null && this.defaultLocator != null) {
			return List.of(new Citation(this.defaultSource, this.defaultLocator, null, Basis.STATED, null, null));
		}
		if (cite == null) {
			row.problem("'cite' is missing: say where this is written down");
			return citations;
		}
		cite.items().forEach((item) -> citations.add(citation(new Fields(item))));
		if (citations.isEmpty()) {
			cite.problem("Say where this is written down");
		}
		return citations;
	}

	private Citation citation(Fields fields) {
		String named = fields.text("source");
		String source = (named != null) ? named : this.defaultSource;
		if (source == null) {
			fields.problem("'source' is missing, and the file has no 'cite' of its own");
		}
		Long line = fields.value("line", ValueForms::wholeNumber);
		String at = fields.text("at");
		if (line == null && at == null) {
			at = this.defaultLocator;
		}
		if ((line == null) == (at == null)) {
			fields.problem("Say either the 'line' or, in words, 'at' which place");
		}
		String quote = fields.text("quote");
		Properties reason = new Properties();
		Item conclusion = fields.words("inferred", reason, "ja", "en");
		if (conclusion != null && reason.map().isEmpty()) {
			conclusion.problem("Say what the conclusion rests on");
		}
		Properties remark = new Properties();
		fields.words("note", remark, "ja", "en");
		boolean inferred = !reason.map().isEmpty();
		Map<String, Object> note = (inferred ? reason : remark).map();
		fields.end();
		return new Citation((source != null) ? source : "", (line != null) ? "line " + line : String.valueOf(at), quote,
				inferred ? Basis.INFERRED : Basis.STATED, (String) note.get("ja"), (String) note.get("en"));
	}

}
