package dev.enishi.graph;

import java.util.Map;

import dev.enishi.graph.ReadCache.Size;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Remembers what was looked up, until the graph changes. A look-up that was under way
 * when the graph changed fills a memory that nobody reads any more, so what it brings is
 * never served as new.
 */
@Component
@EnableConfigurationProperties(Size.class)
public class ReadCache {

	private final Size size;

	private volatile Memory memory;

	ReadCache(Size size) {
		this.size = size;
		this.memory = new Memory(size);
	}

	/** Forgets everything, because the graph has changed; before anybody is told so. */
	@EventListener(GraphChanged.class)
	@Order(Ordered.HIGHEST_PRECEDENCE + 1)
	public void forget() {
		this.memory = new Memory(this.size);
	}

	/**
	 * What is known of the graph as it is now; one look-up goes on with one of these.
	 */
	Memory now() {
		return this.memory;
	}

	/**
	 * Answers as they are now, by a hash of what was asked. What is put there after the
	 * graph has changed is never found.
	 */
	public Map<String, Answer> answers() {
		return this.memory.answers();
	}

	/**
	 * An answer.
	 *
	 * @param field the field that was asked for
	 * @param type the media type of the answer
	 * @param json what was answered, as it went over the wire
	 */
	public record Answer(String field, MediaType type, byte[] json) {

	}

	/**
	 * How much is remembered; an entity takes about a kilobyte, a link half of it, a row
	 * of a page a tenth.
	 *
	 * @param entities how many entities, 0 for none
	 * @param links how many links, 0 for none
	 * @param rows how many rows of pages, 0 for none; those that show the same entity
	 * share it
	 * @param answers how much of answers, 0 for none
	 */
	@ConfigurationProperties("enishi.read-cache")
	record Size(@DefaultValue("50000") long entities, @DefaultValue("100000") long links,
			@DefaultValue("300000") long rows, @DefaultValue("100MB") DataSize answers) {

	}

}
