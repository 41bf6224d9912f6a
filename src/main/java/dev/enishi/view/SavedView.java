package dev.enishi.view;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A view that was saved.
 *
 * @param id by which it is opened
 * @param view what the explorer wrote
 * @param saved when it was saved first
 * @param expires when it is deleted unless somebody opens it before, null where it is
 * kept
 */
public record SavedView(String id, String view, Instant saved, @Nullable Instant expires) {

}
