package dev.enishi.match;

import dev.enishi.model.Entity;

/**
 * Two entities that may be the same.
 *
 * @param entity the one that more is known of
 * @param other the other
 * @param score how likely it is, from 0 to 100
 * @param reason why
 */
public record Match(Entity entity, Entity other, double score, String reason) {

}
