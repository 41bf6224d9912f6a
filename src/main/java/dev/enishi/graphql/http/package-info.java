/**
 * GraphQL over HTTP: queries by GET, server-sent events, cached responses.
 */
@NullMarked
package dev.enishi.graphql.http;

import org.jspecify.annotations.NullMarked;
