/**
 * Threads by the clock: what polls, and what ends a request whose time is up.
 */
@NullMarked
package dev.enishi.schedule;

import org.jspecify.annotations.NullMarked;
