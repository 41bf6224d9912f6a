package dev.enishi.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long pages are.
 *
 * @param usual how many items a page has where a request does not say
 * @param most how many items a request may ask for
 */
@ConfigurationProperties("enishi.page")
public record PageSizes(@DefaultValue("20") int usual, @DefaultValue("500") int most) {
}
