package dev.enishi.roster;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;

/**
 * Finds the names in a line: of all ways to part it into names and other things, the one
 * with the highest sum of scores (Viterbi, "Error bounds for convolutional codes and an
 * asymptotically optimum decoding algorithm", 1967).
 */
final class Spans {

	/** 佐 々 木 小 次 郎 */
	private static final int LONGEST = 6;

	/** 企 画 調 整 課 長 */
	private static final int LONGEST_POST = 14;

	private final Names names;

	Spans(Names names) {
		this.names = names;
	}

	/**
	 * The names of a line, and what is between them.
	 * @param spaced whether the letters of names stand apart: 佐 藤 清 雄
	 */
	List<Span> of(List<Atom> atoms, boolean spaced) {
		double[] best = new double[atoms.size() + 1];
		Span[] last = new Span[atoms.size() + 1];
		for (int end = 1; end <= atoms.size(); end++) {
			best[end] = Double.NEGATIVE_INFINITY;
			for (int from = Math.max(0, end - (spaced ? LONGEST_POST : LONGEST)); from < end; from++) {
				for (Span span : candidates(atoms.subList(from, end), spaced)) {
					if (best[from] + span.score() > best[end]) {
						best[end] = best[from] + span.score();
						last[end] = span;
					}
				}
			}
		}
		LinkedList<Span> spans = new LinkedList<>();
		for (int end = atoms.size(); end > 0; end -= last[end].atoms().size()) {
			spans.addFirst(last[end]);
		}
		return spans;
	}

	private List<Span> candidates(List<Atom> atoms, boolean spaced) {
		List<Span> candidates = new ArrayList<>();
		if (atoms.size() == 1) {
			candidates.add(new Span(false, atoms, other(atoms.get(0), spaced)));
		}
		if (atoms.stream().allMatch((atom) -> atom.kind() == Atom.Kind.NAME)) {
			candidates.add(new Span(true, atoms, (atoms.size() == 1) ? 4 : -10));
		}
		else if (atoms.stream().allMatch(Atom::isWord)) {
			String joined = text(atoms);
			if (spaced && atoms.size() > 1
					&& atoms.subList(1, atoms.size()).stream().allMatch((atom) -> atom.text().length() <= 2)
					&& PostWords.isPost(joined) && Words.end(Words.POSTS, joined) != null) {
				candidates.add(new Span(false, atoms, 2 + atoms.size()));
			}
			if (atoms.size() > 1 && atoms.stream().allMatch((atom) -> atom.text().length() <= 2)
					&& (Words.isRole(joined) || Words.POSTS.contains(joined))) {
				candidates.add(new Span(false, atoms, 3));
			}
			candidates
				.add(new Span(true, atoms, (atoms.size() > LONGEST) ? -10 : name(atoms, joined) - (spaced ? 1 : 0)));
		}
		return candidates;
	}

	private double name(List<Atom> atoms, String joined) {
		if (atoms.size() == 1) {
			return this.names.score(joined) - 3.2;
		}
		if (Words.isRole(joined)
				|| atoms.stream().anyMatch((atom) -> Words.isRole(atom.text()) || atom.text().matches("同|〃"))) {
			return -10;
		}
		if (atoms.size() == 2) {
			return this.names.score(atoms.get(0).text(), atoms.get(1).text()) - 2.4;
		}
		long single = atoms.stream().filter((atom) -> Characters.length(atom.text()) == 1).count();
		return (single >= atoms.size() - 1) ? apart(atoms, joined) - 2.4 : -10;
	}

	/** Where one gap is wider than the others, it parts family and given name: 大 沢 隆. */
	private double apart(List<Atom> atoms, String joined) {
		List<Atom> followers = atoms.subList(1, atoms.size());
		int widest = followers.stream().mapToInt(Atom::gap).max().orElse(0);
		if (followers.stream().filter((atom) -> atom.gap() == widest).count() != 1) {
			return this.names.score(joined);
		}
		int given = followers.stream().map(Atom::gap).toList().indexOf(widest) + 1;
		return this.names.score(text(atoms.subList(0, given)), text(atoms.subList(given, atoms.size()))) + 1;
	}

	private static String text(List<Atom> atoms) {
		return String.join("", atoms.stream().map(Atom::text).toList());
	}

	private static double other(Atom atom, boolean spaced) {
		String text = atom.text();
		if (!atom.isWord()) {
			return 0;
		}
		if (Words.isRole(text)) {
			return 2.5;
		}
		if (PostWords.isPost(text)) {
			return 2;
		}
		if (Characters.length(text) > 2 && PostWords.isOrganisation(text)) {
			return 1.5;
		}
		if (text.length() > 6 || !Characters.isOfNames(text) || text.equals("同")) {
			return 1;
		}
		return (text.length() > 3) ? -0.5 : spaced ? -3 : -1.5;
	}

}
