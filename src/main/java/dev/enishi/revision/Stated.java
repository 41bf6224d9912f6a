package dev.enishi.revision;

import dev.enishi.bundle.Place;
import dev.enishi.model.Fact;

/**
 * A fact and where it is stated.
 *
 * @param fact the fact
 * @param place where the first statement of it stands
 */
public record Stated(Fact fact, Place place) {
}
