/** What can be seen of the running service from outside. */
@NullMarked
package dev.enishi.watch;

import org.jspecify.annotations.NullMarked;
