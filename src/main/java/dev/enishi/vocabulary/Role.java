package dev.enishi.vocabulary;

/**
 * What part an entity takes at the other end of a link.
 *
 * @param index its place among all roles
 * @param name its name, such as {@code CHAIR}
 * @param words what people call it
 * @param place the file and line of its declaration
 */
public record Role(int index, String name, Bilingual<String> words, String place) {

	/** What people call it. */
	public String word(Language language) {
		return this.words.in(language);
	}

	@Override
	public int hashCode() {
		return this.name.hashCode();
	}

	@Override
	public String toString() {
		return this.name;
	}

}
