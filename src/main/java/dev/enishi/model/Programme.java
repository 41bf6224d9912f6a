package dev.enishi.model;

import org.springframework.data.neo4j.core.schema.Node;

/** A named activity: an award, a seminar series, a support scheme. */
@Node
public final class Programme extends Entity {

}
