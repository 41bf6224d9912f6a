package dev.enishi.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static java.util.stream.Collectors.toSet;

/** Parts a line into the people that it lists. */
final class Runs {

	private static final Pattern EACH = Pattern
		.compile("(.+[、，,\\s\\u3000].+?)の?各((?:臨時|専門|特別|常任|運営)?委員|議員|理事|構成員|幹事|監事)(?:[(（][^()（）]*[)）])?");

	/** [芥川賞] before those who choose it. */
	private static final Pattern LABELLED = Pattern
		.compile("^\\s*[\\[［【〔〈][^\\[\\]［］【】〔〕〈〉]{1,20}[\\]］】〕〉]\\s*((?:[^、，,]{2,12}[、，,]){2}.*)$");

	static final Pattern COMMA = Pattern.compile("[、，,]");

	private static final Pattern COMMA_OUTSIDE_BRACKETS = Pattern.compile("[、，,](?![^(（]*[)）])");

	static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");

	private static final Pattern COUNT = Pattern.compile("\\s*(?:以上|計)?[\\s\\u3000]*[0-9０-９]+[名人]\\s*");

	private static final Pattern TITLED = Pattern.compile("([^()（）、，,\\s\\u3000]{2,30})[(（]([^()（）]{2,9})[)）]");

	/** 三上洋一郎;慶應大; 飯尾潤・政策研究大学院大学教授 */
	private static final Pattern NAME_FIRST = Pattern.compile(
			"^([\\s\\u3000]*(?:[0-9０-９]{1,2}[.．)）、]\\s*)?)([^\\s\\u3000;；、，()（）]{2,14}?)[\\s\\u3000]*([;；・])[\\s\\u3000]*(\\S.{2,})$");

	private final Unglue unglue;

	private final Officials officials;

	private final Spans spans;

	Runs(Unglue unglue, Officials officials, Spans spans) {
		this.unglue = unglue;
		this.officials = officials;
		this.spans = spans;
	}

	/** Where commas part people, each of them; otherwise all of it. */
	List<String> of(String line, boolean letterSpaced) {
		String text = titleFirst(nameFirst(line));
		for (List<String> people : List.of(each(text), this.officials.of(text, false))) {
			if (people.size() > 1) {
				return people;
			}
		}
		List<String> parts = new ArrayList<>();
		for (String part : COMMA_OUTSIDE_BRACKETS.split(LABELLED.matcher(text).replaceFirst("$1"))) {
			if (!part.isBlank() && !COUNT.matcher(part).matches()) {
				parts.add(nameFirst(part));
			}
		}
		Set<String> sure = parts.stream().filter((part) -> hasName(part, letterSpaced)).collect(toSet());
		List<String> people = parts.stream()
			.map((part) -> sure.contains(part) ? Optional.of(part) : likely(part))
			.flatMap(Optional::stream)
			.toList();
		long named = parts.stream().filter(sure::contains).count();
		return (parts.size() > 1 && people.size() == parts.size() && named * 3 >= parts.size() * 2) ? people
				: List.of(text.replaceFirst("[、，,]\\s*$", ""));
	}

	private boolean hasName(String part, boolean letterSpaced) {
		return this.spans.of(Atom.of(part, this.unglue), letterSpaced).stream().anyMatch(Span::name);
	}

	/** Among names, what may be one is one. */
	private static Optional<String> likely(String part) {
		String plain = part.strip();
		boolean likely = Characters.isOfNames(plain) && plain.length() > 1 && plain.length() < 8
				&& !PostWords.isPost(plain) && !PostWords.isOrganisation(plain);
		return likely ? Optional.of(plain + Unglue.NAMED) : Optional.empty();
	}

	/** 澤岡、漆原、岡各委員 are all members. */
	private static List<String> each(String text) {
		Matcher each = EACH.matcher(text.strip());
		if (!each.matches()) {
			return List.of();
		}
		Pattern between = COMMA.matcher(each.group(1)).find() ? COMMA_OUTSIDE_BRACKETS : BLANKS;
		return Arrays.stream(between.split(each.group(1)))
			.map(String::strip)
			.map((name) -> Characters.isOfNames(Characters.withoutBlanks(name)) && !PostWords.isPost(name)
					? name + (name.matches("\\S+") ? Unglue.NAMED : "") + " " + each.group(2) : name)
			.toList();
	}

	/** 庶務議事課長(神谷一美) is a post with a name in brackets. */
	private String titleFirst(String text) {
		return TITLED.matcher(text)
			.replaceAll((titled) -> Matcher
				.quoteReplacement((PostWords.isPost(titled.group(1)) && this.unglue.isName(titled.group(2)))
						? titled.group(1) + " " + Characters.withoutBlanks(titled.group(2)) + Unglue.NAMED + " "
						: titled.group()));
	}

	private String nameFirst(String text) {
		Matcher first = NAME_FIRST.matcher(text);
		if (!first.matches()) {
			return text;
		}
		boolean name = first.group(3).equals("・") ? first.group(2).length() < 7 && this.unglue.mayBeName(first.group(2))
				: Characters.isOfNames(first.group(2)) && !PostWords.isPost(first.group(2));
		return name ? first.group(1) + first.group(2) + Unglue.NAMED + "  " + first.group(4) : text;
	}

}
