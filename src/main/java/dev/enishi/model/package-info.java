/**
 * What the graph is made of: entities and their types, links and their vocabulary, and
 * the sources that state them.
 */
@NullMarked
package dev.enishi.model;

import org.jspecify.annotations.NullMarked;
