/** Bundles of YAML files become checked rows, and rows become the graph. */
@NullMarked
package dev.enishi.ingest;

import org.jspecify.annotations.NullMarked;
