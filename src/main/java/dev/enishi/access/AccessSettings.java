package dev.enishi.access;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is let in.
 *
 * @param reading who may read; null where it is not set, which is allowed on the loopback
 * interface alone
 * @param origins the other web sites whose pages may send requests
 * @param frames the other web sites that may show pictures in a frame, such as
 * {@code https://example.org}
 * @param rolesClaim the claim of a JWT that holds the roles
 * @param hosts the names that requests may address this service by; where it listens to
 * this machine alone, those of this machine are among them
 * @param recheck how often the token of an open subscription is checked again
 */
@ConfigurationProperties("enishi.access")
record AccessSettings(@Nullable Reading reading, @DefaultValue List<String> origins, @DefaultValue List<String> frames,
		@DefaultValue("roles") String rolesClaim, @DefaultValue List<String> hosts,
		@DefaultValue("10s") Duration recheck) {

	private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

	/** Who may read. */
	enum Reading {

		/** Everybody who reaches the service. */
		EVERYONE,

		/** Who has a token of a reader. */
		READERS

	}

	AccessSettings {
		frames.stream().filter((site) -> !site.matches("https?://[^\\s;,'/]+")).findFirst().ifPresent((site) -> {
			throw new IllegalArgumentException(
					"enishi.access.frames: '%s' is not a web site such as https://example.org".formatted(site));
		});
	}

	/** Whether who may read was left to the address that the service listens at. */
	boolean undecided() {
		return this.reading == null;
	}

	/**
	 * Whether requests may address the service by a name. A page elsewhere can have its
	 * own name resolve to this machine (DNS rebinding), and such a request has that name.
	 * @param address where the service listens, null for all interfaces
	 */
	boolean allowsHost(String name, @Nullable InetAddress address) {
		boolean local = address != null && address.isLoopbackAddress();
		return !local && this.hosts.isEmpty() || local && LOCAL.contains(name) || this.hosts.contains(name);
	}

	/**
	 * Refuses to let everybody in by accident.
	 * @param address where the service listens, null for all interfaces
	 * @throws EnishiException when others can reach it and it is not set who may read
	 */
	void requireFor(@Nullable InetAddress address) {
		if (undecided() && (address == null || !address.isLoopbackAddress())) {
			throw new EnishiException(ErrorCode.NO_ACCESS_POLICY,
					"The service would listen at %s, where others can reach it, but it is not set who may read. "
						.formatted((address != null) ? address.getHostAddress() : "all addresses")
							+ "Set enishi.access.reading to 'readers' (with a token) or 'everyone', "
							+ "or server.address to 127.0.0.1");
		}
	}

}
