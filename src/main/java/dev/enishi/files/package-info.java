/** Files that only the user who runs Enishi can read. */
@NullMarked
package dev.enishi.files;

import org.jspecify.annotations.NullMarked;
