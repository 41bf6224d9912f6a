package dev.enishi.model;

import org.springframework.data.neo4j.core.schema.Node;

/** A group that deliberates, such as a study group or a council. */
@Node
public final class Committee extends Entity {

}
