package dev.enishi.revision;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How subscriptions are served.
 *
 * @param most how many are served at once
 */
@ConfigurationProperties("enishi.subscriptions")
record SubscriptionSettings(@DefaultValue("200") int most) {

}
