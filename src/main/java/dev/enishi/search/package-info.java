/** Full text in Japanese and English. */
@NullMarked
package dev.enishi.search;

import org.jspecify.annotations.NullMarked;
