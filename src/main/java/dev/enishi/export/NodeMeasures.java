package dev.enishi.export;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import dev.enishi.graph.LinkFilter;
import dev.enishi.trace.Centrality;
import dev.enishi.trace.Communities;
import dev.enishi.trace.NetworkForm;
import dev.enishi.trace.Rankings;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import static java.util.stream.Collectors.joining;

/** Scores and communities in the whole graph, as further columns of entities. */
@Component
class NodeMeasures {

	static final String COMMUNITY = "community";

	private final Rankings rankings;

	private final Communities communities;

	NodeMeasures(Rankings rankings, Communities communities) {
		this.rankings = rankings;
		this.communities = communities;
	}

	private static String column(Centrality score) {
		String[] words = score.name().toLowerCase(Locale.ROOT).split("_");
		return words[0] + Arrays.stream(words).skip(1).map(StringUtils::capitalize).collect(joining()) + "Score";
	}

	/**
	 * What is measured, by the name of the column; a measure has the value of an id, null
	 * where that has none.
	 * @param filter which links count
	 */
	Map<String, Function<String, @Nullable Object>> of(List<Centrality> scores, boolean communities,
			LinkFilter filter) {
		Map<String, Function<String, @Nullable Object>> measures = new LinkedHashMap<>();
		for (Centrality score : scores) {
			measures.put(column(score), this.rankings.scores(new Rankings.Measure(score, filter))::of);
		}
		if (communities) {
			Map<String, String> byMember = new HashMap<>();
			this.communities.of(NetworkForm.WHOLE, 1, filter)
				.forEach((community) -> community.members().forEach((member) -> byMember.put(member, community.id())));
			measures.put(COMMUNITY, byMember::get);
		}
		return measures;
	}

}
