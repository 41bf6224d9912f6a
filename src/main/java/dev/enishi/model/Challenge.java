package dev.enishi.model;

import org.springframework.data.neo4j.core.schema.Node;

/** A difficulty that a policy responds to. */
@Node
public final class Challenge extends Entity {

}
