package dev.enishi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.OutputType;

/**
 * Takes the pictures of the README: {@code ./mvnw test -Dtest=Screenshots}. Not part of
 * the suite.
 */
class Screenshots extends BrowserTest {

	private static final Path FOLDER = Path.of("docs");

	@ParameterizedTest
	@CsvSource(delimiter = ' ', value = { "network #select=organisation:tohoku-meti",
			"paths #lang=en&picked=person:tohoku-5th-大野英男,asset:fh2r&ask=ways&select=asset:fh2r" })
	void take(String name, String view) throws IOException {
		go("/" + view);
		find("#card h2");
		awaitText("#status", " ");
		this.browser.executeAsyncScript("setTimeout(arguments[0], 3000)");
		Files.createDirectories(FOLDER);
		Files.write(FOLDER.resolve("explorer-" + name + ".png"), this.browser.getScreenshotAs(OutputType.BYTES));
	}

}
