package dev.enishi.vocabulary;

/**
 * How a link is put into words in one language. In the sentences {@code {a}} is where the
 * reader stands, {@code {b}} is where the link leads, and {@code {as}} is the role or
 * title, if any.
 *
 * @param label a short name of the link, such as {@code serves on}
 * @param forward the sentence when read from its source to its target
 * @param backward the sentence when read from its target to its source
 */
public record LinkWords(String label, String forward, String backward) {
}
