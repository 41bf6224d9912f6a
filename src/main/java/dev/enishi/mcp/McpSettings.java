package dev.enishi.mcp;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How agents are served.
 *
 * @param enabled whether they are
 * @param edit whether curators may change the graph by a tool
 */
@ConfigurationProperties("enishi.mcp")
record McpSettings(@DefaultValue("true") boolean enabled, @DefaultValue("false") boolean edit) {
}
