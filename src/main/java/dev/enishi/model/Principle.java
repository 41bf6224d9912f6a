package dev.enishi.model;

import org.springframework.data.neo4j.core.schema.Node;

/** A state of society that a policy aspires to. */
@Node
public final class Principle extends Entity {

}
