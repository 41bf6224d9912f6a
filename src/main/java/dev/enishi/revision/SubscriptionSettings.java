package dev.enishi.revision;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How subscriptions are served.
 *
 * @param most how many are served at once
 * @param lookEvery how often the database is polled for what others changed
 */
@ConfigurationProperties("enishi.subscriptions")
record SubscriptionSettings(@DefaultValue("200") int most, @DefaultValue("500ms") Duration lookEvery) {

}
