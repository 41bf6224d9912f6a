/**
 * Who may read and who may change the graph: tokens, roles, and where the service
 * listens.
 */
@NullMarked
package dev.enishi.access;

import org.jspecify.annotations.NullMarked;
