package dev.enishi.graph;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The part of a list that a page shows.
 *
 * @param limit how many rows at most
 * @param backward whether they are counted from the end
 * @param position the values of the cursor that the page starts behind (or, counted from
 * the end, before), or null
 * @param counted whether the length of the whole list is wanted
 */
public record PageRequest(int limit, boolean backward, @Nullable List<Object> position, boolean counted) {
}
