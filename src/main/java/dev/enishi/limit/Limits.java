package dev.enishi.limit;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a request may ask for.
 *
 * @param body how large a request may be
 * @param tokens how many names, numbers, texts and signs a document may have
 * @param depth how many fields may stand one inside the other
 * @param fields how many fields a document may have, those of fragments wherever they are
 * @param aliases how many fields may be given another name
 * @param directives how many directives a document may have
 * @param complexity how many values an answer may have, where every page is full
 * @param values how many values an answer may really have
 * @param time how long a query may take; mutations are not cut off
 * @param memory how much of the memory may be in use after a collection, as a share of
 * all, before questions are turned away
 * @param concurrent how many requests are answered at once
 * @param requestsPerSecond how many requests a client may send on average, 0 for any
 * number; ten times as many at once
 */
@ConfigurationProperties("enishi.limit")
record Limits(@DefaultValue("2MB") DataSize body, @DefaultValue("5000") int tokens, @DefaultValue("25") int depth,
		@DefaultValue("2000") int fields, @DefaultValue("100") int aliases, @DefaultValue("50") int directives,
		@DefaultValue("10000000") long complexity, @DefaultValue("1000000") int values,
		@DefaultValue("30s") Duration time, @DefaultValue("0.9") double memory, @DefaultValue("100") int concurrent,
		@DefaultValue("0") int requestsPerSecond) {

}
