package dev.enishi.model;

import org.springframework.data.neo4j.core.schema.Node;

/** A field of work that a policy puts weight on. */
@Node
public final class Theme extends Entity {

}
