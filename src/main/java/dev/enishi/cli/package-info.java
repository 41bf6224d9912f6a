/** The commands that work on the graph in the place of the service. */
@NullMarked
package dev.enishi.cli;

import org.jspecify.annotations.NullMarked;
