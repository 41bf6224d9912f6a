package dev.enishi.graph;

/**
 * A page of the links of one entity: the key that traversals are batched by.
 *
 * @param entityId where to stand
 * @param filter which links to follow
 * @param window which page of them
 */
public record Traversal(String entityId, LinkFilter filter, Window window) {
}
