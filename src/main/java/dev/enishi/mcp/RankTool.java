package dev.enishi.mcp;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.enishi.model.Properties;
import dev.enishi.trace.Centrality;
import dev.enishi.trace.Rankings;
import dev.enishi.trace.Rankings.Ranked;

import org.springframework.stereotype.Component;

/** Ranks entities by centrality. */
@Component
class RankTool implements Tool {

	private final Rankings rankings;

	RankTool(Rankings rankings) {
		this.rankings = rankings;
	}

	@Override
	public String name() {
		return "rank";
	}

	@Override
	public void run(Call call, Result result) {
		String by = call.text("by");
		Centrality centrality = Centrality.valueOf((by != null) ? by.toUpperCase(Locale.ROOT) : "BETWEENNESS");
		int end = call.offset() + call.limit();
		List<Ranked> ranked = this.rankings.by(new Rankings.Measure(centrality, call.linkFilter()),
				Set.copyOf(call.entityTypes("types")), new Rankings.Part(List.of(), 0, end + 1, false));
		ranked.stream()
			.limit(end)
			.skip(call.offset())
			.forEach((one) -> result.add(one.entity(),
					new Properties().put("rank", one.rank())
						.put("score", one.score())
						.put("margin", one.margin())
						.put("cutOff", one.cutOff())
						.put("inferred", one.inferred()),
					"%d. %s %.4f. %s.".formatted(one.rank(), result.named(one.entity()), one.score(),
							one.reason(call.language()))));
		result.page(null, end, ranked.size() > end);
	}

}
