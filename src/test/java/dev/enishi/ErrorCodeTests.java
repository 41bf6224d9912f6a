package dev.enishi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

class ErrorCodeTests {

	@Test
	void theDocumentationListsEveryCodeWithItsMeaning() throws IOException {
		String table = Arrays.stream(ErrorCode.values())
			.map((code) -> "| `%s` | %d | %s |\n".formatted(code, code.status(), code.meaning()))
			.collect(joining());
		assertThat(Files.readString(Path.of("docs/errors.md"))).endsWith(table);
	}

	@Test
	void codesAreInTheOrderOfTheirNames() {
		assertThat(ErrorCode.values()).extracting(ErrorCode::name).isSorted();
	}

}
