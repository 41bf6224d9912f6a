/** Limits on the size, number, time and memory of requests. */
@NullMarked
package dev.enishi.limit;

import org.jspecify.annotations.NullMarked;
