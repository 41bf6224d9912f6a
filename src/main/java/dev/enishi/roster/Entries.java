package dev.enishi.roster;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Reads the people of a line. */
final class Entries {

	private final Posts posts;

	private final Officials officials;

	private final Unglue unglue;

	private final Runs runs;

	private final Spans spans;

	Entries(NameDictionary dictionary) {
		Names names = new Names(dictionary);
		this.unglue = new Unglue(names);
		this.posts = new Posts(dictionary);
		this.officials = new Officials(names, this.posts, dictionary);
		this.spans = new Spans(names);
		this.runs = new Runs(this.unglue, this.officials, this.spans);
	}

	/** The parts of a line. */
	List<Span> spans(String text, boolean letterSpaced) {
		return this.spans.of(Atom.of(text, this.unglue), letterSpaced);
	}

	/** The people of a line; none where there is no name in it. */
	List<Member> read(Line line, Section section) {
		List<Member> members = new ArrayList<>();
		List<String> single = (section.organisation != null && section.role == null
				|| section.isOffice() && Runs.COMMA.matcher(line.text()).find()) ? this.officials.of(line.text(), true)
						: List.of();
		List<String> runs = (single.size() > 1 || single.size() == 1 && isOne(line.text().strip())) ? single
				: this.runs.of(line.text(), section.letterSpaced);
		for (String run : runs) {
			members.addAll(one(line.with(run), section, runs.size() > 1, runs == single));
			if (run.equals(runs.get(0)) && !members.isEmpty()) {
				section.roleOfLine = carried(run, members.get(0).role());
			}
		}
		section.roleOfLine = null;
		return members;
	}

	/** The one whose name and post are a line without a blank: 岡田内閣府副大臣. */
	List<Member> official(Line line, Section section) {
		if (!isOne(line.text().strip())) {
			return List.of();
		}
		// 千葉大学教授 is no 千葉
		Posts.Parted parted = this.posts.parse(Characters.tidy(line.text()), null);
		boolean elsewhere = parted.cost() < 1 && parted.posts()
			.stream()
			.map(Post::organisation)
			.anyMatch((organisation) -> organisation != null && PostWords.isOrganisation(organisation)
					&& !PostWords.isPart(organisation));
		return elsewhere ? List.of()
				: this.officials.of(line.text(), false)
					.stream()
					.flatMap((one) -> one(line.with(one), section, false, true).stream())
					.toList();
	}

	/** 浅田課長; 安全審査課 佐藤審査官 */
	private static boolean isOne(String text) {
		String[] words = Runs.BLANKS.split(text);
		return words.length == 1
				|| words.length == 2 && PostWords.isOrganisation(words[0]) && !PostWords.isPost(words[0]);
	}

	/** 幹事 before the first of those in a line is the role of all. */
	private static @Nullable String carried(String run, @Nullable String role) {
		return (role != null && run.strip().startsWith(role) && !Words.CHAIRS.contains(role) && !role.startsWith("副"))
				? role : null;
	}

	/**
	 * Whether a text is a run of names and posts that are written together.
	 * @param likely whether that is to be expected
	 */
	boolean areOfficials(String text, boolean likely) {
		return !this.officials.of(text, likely).isEmpty();
	}

	/**
	 * The people of a part of a line.
	 * @param run whether it is one of several
	 * @param official whether all behind names are posts
	 */
	private List<Member> one(Line line, Section section, boolean run, boolean official) {
		List<Span> parts = completed(spans(line.text(), section.letterSpaced));
		List<Integer> places = new ArrayList<>();
		for (int place = 0; place < parts.size(); place++) {
			if (parts.get(place).name()) {
				places.add(place);
			}
		}
		if (places.isEmpty()) {
			return List.of();
		}
		boolean before = parts.subList(0, places.get(0))
			.stream()
			.flatMap((part) -> part.atoms().stream())
			.anyMatch(Atom::isWord) && !isNameFirst(parts, places);
		section.labelled |= parts.stream().filter((part) -> !part.name() && Words.isRole(part.joined())).count() > 1;
		List<Member> members = new ArrayList<>();
		for (int index = 0; index < places.size(); index++) {
			int place = places.get(index);
			int next = (index + 1 < places.size()) ? places.get(index + 1) : parts.size();
			int previous = (index > 0) ? places.get(index - 1) + 1 : 0;
			int split = place + 1;
			if (before && index + 1 < places.size()) {
				while (split < next && !parts.get(split).atoms().get(0).isWord()) {
					split++;
				}
			}
			else {
				split = next;
			}
			while (before && index > 0 && previous < place && !parts.get(previous).atoms().get(0).isWord()) {
				previous++;
			}
			List<Span> ahead = (before || index == 0) ? parts.subList(previous, place) : List.of();
			Person person = new Person(this, section, parts.get(place), line, official);
			ahead.stream().flatMap((part) -> joinRole(part).stream()).forEach(person::before);
			parts.subList(place + 1, split).stream().flatMap((part) -> joinRole(part).stream()).forEach(person::after);
			members.addAll(person.members(run || places.size() > 1 || before));
		}
		return members;
	}

	/** Where posts stand behind the last of several names, they do so behind each. */
	private static boolean isNameFirst(List<Span> parts, List<Integer> places) {
		return places.size() > 1 && parts.subList(places.get(places.size() - 1) + 1, parts.size())
			.stream()
			.anyMatch((part) -> !part.name() && part.atoms().get(0).isWord() && !Words.isRole(part.joined())
					&& PostWords.isPost(part.joined()));
	}

	private static boolean isPlace(String text) {
		String end = Words.end(Words.ORGANISATIONS, text);
		return end != null && end.length() > 1;
	}

	/** Among names that nothing is said of, what may be one is one. */
	private static List<Span> completed(List<Span> parts) {
		boolean posts = parts.stream()
			.flatMap((part) -> part.atoms().stream())
			.anyMatch((atom) -> PostWords.isPost(atom.text()));
		return (posts || parts.stream().filter(Span::name).count() < 2) ? parts : parts.stream()
			.map((part) -> !part.name() && part.atoms().size() == 1 && part.atoms().get(0).isWord()
					&& part.joined().length() > 2 && part.joined().length() < 7 && Characters.isOfNames(part.joined())
					&& !isPlace(part.joined()) && !Words.isRole(part.joined()) ? new Span(true, part.atoms(), 0) : part)
			.toList();
	}

	/** 副 会 長 is one word. */
	private static List<Atom> joinRole(Span span) {
		return (span.atoms().size() > 1) ? List.of(new Atom(Atom.Kind.WORD, span.joined(), 1)) : span.atoms();
	}

	Posts.Parted posts(String text, @Nullable String known) {
		return this.posts.parse(text, known);
	}

	/** The people that a bracket names, such as (代理 田村 憲久 総務副大臣). */
	List<Member> inBracket(Line line, String inner, String principal) {
		Section section = new Section();
		section.role = "代理";
		return one(line.with(inner.replaceFirst("^.*?代(理|(?=[\\s\\u3000:：]))(出席)?(者)?[:：]?", "")), section, false,
				false)
			.stream()
			.map((one) -> new Member(one.name(), one.kana(), one.post(), one.others(), "代理", true, null, principal,
					one.mark(), line.number(), line.page(), one.confidence()))
			.toList();
	}

}
