/** How much a request may ask for, how often, and how long it may take. */
@NullMarked
package dev.enishi.limit;

import org.jspecify.annotations.NullMarked;
