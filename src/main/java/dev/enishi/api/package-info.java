/**
 * What all of the GraphQL interface shares: the completed schema, pages and their
 * cursors, and errors.
 */
@NullMarked
package dev.enishi.api;

import org.jspecify.annotations.NullMarked;
