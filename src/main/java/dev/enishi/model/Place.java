package dev.enishi.model;

import org.springframework.data.neo4j.core.schema.Node;

/** A region, prefecture, town or site. */
@Node
public final class Place extends Entity {

}
