package dev.enishi.live;

import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** How large the structure in memory is, and how long ago it was read. */
@Component
class TopologyMetrics implements MeterBinder {

	private final LiveTopology topology;

	TopologyMetrics(LiveTopology topology) {
		this.topology = topology;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		gauge(registry, "nodes", null, (state) -> state.topology().nodes());
		gauge(registry, "links", null, (state) -> state.topology().links().size());
		gauge(registry, "age", "seconds", (state) -> Duration.between(state.read(), Instant.now()).toSeconds());
	}

	private void gauge(MeterRegistry registry, String what, @Nullable String unit,
			ToDoubleFunction<LiveTopology.State> value) {
		Gauge
			.builder("enishi.topology." + what, this.topology,
					(live) -> live.state().map(value::applyAsDouble).orElse(Double.NaN))
			.baseUnit(unit)
			.register(registry);
	}

}
