package dev.enishi.roster;

/** Whether texts are names of people. */
public final class PersonNames {

	private static final double SURE = 3.2;

	private final Names names = new Names(new NameDictionary());

	/** Whether a text looks like a name, in Japanese or as English lists write it. */
	public boolean isName(String text) {
		String[] parts = text.strip().split("[\\s\\u3000]+");
		if (parts.length == 2 && this.names.score(parts[0], parts[1]) >= SURE) {
			return true;
		}
		return parts.length == 1 && this.names.score(text) >= Names.LIKELY + 1;
	}

}
