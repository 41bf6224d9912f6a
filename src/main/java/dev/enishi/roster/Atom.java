package dev.enishi.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a line that is read as one.
 *
 * @param kind what it is
 * @param text the word, the brackets with what stands in them, or the mark
 * @param gap how many blanks are before it
 */
record Atom(Kind kind, String text, int gap) {

	/** What a part may be. */
	enum Kind {

		WORD, BRACKET, MARK,
		/** A word that is a name, because of what followed it. */
		NAME

	}

	/**
	 * Legal forms in brackets belong to the word; what repeats takes all it can, since
	 * each choice needs stack.
	 */
	private static final Pattern ATOM = Pattern.compile(
			"(?<bracket>[(（\\[［【<＜〈《](?!(?:株|有|財|社|独|学|福|資|名|医|宗|公財|公社|一財|一社|国研|特非|地独|国立)[)）])(?:[^()（）\\[\\]［］【】<>＜＞〈〉《》]++|[(（][^()（）]*[)）])*[)）\\]］】>＞〉》])"
					+ "|(?<mark>[◎○◯〇●★☆※△▲□■◇◆＊])"
					+ "|(?<word>(?:[(（](?:株|有|財|社|独|学|福|資|名|医|宗|公財|公社|一財|一社|国研|特非|地独|国立)[)）]|[^\\s\\u3000(（\\[［【<＜〈《◎○◯〇●★☆※△▲□■◇◆＊:：]++)+)");

	private static final Pattern WHOLE = Pattern.compile("^[\\s\\u3000]*[(（]([^()（）]*)[)）][\\s\\u3000]*$");

	/** Numbers and dots before what is listed. */
	private static final Pattern BULLET = Pattern.compile(
			"^\\s*(?:[-*•・‣+–—]+\\s*)*(?:[(（]?[0-9０-９]{1,3}[.)．）、](?![0-9０-９])\\s*|[①-⑳]\\s*|[0-9０-９]{1,2}[\\s\\u3000]+)?(?:[-•・]\\s*)*");

	private static final Pattern NUMBER = Pattern.compile("[0-9０-９]{1,3}番?|[①-⑳]|計|以上|(以上)?[0-9０-９]+[名人]|等|ほか|他|外|など");

	static List<Atom> of(String line, Unglue unglue) {
		List<Atom> atoms = new ArrayList<>();
		String text = WHOLE.matcher(BULLET.matcher(line).replaceFirst("")).replaceFirst("$1");
		Matcher found = ATOM.matcher(text);
		int end = 0;
		while (found.find()) {
			int gap = atoms.isEmpty() ? 1 : found.start() - end;
			end = found.end();
			if (found.group("bracket") != null) {
				atoms.add(new Atom(Kind.BRACKET, found.group(), gap));
			}
			else if (found.group("mark") != null) {
				atoms.add(new Atom(Kind.MARK, found.group(), gap));
			}
			else if (!NUMBER.matcher(found.group()).matches()) {
				atoms.addAll(unglue.part(found.group(), gap, atoms.isEmpty() ? null : atoms.get(atoms.size() - 1)));
			}
		}
		return atoms;
	}

	/** What stands in the brackets. */
	String inner() {
		return this.text.substring(1, this.text.length() - 1).strip();
	}

	/** Whether nothing parts it from what is before. */
	boolean attached() {
		return this.gap == 0;
	}

	boolean isWord() {
		return this.kind == Kind.WORD;
	}

}
