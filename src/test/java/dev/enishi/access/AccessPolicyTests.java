package dev.enishi.access;

import java.net.InetAddress;
import java.util.List;

import dev.enishi.EnishiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class AccessPolicyTests {

	private static final AccessSettings UNDECIDED = new AccessSettings(null, List.of(), "roles");

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
		assertThatNoException().isThrownBy(() -> new AccessSettings(AccessSettings.Reading.EVERYONE, List.of(), "roles")
			.requireFor(InetAddress.getByName(address)));
	}

	@Test
	void noAddressMeansAllOfThem() {
		assertThatExceptionOfType(EnishiException.class).isThrownBy(() -> UNDECIDED.requireFor(null))
			.withMessageContaining("all addresses");
	}

}
