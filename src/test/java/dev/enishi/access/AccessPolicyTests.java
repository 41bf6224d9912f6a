package dev.enishi.access;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

import dev.enishi.EnishiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class AccessPolicyTests {

	private static final AccessSettings UNDECIDED = settings(null);

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "::1", "127.1.2.3" })
	void nobodyHasToDecideWhileOnlyThisMachineIsListenedTo(String address) {
		assertThatNoException().isThrownBy(() -> UNDECIDED.requireFor(InetAddress.getByName(address)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0", "192.0.2.1", "::" })
	void othersAreNotLetInBeforeSomebodyDecided(String address) {
		assertThatExceptionOfType(EnishiException.class)
			.isThrownBy(() -> UNDECIDED.requireFor(InetAddress.getByName(address)))
			.withMessageContaining("enishi.access.reading");
		assertThatNoException()
			.isThrownBy(() -> settings(AccessSettings.Reading.EVERYONE).requireFor(InetAddress.getByName(address)));
	}

	@Test
	void noAddressMeansAllOfThem() {
		assertThatExceptionOfType(EnishiException.class).isThrownBy(() -> UNDECIDED.requireFor(null))
			.withMessageContaining("all addresses");
	}

	@ParameterizedTest
	@CsvSource({ "localhost, 127.0.0.1, true", "127.0.0.1, ::1, true", "evil.example, 127.0.0.1, false",
			"enishi.example, 127.0.0.1, true", "enishi.example, 192.0.2.1, true", "evil.example, 192.0.2.1, false",
			"localhost, 192.0.2.1, false" })
	void aPageElsewhereCannotHaveItsNameResolveToThisMachine(String host, String address, boolean allowed)
			throws Exception {
		AccessSettings named = new AccessSettings(AccessSettings.Reading.EVERYONE, List.of(), List.of(), "roles",
				List.of("enishi.example"), Duration.ofSeconds(1));
		assertThat(named.allowsHost(host, InetAddress.getByName(address))).isEqualTo(allowed);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "*", "portal.example", "https://portal.example; script-src *", "https://portal.example/a" })
	void whatIsNoWebSiteIsNoPlaceForAPicture(String site) {
		assertThatIllegalArgumentException()
			.isThrownBy(
					() -> new AccessSettings(null, List.of(), List.of(site), "roles", List.of(), Duration.ofSeconds(1)))
			.withMessageContaining("enishi.access.frames");
	}

	private static AccessSettings settings(AccessSettings.Reading reading) {
		return new AccessSettings(reading, List.of(), List.of(), "roles", List.of(), Duration.ofSeconds(1));
	}

}
