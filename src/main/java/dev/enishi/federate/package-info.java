/** The graph as a part of a larger one that others make of several. */
@NullMarked
package dev.enishi.federate;

import org.jspecify.annotations.NullMarked;
