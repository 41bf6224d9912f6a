/**
 * The GraphQL face: what each field of the schema calls, pages with their cursors, and
 * errors.
 */
@NullMarked
package dev.enishi.graphql;

import org.jspecify.annotations.NullMarked;
