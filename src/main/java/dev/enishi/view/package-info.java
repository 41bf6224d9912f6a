/**
 * Views of the explorer that are too long for an address, kept for those whom they are
 * sent to.
 */
@NullMarked
package dev.enishi.view;

import org.jspecify.annotations.NullMarked;
