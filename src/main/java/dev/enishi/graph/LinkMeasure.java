package dev.enishi.graph;

import org.jspecify.annotations.Nullable;

/**
 * A number or a text that the links of an entity make up, to order entities by: how many
 * others it has links to, unless it is one of the other two.
 *
 * @param over which links count
 * @param sum a property of links that is summed, or null
 * @param related a property of the entities at the other ends of which the first value
 * counts, or null
 */
public record LinkMeasure(LinkFilter over, @Nullable String sum, @Nullable String related) {
}
