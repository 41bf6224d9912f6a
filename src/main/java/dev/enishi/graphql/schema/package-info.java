/**
 * The GraphQL schema: completed from the vocabulary, and held to the code.
 */
@NullMarked
package dev.enishi.graphql.schema;

import org.jspecify.annotations.NullMarked;
