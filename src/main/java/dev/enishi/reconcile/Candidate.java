package dev.enishi.reconcile;

import dev.enishi.model.Entity;

/**
 * An entity that a text may mean.
 *
 * @param entity the entity
 * @param score how well it fits, from 0 to 100
 * @param reason why, in the words of the field
 * @param certain whether it is what is meant
 */
record Candidate(Entity entity, double score, String reason, boolean certain) {

}
