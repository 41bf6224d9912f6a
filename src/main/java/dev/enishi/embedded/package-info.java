/** The in-process Neo4j, for those who run the service with nothing else installed. */
@NullMarked
package dev.enishi.embedded;

import org.jspecify.annotations.NullMarked;
