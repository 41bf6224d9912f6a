package dev.enishi.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Parts a text such as 東京大学理学部助教授 into organisation and post. Every place where a post
 * may begin has a cost; the cheapest one is taken.
 */
final class Posts {

	/** No post is longer, and every place of it is tried. */
	private static final int LONGEST = 200;

	private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}0-9 .&+-]{2,}");

	private static final Pattern BETWEEN = Pattern.compile("\\s*[/／、；;]\\s*");

	/** What has a post of its own, not a part of what is named before. */
	private static final Pattern INDEPENDENT = Pattern.compile(".*(.大学|会社|法人|協会|連合会|連盟|機構|研究所|銀行|センター|病院|[県都府市町村区]).*");

	private static final Pattern LONGER = Pattern.compile(".+(知事会|市長会|町村会|大学|研究所|病院|機構|協会|連合会|連盟).+");

	/** A post before another one belongs to the posts. */
	private static final Pattern LISTED = Pattern.compile(".*(長|員|役|授|官|事|任)[・･兼].*|.*[・、/]");

	private final NameDictionary dictionary;

	Posts(NameDictionary dictionary) {
		this.dictionary = dictionary;
	}

	/**
	 * The posts in a text.
	 * @param known the organisation that the heading names; null for none
	 */
	Parted parse(String text, @Nullable String known) {
		Parted several = several(text);
		if (several != null) {
			return several;
		}
		List<Parted.Of> parts = new ArrayList<>();
		for (String piece : BETWEEN.split(Characters.tidy(text))) {
			Parted.Of part = part(piece, known);
			if (!parts.isEmpty() && part.post().organisation() == null) {
				Parted.Of last = parts.remove(parts.size() - 1);
				String position = text.contains(" / ") ? " / " : "、";
				parts.add(new Parted.Of(
						new Post(last.post().organisation(),
								(last.post().position() != null) ? last.post().position() + position + piece : piece),
						last.cost()));
			}
			else if (!piece.isEmpty()) {
				parts.add(part);
			}
		}
		return new Parted(parts.stream().map(Parted.Of::post).toList(),
				parts.stream().mapToDouble(Parted.Of::cost).max().orElse(0));
	}

	/** Dots part posts where each names its organisation. */
	private @Nullable Parted several(String text) {
		String[] pieces = text.split("・");
		List<Post> posts = new ArrayList<>();
		for (String piece : pieces) {
			Parted.Of part = part(Characters.tidy(piece), null);
			if (pieces.length < 2 || part.cost() > 0.5 || !INDEPENDENT.matcher(piece).matches()
					|| part.post().organisation() == null || part.post().position() == null) {
				return null;
			}
			posts.add(part.post());
		}
		return new Parted(posts, 1);
	}

	private Parted.Of part(String text, @Nullable String known) {
		if (text.isEmpty()) {
			return new Parted.Of(Post.NONE, 0);
		}
		if (text.length() > LONGEST) {
			return new Parted.Of(new Post(null, text), PostWords.UNKNOWN + 1);
		}
		if (PostWords.OFFICE.matcher(text).matches() && !text.contains(" ")) {
			return new Parted.Of(new Post(null, text), 0);
		}
		if (Words.isRole(text)) {
			return new Parted.Of(new Post(null, text), 0);
		}
		Parted.Of spaced = parted(text);
		if (spaced != null) {
			return spaced;
		}
		Parted.Of best = new Parted.Of(
				PostWords.isOrganisation(text) || isLatin(text) ? new Post(text, null) : new Post(null, text),
				!PostWords.isOrganisation(text) ? PostWords.UNKNOWN + 1 : PostWords.isPost(text) ? 3.5 : 1.5);
		if (known != null && PostWords.isPost(text) && best.cost() > 2) {
			best = new Parted.Of(new Post(null, text), 2);
		}
		Set<Integer> boundaries = this.dictionary.boundaries(text);
		for (int at = 0; at < text.length(); at++) {
			String organisation = text.substring(0, at).strip();
			String position = text.substring(at).strip();
			double cost = PostWords.positionCost(position, !organisation.isEmpty())
					+ organisationCost(organisation, known, boundaries) + (boundaries.contains(at) ? 0 : 1.5)
					+ headCost(organisation, position) - (at > 0 && text.charAt(at) == ' ' ? 2 : 0);
			if (cost <= best.cost()) {
				best = new Parted.Of(new Post(organisation.isEmpty() ? null : organisation, position), cost);
			}
		}
		Parted.Of shared = shared(text, known);
		return former((shared != null && shared.cost() < best.cost()) ? shared : best);
	}

	/** IBM is no post. */
	private static boolean isLatin(String text) {
		return LATIN.matcher(text).matches() && !PostWords.isPost(text);
	}

	/** The head of a part of an organisation needs the part: 経済産業局長 is no 局長 of 経済産業. */
	private static double headCost(String organisation, String position) {
		String part = Words.partOf(position);
		return (part == null || organisation.isEmpty() || organisation.endsWith(part)) ? 0 : 1.5;
	}

	/** 前名古屋市副市長 was the vice mayor of 名古屋市. */
	private static Parted.Of former(Parted.Of part) {
		String organisation = part.post().organisation();
		String position = part.post().position();
		return (organisation != null && position != null && organisation.matches("[前元].{3,}"))
				? new Parted.Of(new Post(organisation.substring(1), organisation.charAt(0) + position), part.cost())
				: part;
	}

	/** Where blanks part words, the last ones that are posts are the post. */
	private static Parted.@Nullable Of parted(String text) {
		String[] words = text.split(" ");
		int from = words.length;
		while (from > 0 && PostWords.isWholePost(words[from - 1])) {
			from--;
		}
		if (words.length < 2 || from == words.length || from == 0) {
			return null;
		}
		String organisation = String.join(" ", List.of(words).subList(0, from));
		return new Parted.Of(new Post(organisation, String.join(" ", List.of(words).subList(from, words.length))), 0.2);
	}

	private static double organisationCost(String organisation, @Nullable String known, Set<Integer> boundaries) {
		if (organisation.isEmpty()) {
			return (known != null) ? 0 : 1;
		}
		if (PostWords.isLegalForm(organisation) || organisation.endsWith("大学大学")) {
			return PostWords.UNKNOWN + 1;
		}
		double cost = 0;
		String end = Words.end(Words.ORGANISATIONS, Characters.narrow(organisation));
		if (end != null && end.length() == 1) {
			// 会 may end anything; behind a longer end it likely begins something else
			cost += LONGER.matcher(organisation).matches() ? 2.8 : 0.8;
		}
		if (end != null && end.length() == organisation.length()) {
			cost += 1.5;
		}
		else if (end != null && end.length() == 1 && !boundaries.contains(organisation.length() - end.length())) {
			// 市 is no end of 都市
			cost += 2;
		}
		if (end == null && (organisation.contains(" ") || Words.end(Words.MODIFIERS, organisation) != null)) {
			cost += 0.5;
		}
		if (end == null) {
			cost += PostWords.beginsWithLegalForm(organisation) ? 2 : PostWords.UNKNOWN;
		}
		if (known != null) {
			cost += 2;
		}
		if (LISTED.matcher(organisation).matches()) {
			cost += 6;
		}
		return cost;
	}

	/** 国立感染症研究所長 is the head of what it begins with: a character counts for both. */
	private static Parted.@Nullable Of shared(String text, @Nullable String known) {
		Map.Entry<String, String> head = PostWords.head(text);
		if (head != null) {
			return of(text, head, 1);
		}
		Map.Entry<String, String> part = PostWords.part(text);
		if (part != null && text.endsWith(part.getKey() + part.getValue())) {
			// 営業部部長 is 部長 of 営業部
			return null;
		}
		String post = Words.end(Words.POSTS, text);
		if (part == null || post != null && post.length() > part.getValue().length() || known != null
				|| text.matches(".*副" + part.getKey() + ".")) {
			return null;
		}
		String before = text.substring(0, text.length() - part.getKey().length() - 1);
		boolean within = before
			.matches(".*(省|庁|大学|県|都|府|市|町|村|区|病院|図書館|博物館|美術館|機構|会社|法人|協会|連合会|研究所|銀行|社|組合|会議所|連盟|基金).+");
		return of(text, part, within ? 0.7 : 1);
	}

	private static Parted.Of of(String text, Map.Entry<String, String> head, double cost) {
		String organisation = text.substring(0, text.length() - 1);
		return new Parted.Of(new Post(organisation, head.getValue()),
				LISTED.matcher(organisation).matches() ? cost + 6 : cost);
	}

	/**
	 * The posts in a text.
	 *
	 * @param posts the posts, in its order
	 * @param cost how much had to be guessed, from 0
	 */
	record Parted(List<Post> posts, double cost) {

		/** One post of them. */
		private record Of(Post post, double cost) {

		}

	}

}
