package dev.enishi.graph;

import java.util.Set;
import java.util.function.Function;

import dev.enishi.model.PartialDate;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.converter.GenericConverter.ConvertiblePair;
import org.springframework.data.neo4j.core.convert.Neo4jConversions;

/** Maps dates to the text that the graph keeps for them. */
@Configuration(proxyBeanMethods = false)
class GraphMapping {

	@Bean
	Neo4jConversions neo4jConversions() {
		return new Neo4jConversions(Set.of(new AsText<>(PartialDate.class, PartialDate::text, PartialDate::new)));
	}

	private record AsText<T>(Class<T> type, Function<T, String> write,
			Function<String, T> read) implements GenericConverter {

		@Override
		public Set<ConvertiblePair> getConvertibleTypes() {
			return Set.of(new ConvertiblePair(this.type, Value.class), new ConvertiblePair(Value.class, this.type));
		}

		@Override
		public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
			if (source instanceof Value value) {
				return this.read.apply(value.asString());
			}
			return (source != null) ? Values.value(this.write.apply(this.type.cast(source))) : Values.NULL;
		}

	}

}
