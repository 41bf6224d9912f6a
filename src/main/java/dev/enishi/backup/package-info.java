/** All that a database holds, in a file, and back again. */
@NullMarked
package dev.enishi.backup;

import org.jspecify.annotations.NullMarked;
