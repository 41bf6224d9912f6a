package dev.enishi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
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
	static Path folder;

	/**
	 * One for all tests of a class, because starting it takes longer than most of them.
	 */
	private static ChromeDriver shared;

	Path downloads;

	ChromeDriver browser;

	@BeforeAll
	static void onlyWithChromium() {
		assumeTrue(Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
				"Chromium and its driver are not installed (Debian: chromium, chromium-driver)");
		ChromeOptions options = new ChromeOptions();
		options.setBinary(CHROMIUM.toFile());
		options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
				"--disable-background-networking", "--disable-component-update", "--disable-sync",
				"--window-size=1280,860");
		options.setCapability("goog:loggingPrefs", Map.of("performance", "ALL", "browser", "ALL"));
		shared = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(),
				options);
	}

	@AfterAll
	static void close() {
		if (shared != null) {
			shared.quit();
			shared = null;
		}
	}

	/** A tab of its own, which knows nothing of the test before. */
	@BeforeEach
	void open() throws IOException {
		this.browser = shared;
		Set<String> before = this.browser.getWindowHandles();
		this.browser.switchTo().newWindow(WindowType.TAB);
		String own = this.browser.getWindowHandle();
		before.forEach((tab) -> this.browser.switchTo().window(tab).close());
		this.browser.switchTo().window(own).manage().window().setSize(new Dimension(1280, 860));
		String origin = this.graphQl.address("/").toString();
		this.browser.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", origin, "storageTypes", "all"));
		this.downloads = Files.createTempDirectory(folder, "downloads");
		this.browser.executeCdpCommand("Browser.setDownloadBehavior",
				Map.of("behavior", "allow", "downloadPath", this.downloads.toString()));
		List.of(LogType.PERFORMANCE, LogType.BROWSER).forEach((log) -> this.browser.manage().logs().get(log));
	}

	void go(String path) {
		this.browser.get("about:blank");
		this.browser.get(this.graphQl.address("/") + path.substring(1));
	}

	WebDriverWait patiently() {
		return (WebDriverWait) new WebDriverWait(this.browser, Duration.ofSeconds(60), Duration.ofMillis(40))
			.ignoring(StaleElementReferenceException.class);
	}

	/** The first of a kind, once no part of the page is about to be drawn anew. */
	WebElement find(String selector) {
		return patiently().until((page) -> page.findElements(By.cssSelector("[aria-busy=true]")).isEmpty()
				? page.findElement(By.cssSelector(selector)) : null);
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

	/** Presses the button that says something, once it can be pressed. */
	void press(String selector, String text) {
		patiently()
			.until((page) -> page.findElements(By.cssSelector(selector + " button"))
				.stream()
				.filter((button) -> button.isEnabled() && button.getText().startsWith(text))
				.findFirst()
				.orElse(null))
			.click();
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
