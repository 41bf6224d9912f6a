/** People change the graph; every change is checked, recorded and can be reverted. */
@NullMarked
package dev.enishi.curate;

import org.jspecify.annotations.NullMarked;
