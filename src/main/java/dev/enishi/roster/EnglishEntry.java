package dev.enishi.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads lines such as
 * {@code AIZAWA Masuo, Advisor to the Japan Science and Technology Agency}.
 */
final class EnglishEntry {

	private static final Pattern ENGLISH = Pattern.compile("[\\p{IsLatin}\\p{Punct}\\d\\s’‘“”–—・•…]+");

	private static final Pattern TITLE = Pattern.compile(
			"^(?:(?:(?:Prof|Dr|Mr|Ms|Mrs|Sir|Dame|Hon|Amb|Assoc)\\.?|Professor|Associate|Ambassador|Emeritus)\\s+)+");

	private static final Pattern ROLE = Pattern.compile(
			"(?i)^(chair|chairperson|chairman|chairwoman|co-chair|vice[- ]chair(?:person|man)?|deputy chair|members?|observers?|secretariat|secretary|president|patron|honorary (?:member|chair(?:man|person)?|president)|rapporteur|moderator|panelists?|speakers?)\\s*[:：\\-–—]\\s*");

	private static final Pattern ROLE_BEHIND = Pattern.compile(
			"\\s*[(\\[]((?i:co-)?(?i:chair(?:person|man|woman)?|vice[- ]chair(?:person|man)?|member|observer|secretary))[)\\]]");

	private static final Pattern HEADING = Pattern.compile(
			"(?i)[^.,;:]*\\b(committee|board|council|panel|members|membership|task force|working group|advisory group|commission|observers|secretariat|chairs?|chairperson|participants)\\b[^.,;:]*");

	/** Honorary Treasurer, Ordinary Trustees, and nothing else. */
	private static final Pattern OFFICE = Pattern.compile(
			"(?i)(?:(?:honorary|deputy|vice|executive|ordinary|senior|acting|general|co|past|immediate|elect|and|of|the)[\\s-]+){0,6}(?:chairs?|chair(?:man|men|person|persons|woman)|presidents?|treasurers?|secretar(?:y|ies)|solicitors?|editors?|trustees|directors|patrons?|advis[eo]rs|auditors?|members|fellows|officers|governors|councill?ors|co-?ordinators)");

	/** President Makoto GONOKAMI */
	private static final Pattern TITLE_FIRST = Pattern.compile(
			"((?:(?:Executive|Senior|Vice|Deputy|Managing|Assistant|Associate|Acting)[\\s-]+){0,4}(?:President|Director|Secretary|Treasurer|Chancellor|Provost|Dean|Governor|Commissioner|Minister|Trustee|Auditor))\\s+(.+)");

	/** Dr. Takamitsu Sawa (President of Shiga University), among others in a sentence. */
	private static final Pattern IN_SENTENCE = Pattern
		.compile("(?:Prof\\.|Dr\\.|Mr\\.|Ms\\.|Mrs\\.)[^,;()]{3,50}\\s\\([^()]{5,160}\\)");

	private static final Pattern POST = Pattern.compile(
			"(?i).*\\b(professor|emeritus|director|president|advis[eo]r|chair(?:man|person|woman)?|chief|officer|fellow|researcher|scientist|head|dean|manager|partner|executive|minister|secretary|ambassador|member|lecturer|editor|founder|ceo|coo|cto|cfo|governor|mayor|commissioner|counsel|attorney|lawyer|consultant|engineer|analyst|economist|journalist|principal|provost|chancellor|rector|trustee|councill?or|coordinator|representative|specialist|leader|vice-president)\\b.*");

	private static final Pattern OF = Pattern.compile("(.*?)\\s+(?:to|of|at|for|with)\\s+(?:the\\s+)?(\\p{Lu}.*)");

	private static final Pattern NAME = Pattern.compile(
			"[\\p{Lu}][\\p{IsLatin}’'\\-.]*(?:\\s+(?:[\\p{Lu}][\\p{IsLatin}’'\\-.]*|de|van|von|der|den|la|di|da|bin|al)){1,4}");

	/** (UK) Chair */
	private static final Pattern ROLE_LAST = Pattern
		.compile("(?<=\\))\\s+((?i:co-)?(?i:chair(?:person|man|woman)?|vice[- ]chair(?:person|man)?))$");

	/** Joanna Doe (Denmark), Head of Section */
	private static final Pattern COUNTRY = Pattern
		.compile("^([^,;()]+?)\\s*\\((?:\\p{Lu}[\\p{IsLatin}. ]{1,20})\\)\\s*,\\s*");

	/** What an organisation is called. */
	private static final Pattern ORGANISATION = Pattern.compile(
			"(?i).*\\b(universit\\w+|institut\\w*|college|school|department|faculty|cent(?:re|er)|ministry|agency|foundation|academy|laborator\\w+|lab|hospital|council|association|society|bank|ltd|inc|corp|corporation|company|gmbh)\\b.*");

	private EnglishEntry() {
	}

	/** Whether a line is part of a text, not of a list. */
	static boolean isSentence(String line) {
		String text = line.strip();
		return text.length() > 140 || text.matches(".*[a-z][.!?:]") && !text.matches(".*\\b(Ltd|Inc|Co|Corp|Jr|Sr)\\.")
				|| text.matches(".*\\b(is|are|was|were|has|have|should|will|shall|which|that)\\b.*");
	}

