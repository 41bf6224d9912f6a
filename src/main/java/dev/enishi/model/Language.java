package dev.enishi.model;

/**
 * A language that names, words and explanations come in; KANA is the Japanese reading.
 */
public enum Language {

	JA, EN, KANA

}
