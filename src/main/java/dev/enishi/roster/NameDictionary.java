package dev.enishi.roster;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import com.atilika.kuromoji.ipadic.Token;
import com.atilika.kuromoji.ipadic.Tokenizer;

/**
 * Which family and given names are known, and where words begin, by the IPA dictionary.
 */
final class NameDictionary {

	private final Tokenizer tokenizer = new Tokenizer();

	private final Map<String, Boolean> family = new ConcurrentHashMap<>();

	private final Map<String, Boolean> given = new ConcurrentHashMap<>();

	/** Beside a given name, a word that is also a family name is taken for one. */
	boolean isFamilyName(String text) {
		return this.family.computeIfAbsent(Characters.usual(text), (name) -> isName(name + "太郎", name, 0, "名"));
	}

	/** Behind a family name, a word that is also a given name is taken for one. */
	boolean isGivenName(String text) {
		return this.given.computeIfAbsent(Characters.usual(text), (name) -> isName("山田" + name, name, 1, "姓"));
	}

	/** Whether a text begins with a word of several characters that is no name. */
	boolean beginsWithWord(String text) {
		Token first = this.tokenizer.tokenize(text).get(0);
		return first.isKnown() && first.getSurface().length() > 1 && !first.getPartOfSpeechLevel3().equals("人名");
	}

	/** The places in a text where a word begins. */
	Set<Integer> boundaries(String text) {
		Set<Integer> places = new TreeSet<>();
		this.tokenizer.tokenize(text).forEach((token) -> places.add(token.getPosition()));
		return places;
	}

	private boolean isName(String text, String name, int place, String other) {
		List<Token> tokens = this.tokenizer.tokenize(text);
		return tokens.size() == 2 && tokens.get(place).getSurface().equals(name)
				&& tokens.get(place).getPartOfSpeechLevel3().equals("人名")
				&& !tokens.get(place).getPartOfSpeechLevel4().equals(other);
	}

}
