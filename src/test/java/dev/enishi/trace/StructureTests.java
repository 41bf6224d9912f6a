package dev.enishi.trace;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.enishi.graph.LinkFilter;
import dev.enishi.live.Deadline;
import dev.enishi.live.TestTopology;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a network is like as a whole. */
class StructureTests {

	@Test
	void noComputationWaitsForAPermitWithOneInHand() throws ReflectiveOperationException {
		AtomicBoolean isRunning = new AtomicBoolean();
		Structure.Sharing oneAtATime = new Structure.Sharing() {
			@Override
			public <T> T once(String what, Supplier<T> computation) {
				assertThat(isRunning.getAndSet(true)).as(what + " within another computation").isFalse();
				try {
					return computation.get();
				}
				finally {
					isRunning.set(false);
				}
			}
		};
		Deadline deadline = new Deadline(Duration.ofMinutes(1));
		Structure structure = new Structure(SimpleGraph.of(new TestTopology().link("a", "b").link("b", "c").build(),
				Set.of(), LinkFilter.ALL, deadline), deadline, Long.MAX_VALUE, oneAtATime);
		for (Method value : Stream.of(Structure.class.getDeclaredMethods())
			.filter((method) -> Modifier.isPublic(method.getModifiers()))
			.toList()) {
			assertThat(value.invoke(structure)).as(value.getName()).isNotNull();
		}
	}

}
