package dev.enishi.limit;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits on requests.
 *
 * @param body how large a request may be
 * @param bodyTime how long a client may take to send it
 * @param tokens how many names, numbers, texts and signs a document may have
 * @param digits how many digits a number in a document may have
 * @param depth how deep fields may be nested
 * @param fields how many fields a document may have, those of fragments wherever they are
 * @param aliases how many fields may be given another name
 * @param directives how many directives a document may have
 * @param complexity how many values a response may have, where every page is full
 * @param values how many values a response may really have
 * @param time how long a query may take; mutations are not cut off
 * @param memory how much of the memory may be in use after a collection, as a share of
 * all, before requests are refused
 * @param concurrent how many requests are served at once
 * @param share how many of them may be of one client, as a share
 * @param queue how many more may wait for a permit
 * @param queueTime how long each of them waits
 * @param requestsPerSecond how many requests a client may send on average, 0 for any
 * number; ten times as many at once
 */
@ConfigurationProperties("enishi.limit")
record Limits(@DefaultValue("2MB") DataSize body, @DefaultValue("30s") Duration bodyTime,
		@DefaultValue("5000") int tokens, @DefaultValue("400") int digits, @DefaultValue("25") int depth,
		@DefaultValue("2000") int fields, @DefaultValue("100") int aliases, @DefaultValue("50") int directives,
		@DefaultValue("10000000") long complexity, @DefaultValue("1000000") int values,
		@DefaultValue("30s") Duration time, @DefaultValue("0.9") double memory, @DefaultValue("100") int concurrent,
		@DefaultValue("0.5") double share, @DefaultValue("50") int queue, @DefaultValue("1s") Duration queueTime,
		@DefaultValue("0") int requestsPerSecond) {

	/** How many requests of one client are served at once. */
	int perClient() {
		return Math.max(1, (int) (this.concurrent * this.share));
	}

}
