package dev.enishi.graph;

/**
 * A page of the links of one entity: the key that traversals are batched by.
 *
 * @param entityId the entity
 * @param filter which links to follow
 * @param request which page of them
 */
public record Traversal(String entityId, LinkFilter filter, PageRequest request) {
}
