package dev.enishi.ingest;

/**
 * How many facts of a type an import changes.
 *
 * @param type the type
 * @param added how many are new
 * @param changed how many become different
 * @param removed how many are removed
 */
public record ChangeCount(String type, int added, int changed, int removed) {
}
