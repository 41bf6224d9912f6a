/**
 * The links between people, organisations and projects, as a GraphQL service over Neo4j.
 */
@NullMarked
package dev.enishi;

import org.jspecify.annotations.NullMarked;
