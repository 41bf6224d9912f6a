/** People change the graph; every change is checked, recorded and can be taken back. */
@NullMarked
package dev.enishi.curate;

import org.jspecify.annotations.NullMarked;
