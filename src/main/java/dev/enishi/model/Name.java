package dev.enishi.model;

import dev.enishi.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/**
 * One name of an entity.
 *
 * @param text the name
 * @param language what it is written in; JA is the name as the source writes it
 * @param status whether an English name is official, null for other languages
 * @param reference where an official English name is used, or null
 */
public record Name(String text, Language language, @Nullable NameStatus status, @Nullable String reference) {
}
