package dev.enishi.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.enishi.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/**
 * The text of a document as far as it can be shown.
 *
 * @param status whether it can
 * @param unit what it is counted in, null where it cannot be shown
 * @param parts its lines or pages, in order
 */
public record SourceText(Status status, @Nullable Unit unit, List<String> parts) {

	private static final Pattern LOCATOR = Pattern.compile("(line|page) (\\d{1,9})");

	static SourceText without(Status status) {
		return new SourceText(status, null, List.of());
	}

	/** Where a part stands, as citations name it; parts are counted from 1. */
	public String locator(int number) {
		return unit() + " " + number;
	}

	/**
	 * The number of the part that a locator names; empty where it names none in numbers.
	 */
	Optional<Integer> number(String locator) {
		Matcher matcher = LOCATOR.matcher(locator);
		return (matcher.matches() && matcher.group(1).equals(String.valueOf(this.unit)))
				? Optional.of(Integer.valueOf(matcher.group(2))) : Optional.empty();
	}

	/** The part with a number; empty where there is none. */
	Optional<String> part(int number) {
		return (number >= 1 && number <= this.parts.size()) ? Optional.of(this.parts.get(number - 1))
				: Optional.empty();
	}

	/** What a text is counted in. */
	public enum Unit {

		LINE, PAGE;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** Whether a text can be shown, and if not, why. */
	public enum Status {

		AVAILABLE("本文を表示できます。", "The text is available."),
		NONE("この文書の本文は登録されていません。", "No text is registered for this document."),
		MISSING("本文のファイルが見つかりません。設定 enishi.sources.folder のフォルダーに置くと表示されます。",
				"The text file is missing. Put it in the folder set by enishi.sources.folder."),
		CHANGED("本文のファイルが引用時から変わっています。", "The text file has changed since it was cited."),
		OUTSIDE("本文のファイルが、設定されたフォルダーの外にあります。", "The text file lies outside the configured folder."),
		TOO_LARGE("本文のファイルが大きすぎます。", "The text file is too large."), NOT_TEXT("本文のファイルが、テキストでも、文字を読み取れる PDF でもありません。",
				"The file is neither plain text nor a PDF with readable characters.");

		private final String ja;

		private final String en;

		Status(String ja, String en) {
			this.ja = ja;
			this.en = en;
		}

		/** The same in words. */
		public String message(Language language) {
			return (language == Language.EN) ? this.en : this.ja;
		}

	}

}
