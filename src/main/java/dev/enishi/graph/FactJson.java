package dev.enishi.graph;

import java.util.Map;

import dev.enishi.model.Entity;
import dev.enishi.model.Fact;
import dev.enishi.model.Link;
import dev.enishi.model.Source;
import dev.enishi.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import org.springframework.stereotype.Component;

/**
 * Facts as JSON, as history, undo logs and staging files keep them; whole numbers come
 * back as the longs that they were. History may name types that nobody declares any more.
 */
@Component
public class FactJson {

	private final JsonMapper json;

	/** Writes and reads facts of a vocabulary. */
	public FactJson(Vocabulary vocabulary) {
		this.json = JsonMapper.builder()
			.enable(DeserializationFeature.USE_LONG_FOR_INTS)
			.addModule(new SimpleModule().addSerializer(Fact.class, new Writer())
				.addDeserializer(Fact.class, new Reader(vocabulary)))
			.build();
	}

	/** A value with facts in it as a text. */
	public String text(Object value) {
		return this.json.writeValueAsString(value);
	}

	/** A value with facts in it as bytes. */
	public byte[] bytes(Object value) {
		return this.json.writeValueAsBytes(value);
	}

	/** Reads what {@link #text} wrote. */
	public <T> T read(String json, Class<T> type) {
		return this.json.readValue(json, type);
	}

	/** Reads what {@link #bytes} wrote. */
	public <T> T read(byte[] json, Class<T> type) {
		return this.json.readValue(json, type);
	}

	/** A fact with its type by name. */
	private record Form(Fact.Kind kind, String type, String id, @Nullable String source, @Nullable String target,
			Map<String, Object> properties) {

		static Form of(Fact fact) {
			Link link = (fact instanceof Link some) ? some : null;
			return new Form(fact.kind(), fact.typeName(), fact.id(), (link != null) ? link.sourceId() : null,
					(link != null) ? link.targetId() : null, fact.properties());
		}

		Fact fact(Vocabulary vocabulary) {
			return switch (this.kind) {
				case SOURCE -> new Source(this.id, this.properties);
				case ENTITY -> new Entity(this.id, vocabulary.entityTypeOf(this.type), this.properties);
				case LINK -> new Link(this.id, vocabulary.linkTypeOf(this.type), String.valueOf(this.source),
						String.valueOf(this.target), this.properties);
			};
		}

	}

	private static final class Writer extends ValueSerializer<Fact> {

		@Override
		public void serialize(Fact fact, JsonGenerator json, SerializationContext context) {
			json.writePOJO(Form.of(fact));
		}

	}

	private static final class Reader extends ValueDeserializer<Fact> {

		private final Vocabulary vocabulary;

		Reader(Vocabulary vocabulary) {
			this.vocabulary = vocabulary;
		}

		@Override
		public Fact deserialize(JsonParser json, DeserializationContext context) {
			return context.readValue(json, Form.class).fact(this.vocabulary);
		}

	}

}
