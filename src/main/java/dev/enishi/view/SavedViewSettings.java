package dev.enishi.view;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many views are saved, and for how long.
 *
 * @param most how many are saved at most; more are refused until others expire
 * @param characters how long one may be
 * @param unopened how long one is kept that nobody opens
 */
@ConfigurationProperties("enishi.views")
record SavedViewSettings(@DefaultValue("10000") int most, @DefaultValue("500000") int characters,
		@DefaultValue("90d") Duration unopened) {

}
