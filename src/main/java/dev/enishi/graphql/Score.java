package dev.enishi.graphql;

import dev.enishi.trace.Rankings.Measure;

/**
 * A score to be looked up.
 *
 * @param measure what is measured
 * @param id of which entity
 */
record Score(Measure measure, String id) {

}
