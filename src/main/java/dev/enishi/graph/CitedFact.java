package dev.enishi.graph;

import java.util.List;

import dev.enishi.model.Citation;
import dev.enishi.model.Fact;

/**
 * A fact with the citations that name a place.
 *
 * @param fact the fact
 * @param citations its citations of the place
 */
public record CitedFact(Fact fact, List<Citation> citations) {
}
