/**
 * What may be said: the types of entities and links, their attributes and roles, and
 * their words, as {@code schema/vocabulary} and the user's own folder declare them. No
 * other code lists a type.
 */
@NullMarked
package dev.enishi.vocabulary;

import org.jspecify.annotations.NullMarked;
