package dev.enishi.graph;

import dev.enishi.model.Entity;
import dev.enishi.model.Link;

/**
 * A link as seen from one of its ends.
 *
 * @param link the link
 * @param other the entity at the other end
 */
public record LinkedEntity(Link link, Entity other) {
}
