package dev.enishi.reconcile;

import java.util.List;
import java.util.Set;

import dev.enishi.model.Identifier;
import dev.enishi.vocabulary.EntityType;

/**
 * A text and what is known of what it means.
 *
 * @param text the text
 * @param types the types that it may be of; none for all
 * @param identifiers identifiers that it has
 * @param limit how many candidates there may be
 */
record Question(String text, Set<EntityType> types, List<Identifier> identifiers, int limit) {

}
