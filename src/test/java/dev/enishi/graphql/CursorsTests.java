package dev.enishi.graphql;

import java.util.Base64;
import java.util.List;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CursorsTests {

	private static final String CURSOR = Cursors.encode("people", List.of("大野", 3L, 0.5));

	@Test
	void aCursorComesBackWithItsTypes() {
		assertThat(Cursors.decode("people", CURSOR)).containsExactly("大野", 3L, 0.5);
	}

	@Test
	void aCursorOfAnotherListIsRefused() {
		refused("projects", CURSOR, "another list");
	}

	@Test
	void aCursorWithAnyCharacterChangedIsRefused() {
		for (int i = 0; i < CURSOR.length() - 1; i++) {
			char other = (CURSOR.charAt(i) == 'A') ? 'B' : 'A';
			String damaged = CURSOR.substring(0, i) + other + CURSOR.substring(i + 1);
			assertThatExceptionOfType(EnishiException.class).as(damaged)
				.isThrownBy(() -> Cursors.decode("people", damaged));
		}
	}

	@Test
	void aCursorOfAnotherVersionIsRefused() {
		byte[] bytes = Base64.getUrlDecoder().decode(CURSOR);
		bytes[0] = 99;
		refused("people", Base64.getUrlEncoder().encodeToString(bytes), "another version");
	}

	@Test
	void textThatIsNoCursorIsRefused() {
		for (String text : List.of("", "x", "不正", "Y3Vyc29yOjE=", "%%%")) {
			refused("people", text, "not a cursor");
		}
	}

	private static void refused(String list, String cursor, String why) {
		assertThatExceptionOfType(EnishiException.class).isThrownBy(() -> Cursors.decode(list, cursor))
			.withMessageContaining(why)
			.satisfies((problem) -> assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_CURSOR));
	}

}
