package dev.enishi;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What tests of pages share: a real Chromium, and an eye on what it asks for. */
@EnishiTest
abstract class BrowserTest {

	private static final Path CHROMIUM = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));

	private static final Path DRIVER = Path.of(System.getProperty("chromedriver", "/usr/bin/chromedriver"));

	@Autowired
	GraphQl graphQl;

	@TempDir
	Path downloads;

	ChromeDriver browser;

	@BeforeAll
	static void onlyWithChromium() {
		assumeTrue(Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
				"Chromium and its driver are not installed (Debian: chromium, chromium-driver)");
	}

	@BeforeEach
	void open() {
		ChromeOptions options = new ChromeOptions();
		options.setBinary(CHROMIUM.toFile());
		options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
				"--disable-background-networking", "--disable-component-update", "--disable-sync",
				"--window-size=1280,860");
		options.setExperimentalOption("prefs", Map.of("download.default_directory", this.downloads.toString()));
		options.setCapability("goog:loggingPrefs", Map.of("performance", "ALL", "browser", "ALL"));
		this.browser = new ChromeDriver(
				new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(), options);
	}

	@AfterEach
	void close() {
		this.browser.quit();
	}

	void go(String path) {
		this.browser.get("about:blank");
		this.browser.get(this.graphQl.address("/") + path.substring(1));
	}

	WebDriverWait patiently() {
		return (WebDriverWait) new WebDriverWait(this.browser, Duration.ofSeconds(60))
			.ignoring(StaleElementReferenceException.class);
	}

	WebElement find(String selector) {
		return patiently().until((page) -> page.findElement(By.cssSelector(selector)));
	}

	/** Waits until some part of the page says something. */
	void awaitText(String selector, String text) {
		patiently()
			.withMessage(() -> "'%s' in %s, but the page says: %s".formatted(text, selector, find("body").getText()))
			.until((page) -> page.findElements(By.cssSelector(selector))
				.stream()
				.anyMatch((part) -> part.getText().contains(text)));
	}

	/** Chooses the first hit. */
	void search(String text) {
		find("input[role=combobox]").sendKeys(text);
		find("[role=option]");
		find("input[role=combobox]").sendKeys(Keys.ENTER);
	}

	void nothingLeavesTheMachineAndNothingFails() {
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
		assertThat(requests).isNotEmpty()
			.allMatch((url) -> url.startsWith(here) || url.startsWith("data:") || url.startsWith("blob:" + here));
		assertThat(this.browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
	}

}
