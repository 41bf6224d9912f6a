/** Parts of the graph in the formats that other programs read. */
@NullMarked
package dev.enishi.export;

import org.jspecify.annotations.NullMarked;