	/** Whether a line below a name says where that person is. */
	static boolean isAffiliation(String line) {
		String text = line.strip();
		return !isSentence(text) && !TITLE.matcher(text).find()
				&& (text.startsWith("(") && text.endsWith(")") || text.contains(", ") && !ROLE.matcher(text).find()
						|| POST.matcher(text).matches() || ORGANISATION.matcher(text).matches())
				&& (ORGANISATION.matcher(text).matches() || POST.matcher(text).matches() || text.indexOf(", ") > 0
						&& text.split(",\\s*")[0].matches(".*(?:\\s\\p{Lu}{2,}|\\p{Lu}{2,}\\s).*|.{25,}|\\p{Lu}{3,}"));
	}

	/** Whether a line is a name and nothing else. */
	static boolean isName(String line) {
		String text = TITLE.matcher(line.strip()).replaceFirst("");
		return NAME.matcher(text).matches() && !POST.matcher(text).matches() && !ORGANISATION.matcher(text).matches();
	}

	/** What such a line says. */
	static Post affiliation(String line) {
		String text = line.strip().replaceFirst("^[*•・–\\-]+\\s*", "").replaceFirst("^\\((.*)\\)$", "$1");
		return post(new ArrayList<>(List.of(text.split("\\s*[,;]\\s+"))));
	}

	/** The people that a sentence names with title, post and organisation. */
	static List<String> inSentence(String line) {
		return IN_SENTENCE.matcher(line).results().map(MatchResult::group).toList();
	}

	static boolean isEnglish(String line) {
		return ENGLISH.matcher(line).matches() && line.matches(".*\\p{IsLatin}{2}.*");
	}

	/** The role that a heading gives to those below; null where it is no heading. */
	static @Nullable String heading(String line) {
		String text = line.replaceAll("^[\\s#*•\\-\\d.]+|[\\s*:]+$", "").replaceFirst("\\s*\\([^()]*\\)$", "");
		return (HEADING.matcher(text).matches() && text.split("\\s+").length <= 10 || OFFICE.matcher(text).matches())
				? text : null;
	}

	/** The person of a line; null where there is none. */
	static @Nullable Member read(Line line, Section section) {
		if (isSentence(line.text())) {
			return null;
		}
		String text = line.text().strip().replaceFirst("^(?:[*•・–\\-]+\\s*|\\d{1,2}[.)]\\s*)+", "");
		String role = section.role;
		Matcher found = ROLE.matcher(text);
		if (found.find()) {
			role = found.group(1);
			text = text.substring(found.end());
		}
		found = ROLE_BEHIND.matcher(text);
		if (found.find()) {
			role = found.group(1);
			text = found.replaceFirst("");
		}
		found = ROLE_LAST.matcher(text);
		if (found.find()) {
			role = found.group(1);
			text = found.replaceFirst("");
		}
		found = TITLE_FIRST.matcher(text);
		if (found.matches() && isName(found.group(2))) {
			text = found.group(2) + ", " + found.group(1);
		}
		List<String> parts = parts(COUNTRY.matcher(TITLE.matcher(text).replaceFirst("")).replaceFirst("$1, "));
		if (parts.isEmpty() || !NAME.matcher(parts.get(0)).matches() || POST.matcher(parts.get(0)).matches()
				|| (parts.size() == 1 && section.about != Section.About.PEOPLE)) {
			return null;
		}
		return new Member(parts.get(0), null, post(parts.subList(1, parts.size())), List.of(), role, section.attending,
				null, null, null, line.number(), line.page(), (parts.size() > 2) ? 0.95 : 0.85);
	}

	/** FAMILY, Given is one part. */
	private static List<String> parts(String text) {
		List<String> parts = new ArrayList<>(
				Arrays.asList(text.replaceFirst("^([^,(\\[]+?)\\s*[(\\[](.+)[)\\]]$", "$1, $2")
					.split("\\s*[,;]\\s+|\\s+[–—\\-|]\\s+|\\s{2,}|\\t")));
		parts.replaceAll((part) -> part.replaceFirst("^\\((.*)\\)$", "$1"));
		parts.removeIf(String::isBlank);
		if (parts.size() > 1 && parts.get(0).matches("[\\p{IsLatin}’'\\-]+")
				&& parts.get(1).matches("[\\p{IsLatin}’'\\-.]+(\\s[\\p{IsLatin}.]+)?")
				&& !POST.matcher(parts.get(1)).matches()) {
			parts.set(0, parts.get(0) + " " + parts.remove(1));
		}
		return parts;
	}

	private static Post post(List<String> parts) {
		if (parts.isEmpty()) {
			return Post.NONE;
		}
		if (!POST.matcher(parts.get(0)).matches()) {
			boolean last = parts.size() > 1 && POST.matcher(parts.get(parts.size() - 1)).matches();
			return last ? new Post(String.join(", ", parts.subList(0, parts.size() - 1)), parts.get(parts.size() - 1))
					: new Post(String.join(", ", parts), null);
		}
		if (parts.size() > 1) {
			int posts = 1;
			while (posts < parts.size() - 1 && POST.matcher(parts.get(posts)).matches()) {
				posts++;
			}
			return new Post(String.join(", ", parts.subList(posts, parts.size())),
					String.join(", ", parts.subList(0, posts)));
		}
		Matcher of = OF.matcher(parts.get(0));
		return of.matches() ? new Post(of.group(2), of.group(1)) : new Post(null, parts.get(0));
	}

}
