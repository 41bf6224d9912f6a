package dev.enishi.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads runs such as 茶木局長、土屋議会総務課長: each of the words is a name and a post, with nothing
 * between. Every place where the post may begin has a value; the best one is taken.
 */
final class Officials {

	/** (内閣府)青山参事官: those behind are of the same. */
	private static final Pattern WITHIN = Pattern.compile("[(（]([^()（）]{2,20})[)）](.{1,})");

	/** 竹内原子力委員(部会長) */
	private static final Pattern BEHIND = Pattern.compile("(.+?)([(（][^()（）]+[)）])");

	private static final Pattern REST = Pattern.compile("(ほか|他|等|など|[(（][^()（）]*(順|略)[)）])$");

	/** ( スカイプ ), (13 名) */
	private static final Pattern REMARK = Pattern.compile("[(（][^()（）]*[)）]");

	/** 森田支所長 is no 所長. */
	private static final Pattern BRANCH = Pattern.compile("支所長|支店長|支社長|支部長|支局長");

	private static final int LONGEST = 8;

	private static final int LONGEST_WORD = 60;

	private final Names names;

	private final Posts posts;

	private final NameDictionary dictionary;

	Officials(Names names, Posts posts, NameDictionary dictionary) {
		this.names = names;
		this.posts = posts;
		this.dictionary = dictionary;
	}

	/**
	 * The people of a run, with blanks between name, organisation and post; none where it
	 * is something else.
	 * @param likely whether officials are listed, so that half of the names may be
	 * unknown
	 */
	List<String> of(String text, boolean likely) {
		List<String> officials = new ArrayList<>();
		int known = 0;
		String within = "";
		boolean bracketed = likely;
		String[] words = text.strip().split("[、，,\\s\\u3000]++(?![^(（]*[)）])");
		String tidy = Characters.tidy(text);
		for (int place = 0; place < words.length; place++) {
			String word = REST.matcher(words[place]).replaceFirst("");
			if (place + 1 < words.length && tidy.contains(word + " " + words[place + 1])
					&& isApart(word, words[place + 1])) {
				known++;
				officials.add(word + Unglue.NAMED + " " + within + words[++place]);
				continue;
			}
			if (REMARK.matcher(word).matches()) {
				continue;
			}
			if (PostWords.isOrganisation(word) && !PostWords.isPost(word)
					&& word.length() > (officials.isEmpty() ? 2 : 4)) {
				within = word + " ";
				continue;
			}
			Matcher inside = WITHIN.matcher(word);
			if (inside.matches() && PostWords.isOrganisation(inside.group(1))) {
				within = inside.group(1) + " ";
				bracketed = true;
				word = inside.group(2);
			}
			Matcher behind = BEHIND.matcher(word);
			Split split = split(behind.matches() ? behind.group(1) : word);
			if (split != null) {
				known += split.known() || inside.matches() ? 1 : 0;
				officials.add(split.name() + Unglue.NAMED + " " + within + split.post()
						+ (behind.matches() ? behind.group(2) : ""));
			}
			else if (!within.isEmpty() && this.names.isFamilyName(word)) {
				officials.add(word + Unglue.NAMED + " " + within.strip());
			}
			else if (!word.isEmpty()) {
				return List.of();
			}
		}
		return (known * 2 > officials.size() || bracketed && known * 2 == officials.size()) ? officials : List.of();
	}

	/** 浅田 消費者政策課長 */
	private boolean isApart(String name, String post) {
		if (!this.names.isFamilyName(name) || post.length() < 4 || Words.isRole(post) || !PostWords.isPost(post)) {
			return false;
		}
		Split split = split(post);
		return split == null || !split.known();
	}

	private @Nullable Split split(String word) {
		if (word.length() > LONGEST_WORD) {
			return null;
		}
		Split best = null;
		for (int at = 1; at < Math.min(LONGEST, word.length() - 1); at++) {
			String name = word.substring(0, at);
			String post = word.substring(at);
			boolean role = Words.isRole(post);
			if (Characters.isOfNames(name) && !PostWords.isPost(name) && !name.matches(".*[のがをはに副]")
					&& (role || PostWords.isPost(post))) {
				double ofName = ofName(name);
				// 宮田部会長 is 部会長 more likely than 会長
				String longer = word.substring(Math.max(1, at - 1));
				boolean torn = at > 1 && (role ? Words.isRole(longer) : BRANCH.matcher(longer).lookingAt());
				double value = ofName + (role ? 0.3 * post.length() : -ofPost(post)) - (torn ? 1.5 : 0);
				if (best == null || value > best.value()) {
					best = new Split(name, post, value, ofName >= 3);
				}
			}
		}
		return (best != null && best.value() > 0) ? best : null;
	}

	/** Given names have two characters more often than one or three. */
	private double ofName(String name) {
		int length = Characters.length(name);
		double best = (length <= 3) ? 2.2 - Math.abs(2 - length) * 0.4 : 0;
		if (this.names.isFamilyName(name)) {
			best = 3.4 - Math.abs(2 - length) * 0.2;
		}
		for (int at = 1; at < length; at++) {
			String given = name.substring(at);
			boolean family = this.names.isFamilyName(name.substring(0, at));
			boolean known = this.dictionary.isGivenName(given);
			boolean likely = Characters.length(given) <= 3 || Characters.isKana(given);
			if (likely && this.names.score(name) > 0 && (family || known && given.length() > 1 && at < 3)) {
				double ofGiven = (given.length() == 2) ? 0.8 : (given.length() == 1) ? -0.3 : -0.4;
				best = Math.max(best,
						ofGiven + (!family ? 2.8 : known ? 4.2 : this.dictionary.beginsWithWord(given) ? 1 : 3.2));
			}
		}
		return best;
	}

	/** A post hardly begins with a word of one character. */
	private double ofPost(String post) {
		boolean torn = this.dictionary.boundaries(post).contains(1) && !post.matches("[副前元総主専理].*|[都府県市町村区](長|議).*");
		return 0.4 * this.posts.parse(post, null).cost() + (torn ? 2.4 : 0);
	}

	/**
	 * A word as name and post.
	 *
	 * @param value how likely that is
	 * @param known whether the name is known
	 */
	private record Split(String name, String post, double value, boolean known) {

	}

}
