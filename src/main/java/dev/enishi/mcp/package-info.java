/**
 * A face for agents: a server of the Model Context Protocol whose tools return facts with
 * their citations.
 */
@NullMarked
package dev.enishi.mcp;

import org.jspecify.annotations.NullMarked;
