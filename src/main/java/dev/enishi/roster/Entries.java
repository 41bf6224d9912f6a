package dev.enishi.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads the people of a line. */
final class Entries {

	private static final Pattern EACH = Pattern.compile("(.+、.+?)の?各(委員|議員|理事|構成員|幹事|監事)(?:[(（][^()（）]*[)）])?");

	private final Posts posts;

	private final Unglue unglue;

	private final Spans spans;

	Entries(NameDictionary dictionary) {
		Names names = new Names(dictionary);
		this.unglue = new Unglue(names);
		this.posts = new Posts(dictionary);
		this.spans = new Spans(names);
	}

	/** The parts of a line. */
	List<Span> spans(String text, boolean letterSpaced) {
		return this.spans.of(Atom.of(text, this.unglue), letterSpaced);
	}

	/** The people of a line; none where there is no name in it. */
	List<Member> read(Line line, Section section) {
		List<Member> members = new ArrayList<>();
		List<String> runs = runs(line.text(), section.letterSpaced);
		for (String run : runs) {
			members.addAll(one(line.with(run), section, runs.size() > 1));
		}
		return members;
	}

	/** Where commas part people, each of them; otherwise all of it. */
	private List<String> runs(String text, boolean letterSpaced) {
		for (List<String> people : List.of(each(text), officials(text))) {
			if (people.size() > 1) {
				return people;
			}
		}
		List<String> parts = new ArrayList<>();
		for (String part : text.split("[、，,](?![^(（]*[)）])")) {
			if (!part.isBlank()) {
				parts.add(part);
			}
		}
		return (parts.size() > 1
				&& parts.stream().allMatch((part) -> spans(part, letterSpaced).stream().anyMatch(Span::name))) ? parts
						: List.of(text.replaceFirst("[、，,]\\s*$", ""));
	}

	/** 茶木局長、土屋議会総務課長: each of the words is a family name and a post. */
	private List<String> officials(String text) {
		List<String> officials = new ArrayList<>();
		int known = 0;
		String within = "";
		for (String word : text.strip().split("[、，,\\s\\u3000]+(?![^(（]*[)）])")) {
			if (PostWords.isOrganisation(word) && !PostWords.isPost(word) && word.length() > 2 && officials.isEmpty()) {
				within = word + " ";
				continue;
			}
			String plain = word.replaceFirst("(ほか|他|等|など|[(（][^()（）]*(順|略)[)）])$", "");
			String official = this.unglue.familyAndPost(plain, true);
			known += (official != null) ? 1 : 0;
			String guessed = (official != null) ? official : this.unglue.familyAndPost(plain, false);
			if (guessed != null) {
				officials.add(guessed.replaceFirst(" ", " " + within));
			}
			else if (!plain.isEmpty()) {
				return List.of();
			}
		}
		return (known * 2 > officials.size()) ? officials : List.of();
	}

	/** 澤岡、漆原、岡各委員 are all members. */
	private static List<String> each(String text) {
		Matcher each = EACH.matcher(text.strip());
		return !each.matches() ? List.of()
				: Arrays.stream(each.group(1).split("[、，,]"))
					.map(String::strip)
					.map((name) -> Characters.isOfNames(name) && !PostWords.isPost(name)
							? name + Unglue.NAMED + " " + each.group(2) : name)
					.toList();
	}

	private List<Member> one(Line line, Section section, boolean run) {
		List<Span> parts = spans(line.text(), section.letterSpaced);
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
			.anyMatch(Atom::isWord);
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
			Person person = new Person(this, section, parts.get(place), line);
			ahead.stream().flatMap((part) -> joinRole(part).stream()).forEach(person::before);
			parts.subList(place + 1, split).stream().flatMap((part) -> joinRole(part).stream()).forEach(person::after);
			members.addAll(person.members(run || places.size() > 1 || before));
		}
		return members;
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
		return one(line.with(inner.replaceFirst("^.*?代理(出席)?(者)?[:：]?", "")), section, false).stream()
			.map((one) -> new Member(one.name(), one.kana(), one.post(), one.others(), "代理", true, null, principal,
					one.mark(), line.number(), line.page(), one.confidence()))
			.toList();
	}

}
