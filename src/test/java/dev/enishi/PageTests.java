package dev.enishi;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@EnishiTest
@EnabledIf(value = "chromiumIsHere",
		disabledReason = "Chromium and its driver are not installed (Debian: chromium, chromium-driver)")
class PageTests {

	private static final Path CHROMIUM = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));

	private static final Path DRIVER = Path.of(System.getProperty("chromedriver", "/usr/bin/chromedriver"));

	@Autowired
	GraphQl graphQl;

	private ChromeDriver browser;

	static boolean chromiumIsHere() {
		return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
	}

	@BeforeEach
	void open() {
		ChromeOptions options = new ChromeOptions();
		options.setBinary(CHROMIUM.toFile());
		options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
				"--disable-background-networking", "--disable-component-update", "--disable-sync",
				"--window-size=1280,800");
		options.setCapability("goog:loggingPrefs", Map.of("performance", "ALL", "browser", "ALL"));
		this.browser = new ChromeDriver(
				new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(), options);
	}

	@AfterEach
	void close() {
		this.browser.quit();
	}

	@Test
	void graphiQlAnswersAQuestionWithoutAnyOutsideRequest() {
		this.browser.get(this.graphQl.address("/graphiql").toString());
		WebDriverWait wait = new WebDriverWait(this.browser, Duration.ofSeconds(90));
		wait.until((page) -> page.findElements(By.cssSelector(".graphiql-tab")).size() > 4);
		this.browser.findElement(By.cssSelector(".graphiql-execute-button")).click();
		wait.until((page) -> page.findElement(By.cssSelector(".result-window")).getText().contains("第5期中期政策の委員"));
		nothingLeavesTheMachineAndNothingFails();
	}

	@Test
	void theStartPageLeadsToGraphiQl() {
		this.browser.get(this.graphQl.address("/").toString());
		this.browser.findElement(By.linkText("GraphiQL")).click();
		new WebDriverWait(this.browser, Duration.ofSeconds(90))
			.until((page) -> !page.findElements(By.cssSelector(".graphiql-execute-button")).isEmpty());
		nothingLeavesTheMachineAndNothingFails();
	}

	private void nothingLeavesTheMachineAndNothingFails() {
		List<String> requests = this.browser.manage()
			.logs()
			.get(LogType.PERFORMANCE)
			.getAll()
			.stream()
			.map((entry) -> JsonPath.parse(entry.getMessage()))
			.filter((event) -> "Network.requestWillBeSent".equals(event.read("$.message.method")))
			.map((event) -> event.<String>read("$.message.params.request.url"))
			.toList();
		String here = this.graphQl.address("/").toString();
		assertThat(requests).isNotEmpty().allMatch((url) -> url.startsWith(here) || url.startsWith("data:"));
		assertThat(this.browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
	}

}
