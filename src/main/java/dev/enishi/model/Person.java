package dev.enishi.model;

import org.springframework.data.neo4j.core.schema.Node;

/** A human being, named as the source writes it. */
@Node
public final class Person extends Entity {

}
