package dev.enishi.ingest;

import dev.enishi.model.Change;

/**
 * A change that an import would make.
 *
 * @param change the change
 * @param caption what people know the fact by; links by the names of their ends
 */
public record PlannedChange(Change change, String caption) {

}
