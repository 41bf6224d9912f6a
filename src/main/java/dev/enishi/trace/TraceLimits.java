package dev.enishi.trace;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far computations may go.
 *
 * @param paths the most paths that a request may ask for
 * @param length the greatest length of paths that a request may ask for
 * @param depth the greatest depth of neighbourhoods that a request may ask for
 * @param nodes the most nodes of a network
 * @param exactBetweenness up to how many nodes times links betweenness and closeness are
 * exact; beyond that, about how many links are followed for an estimate of betweenness
 * @param atOnce how many rankings and divisions into communities are computed at a time
 */
@ConfigurationProperties("enishi.trace")
record TraceLimits(@DefaultValue("100") int paths, @DefaultValue("12") int length, @DefaultValue("6") int depth,
		@DefaultValue("10000") int nodes, @DefaultValue("200000000") long exactBetweenness,
		@DefaultValue("2") int atOnce) {
}
