package dev.enishi.ingest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an empty graph begins with.
 *
 * @param seed the folder of a bundle; empty for nothing
 */
@ConfigurationProperties("enishi")
record SeedSettings(@DefaultValue("classpath:seed/tohoku-5th-policy") String seed) {

}
